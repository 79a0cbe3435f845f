/**
 * Makes `dist/`: compiles the program, unpacks the WOFF faces of fonts/fonts.yaml, and bundles the program so that it starts quickly.
 * npm runs it after an install (`prepare`). Plain JavaScript, since it runs before anything is compiled.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleProgram } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const unpackedFonts = join(dist, 'fonts');
const fontList = join(root, 'fonts', 'fonts.yaml');
/** Which packed file each unpacked one was made of: file name to SHA-256. */
const ledger = join(unpackedFonts, 'unpacked.json');

/** A file whose source is gone must not stay importable; unpacked fonts are kept, they take a second to make. */
function removeStaleProgram() {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist)) {
    if (name !== basename(unpackedFonts)) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/** Runs the compiler with this Node and no shell, so that it works alike on every system. */
function compile() {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const run = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.json')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.error) throw run.error;
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** Lets a shell start the program by its name. Windows has no such mark, and npm sets it by itself when it links the command. */
function markExecutable() {
  try {
    chmodSync(join(dist, 'cli', 'main.js'), 0o755);
  } catch {
    // The command still runs as `node dist/cli/main.js`.
  }
}

/** Unpacks the listed WOFF faces that are new or have changed, and removes the ones that are no longer listed. */
async function unpackFonts() {
  const { readFontList, packagePath, unpackedPath, unpackWoff } = await import(
    pathToFileURL(join(dist, 'font', 'index.js')).href
  );
  // Mistakes in the list are reported by every build, at their line; here what is right is unpacked.
  const list = readFontList('fonts/fonts.yaml', readFileSync(fontList, 'utf8')).value;
  const faces = list.families.flatMap((family) => family.faces).filter((face) => unpackedPath(face) !== undefined);
  const before = readLedger();
  const after = {};
  mkdirSync(unpackedFonts, { recursive: true });
  for (const face of faces) {
    const packed = join(root, packagePath(face));
    if (!existsSync(packed)) continue;
    const bytes = readFileSync(packed);
    const target = join(root, unpackedPath(face));
    const digest = createHash('sha256').update(bytes).digest('hex');
    after[basename(target)] = digest;
    if (before[basename(target)] === digest && existsSync(target)) continue;
    writeWhole(target, unpackWoff(bytes));
    console.log(`unpacked ${packagePath(face)}`);
  }
  for (const name of readdirSync(unpackedFonts)) {
    if (name !== basename(ledger) && !(name in after)) rmSync(join(unpackedFonts, name), { force: true });
  }
  writeWhole(ledger, `${JSON.stringify(after, null, 2)}\n`);
}

function readLedger() {
  try {
    return JSON.parse(readFileSync(ledger, 'utf8'));
  } catch {
    return {};
  }
}

/** An install that is interrupted leaves no half file under the final name. */
function writeWhole(path, contents) {
  writeFileSync(`${path}.part`, contents);
  renameSync(`${path}.part`, path);
}

/** A machine for which there is no bundler starts the program from its modules: slower, and otherwise the same. */
async function bundle() {
  try {
    await bundleProgram(root);
  } catch (cause) {
    console.warn(
      `The program is not bundled and starts more slowly: ${cause instanceof Error ? cause.message : cause}`,
    );
  }
}

/** One build, for nothing but the machine code of what it runs: kept, it need not be compiled at every start. */
function warmUp() {
  if (!existsSync(join(root, 'translations'))) return;
  const out = mkdtempSync(join(tmpdir(), 'duizhao-'));
  try {
    spawnSync(
      process.execPath,
      [join(dist, 'cli', 'main.js'), 'build', '--edition', 'bilingual', '--no-cache', '--out', out],
      { cwd: root },
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

removeStaleProgram();
compile();
markExecutable();
await unpackFonts();
await bundle();
warmUp();
