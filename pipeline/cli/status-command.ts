/** `duizhao status`: how far the translation of each document is, section by section. */
import { documentNames, documentStatus, loadQueries, type DocumentStatus, type SectionStatus } from '../build/index.js';
import {
  error,
  formatMessage,
  hasErrors,
  type Catalogue,
  type MessageArgs,
  type MessageCode,
} from '../diagnostic/index.js';
import { STATES, type AlignedDocument, type Query } from '../translation/index.js';
import type { CommandContext } from './build-command.js';
import { cutToWidth } from './display-width.js';
import { reportDiagnostics } from './report-diagnostics.js';
import { statusChanges } from './status-changes.js';
import { staleStep } from './stale-step.js';
import { tableLines } from './table.js';

/** So many columns a terminal has at least, where people widen it. */
const WIDTH = 100;
/** Longer names are cut. */
const NAME_WIDTH = 10;

/** Prints the counts; gives the exit code. */
export function statusCommand(context: CommandContext): number {
  const { world, console, names, options } = context;
  const wanted = names.length > 0 ? names : documentNames(world);
  const since = options.get('since');
  if (since !== undefined && wanted.length > 0) return statusChanges(context, wanted, since);
  const loaded = wanted.map((name) => documentStatus(world, name));
  const diagnostics = [
    ...(wanted.length === 0 ? [error('build/no-documents', {}, { hints: ['hint/import-first'] })] : []),
    ...loaded.flatMap((document) => document.diagnostics).filter(({ severity }) => severity !== 'info'),
  ];
  const linesOf = (status: DocumentStatus): readonly string[] => {
    if (!options.has('queries')) return statusLines(context, status);
    const queries = loadQueries(world, status.document);
    diagnostics.push(...queries.diagnostics);
    return queryLines(context, status.document, queries.value);
  };
  const statuses = loaded.flatMap(({ value }) => value ?? []);
  if (options.has('json')) console.out(statusJson(statuses));
  else for (const status of statuses) for (const line of linesOf(status)) console.out(line);
  reportDiagnostics(console, diagnostics);
  return hasErrors(diagnostics) ? 1 : 0;
}

const statusJson = (statuses: readonly DocumentStatus[]): string =>
  JSON.stringify(
    statuses.map(({ document, sections }) => ({ name: document.name, title: document.manifest.title, sections })),
    undefined,
    2,
  );

/** The query sheet as it can be handed over: numbered, with the words in question and the question in Chinese. */
function queryLines(
  { console }: CommandContext,
  { name, manifest }: AlignedDocument,
  queries: readonly Query[],
): readonly string[] {
  const say = sayIn(console);
  if (queries.length === 0) return [say('cli/no-queries', { name })];
  return [
    say('cli/queries-head', { name, title: manifest.title.zh, count: queries.length }),
    ...queries.map(({ segments, zh, question }, i) =>
      say('cli/query', { number: i + 1, segments: segments, zh, question }),
    ),
  ];
}

/** Sentences in the reader's language. */
const sayIn =
  ({ words }: Pick<CommandContext['console'], 'words'>) =>
  (code: MessageCode, args: MessageArgs = {}): string =>
    formatMessage(code, args, words);

function statusLines({ console, world }: CommandContext, status: DocumentStatus): readonly string[] {
  const say = sayIn(console);
  const { document, sections, hasHistory } = status;
  const { name, manifest } = document;
  const sum = (of: (section: SectionStatus) => number): number =>
    sections.reduce((total, section) => total + of(section), 0);
  const all = sum(({ counts }) => STATES.reduce((total, state) => total + counts[state], 0));
  const untranslated = sum((section) => section.untranslated);
  const done = all - untranslated;
  const heads = say('cli/status-columns').split('|');
  const who = heads.length - 2;
  const rows = [
    heads,
    ...sections.map((section) => [
      section.section || manifest.title.zh,
      ...numbersOf([section]),
      ...(hasHistory ? changeOf(section, say) : []),
    ]),
    [say('cli/status-total'), ...numbersOf(sections)],
  ];
  const shown = hasHistory ? rows : rows.map((row) => row.slice(0, who));
  return [
    say('cli/status-head', { name, title: manifest.title.zh }),
    ...tableLines(shown, { left: [0, who, who + 1], cut: 0, width: WIDTH }),
    say('cli/status-legend'),
    say('cli/status-share', { done, all, percent: Math.floor((100 * done) / Math.max(1, all)) }),
    ...nextSteps({ ...status, isOneOfSeveral: documentNames(world).length > 1 }, console.words),
  ];
}

/** What is out of date comes before what is missing, and a build when neither is there nor an error of the checks. */
function nextSteps(
  { document, sections, isOneOfSeveral }: DocumentStatus & { readonly isOneOfSeveral: boolean },
  words: Catalogue,
): readonly string[] {
  const say = sayIn({ words });
  const { name, paragraphs } = document;
  const ids = paragraphs.flatMap(({ passages }) => passages.filter(({ isStale }) => isStale).map(({ id }) => id));
  const steps = [
    ...(ids.length > 0 ? [staleStep({ ids, document: name, isOneOfSeveral }, words)] : []),
    ...(sections.some(({ untranslated }) => untranslated > 0) ? [nextSegment(document, say)] : []),
  ];
  if (steps.length > 0) return steps;
  const isWrong = sections.some(({ errors }) => errors > 0);
  return [say(isWrong ? 'cli/next-check' : 'cli/next-build', { name })];
}

/** The figures of sections, added up, in the order of the columns. */
function numbersOf(sections: readonly SectionStatus[]): readonly string[] {
  const sum = (of: (section: SectionStatus) => number): string =>
    String(sections.reduce((all, section) => all + of(section), 0));
  return [
    sum(({ chinese }) => chinese),
    sum(({ korean }) => korean),
    ...STATES.map((state) => sum(({ counts }) => counts[state])),
    sum(({ stale }) => stale),
    sum(({ untranslated }) => untranslated),
    passesOf(sections.flatMap(({ passes }) => passes)),
    `${sum(({ errors }) => errors)}/${sum(({ warnings }) => warnings)}`,
  ];
}

/** The lowest and the highest round; 0 stands for segments that have gone through none. */
function passesOf(passes: readonly string[]): string {
  const numbers = passes.map((pass) => Number(pass) || 0);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0 || high === 0) return '–';
  return low === high ? String(low) : `${low}–${high}`;
}

/** By whom and when; what is not committed has no date yet. */
function changeOf({ changed, isUncommitted }: SectionStatus, say: ReturnType<typeof sayIn>): readonly string[] {
  const by = cutToWidth(changed?.by ?? '', NAME_WIDTH);
  return isUncommitted ? [say('cli/status-uncommitted'), by] : [changed?.on ?? '–', by];
}

/** Where the translator goes on: the first passage without Korean. */
function nextSegment({ paragraphs }: AlignedDocument, say: ReturnType<typeof sayIn>): string {
  const passage = paragraphs
    .flatMap(({ passages }) => passages)
    .find(({ korean, staysChinese }) => korean === undefined && !staysChinese);
  const { file: path = '', start } = passage?.span ?? {};
  return say('cli/next-passage', { id: passage?.id ?? '', path, line: start?.line ?? 0 });
}
