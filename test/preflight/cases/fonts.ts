/** Breakages of fonts and of the text shown in them. */
import { sampleCMap, sampleFont, type SamplePdf, type SampleStream } from '../sample-pdf.js';
import type { Breakage } from './breakage.js';

/** Another font program. */
const embed = (pdf: SamplePdf, data: string): SamplePdf => pdf.set('program', { dict: '<< >>', data });

/** For the archive and for the press. */
export const SHARED_FONT_CASES: readonly Breakage[] = [
  {
    code: 'preflight/font-dictionary',
    how: 'a descriptor key',
    breakIt: (pdf) => pdf.edit('descriptor', '/StemV 80', ''),
  },
  {
    code: 'preflight/font-dictionary',
    how: 'another name in its descriptor',
    breakIt: (pdf) => pdf.edit('descriptor', '/ABCDEF+Tiny', '/ABCDEF+Other'),
  },
  { code: 'preflight/font-dictionary', how: 'the type', breakIt: (pdf) => pdf.edit('font', '/Type /Font', '') },
  {
    code: 'preflight/font-file-kind',
    breakIt: (pdf) => pdf.edit('descriptor', '/FontFile2', '/FontFile3').put('program', '/Subtype /Type1C'),
  },
  { code: 'preflight/cid-to-glyph-map', breakIt: (pdf) => pdf.edit('cidfont', '/CIDToGIDMap /Identity', '') },
  { code: 'preflight/font-not-embedded', breakIt: (pdf) => pdf.edit('descriptor', '/FontFile2 @program', '') },
  { code: 'preflight/font-rights', breakIt: (pdf) => embed(pdf, sampleFont('ABC', 2)) },
  {
    code: 'preflight/font-program',
    how: 'without outlines',
    breakIt: (pdf) => embed(pdf, sampleFont().replace('glyf', 'glyX')),
  },
  { code: 'preflight/font-program', breakIt: (pdf) => embed(pdf, 'no font') },
  { code: 'preflight/glyph-missing', breakIt: (pdf) => embed(pdf, sampleFont('AB')) },
  { code: 'preflight/glyph-width', how: 'in a list', breakIt: (pdf) => pdf.edit('cidfont', '[110 120]', '[112 120]') },
  { code: 'preflight/glyph-width', how: 'in a range', breakIt: (pdf) => pdf.edit('cidfont', '3 3 130', '3 3 131.5') },
  { code: 'preflight/glyph-width', how: 'by default', breakIt: (pdf) => pdf.edit('cidfont', '3 3 130', '') },
];

/** The font's codes by a CMap in the file. */
const encodeBy = (pdf: SamplePdf, cmap: SampleStream): SamplePdf =>
  pdf.set('cmap', cmap).edit('font', '/Encoding /Identity-H', '/Encoding @cmap');

/** For the archive alone. */
export const ARCHIVE_FONT_CASES: readonly Breakage[] = [
  { code: 'preflight/cid-system-info', breakIt: (pdf) => encodeBy(pdf, sampleCMap('GB1')) },
  { code: 'preflight/cmap-not-embedded', breakIt: (pdf) => pdf.edit('font', 'Identity-H', 'Own-H') },
  { code: 'preflight/cmap-writing-mode', breakIt: (pdf) => encodeBy(pdf, sampleCMap()).put('cmap', '/WMode 1') },
  { code: 'preflight/cmap-uses-other', breakIt: (pdf) => encodeBy(pdf, sampleCMap('Identity', '/Own-H usecmap')) },
  {
    code: 'preflight/cid-range',
    also: ['preflight/glyph-missing'],
    breakIt: (pdf) => encodeBy(pdf, sampleCMap()).edit('cmap', '<0003> 1 endcidrange', '<0003> 65536 endcidrange'),
  },
  {
    code: 'preflight/cid-set',
    breakIt: (pdf) => pdf.set('set', { dict: '<< >>', data: '\xe0' }).put('descriptor', '/CIDSet @set'),
  },
  {
    code: 'preflight/truetype-encoding',
    breakIt: (pdf) =>
      pdf
        .set(
          'symbols',
          '<< /Type /FontDescriptor /FontName /Tiny /Flags 4 /FontBBox [0 0 9 9] /ItalicAngle 0 /Ascent 1 /Descent 1 /CapHeight 1 /StemV 1 /FontFile2 @program >>',
        )
        .set(
          'simple',
          '<< /Type /Font /Subtype /TrueType /BaseFont /Tiny /FirstChar 65 /LastChar 65 /Widths [110] /FontDescriptor @symbols /Encoding /WinAnsiEncoding >>',
        )
        .resource('Font', '/F2 @simple')
        .draw('BT /F2 9 Tf (A) Tj ET'),
  },
  { code: 'preflight/to-unicode-missing', breakIt: (pdf) => pdf.edit('font', '/ToUnicode @tounicode', '') },
  { code: 'preflight/code-not-mapped', breakIt: (pdf) => pdf.edit('tounicode', '<0003> <0043>\n', '') },
  { code: 'preflight/to-unicode-value', how: 'zero', breakIt: (pdf) => pdf.edit('tounicode', '<0043>', '<0000>') },
  {
    code: 'preflight/to-unicode-value',
    how: 'a byte order mark',
    breakIt: (pdf) => pdf.edit('tounicode', '<0043>', '<0041FEFF>'),
  },
  {
    code: 'preflight/private-use',
    how: 'in the first plane',
    breakIt: (pdf) => pdf.edit('tounicode', '<0043>', '<E001>'),
  },
  {
    code: 'preflight/private-use',
    how: 'in plane 15',
    breakIt: (pdf) => pdf.edit('tounicode', '<0043>', '<DB80DC00>'),
  },
  {
    code: 'preflight/notdef',
    breakIt: (pdf) =>
      pdf
        .set('glyphs', { dict: '<< >>', data: '\0\0\0\x01\0\x02\0\0' })
        .edit('cidfont', '/CIDToGIDMap /Identity', '/CIDToGIDMap @glyphs')
        .edit('cidfont', '3 3 130', '3 3 100'),
  },
];
