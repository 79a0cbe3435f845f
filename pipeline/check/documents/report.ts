/** The comparison as JSON, for other programs: every figure that agrees, contradicts or could not be compared, and every other finding, in a fixed order. */
import { formatMessage, formatPlace } from '../../diagnostic/index.js';
import type { SessionComparison } from './compare-documents.js';
import type { StatementPair } from './compare-statements.js';
import { comparisonCounts, comparisonDiagnostics } from './diagnostics.js';
import { saysOf, statementSpan } from './places.js';
import type { Statement } from './statement.js';

/** What a report says of the documents of a session. */
export function comparisonReport(comparison: SessionComparison): object {
  const { agree, contradict, lone } = comparisonCounts(comparison);
  const all = <T>(of: (pair: SessionComparison['pairs'][number]) => readonly T[]): readonly T[] =>
    comparison.pairs.flatMap(of);
  return {
    documents: comparison.documents.map(({ document }) => document.name),
    summary: { agree, contradict, notCompared: lone },
    agree: all(({ figures }) => figures.agreeing.map(pairEntry)),
    contradict: all(({ figures }) => figures.contradicting.map(pairEntry)),
    notCompared: all(({ figures }) =>
      figures.lone.map((pair) => ({ ...pairEntry(pair), differences: pair.differences })),
    ),
    findings: comparisonDiagnostics(comparison).flatMap(({ code, severity, args, span, labels }) =>
      span
        ? [
            {
              check: code,
              severity,
              message: formatMessage(code, args),
              places: [span, ...labels.map((label) => label.span)].map(formatPlace),
            },
          ]
        : [],
    ),
  };
}

const pairEntry = ({ one, other }: StatementPair): object => ({
  indicator: one.indicator,
  one: statementEntry(one),
  other: statementEntry(other),
});

const statementEntry = (statement: Statement): object => {
  const { place, kind, unit, period, region, basis } = statement;
  return {
    document: place.session.document.name,
    segment: place.passage.id,
    place: formatPlace(statementSpan(statement)),
    says: saysOf(statement),
    ...{ kind, unit, period, region, basis },
  };
};
