/** The partials of an edition: which file a name stands for, and which were reached. */
import { parseTemplate, type TemplateFile } from './parse-template.js';
import type { Findings, Scope } from './scope.js';
import type { Program } from './syntax-tree.js';

/** A file with its syntax tree; without one where its syntax is wrong. */
export interface ParsedFile extends TemplateFile {
  readonly tree: Program | undefined;
}

/** The partials that an edition can call, parsed when first called. Its own stand beside `edition.hbs`, the shared ones in `partials/` beside its folder; its own win. */
export class Partials {
  readonly #reached = new Map<string, ParsedFile>();
  readonly #checked = new Set<string>();
  readonly #folders: readonly string[];

  constructor(
    readonly entry: string,
    readonly files: ReadonlyMap<string, string>,
    readonly findings: Findings,
  ) {
    const own = entry.slice(0, entry.lastIndexOf('/') + 1);
    const shared = own.replace(/[^/]+\/$/, 'partials/');
    this.#folders = own === shared ? [own] : [own, shared];
  }

  /** Where a partial of this name would be shared. */
  fileFor(name: string): string {
    return `${this.#folders.at(-1) ?? ''}${name}.hbs`;
  }

  /** The partial of a name; undefined where no file has it. */
  find(name: string): ParsedFile | undefined {
    const reached = this.#reached.get(name);
    if (reached) return reached;
    const file = this.#folders.map((folder) => `${folder}${name}.hbs`).find((path) => this.files.has(path));
    const text = file === undefined || file === this.entry ? undefined : this.files.get(file);
    if (file === undefined || text === undefined) return undefined;
    const { value: tree, diagnostics } = parseTemplate({ file, text });
    this.findings.take(diagnostics);
    const parsed = { file, text, tree };
    this.#reached.set(name, parsed);
    return parsed;
  }

  /** The names that can be called, in order. */
  names(): readonly string[] {
    const names = [...this.files.keys()].filter((file) => file !== this.entry).flatMap((file) => this.#nameOf(file));
    return [...new Set(names)].sort();
  }

  #nameOf(file: string): readonly string[] {
    const folder = this.#folders.find((path) => file.startsWith(path) && file.endsWith('.hbs'));
    return folder === undefined ? [] : [file.slice(folder.length, -'.hbs'.length)];
  }

  /** The files that calls led to, by partial name, in the order of their first call. */
  get reached(): ReadonlyMap<string, ParsedFile> {
    return this.#reached;
  }

  /** Whether a partial is still to be checked with these values: the same call twice says nothing new. */
  isNew(name: string, scope: Scope): boolean {
    const key = JSON.stringify([name, scope.contexts[0], scope.loops]);
    if (this.#checked.has(key)) return false;
    this.#checked.add(key);
    return true;
  }
}
