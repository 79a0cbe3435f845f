/** The real report's editions, built from the repository's own folders into a folder of their own: what every test here reads. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, FORMATS, type Format, type World } from '../../pipeline/build/index.js';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { nodeWorld } from '../../pipeline/system/index.js';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DOCUMENT = '2021-work-report';

/** What `document.yaml` asks for. */
export const EDITIONS = [
  'chinese',
  'chinese-16k',
  'korean',
  'korean-16k',
  'large-chinese',
  'large-korean',
  'interpreter',
  'bilingual',
  'facing',
  'proof',
] as const;
export type EditionName = (typeof EDITIONS)[number];

const SUFFIX: Readonly<Record<Format, string>> = {
  pdf: 'pdf',
  'pdf-a1b': 'a1b.pdf',
  docx: 'docx',
  html: 'html',
  dump: 'pages.txt',
};

/** A line that the program added to a page, as the page dump lists it. */
export interface GeneratedLine {
  /** From 1. */
  readonly page: number;
  readonly text: string;
}

export interface FinishedEditions {
  /** Where a file lies. */
  readonly path: (edition: EditionName, format: Format) => string;
  readonly bytes: (edition: EditionName, format: Format) => Uint8Array;
  /** What the page dump says the program added. */
  readonly generated: (edition: EditionName) => readonly GeneratedLine[];
  /** Takes the folder away again. */
  readonly remove: () => void;
}

export interface FinishOptions {
  /** All unless said. */
  readonly formats?: readonly Format[];
  /** All unless said. */
  readonly editions?: readonly EditionName[];
  /** Changes a text file of the project as it is read: another page size, another language that leads. */
  readonly edit?: (path: string, text: string) => string;
}

/** Builds every edition, with a world and a folder of its own. */
export async function finishEditions({
  formats = FORMATS,
  editions = EDITIONS,
  edit,
}: FinishOptions = {}): Promise<FinishedEditions> {
  const out = mkdtempSync(join(tmpdir(), 'duizhao-editions-'));
  const disk = nodeWorld({ root: ROOT, programRoot: ROOT });
  const world = edit ? editedWorld(disk, edit) : disk;
  const { withheld, diagnostics } = await build(world, {
    documents: [DOCUMENT],
    editions,
    product: { kind: 'editions', formats },
    out,
  });
  if (withheld.length > 0) {
    rmSync(out, { recursive: true, force: true });
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map((found) => formatDiagnostic(found));
    throw new Error(`not built: ${withheld.join(', ')}\n${errors.join('\n')}`);
  }
  return finishedIn(out);
}

/** A world in which the project's style sheets and manifests read otherwise than they lie on the disk. */
const editedWorld = (disk: World, edit: (path: string, text: string) => string): World => ({
  ...disk,
  readFile: (path) => {
    const read = disk.readFile(path);
    if (read.kind !== 'file' || !/\.(css|yaml)$/.test(path)) return read;
    return { kind: 'file', bytes: new TextEncoder().encode(edit(path, new TextDecoder().decode(read.bytes))) };
  },
});

/** Editions that lie in a folder already. */
export function finishedIn(out: string): FinishedEditions {
  const path = (edition: EditionName, format: Format): string => join(out, DOCUMENT, `${edition}.${SUFFIX[format]}`);
  const bytes = (edition: EditionName, format: Format): Uint8Array =>
    new Uint8Array(readFileSync(path(edition, format)));
  return {
    path,
    bytes,
    generated: (edition) => generatedLines(new TextDecoder().decode(bytes(edition, 'dump'))),
    remove: () => rmSync(out, { recursive: true, force: true }),
  };
}

/** `generated page=3 "— 3 —"` below the heading `== generated`, which a dump always has. */
function generatedLines(dump: string): readonly GeneratedLine[] {
  const [, list] = dump.split('\n== generated\n');
  if (list === undefined) throw new Error('the page dump lists nothing that was generated');
  return list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, page, text] = /^generated page=(\d+) (".*")$/.exec(line) ?? [];
      if (page === undefined || text === undefined) throw new Error(`not a generated line: ${line}`);
      return { page: Number(page), text: String(JSON.parse(text)) };
    });
}
