/** `document.yaml`: what a document is called, its languages, dates and issuer, the editions to make, and what the source rules could not find. */
import type { Span } from '../diagnostic/index.js';
import type { PressOrder } from './press-order.js';

/** The languages of a pair: the source's and the translation's. */
export type Side = 'zh' | 'ko';

/** A text in both languages. */
export type Bilingual = Readonly<Record<Side, string>>;

/** A sentence named by its Chinese: the whole sentence as it stands in the source, white space apart. */
export interface LeadMark {
  readonly sentence: string;
  /** Where `document.yaml` names it. */
  readonly span: Span;
}

/** Sentences marked as leads, or as none. */
export interface LeadMarks {
  readonly leads: readonly LeadMark[];
  readonly notLeads: readonly LeadMark[];
}

/** A line of `checks:`, `check/extra-figure: info`, and where it stands. */
export interface CheckLine {
  readonly code: string;
  readonly level: string;
  readonly span: Span;
}

/** A name that `document.yaml` gives, and where it stands. */
export interface PlacedName {
  readonly name: string;
  readonly span: Span;
}

/** What an edition is for: `finished` goes out and is withheld while its Korean has errors; `proof` is for correcting, and is made all the same. */
export const PURPOSES = ['finished', 'proof'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How far all of its Korean must be before a finished edition is made. */
export const REQUIREMENTS = ['reviewed', 'final'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** An item of `waivers:`, a finding on finished pages that is to stand, and where it is said. */
export interface WaiverItem {
  readonly check: string;
  readonly edition: string;
  /** A segment, or a page's number. */
  readonly at: string;
  readonly reason: string;
  readonly span: Span;
}

export interface EditionChoice {
  /** What its files are called: the template's name, and the sheet's if it has one (`korean-16k`). */
  readonly name: string;
  /** The folder in `templates/`. */
  readonly template: string;
  /** Where `document.yaml` asks for it. */
  readonly span: Span;
  /** Which language comes first. */
  readonly lead: Side;
  readonly purpose: Purpose;
  /** How far every passage of Korean must be before it is made, where it is finished; absent: no matter how far. */
  readonly require?: Requirement;
  /** Another sheet than the template's own: `16k` takes `16k.css` of the template's folder after its `style.css`. */
  readonly sheet?: PlacedName;
  /** The edition of this document whose page turns this one follows. */
  readonly turns?: PlacedName;
}

export interface Manifest {
  readonly title: Bilingual;
  /** BCP 47 tags: `zh-CN`, `ko-CN`. */
  readonly languages: Bilingual;
  readonly issuer: Bilingual;
  readonly author: Bilingual;
  /** The meeting that the document is for; empty texts if none is named, as with `issuer` and `author`. */
  readonly session: Bilingual;
  /** The series that it is handed out in, with its number: 会议文件（1）. */
  readonly series: Bilingual;
  /** Which version of the translation the editions say they are (`1.0`); empty if none is named. */
  readonly version: string;
  /** ISO 8601 date of the document (`2021-01-12`); PDF and DOCX carry it as their creation date. */
  readonly date: string;
  readonly editions: readonly EditionChoice[];
  readonly marks: LeadMarks;
  /** Levels of checks that the project changes; the checks know which there are. */
  readonly checks: readonly CheckLine[];
  /** Findings on finished pages that the project lets stand; the checks know which there are. */
  readonly waivers: readonly WaiverItem[];
  /** What is ordered of a press; absent where nothing is. */
  readonly press?: PressOrder;
}
