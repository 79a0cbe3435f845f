/** What a build has made, in lines, and what to do next. */
import type { BuildReport, Product, WrittenFile } from '../build/index.js';
import { formatMessage, type MessageArgs, type MessageCode } from '../diagnostic/index.js';
import type { CommandContext } from './build-command.js';
import { countOf } from './report-diagnostics.js';
import { stagePhrase } from './stage-phrase.js';

/** What a summary says besides the report. */
interface Made {
  readonly seconds: string;
  readonly product: Product;
  /** Whether files were to be written. */
  readonly writes: boolean;
}

/** Says a message in the reader's language. */
type Say = (code: MessageCode, args?: MessageArgs) => string;

/** Prints the files, what was withheld, the counts and the next step. */
export function summarise({ console, options, names }: CommandContext, report: BuildReport, made: Made): void {
  const say: Say = (code, args) => formatMessage(code, args, console.words);
  for (const line of writtenLines(report.written, say)) console.out(line);
  if (made.writes) for (const name of report.withheld) console.err(say('cli/withheld', { name }));
  if (options.has('timings'))
    for (const { stage, milliseconds } of report.timings)
      console.out(say('cli/timing', { stage: stagePhrase(stage), milliseconds: milliseconds.toFixed(0) }));
  const counts = {
    errors: countOf(report.diagnostics, 'error'),
    warnings: countOf(report.diagnostics, 'warning'),
    seconds: made.seconds,
  };
  console.out(
    made.writes ? say('cli/summary', { files: report.written.length, ...counts }) : say('cli/check-summary', counts),
  );
  const next =
    counts.errors > 0 ? say(made.writes ? 'cli/next-fix' : 'cli/next-fix-check') : nextStep(report, names, made, say);
  if (next !== undefined) console.out(next);
}

/** A line a file; numbered copies in one. */
function writtenLines(written: readonly WrittenFile[], say: Say): readonly string[] {
  const copies = written.filter(({ copy }) => copy !== undefined);
  // One copy is told as any file is.
  if (copies.length <= 1) return written.map((file) => writtenLine(file, say));
  const [first, last] = [copies[0], copies.at(-1)];
  const lines = written.filter(({ copy }) => copy === undefined).map((file) => writtenLine(file, say));
  if (!first || !last) return lines;
  const size = Math.ceil(copies.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6);
  const pages = first.pages ?? 0;
  const all = { copies: copies.length, first: first.path, last: fileName(last.path), pages, size };
  return [...lines, say('cli/wrote-copies', all)];
}

function writtenLine({ path, bytes, pages }: WrittenFile, say: Say): string {
  const size = Math.ceil(bytes / 1000);
  return pages === undefined ? say('cli/wrote', { path, size }) : say('cli/wrote-paged', { path, pages, size });
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

function nextStep(
  { written }: BuildReport,
  names: readonly string[],
  { product, writes }: Made,
  say: Say,
): string | undefined {
  const [first] = written;
  if (!first) return writes ? undefined : say('cli/next-build', { name: names.join(' ') }).trimEnd();
  const { path } = first;
  switch (product.kind) {
    case 'editions':
      return say('cli/next-open', { path });
    case 'imposed':
      return say(product.scheme === 'booklet' ? 'cli/next-booklet' : 'cli/next-two-up', { path });
    case 'press':
      return say('cli/next-press', { folder: folderOf(path) });
    case 'copies':
      return say('cli/next-copies', { folder: folderOf(path) });
  }
}
