/** What a template sees: a tree of plain values, published in the README and checked against every template before it runs. */
import type { AlignedDocument, AlignedParagraph, Passage } from '../translation/index.js';

/** A language of the pair. */
type Lead = AlignedDocument['manifest']['editions'][number]['lead'];

/** A sentence, or a Korean passage for several sentences, ready to print. */
export interface SentenceData {
  /** `p012.s03` or `p012.s03+s04`; the origin of what is printed. */
  readonly origin: string;
  /** May hold `\n`, a line break that the translator asked for; print it with the `lines` helper. */
  readonly text: string;
  /** BCP 47 tag of `text`: Chinese stands in a Korean edition where nothing is translated yet. */
  readonly lang: string;
  readonly role: 'run-in-heading' | 'lead' | 'sentence';
  readonly state: 'initial' | 'translated' | 'reviewed' | 'final';
  /** Chinese printed for want of Korean. */
  readonly isUntranslated: boolean;
  readonly isStale: boolean;
  /** What stands between the sentence before and this one: nothing, or a space in Korean. */
  readonly joint: string;
}

/** A paragraph in one language. */
export interface SideData {
  readonly lang: string;
  readonly sentences: readonly SentenceData[];
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
}

export interface BilingualData {
  readonly zh: string;
  readonly ko: string;
  readonly first: string;
  readonly second: string;
}

export interface TemplateData {
  readonly document: {
    readonly name: string;
    readonly title: BilingualData;
    readonly issuer: BilingualData;
    readonly author: BilingualData;
    readonly languages: BilingualData;
    readonly date: string;
  };
  readonly edition: {
    readonly name: string;
    /** Which language comes first. */
    readonly lead: Lead;
    /** Whether anything in it is not yet translated. */
    readonly hasUntranslated: boolean;
    /** Whether any passage is not yet `reviewed` or `final`: the imprint says that the translation is a draft. */
    readonly isDraft: boolean;
  };
  readonly paragraphs: readonly ParagraphData[];
}

/** What templates know of the edition that is being made. */
export interface EditionNaming {
  /** The edition's folder in `templates/`. */
  readonly name: string;
  readonly lead: Lead;
}

/** The data of one edition. The Chinese has one entry per sentence, the Korean one per passage, with the Chinese in its place where nobody has translated it. */
export function templateData(document: AlignedDocument, edition: EditionNaming): TemplateData {
  const { manifest } = document;
  const inOrder = (text: Pair<string>): BilingualData => ({ ...text, ...ordered(text, edition.lead) });
  const paragraphs = document.paragraphs.map((paragraph) => paragraphData(paragraph, manifest.languages, edition.lead));
  return {
    document: {
      name: document.name,
      title: inOrder(manifest.title),
      issuer: inOrder(manifest.issuer),
      author: inOrder(manifest.author),
      languages: inOrder(manifest.languages),
      date: manifest.date,
    },
    edition: {
      ...edition,
      hasUntranslated: paragraphs.some(({ ko }) => ko.sentences.some((sentence) => sentence.isUntranslated)),
      isDraft: paragraphs.some(({ ko }) =>
        ko.sentences.some(({ state }) => state === 'initial' || state === 'translated'),
      ),
    },
    paragraphs,
  };
}

type Pair<T> = Readonly<Record<Lead, T>>;

const ordered = <T>(pair: Pair<T>, lead: Lead): { readonly first: T; readonly second: T } =>
  lead === 'zh' ? { first: pair.zh, second: pair.ko } : { first: pair.ko, second: pair.zh };

function paragraphData(paragraph: AlignedParagraph, languages: Pair<string>, lead: Lead): ParagraphData {
  const { id, kind, passages } = paragraph;
  const zh = { lang: languages.zh, sentences: chineseSentences(passages, languages.zh, chineseJoint(kind)) };
  const ko = { lang: languages.ko, sentences: koreanPassages(passages, languages, chineseJoint(kind)) };
  return { id, kind, zh, ko, ...ordered({ zh, ko }, lead) };
}

/** Chinese sentences follow each other without a space (CLREQ knows no word space); only office and name are set apart by one. */
const chineseJoint = (kind: ParagraphData['kind']): string => (kind === 'author' ? ' ' : '');

function chineseSentences(passages: readonly Passage[], lang: string, joint: string): readonly SentenceData[] {
  const sentences = passages.flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })));
  return sentences.map(({ passage, sentence }, index) => ({
    origin: sentence.id,
    text: sentence.text.text,
    lang,
    role: sentence.role,
    state: passage.state,
    isUntranslated: false,
    isStale: passage.isStale,
    joint: index === 0 ? '' : joint,
  }));
}

/** `% translate: no` keeps Korean that is there from being printed. */
const printedKorean = ({ korean, staysChinese }: Passage): Passage['korean'] => (staysChinese ? undefined : korean);

function koreanPassages(passages: readonly Passage[], languages: Pair<string>, joint: string): readonly SentenceData[] {
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
      role,
      state,
      isUntranslated: !korean && !passage.staysChinese,
      isStale,
      joint: index === 0 ? '' : isBetweenChinese ? joint : ' ',
    };
  });
}
