/** How the checks do on the labelled set. */
export interface LabelledPair {
  readonly id: string;
  readonly zh: string;
  readonly ko: string;
  readonly label: string;
  readonly note: string;
}

export interface Place {
  readonly kind?: 'heading' | 'subtitle' | 'author' | 'salutation';
  readonly role?: 'run-in-heading' | 'lead';
}

export interface Reported {
  readonly pair: LabelledPair;
  readonly codes: readonly string[];
}

export interface FamilyScore {
  readonly wrong: number;
  readonly caught: number;
  readonly right: number;
  readonly falseAlarms: number;
  readonly missed: readonly string[];
  readonly alarmed: readonly string[];
}

export interface CheckScore {
  readonly right: number;
  readonly wrong: number;
}

export interface LabelScore {
  readonly all: number;
  readonly caught: number;
}

export interface Score {
  readonly families: Readonly<Record<'figures' | 'language' | 'marks' | 'completeness', FamilyScore>>;
  readonly labels: ReadonlyMap<string, LabelScore>;
  readonly checks: ReadonlyMap<string, CheckScore>;
}

export function placeOf(pair: LabelledPair): Place;
export function scoreReports(reports: readonly Reported[]): Score;
