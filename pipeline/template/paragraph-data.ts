/** A paragraph of an aligned document as templates see it: both sides, and the same by passage. */
import { textDifference, type AlignedParagraph, type Note, type Passage } from '../translation/index.js';
import { NO_MEMO, type Memo } from '../work/index.js';
import { bilingual, ordered, type Pair } from './pair.js';
import type {
  ChangeData,
  Finding,
  Lead,
  NoteData,
  ParagraphData,
  PassageData,
  SentenceData,
  SideData,
} from './template-data.js';
import { levelInWords, stateInWords } from './words.js';

/** What the sides of all paragraphs share. */
export interface SideContext {
  readonly languages: Pair<string>;
  readonly lead: Lead;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/**
 * A paragraph, made again only if it says something else. The aligned paragraph is another object as soon as a line of its file
 * has moved; what it says is worked out once for each such object, and is the key of the rest.
 */
export function keptParagraph(paragraph: AlignedParagraph, context: SideContext, memo: Memo): ParagraphData {
  const { languages, lead, findings } = context;
  if (memo === NO_MEMO) return paragraphData(paragraph, context);
  const said = memo.keep('template/said', [paragraph], () => contentOf(paragraph));
  const found = findingsKey(paragraph, findings);
  const parts = [said, found, languages.zh, languages.ko, lead];
  return memo.keep('template/paragraph', parts, () => paragraphData(paragraph, context));
}

/** All that a paragraph says, without the places where it stands. */
const contentOf = ({ id, kind, passages }: AlignedParagraph): string =>
  JSON.stringify([id, kind, passages.map(passageContent)]);

function passageContent(passage: Passage): readonly unknown[] {
  const { id, role, state, isStale, oldChinese, staysChinese, korean, by, notes, sentences } = passage;
  const texts = sentences.map((sentence) => [sentence.id, sentence.role, sentence.text.text]);
  const said = notes.map(({ text, isReply }) => [text, isReply]);
  return [id, role, state, isStale, oldChinese, staysChinese, korean ? [korean.text] : [], by ?? '', said, texts];
}

/** What the checks found in a paragraph: nothing in most. */
function findingsKey({ passages }: AlignedParagraph, findings: SideContext['findings']): string {
  if (!passages.some(({ id }) => findings.has(id))) return '';
  const found = passages.map(({ id }) =>
    (findings.get(id) ?? []).map(({ level, code, message }) => [level, code, message]),
  );
  return JSON.stringify(found);
}

function paragraphData(paragraph: AlignedParagraph, context: SideContext): ParagraphData {
  const { id, kind, passages } = paragraph;
  const { languages, lead } = context;
  const zh = { lang: languages.zh, sentences: chineseSentences(passages, chineseJoint(kind), context) };
  const ko = { lang: languages.ko, sentences: koreanPassages(passages, chineseJoint(kind), context) };
  return { id, kind, zh, ko, ...ordered({ zh, ko }, lead), passages: passagesOf(passages, { zh, ko }, context) };
}

/** The sentences of both sides by passage; nothing stands before the first of one. */
function passagesOf(
  passages: readonly Passage[],
  sides: Pair<SideData>,
  { lead, languages }: SideContext,
): readonly PassageData[] {
  const starts = passages.map((_, index) =>
    passages.slice(0, index).reduce((count, { sentences }) => count + sentences.length, 0),
  );
  return passages.flatMap(({ id, sentences, oldChinese, notes, by = '' }, index): readonly PassageData[] => {
    const start = starts[index] ?? 0;
    const zh = sideOf(sides.zh, start, start + sentences.length);
    const ko = sideOf(sides.ko, index, index + 1);
    const [korean] = ko.sentences;
    if (!korean) return [];
    const { state, stateInWords: words, isStale, findings } = korean;
    const changes = changesOf(sentences, oldChinese, languages.zh);
    const said = { changes, findings, notes: notes.map((note) => noteData(note, languages)), by };
    return [{ id, zh, ko, ...ordered({ zh, ko }, lead), state, stateInWords: words, isStale, ...said }];
  });
}

function changesOf(sentences: Passage['sentences'], oldChinese: string, lang: string): readonly ChangeData[] {
  if (oldChinese === '') return [];
  const now = sentences.map(({ text }) => text.text).join('');
  return textDifference(oldChinese, now).map(({ kind, text }) => ({
    text,
    lang,
    isGone: kind === 'old',
    isNew: kind === 'new',
  }));
}

/** Jamo, compatibility jamo and syllables. */
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;

const noteData = (note: Note, { zh, ko }: Pair<string>): NoteData => ({
  text: note.text,
  isReply: note.isReply,
  lang: HANGUL.test(note.text) ? ko : zh,
});

const sideOf = ({ lang, sentences }: SideData, start: number, end: number): SideData => ({
  lang,
  sentences: sentences
    .slice(start, end)
    .map((sentence, index) => (index === 0 ? { ...sentence, joint: '' } : sentence)),
});

/** Chinese sentences follow each other without a space (CLREQ knows no word space); only office and name are set apart by one. */
const chineseJoint = (kind: ParagraphData['kind']): string => (kind === 'author' ? ' ' : '');

function chineseSentences(
  passages: readonly Passage[],
  joint: string,
  { languages, lead }: SideContext,
): readonly SentenceData[] {
  const sentences = passages.flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })));
  return sentences.map(({ passage, sentence }, index) => ({
    origin: sentence.id,
    text: sentence.text.text,
    lang: languages.zh,
    number: String(index + 1),
    role: sentence.role,
    state: passage.state,
    stateInWords: bilingual(stateInWords(passage), lead),
    isUntranslated: false,
    isStale: passage.isStale,
    joint: index === 0 ? '' : joint,
    findings: [],
  }));
}

/** `% translate: no` keeps Korean that is there from being printed. */
const printedKorean = ({ korean, staysChinese }: Passage): Passage['korean'] => (staysChinese ? undefined : korean);

function koreanPassages(
  passages: readonly Passage[],
  joint: string,
  { languages, lead, findings }: SideContext,
): readonly SentenceData[] {
  const numbers = passageNumbers(passages);
  return passages.map((passage, index) => {
    const { id, role, state, isStale } = passage;
    const korean = printedKorean(passage);
    const before = passages[index - 1];
    // A space as soon as one of two neighbours is Korean: it is the Korean word space.
    const isBetweenChinese = korean === undefined && (before === undefined || printedKorean(before) === undefined);
    return {
      origin: id,
      text: korean?.text ?? passage.sentences.map((sentence) => sentence.text.text).join(joint),
      lang: korean ? languages.ko : languages.zh,
      number: numbers[index] ?? '',
      role,
      state,
      stateInWords: bilingual(stateInWords(passage), lead),
      isUntranslated: !korean && !passage.staysChinese,
      isStale,
      joint: index === 0 ? '' : isBetweenChinese ? joint : ' ',
      findings: (findings.get(id) ?? []).map((finding) => ({
        ...finding,
        message: finding.message[lead],
        levelInWords: bilingual(levelInWords(finding.level), lead),
      })),
    };
  });
}

/** Which sentences of the paragraph each passage renders: `1`, `2–3`, `4`. */
function passageNumbers(passages: readonly Passage[]): readonly string[] {
  let last = 0;
  return passages.map(({ sentences }) => {
    const first = last + 1;
    last += sentences.length;
    return first === last ? String(first) : `${first}–${last}`;
  });
}
