/**
 * Makes `dist/program/`: the compiled program with its libraries in a few files, since Node takes a quarter of a second to find,
 * read and compile some five hundred modules one by one. What is needed only at times (pdfkit, docx) keeps files of its own.
 * `dist/cli/main.js` starts these files, or the modules where they are missing.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

/** What `cli/load-program.ts` reads first. */
const MANIFEST = 'program.json';
/** The texts under which libraries are passed on, by the start of their names. */
const LICENCE_FILE = /^(?:licen[cs]e|notice|copying)/i;

/** Bundles `dist/` of a checkout into `dist/program/`; the manifest comes last, so that a bundle that is interrupted is no bundle. */
export async function bundleProgram(root) {
  const { rolldown } = await import('rolldown');
  const dist = join(root, 'dist');
  const folder = join(dist, 'program');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const build = await rolldown({
    input: { program: join(dist, 'cli', 'program.js'), helper: join(dist, 'cli', 'helper.js') },
    platform: 'node',
    logLevel: 'warn',
    // A room's door is passed by for what is behind it: a kept build is given again without what makes builds.
    treeshake: { moduleSideEffects: (id) => !id.startsWith(dist + sep) },
    plugins: [openTriesWhenAsked(root), decompressByNode(), loadWhenCalled(root), withoutSourceMaps()],
  });
  const names = { entryFileNames: '[name]-[hash].cjs', chunkFileNames: '[name]-[hash].cjs' };
  const { output } = await build.generate({ format: 'cjs', exports: 'named', comments: false, ...names });
  await build.close();
  const chunks = output.filter(({ type }) => type === 'chunk');
  const digest = createHash('sha256');
  for (const { fileName, code } of chunks) {
    const text = inAscii(code);
    digest.update(fileName).update('\0').update(text).update('\0');
    writeFileSync(join(folder, fileName), text);
  }
  copyData(root, folder);
  const packages = packagesOf(
    root,
    chunks.flatMap(({ modules }) => Object.keys(modules)),
  );
  writeFileSync(join(folder, 'LICENCES.txt'), licences(root, packages));
  const [entry, helper] = ['program', 'helper'].map(
    (wanted) => chunks.find(({ isEntry, name }) => isEntry && name === wanted).fileName,
  );
  const manifest = join(folder, MANIFEST);
  writeFileSync(`${manifest}.part`, `${JSON.stringify({ entry, helper, digest: digest.digest('hex') }, null, 2)}\n`);
  renameSync(`${manifest}.part`, manifest);
}

/** ASCII is read into memory as it is, and takes half the room there. */
const inAscii = (code) =>
  code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * fontkit's libraries unpack their tables of Unicode properties when they are loaded; few builds ever look into them.
 * Here a table is unpacked when it is first asked.
 */
function openTriesWhenAsked(root) {
  const id = '\0unicode-trie-when-asked';
  const original = join(root, 'node_modules', 'unicode-trie', 'index.js');
  return {
    name: 'open tries when asked',
    resolveId: (source) => (source === 'unicode-trie' && existsSync(original) ? id : null),
    load: (module) =>
      module === id
        ? `import Trie from ${JSON.stringify(original)};
export default class {
  constructor(data) { this.data = data; }
  get(codePoint) { return (this.trie ??= new Trie(this.data)).get(codePoint); }
}`
        : null,
  };
}

/** fontkit and its libraries unpack with decompressors of their own in JavaScript; Node's are ten times as fast, and need not be loaded. */
function decompressByNode() {
  const texts = new Map([
    [
      'tiny-inflate',
      `const { inflateRawSync } = require('node:zlib');
module.exports = (packed, unpacked) => { unpacked.set(inflateRawSync(packed)); return unpacked; };`,
    ],
    [
      'brotli/decompress.js',
      `const { brotliDecompressSync } = require('node:zlib');
module.exports = (packed) => brotliDecompressSync(packed);`,
    ],
  ]);
  return instead('decompress-by-node', texts);
}

/** Libraries that reckon out tables of theirs when they are loaded, though few builds or none use them, and what is called of them. */
const COSTLY = [
  { source: '@noble/ciphers/aes', path: '@noble/ciphers/esm/aes.js', called: ['cbc', 'ecb'] },
  {
    source: 'fflate',
    path: 'fflate/esm/index.mjs',
    called: ['Deflate', 'Unzlib', 'inflateSync', 'strFromU8', 'strToU8', 'unzipSync', 'unzlibSync', 'zlibSync'],
  },
];

/** Here such a library is loaded when it is first called. What makes an object gives the same object to `new`. */
function loadWhenCalled(root) {
  const texts = COSTLY.flatMap(({ source, path, called }) => {
    const original = join(root, 'node_modules', path);
    if (!existsSync(original)) return [];
    const first = `let real;\nconst library = () => (real ??= require(${JSON.stringify(original)}));`;
    const stub = (name) =>
      `export function ${name}(...given) { return new.target ? new (library().${name})(...given) : library().${name}(...given); }`;
    return [[source, [first, ...called.map(stub)].join('\n')]];
  });
  return instead('load-when-called', new Map(texts));
}

/** Handlebars compiles without `source-map`, where it is not there: we ask for no map. */
const withoutSourceMaps = () => instead('no-source-maps', new Map([['source-map', 'module.exports = {};']]));

/** Puts modules of our own where others are asked for by these names. */
function instead(name, texts) {
  const prefix = `\0${name}:`;
  return {
    name,
    resolveId: (source) => (texts.has(source) ? prefix + source : null),
    load: (module) => (module.startsWith(prefix) ? texts.get(module.slice(prefix.length)) : null),
  };
}

/** pdfkit reads its colour profile and the measures of the standard faces from a folder beside its module. */
function copyData(root, folder) {
  const from = join(dirname(createRequire(join(root, 'package.json')).resolve('pdfkit')), 'data');
  if (!existsSync(from)) return;
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(folder, 'data', name));
}

/** Folders of the packages that modules come from, each once. */
function packagesOf(root, modules) {
  const paths = modules.map((module) => relative(root, module.replace(/^\0/, '')).split(sep).join('/'));
  const found = paths.flatMap((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []);
  return [...new Set(found)].sort();
}

function licences(root, packages) {
  const sections = packages.map((path) => {
    const folder = join(root, path);
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
      .filter((file) => LICENCE_FILE.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return [`${name} ${version} (${license ?? 'licence not stated'})`, ...texts].join('\n\n');
  });
  return `The files in this folder contain the following libraries.\n\n${sections.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
