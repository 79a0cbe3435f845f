/** What a face says of itself: version, licence, and whether a PDF may carry it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import {
  embeddingFault,
  officeEmbeddingFault,
  openFontBook,
  packagePath,
  readFontList,
  type EmbeddingRights,
  type Face,
} from '../../pipeline/font/index.js';
import { tinyFont, tinyWoff, type TinyFont, type TinyName } from '../support/tiny-font.js';

/** The face of a file that lies in `fonts/`. */
function dropped(font: Partial<TinyFont>, make = tinyFont): Face {
  const bytes = make({ family: '方正小标宋', postscriptName: 'House', characters: '中', ...font });
  const path = 'fonts/house.ttf';
  const { value, diagnostics } = openFontBook({
    list: { families: [] },
    dropped: [{ path }],
    read: (asked) => (asked === path ? bytes : undefined),
  });
  expect(diagnostics).toEqual([]);
  const face = value.firstFace(['方正小标宋'], 400);
  return face ?? expect.fail('no face');
}

const STATED: readonly TinyName[] = [
  { id: 0, text: '北大方正', language: 2052 },
  { id: 0, text: 'Founder Type' },
  { id: 5, text: 'Version 5.00;2019' },
  { id: 13, text: 'For the use of\r\n  one office.' },
  { id: 14, text: 'https://example.org/licence' },
];

describe('the facts of a face', () => {
  it.each([
    ['a file that was dropped', tinyFont],
    ['a packed file', tinyWoff],
  ])('are read from the name table of %s, in English, each on one line', (_, make) => {
    expect(dropped({ names: STATED }, make).facts).toEqual({
      version: 'Version 5.00;2019',
      copyright: 'Founder Type',
      licence: 'For the use of one office.',
      licenceUrl: 'https://example.org/licence',
      embedding: { usage: 'installable', noSubsetting: false, bitmapOnly: false },
    });
  });

  it('are in the language that there is where English is wanting', () => {
    expect(dropped({ names: [{ id: 13, text: '仅供内部使用', language: 2052 }] }).facts.licence).toBe('仅供内部使用');
  });

  it('leave out what the face does not say', () => {
    expect(Object.keys(dropped({ names: [{ id: 13, text: '  ' }] }).facts)).toEqual(['embedding']);
  });

  it('name the licence of every listed face', () => {
    const { value: list } = readFontList('fonts/fonts.yaml', readFileSync('fonts/fonts.yaml', 'utf8'));
    const read = (path: string): Uint8Array | undefined => (path.startsWith('dist/') ? undefined : readFileSync(path));
    const { value: book } = openFontBook({ list, dropped: [], read });
    for (const { family, faces } of list.families)
      for (const listed of faces) {
        const face = book.firstFace([family], listed.weight);
        expect(face?.file).toBe(packagePath(listed));
        expect(face?.facts).toMatchObject({
          version: expect.stringMatching(/^Version \d/) as string,
          licence: expect.stringContaining('SIL Open Font License, Version 1.1') as string,
          licenceUrl: expect.stringMatching(/^https?:/) as string,
          embedding: { usage: 'installable', noSubsetting: false, bitmapOnly: false },
        });
      }
  });
});

describe('leave to embed', () => {
  it.each<[string, number, EmbeddingRights['usage'], string | undefined]>([
    ['no flag', 0x0000, 'installable', undefined],
    ['restricted', 0x0002, 'restricted', 'Restricted License embedding'],
    ['preview and print: a PDF is read and printed', 0x0004, 'preview-print', undefined],
    ['editable', 0x0008, 'editable', undefined],
    ['several, of which the least restrictive counts', 0x000a, 'editable', undefined],
    ['several with preview', 0x0006, 'preview-print', undefined],
    ['no part of it', 0x0108, 'editable', 'No subsetting'],
    ['bitmaps alone', 0x0200, 'installable', 'Bitmap embedding only'],
  ])('%s', (_, fsType, usage, flag) => {
    const face = dropped({ fsType });
    expect(face.facts.embedding).toEqual({
      usage,
      noSubsetting: (fsType & 0x100) !== 0,
      bitmapOnly: (fsType & 0x200) !== 0,
    });
    expect(embeddingFault(face)?.args['flag']).toBe(flag);
  });

  it('is refused with the face, its file and what to do', () => {
    const fault = embeddingFault(dropped({ fsType: 0x0002 }));
    expect(fault && formatDiagnostic(fault)).toBe(
      [
        'error[font/embedding-forbidden]: the face 方正小标宋 400 must not go into a PDF: its licence flags say “Restricted License embedding”',
        '  --> fonts/house.ttf:1:1',
        '   = hint: ask the foundry for a licence to embed it, and for a file whose flags say so, or name another face in the stylesheet; HTML files embed no face, and Word files only on demand',
      ].join('\n'),
    );
  });
});

describe('leave to be put into a Word file, which is edited', () => {
  it.each<[string, number, string | undefined]>([
    ['no flag', 0x0000, undefined],
    ['editable', 0x0008, undefined],
    ['preview and print, which editing goes beyond', 0x0004, 'Preview & Print embedding'],
    ['restricted', 0x0002, 'Restricted License embedding'],
    ['no part of it', 0x0108, 'No subsetting'],
    ['bitmaps alone', 0x0200, 'Bitmap embedding only'],
  ])('%s', (_, fsType, flag) => {
    expect(officeEmbeddingFault(dropped({ fsType }))?.args['flag']).toBe(flag);
  });

  it('is refused with a warning that says what the office will see', () => {
    const fault = officeEmbeddingFault(dropped({ fsType: 0x0004 }));
    expect(fault && formatDiagnostic(fault)).toBe(
      [
        'warning[font/not-for-office]: the face 方正小标宋 400 is not put into the Word file, which is edited: its licence flags say “Preview & Print embedding”',
        '  --> fonts/house.ttf:1:1',
        '   = hint: the file names it all the same, and an office that has it shows it; others take a face of their own',
        '   = hint: ask the foundry for a file that may be embedded for editing, or name another face in the stylesheet',
      ].join('\n'),
    );
  });

  it('is refused to CFF outlines, which Word loads from no document', () => {
    const fault = officeEmbeddingFault({ ...dropped({}), outlines: 'cff' });
    expect([fault?.code, fault?.severity]).toEqual(['font/cff-for-office', 'warning']);
  });
});
