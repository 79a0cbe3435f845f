/** Holds the rooms of pipeline/ to the table of the README: who may import whom, and only through doors. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each room may import; `diagnostic`, `geometry` and `work` are open to all. The same table stands in the README. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  diagnostic: [],
  geometry: [],
  work: [],
  figure: [],
  source: [],
  segment: ['source'],
  translation: ['source', 'segment', 'figure'],
  termbase: [],
  spreadsheet: [],
  check: ['translation', 'termbase', 'figure', 'edition', 'layout'],
  template: ['translation'],
  edition: ['template', 'segment'],
  linebreak: [],
  font: [],
  layout: ['edition', 'font', 'linebreak'],
  imposition: ['layout'],
  export: ['edition', 'layout', 'font', 'imposition'],
  preflight: [],
  build: [
    'figure',
    'check',
    'source',
    'segment',
    'translation',
    'termbase',
    'spreadsheet',
    'template',
    'edition',
    'linebreak',
    'font',
    'layout',
    'imposition',
    'export',
    'preflight',
  ],
  system: ['build'],
  cli: [
    'figure',
    'check',
    'source',
    'segment',
    'translation',
    'termbase',
    'spreadsheet',
    'template',
    'edition',
    'linebreak',
    'font',
    'layout',
    'imposition',
    'export',
    'preflight',
    'build',
    'system',
  ],
};
const OPEN = ['diagnostic', 'geometry', 'work'];
/** Floors of layout, lowest first: a floor imports only those before it. Exporters never import each other. */
const FLOORS = ['inline', 'flow', 'pages'];
/** Folders of the Word exporter, lowest first: a folder imports only those before it, and no file beside the folders. */
const DOCX_FOLDERS = ['xml', 'text', 'pages', 'styles', 'comments', 'fonts', 'body', 'parts'];
/** Libraries that are met in one folder only. */
const LIBRARY_HOMES: Readonly<Record<string, string>> = {
  pdfkit: 'export/pdf',
  fontkit: 'font',
  docx: 'export/docx',
  handlebars: 'template',
  'css-tree': 'edition',
  chokidar: 'system/watch',
};
const IMPURE =
  /^(node:)?(fs|fs\/promises|net|http|https|child_process|os|process|readline|tty|worker_threads|timers.*)$/;
const TOUCHES_THE_MACHINE = ['system', 'cli'];

interface Import {
  /** `pipeline/layout/index.ts`, with forward slashes. */
  readonly from: string;
  readonly specifier: string;
}

/** Every import and re-export of a text, dynamic ones included. */
function importsOf(from: string, text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const named = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    const called =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
    const typed = ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    for (const specifier of [named, called, typed])
      if (specifier && ts.isStringLiteral(specifier)) found.push({ from, specifier: specifier.text });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest));
  return found;
}

/** What is wrong with an import, or nothing. */
function fault({ from, specifier }: Import): string | undefined {
  const [, room = '', floor = ''] = from.split('/');
  if (!specifier.startsWith('.')) return libraryFault(from, room, specifier);
  const target = relative('pipeline', join(dirname(from), specifier))
    .split(sep)
    .join('/');
  const [otherRoom = '', ...path] = target.split('/');
  if (otherRoom === room) return floorFault(room, floor, path) ?? folderFault(from, target);
  if (path.join('/') !== 'index.js') return `${from} imports ${target}, which is behind the door of ${otherRoom}`;
  if (![...OPEN, ...(ROOMS[room] ?? [])].includes(otherRoom))
    return `${from} imports the room ${otherRoom}, which is not in its row`;
  return undefined;
}

function libraryFault(from: string, room: string, specifier: string): string | undefined {
  if (IMPURE.test(specifier) && !TOUCHES_THE_MACHINE.includes(room))
    return `${from} imports ${specifier}: only system and cli touch the machine`;
  const home = Object.entries(LIBRARY_HOMES).find(
    ([library]) => specifier === library || specifier.startsWith(`${library}/`),
  )?.[1];
  return home !== undefined && !from.startsWith(`pipeline/${home}/`)
    ? `${from} imports ${specifier}, which is met in ${home} only`
    : undefined;
}

function floorFault(room: string, floor: string, path: readonly string[]): string | undefined {
  const [otherFloor = ''] = path;
  if (floor === otherFloor || path.length < 2) return undefined;
  if (room === 'export' && !floor.endsWith('.ts')) return `exporter ${floor} imports exporter ${otherFloor}`;
  if (room !== 'layout') return undefined;
  if (path[1] !== 'index.js') return `layout/${floor} imports behind the door of layout/${otherFloor}`;
  if (FLOORS.includes(floor) && FLOORS.indexOf(otherFloor) > FLOORS.indexOf(floor))
    return `layout/${floor} imports the floor above it, ${otherFloor}`;
  return undefined;
}

/** What is wrong with an import inside the Word exporter. */
function folderFault(from: string, target: string): string | undefined {
  const [folder, otherFolder] = [from.replace('pipeline/', ''), target].map((file) =>
    DOCX_FOLDERS.findIndex((name) => file.startsWith(`export/docx/${name}/`)),
  );
  if (folder === undefined || otherFolder === undefined || folder === -1) return undefined;
  return otherFolder === -1 || otherFolder > folder ? `${from} imports ${target}, which is above it` : undefined;
}

const sources = readdirSync(join(root, 'pipeline'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => `pipeline/${name.split(sep).join('/')}`);

describe('architecture', () => {
  it('has no room that the table does not name', () => {
    expect([...new Set(sources.map((file) => file.split('/')[1]))].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it('has no folder in the Word exporter that the list does not name', () => {
    const folders = sources.flatMap((file) => /^pipeline\/export\/docx\/([^/]+)\/./.exec(file)?.[1] ?? []);
    expect([...new Set(folders)].sort()).toEqual([...DOCX_FOLDERS].sort());
  });

  it('imports only the rooms of its row, only through their doors', () => {
    const faults = sources.flatMap((file) =>
      importsOf(file, readFileSync(join(root, file), 'utf8')).flatMap((found) => fault(found) ?? []),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['pipeline/layout/pages/x.ts', `import { y } from '../../font/face.js'`, 'behind the door of font'],
    ['pipeline/source/x.ts', `export { y } from '../edition/index.js'`, 'not in its row'],
    ['pipeline/layout/inline/x.ts', `import type { y } from '../pages/index.js'`, 'the floor above it'],
    ['pipeline/export/pdf/x.ts', `import { y } from '../docx/index.js'`, 'exporter pdf imports exporter docx'],
    ['pipeline/export/docx/text/x.ts', `import { y } from '../pages/z.js'`, 'which is above it'],
    ['pipeline/export/docx/body/x.ts', `import { y } from '../export-docx.js'`, 'which is above it'],
    ['pipeline/edition/x.ts', `import { readFileSync } from 'node:fs'`, 'only system and cli'],
    ['pipeline/layout/x.ts', `const pdf = await import('pdfkit')`, 'met in export/pdf only'],
  ])('catches a fault in %s', (from, text, message) => {
    expect(importsOf(from, text).map(fault)).toEqual([expect.stringContaining(message)]);
  });

  it('keeps the top level as the README says', () => {
    const allowed = [
      'LICENSE',
      'CHANGELOG.md',
      'README.md',
      'dist',
      'fonts',
      'node_modules',
      'out',
      'package-lock.json',
      'package.json',
      'pipeline',
      'templates',
      'test',
      'translations',
      'tsconfig.json',
    ];
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
  });

  it('states the same table in the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const [room, imports] of Object.entries(ROOMS)) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${room}\``));
      const stated = OPEN.includes(room)
        ? []
        : [...(row?.split('|')[3] ?? '').matchAll(/`([a-z]+)`/g)].map(([, name]) => name);
      expect({ room, stated: stated.sort() }).toEqual({
        room,
        stated: row?.includes('all above') ? [] : [...imports].sort(),
      });
    }
  });

  it('keeps download addresses out of the lock file', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "http/);
  });
});
