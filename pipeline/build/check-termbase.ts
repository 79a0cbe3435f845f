/** Faults of the termbase: those of its rows, and rows that the documents do not bear out. */
import { info, warning, type Diagnostic } from '../diagnostic/index.js';
import { foldChinese } from '../check/index.js';
import { cellSpan, findFaults, type TermRow } from '../termbase/index.js';
import { lacksTerm, placeOf } from './search-terms.js';
import { loadTermFile, loadTermSegments, type TermSegment } from './term-sources.js';
import type { World } from './world.js';

export interface TermbaseReport {
  /** Rows looked at. */
  readonly terms: number;
  /** Segments with Korean that they were held against. */
  readonly segments: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that is wrong in the termbase, in the order of the file. */
export function checkTermbase(world: World): TermbaseReport {
  const termFile = loadTermFile(world);
  if (!termFile.value) return { terms: 0, segments: 0, diagnostics: termFile.diagnostics };
  const { file, rows, termbase } = termFile.value;
  const segments = loadTermSegments(world, termbase);
  const uses = usesByTerm(segments.value);
  const chinese = segments.value.map(({ text }) => text.zh).join('\n');
  const found = [
    ...findFaults(file, rows),
    ...rows.flatMap((row) => checkUse(row, file, { chinese, uses: uses.get(row.term) ?? [] })),
  ];
  return {
    terms: rows.length,
    segments: segments.value.filter(({ text }) => text.ko !== '').length,
    diagnostics: [...termFile.diagnostics, ...segments.diagnostics, ...inFileOrder(found)],
  };
}

function usesByTerm(segments: readonly TermSegment[]): ReadonlyMap<TermRow['term'], readonly TermSegment[]> {
  const uses = new Map<TermRow['term'], TermSegment[]>();
  for (const segment of segments)
    for (const { term } of segment.text.terms) {
      const others = uses.get(term);
      if (others) others.push(segment);
      else uses.set(term, [segment]);
    }
  return uses;
}

interface RowUse {
  /** The Chinese of all documents. */
  readonly chinese: string;
  readonly uses: readonly TermSegment[];
}

function checkUse(row: TermRow, file: string, { chinese, uses }: RowUse): readonly Diagnostic[] {
  const { term } = row;
  const span = cellSpan(file, row);
  const translated = uses.filter(({ text }) => text.ko !== '');
  const missing = translated.filter((segment) => lacksTerm(segment, term));
  const [first] = missing;
  if (uses.length === 0 && !chinese.includes(foldChinese(term.zh)))
    return [info('termbase/unused-term', { zh: term.zh }, { span })];
  if (!first || missing.length < translated.length) return [];
  const forms = [term.ko, ...term.variants].join(', ');
  const { id, span: place } = placeOf(first);
  const labels = [{ code: 'termbase/first-place' as const, args: { id }, span: place }];
  const details = { span: cellSpan(file, row, 'ko'), labels, hints: ['hint/use-agreed-form'] as const };
  return [warning('termbase/unused-korean', { zh: term.zh, forms, count: missing.length }, details)];
}

const inFileOrder = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...found].sort(
    (a, b) =>
      (a.span?.start.line ?? 0) - (b.span?.start.line ?? 0) ||
      (a.span?.start.column ?? 0) - (b.span?.start.column ?? 0),
  );
