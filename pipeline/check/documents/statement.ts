/** What a sentence of a report says of an indicator: of when, of where, how much, and in what way. */
import type { Period, UnitClass } from '../../figure/index.js';
import type { AlignedDocument, Passage } from '../../translation/index.js';
import type { Measured } from './measured.js';

/** A document of a session, and its Chinese as it was received: what the offsets of its sentences count in. */
export interface SessionDocument {
  readonly document: AlignedDocument;
  readonly source: { readonly file: string; readonly raw: string };
}

/** A sentence and the passage that it stands in. */
export interface SentencePlace {
  readonly session: SessionDocument;
  readonly passage: Passage;
  readonly sentence: Passage['sentences'][number];
}

/**
 * - `amount`: how much or how many, and what is a rate by itself: 58.7亿元, 失业率2.87%
 * - `growth`, `yearly-growth`: 增长1%, 年均增长3%
 * - `change`: by how much, not by what share: 增加0.6亿元, 提高2个百分点
 * - `share`: 占…的70%
 * - `completion`: 为预算的101.2%
 */
export type StatementKind = 'amount' | 'growth' | 'yearly-growth' | 'change' | 'share' | 'completion';

/** Whether it has come about (or is expected to, 预计), or is to: a goal is never held against what came of it. */
export type Basis = 'actual' | 'target';

export interface Statement {
  readonly place: SentencePlace;
  /** UTF-16 offsets of what is said, verb and figure, in the sentence's Chinese. */
  readonly start: number;
  readonly end: number;
  /** The indicator's first name in the table; of a share, what it is a share of after `/`. */
  readonly indicator: string;
  readonly kind: StatementKind;
  readonly unit: UnitClass;
  readonly per: Period | undefined;
  /** `2020`, `2016-2020`, `2020/1-6`; empty if nothing says it. */
  readonly period: string;
  readonly region: string;
  readonly basis: Basis;
  readonly value: Measured;
}
