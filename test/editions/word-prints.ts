/** The report's Word files as LibreOffice prints them, in the faces that the program brings under the names that the stylesheets ask for. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { requireTool, type OutsideTool } from '../support/outside-tools.js';
import { readPdf, type PdfFile, type PdfGlyph, type PdfPage } from '../support/read-pdf.js';
import { finishEditions, ROOT, type EditionName, type FinishedEditions } from './finished-editions.js';
import { brokenNumbers, tornUnits, type LineFault } from './line-faults.js';
import { linesOf, type SetLine } from './set-lines.js';

/** LibreOffice. */
export const soffice = (): OutsideTool => requireTool('soffice', 'apt-get install libreoffice-writer-nogui');

/** Word files, and what LibreOffice makes of them. */
export interface WordPrints {
  readonly finished: FinishedEditions;
  /** Where LibreOffice's own files lie: its profile, what it prints and saves. */
  readonly folder: string;
  /** Arguments that give LibreOffice a profile of its own, so that an office program that is open does not swallow the call. */
  readonly profile: readonly string[];
  /** What LibreOffice prints of an edition's Word file. */
  readonly printed: (edition: EditionName) => Promise<PdfFile>;
  readonly remove: () => void;
}

/** Builds editions and has LibreOffice print their Word files, all in one call. */
export async function printWordFiles(office: OutsideTool, editions: readonly EditionName[]): Promise<WordPrints> {
  const finished = await finishEditions({ editions, formats: ['pdf', 'dump', 'docx'] });
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-prints-'));
  vi.stubEnv('FONTCONFIG_FILE', writeFontsConf(folder));
  const profile = [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless'];
  if (office.canRun) {
    const files = editions.map((edition) => finished.path(edition, 'docx'));
    office.run([...profile, '--convert-to', 'pdf', '--outdir', folder, ...files]);
  }
  return {
    finished,
    folder,
    profile,
    printed: (edition) => readPdf(new Uint8Array(readFileSync(join(folder, `${edition}.pdf`)))),
    remove: () => {
      vi.unstubAllEnvs();
      finished.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The faces that the program brings and no others, so that lines do not depend on the machine. */
function writeFontsConf(folder: string): string {
  const packages = ['noto-serif-sc', 'noto-serif-kr', 'noto-sans-sc', 'noto-sans-kr'];
  const folders = [
    ...packages.map((name) => join(ROOT, 'node_modules', '@expo-google-fonts', name)),
    join(ROOT, 'dist', 'fonts'),
  ];
  const aliases = [...standIns()].map(
    ([family, face]) =>
      `<alias binding="same"><family>${family}</family><prefer><family>${face}</family></prefer></alias>`,
  );
  const cache = join(folder, 'font-cache');
  mkdirSync(cache);
  const path = join(folder, 'fonts.conf');
  const dirs = folders.map((dir) => `<dir>${dir}</dir>`);
  writeFileSync(path, `<fontconfig>${[...dirs, `<cachedir>${cache}</cachedir>`, ...aliases].join('')}</fontconfig>`);
  return path;
}

/** By family that the program does not bring: the first one behind it in its stack that it does. */
function standIns(): ReadonlyMap<string, string> {
  const brought = new Set(
    [...readFileSync(join(ROOT, 'fonts', 'fonts.yaml'), 'utf8').matchAll(/^ {2}(\S.*):$/gm)].map(([, name]) => name),
  );
  const aliases = new Map<string, string>();
  for (const folder of readdirSync(join(ROOT, 'templates')))
    for (const stack of fontStacks(join(ROOT, 'templates', folder)))
      for (const family of stack) {
        const face = stack.slice(stack.indexOf(family)).find((name) => brought.has(name));
        if (!brought.has(family) && face !== undefined) aliases.set(family, face);
      }
  return aliases;
}

/** The quoted families of every `font-family` in a folder's style sheets. */
const fontStacks = (folder: string): readonly (readonly string[])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/font-family:([^;]*);/g)])
    .map(([, list = '']) => [...list.matchAll(/'([^']*)'/g)].flatMap(([, family]) => family ?? []));

/** Top and bottom of the text on a page, in points: heads stand above, page numbers below. */
export interface TextArea {
  readonly top: number;
  readonly bottom: number;
}

/** The lines of a printed file that are text, page by page; LibreOffice marks no artifacts, so that heads and numbers go by where they stand. */
export const printedLines = (
  { pages }: PdfFile,
  { top, bottom }: TextArea,
  gutters?: readonly number[],
): readonly SetLine[] =>
  pages.flatMap((page) => linesOf(page, gutters).filter(({ baseline }) => baseline > top && baseline < bottom));

/** The lines above and below the text of a page. */
export const marginLines = (page: PdfPage, { top, bottom }: TextArea): readonly SetLine[] =>
  linesOf(page).filter(({ baseline }) => baseline <= top || baseline >= bottom);

/** Where a glyph's advance ends. */
export const rightOf = ({ x, width }: PdfGlyph): number => x + width;

/** Numbers in figures that a line end breaks or parts from their per cent sign. Offices know no other units, and take 十五 for two words: `3.5亿|元` is a line end to them. */
export const brokenFigures = (lines: readonly string[]): readonly LineFault[] => [
  ...brokenNumbers(lines).filter(({ text }) => /[0-9][.,:]?\|/.test(text) || /\|[.,:]?[0-9]/.test(text)),
  ...tornUnits(lines).filter(({ text }) => /[0-9] ?\|[%％‰℃°]/.test(text)),
];
