/** What was found between documents, as diagnostics with both places; at the end one line with the counts. */
import {
  error,
  info,
  warning,
  type Diagnostic,
  type Label,
  type MessageArgs,
  type Span,
} from '../../diagnostic/index.js';
import { DEFAULT_LEVELS, readCheckLevels, type CheckCode, type CheckLevel } from '../check-levels.js';
import type { DocumentPair, SessionComparison } from './compare-documents.js';
import type { PersonPair } from './compare-persons.js';
import type { RenderingPair } from './compare-renderings.js';
import type { StatementPair } from './compare-statements.js';
import type { FormulaPair } from './formulas.js';
import type { Person } from './persons.js';
import { chineseSpan, koreanLabels, saysOf, statementSpan } from './places.js';
import type { SessionDocument, Statement } from './statement.js';

const MAKE = { error, warning, info } as const;

/** A finding before its level is known. */
interface Between {
  readonly code: CheckCode;
  readonly args: MessageArgs;
  readonly span: Span;
  readonly labels: readonly Label[];
}

/** The findings between every two documents, and the counts. What either document says of a check's level holds; the first one's word goes first. */
export function comparisonDiagnostics(comparison: SessionComparison): readonly Diagnostic[] {
  const counts = comparisonCounts(comparison);
  const summary =
    counts.documents > 1
      ? info('check/documents-compared', counts)
      : info('check/nothing-to-compare', { documents: counts.documents });
  return [...comparison.pairs.flatMap(pairDiagnostics), summary];
}

/** How many documents were compared, and how many of their figures agree, contradict, and could not be compared. */
export function comparisonCounts({
  documents,
  pairs,
}: SessionComparison): Readonly<Record<'documents' | 'agree' | 'contradict' | 'lone', number>> {
  const sum = (of: (pair: DocumentPair) => number): number => pairs.reduce((all, pair) => all + of(pair), 0);
  return {
    documents: documents.length,
    agree: sum(({ figures }) => figures.agreeing.length),
    contradict: sum(({ figures }) => figures.contradicting.length),
    lone: sum(({ figures }) => figures.lone.length),
  };
}

function pairDiagnostics(pair: DocumentPair): readonly Diagnostic[] {
  const { one, other, figures, renderings, persons, formulas } = pair;
  const [first = {}, second = {}] = [one, other].map(({ document }) => readCheckLevels(document.manifest.checks).value);
  const found: readonly Between[] = [
    ...figures.contradicting.map((each) => figureFinding('check/documents-figure', each)),
    ...figures.rounded.map((each) => figureFinding('check/documents-rounding', each)),
    ...renderings.map((each) => renderingFinding(each, pair)),
    ...persons.map((each) => personFinding(each, pair)),
    ...formulas.map((each) => formulaFinding(each, pair)),
  ];
  return found.flatMap(({ code, args, span, labels }) => {
    const level: CheckLevel = first[code] ?? second[code] ?? DEFAULT_LEVELS[code];
    return level === 'off' ? [] : [MAKE[level](code, args, { span, labels, hints: ['hint/compare-documents'] })];
  });
}

const otherLabel = (id: string, span: Span): Label => ({ code: 'check/other-passage', args: { id }, span });

function figureFinding(code: CheckCode, { one, other }: StatementPair): Between {
  const args = {
    indicator: one.indicator,
    scope: scopeOf(one),
    ...{ id: one.place.passage.id, says: saysOf(one) },
    ...{ other: other.place.session.document.name, otherId: other.place.passage.id, otherSays: saysOf(other) },
  };
  const labels = [
    otherLabel(other.place.passage.id, statementSpan(other)),
    ...koreanLabels(one.place.passage),
    ...koreanLabels(other.place.passage),
  ];
  return { code, args, span: statementSpan(one), labels };
}

/** 2020, 2020 本级: of when and, where it is not the whole, of where. */
export function scopeOf({ period, region }: Statement): string {
  const [, level] = region.split(':');
  return level === undefined ? period : `${period} ${level}`;
}

const RENDERING_CODES = {
  name: 'check/documents-name',
  term: 'check/documents-term',
  formula: 'check/documents-formula',
} as const;

function renderingFinding({ one, other }: RenderingPair, pair: DocumentPair): Between {
  const args = {
    zh: one.zh,
    ...{ id: one.id, form: one.form },
    ...{ other: pair.other.document.name, otherId: other.id, otherForm: other.form },
  };
  return { code: RENDERING_CODES[one.kind], args, span: one.span, labels: [otherLabel(other.id, other.span)] };
}

function personFinding({ fault, one, other }: PersonPair, pair: DocumentPair): Between {
  const ids = { id: one.text.passage.id, other: pair.other.document.name, otherId: other.text.passage.id };
  const spans = [nameSpan(pair.one, one), nameSpan(pair.other, other)] as const;
  const labels = [
    otherLabel(ids.otherId, spans[1]),
    ...koreanLabels(one.text.passage),
    ...koreanLabels(other.text.passage),
  ];
  switch (fault) {
    case 'spelling': {
      const args = { ...ids, zh: one.name, form: one.korean?.form ?? '', otherForm: other.korean?.form ?? '' };
      return {
        code: 'check/documents-name',
        args,
        span: koreanSpanOf(one),
        labels: [otherLabel(ids.otherId, koreanSpanOf(other))],
      };
    }
    case 'office': {
      const args = { ...ids, name: one.name, office: one.office, otherOffice: other.office };
      return { code: 'check/documents-office', args, span: spans[0], labels };
    }
    case 'characters': {
      const args = { ...ids, name: one.name, otherName: other.name };
      return { code: 'check/documents-person', args, span: spans[0], labels };
    }
  }
}

const nameSpan = (session: SessionDocument, { text, start, end }: Person): Span =>
  chineseSpan(session, text.passage, start, end);

const koreanSpanOf = ({ text, korean }: Person): Span =>
  korean ? text.spanOf(korean.start, korean.start + korean.form.length) : text.passage.span;

function formulaFinding({ formula, exact, varied, isFirstVaried }: FormulaPair, { one, other }: DocumentPair): Between {
  const [home, away] = isFirstVaried ? [other, one] : [one, other];
  const found = varied.text.passage.sentences
    .map(({ text }) => text.text)
    .join('')
    .slice(varied.start, varied.end);
  const id = varied.text.passage.id;
  const args = { formula, found, id, other: home.document.name, otherId: exact.text.passage.id };
  const exactSpan = chineseSpan(home, exact.text.passage, exact.start, exact.end);
  return {
    code: 'check/documents-source-formula',
    args,
    span: chineseSpan(away, varied.text.passage, varied.start, varied.end),
    labels: [otherLabel(exact.text.passage.id, exactSpan), ...koreanLabels(varied.text.passage)],
  };
}
