/** A document whose source is replaced by a new version, in memory. */
import { expect } from 'vitest';
import { formatDiagnostic } from '../../../pipeline/diagnostic/index.js';
import { NO_MARKS, readSource, withoutWhiteSpace, type LeadMarks } from '../../../pipeline/source/index.js';
import {
  alignDocument,
  importDocument,
  parseSegmentFile,
  syncDocument,
  type SegmentEntry,
  type SegmentFile,
  type SyncResult,
} from '../../../pipeline/translation/index.js';
import { BARE_MANIFEST } from '../../support/bare-manifest.js';

export interface SyncedDocument {
  readonly files: readonly SegmentFile[];
  readonly attic: SegmentFile;
  readonly marks?: LeadMarks;
}

const ATTIC = 'ko/attic.md';

/** The segment files of a new document, each slot filled with Korean that names its segment. */
export function newDocument(chinese: string, change: (text: string) => string = (text) => text): SyncedDocument {
  const made = importDocument({ name: 'report', file: 'zh.txt', bytes: new TextEncoder().encode(chinese) }).value;
  const filled = (text: string): string =>
    text
      .replaceAll('[initial]', '[translated]')
      .replace(/^## (\S+) (.*\n> .*\n)\n/gm, (_, id: string, rest: string) => `## ${id} ${rest}번역 ${id}입니다.\n`);
  const files = made
    .filter(({ path }) => path.startsWith('ko/') && path !== ATTIC)
    .map(({ path, bytes }) => parseSegmentFile(path, change(filled(new TextDecoder().decode(bytes)))).value);
  return { files, attic: parseSegmentFile(ATTIC, '').value };
}

/** The document with a new version of its Chinese; it must then be aligned without an error, and a second time change nothing. */
export function sync(document: SyncedDocument, chinese: string): SyncedDocument & { readonly result: SyncResult } {
  const { files, attic, marks = NO_MARKS } = document;
  const source = readSource('zh.txt', new TextEncoder().encode(chinese), marks).value ?? expect.fail('no source');
  const result = syncDocument({ source, files, attic });
  const texts = new Map(result.files.map(({ file, text }) => [file, text]));
  const renew = (old: SegmentFile): SegmentFile => {
    const text = texts.get(old.file);
    if (text === undefined) return old;
    const { value, diagnostics } = parseSegmentFile(old.file, text);
    expect(diagnostics.map((found) => formatDiagnostic(found))).toEqual([]);
    return value;
  };
  const synced = { ...document, files: files.map(renew), attic: renew(attic) };
  const aligned = alignDocument({ name: 'report', manifest: BARE_MANIFEST, source, files: synced.files });
  const errors = aligned.diagnostics.filter(
    ({ severity, code }) => severity === 'error' && code !== 'translation/stale-figure',
  );
  expect(errors.map((found) => formatDiagnostic(found))).toEqual([]);
  expect(aligned.value?.paragraphs.length).toBe(source.paragraphs.length);
  expect(aligned.diagnostics.filter(({ code }) => code === 'translation/source-changed')).toEqual([]);
  expect(syncDocument({ source, files: synced.files, attic: synced.attic })).toMatchObject({ files: [], changes: [] });
  expectNothingLost(document, synced);
  return { ...synced, result };
}

/** Every character of Korean that was there is there, in a segment or in the attic. */
export function expectNothingLost(before: SyncedDocument, after: SyncedDocument): void {
  const koreanOf = ({ files, attic }: SyncedDocument): readonly string[] =>
    entriesOf([...files, attic]).flatMap(({ korean }) => (korean ? [korean.text] : []));
  const all = koreanOf(after).join('\n');
  expect(koreanOf(before).filter((text) => !all.includes(text))).toEqual([]);
}

export const entriesOf = (files: readonly SegmentFile[]): readonly SegmentEntry[] =>
  files.flatMap(({ entries }) => entries);

/** Segments in order: id, Chinese, `=` where the Korean was made from it, `≠` where it is stale, `∅` where there is none. */
export const shown = ({ files }: SyncedDocument): readonly string[] =>
  entriesOf(files).map((entry) => {
    const { id, chinese, oldChinese, korean } = entry;
    const mark = !korean ? '∅' : oldChinese.length > 0 ? '≠' : '=';
    return `${id} ${mark} ${withoutWhiteSpace(chinese.map(({ text }) => text).join('|'))}${korean ? ` ${korean.text}` : ''}`;
  });
