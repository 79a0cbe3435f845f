/** What a template sees: a tree of plain values, published in the README and checked against every template before it runs. */
import { reviewProgress, type AlignedDocument, type Passage, type ReviewProgress } from '../translation/index.js';
import { NO_MEMO, type Memo } from '../work/index.js';
import { headingsOf } from './headings.js';
import { bilingual, type Pair } from './pair.js';
import { keptParagraph } from './paragraph-data.js';
import { dateInWords } from './words.js';

/** A language of the pair. */
export type Lead = AlignedDocument['manifest']['editions'][number]['lead'];

/** What the checks of the text found in a passage. */
export interface Finding {
  readonly level: 'error' | 'warning' | 'info';
  /** In words of either language, without its place. */
  readonly message: Pair<string>;
  /** `check/missing-figure`. */
  readonly code: string;
}

/** A finding, ready to print. */
export interface FindingData extends Omit<Finding, 'message'> {
  /** In words of the language that comes first. */
  readonly message: string;
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

/** A stretch of Chinese that stayed, that is gone or that is new. */
export interface ChangeData {
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly lang: string;
  readonly isGone: boolean;
  readonly isNew: boolean;
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
  /** What became of the Chinese since its Korean was made, word by word; empty where it is not stale, or the old Chinese is not known. */
  readonly changes: readonly ChangeData[];
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

/** How far the review of the Korean is. */
export interface ReviewData {
  readonly stage: ReviewProgress['stage'];
  /** Passages that are reviewed or final; what stays Chinese counts neither here nor in `total`. */
  readonly done: string;
  readonly total: string;
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
    /** Whether any Korean awaits review: a state below `reviewed`, or Chinese that has changed since. */
    readonly isDraft: boolean;
    /** How far the review is, for the imprint. */
    readonly review: ReviewData;
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
  memo: Memo = NO_MEMO,
): TemplateData {
  const { manifest } = document;
  const { lead } = edition;
  const inOrder = (text: Pair<string>): BilingualData => bilingual(text, lead);
  const context = { languages: manifest.languages, lead, findings };
  const paragraphs = document.paragraphs.map((paragraph) => keptParagraph(paragraph, context, memo));
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
    edition: { sheet: '', ...edition, ...reviewState(paragraphs, document) },
    headings: paragraphs.flatMap((paragraph) =>
      memo.keep('template/headings', [paragraph], () => headingsOf(paragraph, lead)),
    ),
    paragraphs,
  };
}

/** How far the translation is as a whole. */
function reviewState(
  paragraphs: readonly ParagraphData[],
  document: AlignedDocument,
): Pick<TemplateData['edition'], 'hasUntranslated' | 'isDraft' | 'review' | 'states'> {
  const counts = { initial: 0, translated: 0, reviewed: 0, final: 0, total: 0 };
  let hasUntranslated = false;
  for (const { ko } of paragraphs) {
    for (const { state, isUntranslated } of ko.sentences) {
      counts[state] += 1;
      counts.total += 1;
      hasUntranslated ||= isUntranslated;
    }
  }
  const { stage, done, total } = reviewProgress(document);
  const count = (wanted: keyof typeof counts): string => String(counts[wanted]);
  return {
    hasUntranslated,
    isDraft: done < total,
    review: { stage, done: String(done), total: String(total) },
    states: {
      initial: count('initial'),
      translated: count('translated'),
      reviewed: count('reviewed'),
      final: count('final'),
      total: count('total'),
    },
  };
}
