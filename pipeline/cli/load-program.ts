/**
 * How the program comes into memory: from the bundle in `dist/program/`, with the code that V8 compiled in an earlier run;
 * from the modules where there is no bundle. Nothing here can fail for a reason other than a program that is not there.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { codeFileOf, readCompiled, writeCompiled } from './compiled-code.js';
import type * as program from './program.js';

export interface LoadedProgram extends Pick<typeof program, 'start'> {
  /** SHA-256 of all of the program with its libraries; undefined where it was loaded from modules. */
  readonly digest: string | undefined;
  /** The file that a thread beside the program runs; undefined where the program was loaded from modules. */
  readonly helperFile: string | undefined;
  /** Keeps compiled code for the next start, where none is kept yet that this version of Node takes. */
  readonly keepCompiled: () => void;
}

/** A file of the bundle in memory. */
interface LoadedFile {
  readonly script: Script;
  readonly path: string;
  /** Whether it was compiled anew. */
  readonly isNew: boolean;
}

/** What a file of the bundle is called with, as Node calls a CommonJS module. */
type ModuleBody = (
  exports: object,
  require: (id: string) => unknown,
  module: { exports: object },
  file: string,
  folder: string,
) => void;

const BUNDLE = fileURLToPath(new URL('../program/', import.meta.url));

/** Loads the program. */
export async function loadProgram(folder: string = BUNDLE): Promise<LoadedProgram> {
  const manifest = readManifest(folder);
  if (!manifest)
    return {
      ...(await import('./program.js')),
      digest: undefined,
      helperFile: undefined,
      keepCompiled: () => undefined,
    };
  const files = new Map<string, LoadedFile>();
  // The entry of the bundle has the exports of program.ts, from which it was made.
  const { start } = bundleLoader(folder, files)(manifest.entry) as typeof program;
  const keepCompiled = (): void => {
    for (const { script, path, isNew } of files.values())
      if (isNew) writeCompiled(codeFileOf(path), script.createCachedData());
  };
  const helperFile = manifest.helper && join(folder, manifest.helper);
  return { start, digest: manifest.digest, helperFile, keepCompiled };
}

interface Manifest {
  readonly entry: string;
  readonly digest: string;
  readonly helper: string | undefined;
}

function readManifest(folder: string): Manifest | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'program.json'), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null) return undefined;
    if (!('entry' in manifest) || !('digest' in manifest)) return undefined;
    const helper = 'helper' in manifest ? String(manifest.helper) : undefined;
    return { entry: String(manifest.entry), digest: String(manifest.digest), helper };
  } catch {
    return undefined;
  }
}

/** Loads files of the bundle, each once. */
function bundleLoader(folder: string, files: Map<string, LoadedFile>): (name: string) => object {
  const loaded = new Map<string, { exports: object }>();
  const outer = createRequire(join(folder, 'program.json'));
  const load = (name: string): object => {
    const known = loaded.get(name);
    if (known) return known.exports;
    const path = join(folder, name);
    const file = readScript(path);
    const module = { exports: {} };
    loaded.set(name, module);
    files.set(name, file);
    // The text that was compiled is that of a function of these five.
    const body = file.script.runInThisContext() as ModuleBody;
    const require = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : outer(id));
    body(module.exports, require, module, path, dirname(path));
    return module.exports;
  };
  return load;
}

/** Files of the bundle are ASCII, which `latin1` reads as it is. */
function readScript(path: string): LoadedFile {
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`;
  const cachedData = readCompiled(codeFileOf(path));
  const script = new Script(text, { filename: path, ...(cachedData && { cachedData }) });
  return { script, path, isNew: script.cachedDataRejected !== false };
}
