/** The text of the Word files as mammoth reads it, which knows nothing of ours: the approved text, each passage under its id, in order. */
import { ElementType, parseDocument } from 'htmlparser2';
import mammoth from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import { contentsNumbers, expectedParagraphs, flowingText, squeezed, TABLE_HEADS } from './expected-text.js';
import { EDITIONS, finishEditions, type EditionName } from './finished-editions.js';

const finished = await finishEditions({ formats: ['docx', 'dump'] });
afterAll(finished.remove);

const bufferOf = (edition: EditionName): { readonly buffer: Buffer } => ({
  buffer: Buffer.from(finished.bytes(edition, 'docx')),
});

/** What a Word file says, white space and the dots of a table of contents apart. */
async function readText(edition: EditionName): Promise<string> {
  const { value, messages } = await mammoth.extractRawText(bufferOf(edition));
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return squeezed(value);
}

/** An edition without what stands in it in an order or among remarks of its own. */
type Flowing = Exclude<EditionName, 'proof' | 'facing'>;
const FLOWING = EDITIONS.filter((edition): edition is Flowing => edition !== 'proof' && edition !== 'facing');

describe.each(FLOWING)('%s.docx', (edition) => {
  it('says the approved text, and besides it what the dump lists as generated', async () => {
    const numbers = contentsNumbers(finished.generated(edition));
    expect(await readText(edition)).toBe((TABLE_HEADS[edition] ?? '') + flowingText(edition, numbers));
  });
});

/** A bookmark and the text from there to the next. */
interface Marked {
  readonly id: string;
  readonly text: string;
}

type HtmlNode = ReturnType<typeof parseDocument>['children'][number];

/** Ids and texts in the order of the file. */
function piecesOf(nodes: readonly HtmlNode[]): readonly (Marked | string)[] {
  return nodes.flatMap((node): readonly (Marked | string)[] => {
    if (node.type === ElementType.Text) return [node.data];
    if (!('children' in node)) return [];
    const own = 'attribs' in node && node.attribs['id'] !== undefined ? [{ id: node.attribs['id'], text: '' }] : [];
    return [...own, ...piecesOf(node.children)];
  });
}

async function markedPassages(edition: EditionName): Promise<readonly Marked[]> {
  const { value } = await mammoth.convertToHtml(bufferOf(edition));
  const marked: { id: string; text: string }[] = [];
  for (const piece of piecesOf(parseDocument(value).children)) {
    const last = marked.at(-1);
    if (typeof piece !== 'string') marked.push({ ...piece });
    else if (last) last.text += piece;
  }
  return marked.filter(({ id }) => /^_p[0-9]{3}_/.test(id));
}

/** `p012.s03+s04` → `_p012_s03_s04`. */
const bookmarkName = (segment: string): string => `_${segment.replace(/[^A-Za-z0-9]+/g, '_')}`;

/** `p012.s03+s04` → `_p012_s03`, `_p012_s04`: Chinese is marked sentence by sentence, Korean passage by passage. */
function sentenceNames(segment: string): readonly string[] {
  const [paragraph = '', sentences = ''] = segment.split('.');
  return sentences.split('+').map((sentence) => bookmarkName(`${paragraph}.${sentence}`));
}

const namesIn = (language: 'zh' | 'ko', segment: string): readonly string[] =>
  language === 'zh' ? sentenceNames(segment) : [bookmarkName(segment)];

describe('chinese.docx and korean.docx', () => {
  it.each([
    ['chinese', 'zh'],
    ['korean', 'ko'],
  ] as const)('%s: give every passage its id, in order, and under it its text', async (edition, language) => {
    const passages = expectedParagraphs().flatMap((paragraph) => paragraph.passages);
    const marked = await markedPassages(edition);
    expect(marked.map(({ id }) => id)).toEqual(passages.flatMap(([, , segment]) => namesIn(language, segment)));
    const textOf = new Map(marked.map(({ id, text }) => [id, text]));
    for (const [chinese, korean, segment] of passages.slice(0, -1)) {
      const names = namesIn(language, segment);
      const text = names.map((name) => textOf.get(name) ?? '').join('');
      expect(squeezed(text)).toBe(squeezed(language === 'zh' ? chinese : korean));
    }
  });
});

describe('bilingual.docx', () => {
  it('gives every passage its id in both languages, Chinese with its tag, paragraph by paragraph', async () => {
    const marked = await markedPassages('bilingual');
    const expected = expectedParagraphs().flatMap(({ passages }) => [
      ...passages.flatMap(([, , segment]) => namesIn('ko', segment)),
      ...passages.flatMap(([, , segment]) => namesIn('zh', segment).map((name) => `${name}_zh`)),
    ]);
    expect(marked.map(({ id }) => id)).toEqual(expected);
  });
});

describe('proof.docx and facing.docx', () => {
  it.each(['proof', 'facing'] as const)('%s: say every passage of both languages', async (edition) => {
    const text = await readText(edition);
    const passages = expectedParagraphs().flatMap((paragraph) => paragraph.passages);
    const missing = passages.filter(([zh, ko]) => !text.includes(squeezed(zh)) || !text.includes(squeezed(ko)));
    expect(missing.map(([, , segment]) => segment)).toEqual([]);
  });
});
