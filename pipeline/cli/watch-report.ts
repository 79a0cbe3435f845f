/** What `watch` says: one status line for each build, in place on a terminal, and findings when they change. */
import type { BuildReport, Progress, WrittenFile } from '../build/index.js';
import { formatMessage, warning, type MessageArgs, type MessageCode } from '../diagnostic/index.js';
import { besideName, isPassingName, type Built } from '../system/index.js';
import type { Console } from './console.js';
import { NewFindings } from './new-findings.js';
import { pageSummary } from './page-tables.js';
import { countOf, reportDiagnostics } from './report-diagnostics.js';

/** So many names of files are said in a line. */
const NAMES = 3;

export class WatchReport {
  private readonly findings = new NewFindings();
  private readonly withheld = new Set<string>();
  private readonly locked_ = new Set<string>();
  private pageLines: readonly string[] = [];
  private errors = 0;
  private bugSaid = '';
  /** Of each file that was written, how it lay on the disk: one that was not rewritten has the same stamp. */
  private readonly stamps = new Map<string, string | undefined>();
  private rewritten: string[] = [];

  constructor(
    private readonly console: Console,
    /** Another text whenever a file that was written is written again. */
    private readonly stampOf: (path: string) => string | undefined,
    /** Where the pages of editions go that are withheld. */
    private readonly previews: string,
  ) {}

  progress({ document, edition, stage }: Progress): void {
    const place = edition === '' ? document : this.inWords('cli/building', { document, edition });
    this.console.progress(this.inWords('cli/stage', { place, stage }));
  }

  wrote(files: readonly WrittenFile[]): void {
    for (const { path } of files) {
      const stamp = this.stampOf(path);
      if (this.stamps.get(path) !== stamp) this.rewritten.push(path);
      this.stamps.set(path, stamp);
    }
  }

  /** A complete build. */
  built({ report, changes, first, all }: Built): void {
    const { console } = this;
    const { fresh, changed } = this.findings.take(report.diagnostics, report.withheld.length === 0);
    reportDiagnostics(console, fresh);
    this.sayWithheld(report);
    this.sayPages(pageSummary(report.pages, console.words));
    const counts = { errors: countOf(report.diagnostics, 'error'), warnings: countOf(report.diagnostics, 'warning') };
    if (this.errors > 0 && counts.errors === 0) console.out(this.inWords('cli/mended', { warnings: counts.warnings }));
    this.errors = counts.errors;
    const isIdle = this.rewritten.length === 0 && !changed;
    if (isIdle && changes.length > 0 && changes.every(({ path }) => isPassingName(lastName(path)))) {
      console.progress('');
      return;
    }
    const names = [...new Set(this.rewritten)].filter((path) => !path.startsWith(`${this.previews}/`)).map(lastName);
    this.rewritten = [];
    const times = { first: seconds(first ?? all), all: seconds(all) };
    const words = { changed: this.changedNames(changes.map(({ path }) => path)), ...times };
    const status = { ...words, names: this.someOf(names), counts: this.inWords('cli/watch-counts', counts) };
    const code = names.length > 0 ? 'cli/watch-first' : report.written.length > 0 ? 'cli/watch-same' : 'cli/watch-none';
    this.say(this.inWords(code, status));
  }

  /** In place on a terminal, where the next one takes it away. */
  private say(line: string): void {
    if (this.console.isTerminal) this.console.progress(line);
    else this.console.out(line);
  }

  private sayWithheld({ withheld, written }: Pick<BuildReport, 'withheld' | 'written'>): void {
    for (const name of withheld.filter((one) => !this.withheld.has(one))) {
      this.console.err(this.inWords('cli/withheld', { name }));
      const path = `${this.previews}/${name}.pdf`;
      if (written.some((file) => file.path === path)) this.console.err(this.inWords('cli/previewed', { path }));
    }
    this.withheld.clear();
    for (const name of withheld) this.withheld.add(name);
  }

  private sayPages(lines: readonly string[]): void {
    for (const line of lines) if (!this.pageLines.includes(line)) this.console.out(line);
    this.pageLines = lines;
  }

  bug(cause: unknown): void {
    const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    if (detail !== this.bugSaid) this.console.err(this.inWords('cli/bug', { detail }));
    this.bugSaid = detail;
  }

  locked(path: string, beside: string): void {
    this.locked_.add(path);
    const hint = { code: 'hint/look-beside', args: { beside } } as const;
    reportDiagnostics(this.console, [warning('cli/output-in-use', { path }, { hints: [hint] })]);
  }

  freed(path: string): void {
    this.locked_.delete(path);
    this.console.out(this.inWords('cli/output-freed', { path }));
  }

  /** The last words. */
  end(out: string, isCurrent: boolean): void {
    this.console.progress('');
    for (const path of this.locked_)
      this.console.out(this.inWords('cli/watch-beside-left', { path, beside: besideName(path) }));
    this.console.out(isCurrent ? this.inWords('cli/watch-end', { out }) : this.inWords('cli/watch-end-early'));
  }

  /** Files that were saved, with the folder that they lie in. */
  private changedNames(paths: readonly string[]): string {
    if (paths.length === 0) return this.inWords('cli/watch-begun');
    return this.someOf(paths.map((path) => path.split('/').slice(-2).join('/')));
  }

  /** The first few of a list, and how many there are besides. */
  private someOf(all: readonly string[]): string {
    const names = all.slice(0, NAMES).join(', ');
    return all.length <= NAMES ? names : this.inWords('cli/watch-more', { names, count: all.length - NAMES });
  }

  private inWords(code: MessageCode, args: MessageArgs = {}): string {
    return formatMessage(code, args, this.console.words);
  }
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(milliseconds < 1000 ? 3 : 1);

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
