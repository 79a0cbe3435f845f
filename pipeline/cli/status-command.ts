/** `duizhao status`: how far the translation of each document is, section by section. */
import { documentNames, loadDocument, loadQueries } from '../build/index.js';
import { error, formatMessage, hasErrors, type Catalogue } from '../diagnostic/index.js';
import {
  countStates,
  STATES,
  type AlignedDocument,
  type Query,
  type SectionCount,
  type State,
} from '../translation/index.js';
import type { CommandContext } from './build-command.js';
import { displayWidth, padEnd, padStart } from './display-width.js';
import { reportDiagnostics } from './report-diagnostics.js';

/** Prints the counts; gives the exit code. */
export function statusCommand(context: CommandContext): number {
  const { world, console, names, options } = context;
  const wanted = names.length > 0 ? names : documentNames(world);
  const loaded = wanted.map((name) => loadDocument(world, name));
  const diagnostics = [
    ...(wanted.length === 0 ? [error('build/no-documents', {}, { hints: ['hint/import-first'] })] : []),
    ...loaded.flatMap((document) => document.diagnostics).filter(({ severity }) => severity !== 'info'),
  ];
  const linesOf = (document: AlignedDocument): readonly string[] => {
    if (!options.has('queries')) return statusLines(document, console.words);
    const queries = loadQueries(world, document);
    diagnostics.push(...queries.diagnostics);
    return queryLines(document, queries.value, console.words);
  };
  for (const { value } of loaded) if (value) for (const line of linesOf(value)) console.out(line);
  reportDiagnostics(console, diagnostics);
  return hasErrors(diagnostics) ? 1 : 0;
}

/** The query sheet as it can be handed over: numbered, with the words in question and the question in Chinese. */
function queryLines(
  { name, manifest }: AlignedDocument,
  queries: readonly Query[],
  words: Catalogue,
): readonly string[] {
  if (queries.length === 0) return [formatMessage('cli/no-queries', { name }, words)];
  return [
    formatMessage('cli/queries-head', { name, title: manifest.title.zh, count: queries.length }, words),
    ...queries.map(({ segments, zh, question }, i) =>
      formatMessage('cli/query', { number: i + 1, segments: segments.join(', '), zh, question }, words),
    ),
  ];
}

interface Row {
  readonly section: string;
  readonly numbers: readonly string[];
}

function statusLines(document: AlignedDocument, words: Catalogue): readonly string[] {
  const sections = countStates(document);
  const head: Row = {
    section: formatMessage('cli/status-columns', {}, words),
    numbers: [...STATES, formatMessage('cli/status-stale', {}, words)],
  };
  const total: Row = { section: formatMessage('cli/status-total', {}, words), numbers: numbersOf(sections) };
  const rows = [
    head,
    ...sections.map((section) => ({
      section: section.section || document.manifest.title.zh,
      numbers: numbersOf([section]),
    })),
    total,
  ];
  const width = Math.max(...rows.map(({ section }) => displayWidth(section)));
  const untranslated = sections.reduce((sum, section) => sum + section.untranslated, 0);
  const all = document.paragraphs.reduce((sum, { passages }) => sum + passages.length, 0);
  const done = all - untranslated;
  const percent = Math.floor((100 * done) / Math.max(1, all));
  return [
    formatMessage('cli/status-head', { name: document.name, title: document.manifest.title.zh }, words),
    ...rows.map(
      ({ section, numbers }) => `  ${padEnd(section, width)}${numbers.map((number) => padStart(number, 11)).join('')}`,
    ),
    formatMessage('cli/status-share', { done, all, percent }, words),
    ...(untranslated > 0
      ? [nextSegment(document, words)]
      : [formatMessage('cli/next-build', { name: document.name }, words)]),
  ];
}

function numbersOf(sections: readonly SectionCount[]): readonly string[] {
  const sum = (of: (section: SectionCount) => number): string =>
    String(sections.reduce((all, section) => all + of(section), 0));
  return [...STATES.map((state: State) => sum((section) => section.counts[state])), sum((section) => section.stale)];
}

/** Where the translator goes on: the first passage without Korean. */
function nextSegment(document: AlignedDocument, words: Catalogue): string {
  const passage = document.paragraphs
    .flatMap(({ passages }) => passages)
    .find(({ korean, staysChinese }) => korean === undefined && !staysChinese);
  const { file = '', start } = passage?.span ?? {};
  return formatMessage('cli/next-passage', { id: passage?.id ?? '', path: file, line: start?.line ?? 0 }, words);
}
