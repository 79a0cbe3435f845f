/** The statements of two documents held against each other: what agrees, what contradicts, and what speaks of the same indicator but cannot be compared. */
import { compareValues } from './measured.js';
import type { Statement } from './statement.js';

/** Two statements of one indicator in two documents. */
export interface StatementPair {
  readonly one: Statement;
  readonly other: Statement;
}

/** What makes two statements of one indicator speak of two things. */
export const DIFFERENCES = ['kind', 'unit', 'region', 'period', 'basis'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** A statement of an indicator that another document speaks of too, but of something else of it. */
export interface LoneStatement extends StatementPair {
  readonly differences: readonly Difference[];
}

/** Every pair of the same thing, and the statements left over. */
export interface FigureComparison {
  readonly agreeing: readonly StatementPair[];
  /** Among those that agree: only because one of the two is rounded roughly. */
  readonly rounded: readonly StatementPair[];
  readonly contradicting: readonly StatementPair[];
  readonly lone: readonly LoneStatement[];
}

/** Compares the statements of two documents. */
export function compareStatements(ones: readonly Statement[], others: readonly Statement[]): FigureComparison {
  const byIndicator = groupBy(others, ({ indicator }) => indicator);
  const pairs = ones.flatMap((one) => (byIndicator.get(one.indicator) ?? []).map((other) => ({ one, other })));
  const compared = pairs.filter(({ one, other }) => differencesOf(one, other).length === 0);
  const verdicts = compared.map((pair) => ({ pair, verdict: compareValues(pair.one.value, pair.other.value) }));
  const of = (...wanted: readonly string[]): readonly StatementPair[] =>
    verdicts.filter(({ verdict }) => wanted.includes(verdict)).map(({ pair }) => pair);
  return {
    agreeing: of('agree', 'rounded'),
    rounded: of('rounded'),
    contradicting: of('contradict'),
    lone: loneStatements(pairs, compared),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const others = groups.get(keyOf(item));
    if (others) others.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** In what two statements of one indicator differ; a period that nobody names is like no other. */
function differencesOf(one: Statement, other: Statement): readonly Difference[] {
  return DIFFERENCES.filter((difference) => {
    if (difference === 'period') return one.period === '' || one.period !== other.period;
    if (difference === 'unit') return one.unit !== other.unit || one.per !== other.per;
    return one[difference] !== other[difference];
  });
}

/** Each statement without a counterpart once, beside the one of the other document that is nearest to it. */
function loneStatements(pairs: readonly StatementPair[], compared: readonly StatementPair[]): readonly LoneStatement[] {
  const met = new Set(compared.flatMap(({ one, other }) => [one, other]));
  const nearest = new Map<Statement, LoneStatement>();
  for (const pair of pairs) {
    const differences = differencesOf(pair.one, pair.other);
    for (const statement of [pair.one, pair.other]) {
      const known = nearest.get(statement);
      if (met.has(statement) || (known && known.differences.length <= differences.length)) continue;
      nearest.set(statement, { ...pair, differences });
    }
  }
  // Two that are nearest to each other are told once.
  const told = new Set<string>();
  const numbers = new Map(
    [...new Set(pairs.flatMap(({ one, other }) => [one, other]))].map((each, index) => [each, index]),
  );
  return [...nearest.values()].filter(({ one, other }) => {
    const key = `${String(numbers.get(one))} ${String(numbers.get(other))}`;
    return !told.has(key) && told.add(key);
  });
}
