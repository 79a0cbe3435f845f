/** The record of files in folders of their own, and of numbered copies: nothing is read or written here. */
import { expect, it } from 'vitest';
import { editionRecord, updatedRecord } from '../../pipeline/build/build-record.js';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import type { MadeFile } from '../../pipeline/build/product.js';
import type { World } from '../../pipeline/build/index.js';
import type { Edition } from '../../pipeline/edition/index.js';
import type { AlignedDocument } from '../../pipeline/translation/index.js';
import { BARE_MANIFEST } from '../support/bare-manifest.js';

const span = { file: 'document.yaml', start: { line: 1, column: 1 } };
const choice = { name: 'korean', template: 'korean', span, lead: 'ko', purpose: 'finished' } as const;
const metadata = { title: '', author: '', subject: '', language: 'ko', languages: ['ko'], date: '2021-01-12' };
const page = { size: { width: 1, height: 1 }, margin: { top: 0, right: 0, bottom: 0, left: 0 }, boxes: [] };
const edition = {
  name: 'korean',
  metadata,
  pages: { first: page, recto: page, verso: page, blank: page },
  blocks: [],
  fontStacks: [],
} as unknown as Edition; // of an edition the record asks for its text alone
const document: AlignedDocument = {
  ...{ name: 'mini', paragraphs: [], attic: [] },
  manifest: { ...BARE_MANIFEST, editions: [choice] },
};

const bytes = new TextEncoder().encode('%PDF');
const entryOf = (...files: readonly MadeFile[]) =>
  editionRecord({
    ...{ document, choice, edition, files },
    paged: { name: 'korean', metadata, pages: [], outline: [], anchors: [] },
    inputs: [],
    digestOf: () => undefined,
    standIns: [],
    checks: { text: { errors: 0, warnings: 0 } },
  });

/** The record's file list after an update on top of what was there before. */
function filesAfter(before: string | undefined, ...files: readonly MadeFile[]): [string, readonly unknown[]] {
  const read = (): ReturnType<World['readFile']> =>
    before === undefined ? { kind: 'missing' } : { kind: 'file', bytes: new TextEncoder().encode(before) };
  const world: World = {
    readFile: read,
    exists: () => before !== undefined,
    list: () => ({ files: [], folders: [] }),
    writeFiles: () => [],
    stamp: () => undefined,
    clock: () => 0,
    pause: () => Promise.resolve(),
  };
  const text = new TextDecoder().decode(
    updatedRecord(world, { folder: 'out/mini', document }, 'korean', entryOf(...files)).value.bytes,
  );
  const record = JSON.parse(text) as { editions: { korean: { files: readonly { name: string; copy?: number }[] } } };
  return [text, record.editions.korean.files.map(({ name, copy }) => (copy === undefined ? name : [name, copy]))];
}

it('names files by their path under the document’s folder, copies with their number', () => {
  const [, files] = filesAfter(
    undefined,
    { name: 'press/korean.pdf', bytes, pages: 1 },
    { name: 'korean.pdf', bytes, pages: 1 },
    { name: 'copies/korean-000001.pdf', bytes, pages: 1, copy: 1 },
  );
  expect(files).toEqual([['copies/korean-000001.pdf', 1], 'korean.pdf', 'press/korean.pdf']);
});

it('keeps files of other products, with their copy numbers, while the edition is the same', () => {
  const [before] = filesAfter(
    undefined,
    { name: 'copies/korean-000001.pdf', bytes, pages: 1, copy: 1 },
    { name: 'imposed/korean-booklet.pdf', bytes, pages: 1 },
  );
  const [, files] = filesAfter(before, { name: 'korean.pdf', bytes, pages: 1 });
  expect(files).toEqual([['copies/korean-000001.pdf', 1], 'imposed/korean-booklet.pdf', 'korean.pdf']);
});

it('warns of copies of another version that are left beside those made now', () => {
  const files = [
    'chinese-000009.pdf',
    'korean-000001.pdf',
    'korean-000002.pdf',
    'korean-000003.pdf',
    'korean-16k-000004.pdf',
  ];
  const world: World = {
    readFile: () => ({ kind: 'missing' }),
    exists: () => false,
    list: (folder) => ({ files: folder === 'out/mini/copies' ? files : [], folders: [] }),
    writeFiles: () => [],
    stamp: () => undefined,
    clock: () => 0,
    pause: () => Promise.resolve(),
  };
  const after = (...made: readonly MadeFile[]) =>
    updatedRecord(world, { folder: 'out/mini', document }, 'korean', entryOf(...made)).diagnostics.map((found) =>
      formatDiagnostic(found),
    );
  const copy = (number: number): MadeFile => ({
    name: `copies/korean-00000${number}.pdf`,
    bytes,
    pages: 1,
    copy: number,
  });
  expect(after(copy(1))).toEqual([
    expect.stringContaining(
      'still holds 2 copies of another version of korean: korean-000002.pdf to korean-000003.pdf',
    ),
  ]);
  expect(after(copy(1), copy(2), copy(3))).toEqual([]);
  // Nobody is about to hand out copies.
  expect(after({ name: 'korean.pdf', bytes, pages: 1 })).toEqual([]);
});
