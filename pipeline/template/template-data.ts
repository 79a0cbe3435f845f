/** What a template sees: a tree of plain values, published in the README and checked against every template before it runs. */
import type { AlignedDocument, AlignedParagraph, Note, Passage } from '../translation/index.js';
import { headingsOf } from './headings.js';
import { dateInWords, levelInWords, stateInWords } from './words.js';

/** A language of the pair. */
type Lead = AlignedDocument['manifest']['editions'][number]['lead'];

/** What the checks of the text found in a passage. */
export interface Finding {
  readonly level: 'error' | 'warning' | 'info';
  /** In words, without its place. */
  readonly message: string;
  /** `check/missing-figure`. */
  readonly code: string;
}

/** A finding, ready to print. */
export interface FindingData extends Finding {
  readonly levelInWords: BilingualData;
}

/** What a translator or reader noted at a passage. */
export interface NoteData {
  readonly text: string;
  /** BCP 47 tag of `text`: Korean where there is any Hangul in it. */
  readonly lang: string;
  /** Whether it answers the note before it. */
  readonly isReply: boolean;
}

/** A sentence, or a Korean passage for several sentences, ready to print. */
export interface SentenceData {
  /** `p012.s03` or `p012.s03+s04`; the origin of what is printed. */
  readonly origin: string;
  /** May hold `\n`, a line break that the translator asked for; print it with the `lines` helper. */
  readonly text: string;
  /** BCP 47 tag of `text`: Chinese stands in a Korean edition where nothing is translated yet. */
  readonly lang: string;
  /** Place in the paragraph, from 1; of a passage for several sentences `3–4`. */
  readonly number: string;
  readonly role: 'run-in-heading' | 'lead' | 'sentence';
  readonly state: State;
  readonly stateInWords: BilingualData;
  /** Chinese printed for want of Korean. */
  readonly isUntranslated: boolean;
  readonly isStale: boolean;
  /** What stands between the sentence before and this one: nothing, or a space in Korean. */
  readonly joint: string;
  /** Of the Korean; a Chinese sentence has none. */
  readonly findings: readonly FindingData[];
}

type State = Passage['state'];

/** A paragraph in one language. */
export interface SideData {
  readonly lang: string;
  readonly sentences: readonly SentenceData[];
}

/** What is translated as one: a Chinese sentence or several, and their Korean. */
export interface PassageData {
  /** `p012.s03` or `p012.s03+s04`. */
  readonly id: string;
  readonly zh: SideData;
  readonly ko: SideData;
  readonly first: SideData;
  readonly second: SideData;
  readonly state: State;
  readonly stateInWords: BilingualData;
  readonly isStale: boolean;
  /** What the checks found in its Korean. */
  readonly findings: readonly FindingData[];
  /** What its segment file notes, replies included. */
  readonly notes: readonly NoteData[];
  /** Who translated it; empty if nobody is named. */
  readonly by: string;
}

/** A paragraph in both. */
export interface ParagraphData {
  /** `p012`. */
  readonly id: string;
  readonly kind: 'title' | 'subtitle' | 'author' | 'salutation' | 'heading' | 'body' | 'dash' | 'issuer' | 'date';
  readonly zh: SideData;
  readonly ko: SideData;
  /** The side that the edition puts first, and the other. */
  readonly first: SideData;
  readonly second: SideData;
  /** The same, passage by passage. */
  readonly passages: readonly PassageData[];
}

export interface BilingualData {
  readonly zh: string;
  readonly ko: string;
  readonly first: string;
  readonly second: string;
}

/** A heading in one language, as a contents list prints it: one line, without a full stop. */
export interface HeadingSide {
  readonly text: string;
  readonly lang: string;
}

/** A heading 一、 (level 1) or a run-in heading （一） (level 2). */
export interface HeadingData {
  /** Of the paragraph that it is or opens: `p012`. */
  readonly id: string;
  readonly level: '1' | '2';
  readonly zh: HeadingSide;
  readonly ko: HeadingSide;
  readonly first: HeadingSide;
  readonly second: HeadingSide;
}

export interface TemplateData {
  readonly document: {
    readonly name: string;
    readonly title: BilingualData;
    readonly session: BilingualData;
    readonly series: BilingualData;
    readonly issuer: BilingualData;
    readonly author: BilingualData;
    readonly languages: BilingualData;
    readonly date: string;
    readonly dateInWords: BilingualData;
    readonly version: string;
  };
  readonly edition: {
    readonly name: string;
    /** Empty where it is the template's own. */
    readonly sheet: string;
    /** Which language comes first. */
    readonly lead: Lead;
    /** Whether anything in it is not yet translated. */
    readonly hasUntranslated: boolean;
    /** Whether any passage is not yet `reviewed` or `final`: the imprint says that the translation is a draft. */
    readonly isDraft: boolean;
    /** How many passages are in each state. */
    readonly states: Readonly<Record<State | 'total', string>>;
  };
  readonly headings: readonly HeadingData[];
  readonly paragraphs: readonly ParagraphData[];
}

/** What templates know of the edition that is being made. */
export interface EditionNaming {
  /** What its files are called. */
  readonly name: string;
  readonly lead: Lead;
  /** The sheet that is not the template's own. */
  readonly sheet?: string;
}

/** What the program found out about the document besides. */
export interface TextFindings {
  /** What the checks of the text found, by passage id. */
  readonly findings?: ReadonlyMap<string, readonly Finding[]>;
}

/** The data of one edition. The Chinese has one entry per sentence, the Korean one per passage, with the Chinese in its place where nobody has translated it. */
export function templateData(
  document: AlignedDocument,
  edition: EditionNaming,
  { findings = new Map() }: TextFindings = {},
): TemplateData {
  const { manifest } = document;
  const inOrder = (text: Pair<string>): BilingualData => bilingual(text, edition.lead);
  const context = { languages: manifest.languages, lead: edition.lead, findings };
  const paragraphs = document.paragraphs.map((paragraph) => paragraphData(paragraph, context));
  return {
    document: {
      name: document.name,
      title: inOrder(manifest.title),
      session: inOrder(manifest.session),
      series: inOrder(manifest.series),
      issuer: inOrder(manifest.issuer),
      author: inOrder(manifest.author),
      languages: inOrder(manifest.languages),
      date: manifest.date,
      dateInWords: inOrder(dateInWords(manifest.date)),
      version: manifest.version,
    },
    edition: { sheet: '', ...edition, ...reviewState(paragraphs) },
    headings: headingsOf(paragraphs).map((heading) => ({ ...heading, ...ordered(heading, edition.lead) })),
    paragraphs,
  };
}

type Pair<T> = Readonly<Record<Lead, T>>;

const ordered = <T>(pair: Pair<T>, lead: Lead): { readonly first: T; readonly second: T } =>
  lead === 'zh' ? { first: pair.zh, second: pair.ko } : { first: pair.ko, second: pair.zh };

const bilingual = ({ zh, ko }: Pair<string>, lead: Lead): BilingualData => ({ zh, ko, ...ordered({ zh, ko }, lead) });

/** How far the translation is as a whole. */
function reviewState(
  paragraphs: readonly ParagraphData[],
): Pick<TemplateData['edition'], 'hasUntranslated' | 'isDraft' | 'states'> {
  const passages = paragraphs.flatMap(({ ko }) => ko.sentences);
  const count = (wanted: State): string => String(passages.filter(({ state }) => state === wanted).length);
  return {
    hasUntranslated: passages.some(({ isUntranslated }) => isUntranslated),
    isDraft: passages.some(({ state }) => state === 'initial' || state === 'translated'),
    states: {
      initial: count('initial'),
      translated: count('translated'),
      reviewed: count('reviewed'),
      final: count('final'),
      total: String(passages.length),
    },
  };
}

/** What the sides of all paragraphs share. */
interface SideContext {
  readonly languages: Pair<string>;
  readonly lead: Lead;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
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
  return passages.flatMap(({ id, sentences, notes, by = '' }, index): readonly PassageData[] => {
    const start = starts[index] ?? 0;
    const zh = sideOf(sides.zh, start, start + sentences.length);
    const ko = sideOf(sides.ko, index, index + 1);
    const [korean] = ko.sentences;
    if (!korean) return [];
    const { state, stateInWords: words, isStale, findings } = korean;
    const said = { findings, notes: notes.map((note) => noteData(note, languages)), by };
    return [{ id, zh, ko, ...ordered({ zh, ko }, lead), state, stateInWords: words, isStale, ...said }];
  });
}

/** Jamo, compatibility jamo and syllables. */
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;

const noteData = (note: Note, { zh, ko }: Pair<string>): NoteData => ({
  ...note,
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
