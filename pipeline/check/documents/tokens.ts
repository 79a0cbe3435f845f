/** A sentence as what counts in it: indicators, figures, periods, regions, and the words around them. Anything else is `unknown`. */
import { readChineseFigures, type Figure } from '../../figure/index.js';
import { indicatorAt } from './indicator-at.js';
import { periodAt, type Calendar } from './periods.js';
import { regionAt, townAt, type Gazetteer, type Region } from './regions.js';
import { wordAt, type WordRole } from './words.js';

interface At {
  readonly start: number;
  readonly end: number;
}

export type Token = At &
  (
    | { readonly kind: 'indicator'; readonly names: readonly string[] }
    | { readonly kind: 'figure'; readonly figure: Figure }
    | { readonly kind: 'period'; readonly period: string }
    | { readonly kind: 'region'; readonly region: string; readonly isLevel: boolean }
    | { readonly kind: 'word'; readonly role: WordRole }
    | { readonly kind: 'unknown' }
  );

/** What words mean by where they stand. */
export interface Surroundings {
  readonly calendar: Calendar;
  readonly gazetteer: Gazetteer;
  /** The period that holds where the text begins. */
  readonly period: string;
}

/** What growth is counted from, said before it: 比2015年, 比上年, 同比. */
const BASE = /^(?:[比较与按](?!例)|同比|在)/;

/** Brackets hold an aside: (下同), (剔除减税因素). */
const ASIDE = /\([^()]*\)/y;

/** The tokens of a folded Chinese text, from left to right. */
export function tokensOf(text: string, surroundings: Surroundings): readonly Token[] {
  const figures = new Map(readChineseFigures(text).map((figure) => [figure.start, figure]));
  const tokens: Token[] = [];
  let period = surroundings.period;
  for (let at = 0; at < text.length;) {
    const last = tokens.at(-1);
    const isHead = last === undefined || (last.kind === 'word' && last.role === 'stop');
    const token = tokenAt(text, at, { ...surroundings, period, figures, isHead });
    if (token.kind === 'period') period = token.period;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

interface Place extends Surroundings {
  readonly figures: ReadonlyMap<number, Figure>;
  readonly isHead: boolean;
}

function tokenAt(text: string, at: number, { calendar, gazetteer, period, figures, isHead }: Place): Token {
  const indicator = indicatorAt(text, at);
  if (indicator) return { kind: 'indicator', names: indicator.names, start: at, end: indicator.end };
  const when = periodAt(text, at, calendar, period);
  if (when)
    return when.period === undefined
      ? { kind: 'word', role: BASE.test(text.slice(at, when.end)) ? 'base' : 'filler', start: at, end: when.end }
      : { kind: 'period', period: when.period, start: at, end: when.end };
  const figure = figures.get(at);
  if (figure) return { kind: 'figure', figure, start: at, end: figure.end };
  const where = regionAt(text, at, gazetteer) ?? (isHead ? townOfFigures(text, at) : undefined);
  if (where) return { kind: 'region', region: where.name, isLevel: where.isLevel, start: at, end: where.end };
  const word = wordAt(text, at);
  if (word) return { kind: 'word', role: word.role, start: at, end: word.end };
  ASIDE.lastIndex = at;
  const aside = ASIDE.exec(text);
  if (aside) return { kind: 'word', role: 'filler', start: at, end: at + aside[0].length };
  return { kind: 'unknown', start: at, end: at + 1 };
}

/** A town at the head of a clause, where an indicator or a verb of figures follows: 加强城市建设 has none. */
function townOfFigures(text: string, at: number): Region | undefined {
  const town = townAt(text, at);
  const isOfFigures = town && (indicatorAt(text, town.end) !== undefined || wordAt(text, town.end)?.role === 'level');
  return isOfFigures ? town : undefined;
}
