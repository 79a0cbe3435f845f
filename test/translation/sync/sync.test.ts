/** A new version of the Chinese: what each segment is then, in the words of its file. */
import { describe, expect, it } from 'vitest';
import { parseSegmentFile, writeSegmentFile } from '../../../pipeline/translation/index.js';
import { pick, seeded } from '../seeded.js';
import { newDocument, shown, sync, type SyncedDocument } from './synced.js';

const CHINESE = [
  '政府工作报告',
  '各位代表：',
  '现在，我代表州人民政府报告工作。请予审议。',
  '一、2020年工作回顾',
  '（一）民生持续改善。城镇登记失业率2.87%。新增就业1.2万人。全州生产总值增长3.5%。',
  '（二）改革不断深化。国企改革三年行动全面完成。全面推行河长制和林长制。',
  '',
].join('\n');

const changed = (from: string, to: string, text = CHINESE): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

/** Segments that are other than before. */
function news(from: string, to: string, document = newDocument(CHINESE)): readonly string[] {
  const before = new Set(shown(document));
  return shown(sync(document, changed(from, to))).filter((line) => !before.has(line));
}

const emptied = (text: string, id: string): string =>
  text.replace(`${id} [translated]`, `${id} [initial]`).replace(`번역 ${id}입니다.`, '');

const textOf = ({ files }: SyncedDocument, name: string): string =>
  files.filter(({ file }) => file === name).map(writeSegmentFile)[0] ?? '';

describe('a new version of the source', () => {
  it('keeps the old Chinese beside an edited sentence', () => {
    const text = textOf(sync(newDocument(CHINESE), changed('2.87', '2.78')), 'ko/01-01.md');
    expect(text).toContain('> 城镇登记失业率2.78%。\n>- 城镇登记失业率2.87%。\n번역 p005.s02입니다.\n');
  });
  it('keeps the oldest Chinese through several edits, and lets it go when it is the Chinese again', () => {
    const once = sync(newDocument(CHINESE), changed('2.87', '2.78'));
    const twice = sync(once, changed('2.87', '2.79'));
    expect(textOf(twice, 'ko/01-01.md')).toContain('> 城镇登记失业率2.79%。\n>- 城镇登记失业率2.87%。\n번역');
    const back = sync(twice, CHINESE);
    expect(textOf(back, 'ko/01-01.md')).toBe(textOf(newDocument(CHINESE), 'ko/01-01.md'));
  });
  it('simply has the new Chinese where there is no Korean yet', () => {
    const empty = newDocument(CHINESE, (text) => emptied(text, 'p005.s02'));
    expect(news('2.87', '2.78', empty)).toEqual(['p005.s02 ∅ 城镇登记失业率2.78%。']);
  });
  it('joins the parts of a sentence that was split', () => {
    expect(news('国企改革三年行动全面完成。', '国企改革三年行动。已经全面完成。')).toEqual([
      'p006.s02+s02a ≠ 国企改革三年行动。|已经全面完成。 번역 p006.s02입니다.',
    ]);
    const empty = newDocument(CHINESE, (text) => emptied(text, 'p006.s02'));
    expect(news('国企改革三年行动全面完成。', '国企改革三年行动。已经全面完成。', empty)).toEqual([
      'p006.s02 ∅ 国企改革三年行动。',
      'p006.s02a ∅ 已经全面完成。',
    ]);
  });
  it('puts the Korean of merged sentences one behind the other, in the least of their states, with their notes', () => {
    const document = newDocument(CHINESE, (text) =>
      text
        .replace('p006.s02 [translated]', 'p006.s02 [reviewed]')
        .replace('번역 p006.s03', '% note: 확인 필요\n번역 p006.s03'),
    );
    const merged = sync(document, changed('全面完成。全面', '全面完成，全面'));
    expect(textOf(merged, 'ko/01-02.md')).toMatch(
      /## p006\.s02 \[translated\] src:.{8}\n(?:>.*\n){3}% note: 확인 필요\n번역 p006\.s02입니다\.\n번역 p006\.s03입니다\.\n/,
    );
    expect(writeSegmentFile(merged.attic)).toContain('% note: → p006.s02\n');
  });
  it('gives a new sentence an id between its neighbours, before the first, or behind the last', () => {
    expect(news('新增就业1.2万人。', '新增就业1.2万人。脱贫攻坚取得胜利。')).toEqual([
      'p005.s03a ∅ 脱贫攻坚取得胜利。',
    ]);
    expect(news('现在，', '同志们好。现在，')).toEqual(['p003.s00a ∅ 同志们好。']);
    expect(news('和林长制。', '和林长制。生态环境持续好转。')).toEqual(['p006.s04 ∅ 生态环境持续好转。']);
    expect(news('（二）改革', '新的一段。还有一句。\n（二）改革')).toEqual([
      'p005a.s01 ∅ 新的一段。',
      'p005a.s02 ∅ 还有一句。',
    ]);
  });
  it('moves what is gone to the attic, byte for byte, and gives its id to nothing else', () => {
    const shorter = changed('全面推行河长制和林长制。', '');
    const gone = sync(newDocument(CHINESE), shorter);
    expect(writeSegmentFile(gone.attic)).toMatch(
      /^## p006\.s03 \[translated\] src:.{8}\n> 全面推行河长制和林长制。\n번역 p006\.s03입니다\.\n$/,
    );
    const grown = sync(gone, changed('全面完成。', '全面完成。完全是另外一件事情。', shorter));
    expect(shown(grown).at(-1)).toBe('p006.s02a ∅ 完全是另外一件事情。');
  });
  it('takes a moved sentence into the file of its new neighbours, with its Korean', () => {
    const without = changed('新增就业1.2万人。', '');
    const moved = sync(newDocument(CHINESE), changed('和林长制。', '和林长制。新增就业1.2万人。', without));
    expect(textOf(moved, 'ko/01-02.md')).toMatch(
      /p006\.s03입니다\.\n\n## p005\.s03 \[translated\] src:.{8}\n> 新增就业1\.2万人。\n번역 p005\.s03입니다\.\n$/,
    );
    expect(moved.result.changes.map(({ kind, id }) => [kind, id])).toEqual([['moved', 'p005.s03']]);
  });
  it('keeps what it does not concern: line ends, byte order mark, free text, blank lines', () => {
    const crlf = (text: string): string =>
      `\ufeff앞머리 설명\n\n${text}`.replaceAll('\n', '\r\n').replace('\r\n\r\n## p005.s03', '\r\n\r\n\r\n## p005.s03');
    const document = newDocument(CHINESE, crlf);
    const before = textOf(document, 'ko/01-01.md');
    const after = textOf(sync(document, changed('2.87', '2.78')), 'ko/01-01.md');
    expect(after).toBe(
      before.replace('> 城镇登记失业率2.87%。', '> 城镇登记失业率2.78%。\r\n>- 城镇登记失业率2.87%。'),
    );
  });
  it('keeps three line ends behind empty segments wherever they come to stand', () => {
    const empty = newDocument(CHINESE, (text) => text.replace(/번역 .*/g, '').replaceAll('translated', 'initial'));
    const grown = sync(empty, changed('和林长制。', '和林长制。生态环境持续好转。'));
    expect(textOf(grown, 'ko/01-02.md')).toMatch(
      /林长制。\n\n\n## p006\.s04 \[initial\] src:.{8}\n> 生态环境持续好转。\n\n$/,
    );
  });
  it('is not stale where only a mark is written in another way', () => {
    const document = newDocument(CHINESE);
    const other = sync(document, CHINESE.replaceAll('，', ',').replaceAll('：', ':'));
    expect(other.result.changes).toEqual([]);
    expect(shown(other)).toEqual(shown(document));
  });
  it('mends a line of Chinese that was changed in a segment file', () => {
    const document = newDocument(CHINESE, (text) => text.replace('> 新增就业1.2万人。', '> 新增就业1.3万人。'));
    const mended = sync(document, CHINESE);
    expect(textOf(mended, 'ko/01-01.md')).toBe(textOf(newDocument(CHINESE), 'ko/01-01.md'));
  });
  it('loses nothing in any history, and is aligned after each version', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seeded(seed);
      let text = CHINESE;
      let document: SyncedDocument = newDocument(text);
      for (let version = 0; version < 6; version += 1) {
        text = scramble(text, random);
        // Every version is aligned, and synced a second time without a change: `sync` expects it.
        document = sync(document, text);
        const files = document.files.map((file) => parseSegmentFile(file.file, writeSegmentFile(file)).value);
        document = { ...document, files };
      }
    }
  });
});

/** Edits of every kind at a random place; the paragraphs that make it a report stay. */
function scramble(text: string, random: () => number): string {
  const [head, ...paragraphs] = text.trimEnd().split('\n');
  const sentences = paragraphs.map((paragraph) => paragraph.split(/(?<=[。：])/));
  const at = Math.floor(random() * (sentences.length - 1)) + 1;
  const own = sentences[at] ?? [];
  const place = Math.floor(random() * own.length);
  const sentence = own[place] ?? '';
  switch (pick(random, ['edit', 'split', 'merge', 'insert', 'delete', 'move', 'divide', 'join'])) {
    case 'edit':
      own[place] = sentence.replace(/.(?=.{2})/s, pick(random, ['新', '9', '再']));
      break;
    case 'split':
      own[place] = sentence.replace(/(?<=.{3})(?=.{3})/s, '。');
      break;
    case 'merge':
      own[place] = sentence.replace(/。$/, '，');
      break;
    case 'insert':
      own.splice(place, 0, `${pick(random, ['稳步', '加快', '扎实'])}推进第${Math.floor(random() * 90)}项工作。`);
      break;
    case 'delete':
      if (own.length > 1) own.splice(place, 1);
      break;
    case 'move':
      if (own.length > 1) (sentences.at(-1) ?? own).push(...own.splice(place, 1));
      break;
    case 'divide':
      own[place] = `${sentence}\n`;
      break;
    case 'join':
      sentences.splice(at - 1, 2, [...(sentences[at - 1] ?? []), ...own]);
      break;
  }
  return `${[head, ...sentences.map((parts) => parts.join(''))].join('\n').replace(/\n{2,}/g, '\n')}\n`;
}
