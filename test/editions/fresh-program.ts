/** The program compiled from its sources as they stand, so that it can be run in a process of its own whether or not `dist/` is there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { ROOT } from './finished-editions.js';

export interface FreshProgram {
  /** The path of its first file, for whoever starts it himself. */
  readonly main: string;
  /** Runs the command in the repository and gives its exit code and what it printed. */
  readonly run: (args: readonly string[], env: Readonly<Record<string, string>>) => ProgramRun;
  /** Bundles it as an install does: from then on it is run from the bundle. */
  readonly bundle: () => void;
  readonly remove: () => void;
}

export interface ProgramRun {
  readonly status: number | null;
  readonly output: string;
}

/** Compiles file by file, without looking at types, into a folder of its own with the packages and the unpacked faces of the repository. */
export function freshProgram(): FreshProgram {
  const home = mkdtempSync(join(tmpdir(), 'duizhao-program-'));
  const rooms = join(ROOT, 'pipeline');
  for (const name of readdirSync(rooms, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.ts') && !name.endsWith('.d.ts')) compile(join(rooms, name), home);
  }
  cpSync(join(ROOT, 'package.json'), join(home, 'package.json'));
  cpSync(join(ROOT, 'dist', 'fonts'), join(home, 'dist', 'fonts'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'), 'junction');
  const main = join(home, 'dist', 'cli', 'main.js');
  return {
    main,
    run: (args, env) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      return { status, output: stdout + stderr };
    },
    bundle: () => {
      const bundler = pathToFileURL(join(rooms, 'bundle.mjs')).href;
      const script = `const { bundleProgram } = await import(${JSON.stringify(bundler)}); await bundleProgram(${JSON.stringify(home)});`;
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT });
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

function compile(path: string, home: string): void {
  const target = join(home, 'dist', relative(join(ROOT, 'pipeline'), path).replace(/\.ts$/, '.js'));
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
}
