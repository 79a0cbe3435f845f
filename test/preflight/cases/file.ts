/** Breakages of file syntax, content and graphics that both samples can suffer. */
import { sampleProfile } from '../sample-pdf.js';
import type { Breakage } from './breakage.js';
import type { SamplePdf } from '../sample-pdf.js';

const overprint = '<< /Type /ExtGState /OP true /op true /OPM 1 >>';

const name = '[@page /Fit]';
const names = (pdf: SamplePdf, tree: string): SamplePdf => pdf.put('catalog', `/Names << /Dests << ${tree} >> >>`);

/** For the archive and for the press. */
export const SHARED_FILE_CASES: readonly Breakage[] = [
  {
    code: 'preflight/tree-order',
    how: 'names',
    breakIt: (pdf) => names(pdf, `/Names [(a1) ${name} (a_) ${name} (aB) ${name}]`),
  },
  {
    code: 'preflight/tree-order',
    how: 'names of two kids',
    breakIt: (pdf) =>
      names(pdf, `/Kids [<< /Limits [(b) (b)] /Names [(b) ${name}] >> << /Limits [(a) (a)] /Names [(a) ${name}] >>]`),
  },
  {
    code: 'preflight/tree-order',
    how: 'limits',
    breakIt: (pdf) => names(pdf, `/Kids [<< /Limits [(a) (c)] /Names [(a) ${name} (b) ${name}] >>]`),
  },
  {
    code: 'preflight/tree-order',
    how: 'numbers',
    breakIt: (pdf) => pdf.put('catalog', '/PageLabels << /Nums [9 << >> 1 << >>] >>'),
  },
  { code: 'preflight/damaged', how: 'a value missing', breakIt: (pdf) => pdf.set('extra', '<< /A >>') },
  {
    code: 'preflight/damaged',
    how: 'a stream that cannot be inflated',
    breakIt: (pdf) => pdf.set('extra', { dict: '<< /Filter /FlateDecode >>', data: 'xyz' }),
  },
  { code: 'preflight/no-file-id', breakIt: (pdf) => (pdf.trailer = pdf.trailer.replace(/\/ID.*$/, '')) },
  {
    code: 'preflight/encrypted',
    breakIt: (pdf) => {
      pdf.set('lock', '<< /Filter /Standard /P -1 >>');
      pdf.trailer += ' /Encrypt @lock';
    },
  },
  { code: 'preflight/external-stream', breakIt: (pdf) => pdf.put('drawing', '/F (away.bin)') },
  { code: 'preflight/inline-filter', breakIt: (pdf) => pdf.draw('BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID x EI') },
  { code: 'preflight/operator', breakIt: (pdf) => pdf.draw('BX foo EX') },
  { code: 'preflight/content-stream', how: 'q without Q', breakIt: (pdf) => pdf.draw('q') },
  { code: 'preflight/content-stream', how: 'BT without ET', breakIt: (pdf) => pdf.draw('BT') },
  { code: 'preflight/content-stream', how: 'ET without BT', breakIt: (pdf) => pdf.draw('ET') },
  { code: 'preflight/content-stream', how: 'text outside BT and ET', breakIt: (pdf) => pdf.draw('/F1 9 Tf <0001> Tj') },
  {
    code: 'preflight/content-stream',
    how: 'a path inside BT and ET',
    breakIt: (pdf) => pdf.draw('BT 0 0 1 1 re ET f'),
  },
  { code: 'preflight/content-stream', how: 'EMC without BMC', breakIt: (pdf) => pdf.tag('EMC') },
  { code: 'preflight/content-stream', how: 'a string without end', breakIt: (pdf) => pdf.tag('(') },
  { code: 'preflight/resource-missing', breakIt: (pdf) => pdf.draw('/Nope gs') },
  { code: 'preflight/transfer-function', how: 'TR', breakIt: (pdf) => pdf.put('state', '/TR /Identity') },
  { code: 'preflight/transfer-function', how: 'TR2', breakIt: (pdf) => pdf.put('state', '/TR2 /Identity') },
  { code: 'preflight/halftone-phase', breakIt: (pdf) => pdf.put('state', '/HTP [0 0]') },
  { code: 'preflight/halftone', breakIt: (pdf) => pdf.put('state', '/HT << /Type /Halftone /HalftoneType 6 >>') },
  { code: 'preflight/rendering-intent', breakIt: (pdf) => pdf.draw('/Vivid ri') },
  { code: 'preflight/image-replaced', breakIt: (pdf) => pdf.put('picture', '/OPI << >>') },
  { code: 'preflight/form-postscript', breakIt: (pdf) => pdf.put('drawing', '/OPI << >>') },
  { code: 'preflight/reference-form', breakIt: (pdf) => pdf.put('drawing', '/Ref << >>') },
  {
    code: 'preflight/postscript-object',
    breakIt: (pdf) =>
      pdf
        .set('script', { dict: '<< /Type /XObject /Subtype /PS >>', data: 'showpage' })
        .resource('XObject', '/Script @script')
        .draw('/Script Do'),
  },
];

/** For the archive alone. */
export const ARCHIVE_FILE_CASES: readonly Breakage[] = [
  { code: 'preflight/image-alternates', breakIt: (pdf) => pdf.put('picture', '/Alternates []') },
  { code: 'preflight/header', breakIt: (pdf) => (pdf.header = pdf.header.replace('1.7', '2.0')) },
  { code: 'preflight/binary-comment', breakIt: (pdf) => (pdf.header = '%PDF-1.7\n%abcd\n') },
  {
    code: 'preflight/shuts-out-readers',
    also: ['preflight/encrypted'],
    breakIt: (pdf) => {
      pdf.set('lock', '<< /Filter /Standard /P -3904 >>').edit('lock', '-3904', String(-3904 & ~512));
      pdf.trailer += ' /Encrypt @lock';
    },
  },
  { code: 'preflight/end-of-file', how: 'data after the end', breakIt: (pdf) => (pdf.tail = '\n\n') },
  { code: 'preflight/cross-references', breakIt: (pdf) => (pdf.afterXref = ' \n') },
  { code: 'preflight/hex-string', how: 'an odd digit', breakIt: (pdf) => pdf.set('extra', '<ABC>') },
  { code: 'preflight/hex-string', how: 'no digit', breakIt: (pdf) => pdf.set('extra', '<ABCG0>') },
  { code: 'preflight/hex-string', how: 'in the content', breakIt: (pdf) => pdf.edit('content', '<0001>', '<000x1>') },
  { code: 'preflight/stream-length', breakIt: (pdf) => pdf.set('drawing', { ...pdf.stream('drawing'), length: 3 }) },
  {
    code: 'preflight/stream-keyword',
    how: 'stream and a lone CR',
    breakIt: (pdf) => pdf.set('drawing', { ...pdf.stream('drawing'), afterKeyword: '\r' }),
  },
  {
    code: 'preflight/stream-keyword',
    how: 'endstream on the line',
    breakIt: (pdf) => pdf.set('drawing', { ...pdf.stream('drawing'), beforeEnd: '' }),
  },
  { code: 'preflight/filter', breakIt: (pdf) => pdf.put('drawing', '/Filter /LZWDecode') },
  {
    code: 'preflight/name-not-utf8',
    how: 'a font',
    breakIt: (pdf) => pdf.edit('font', '/ABCDEF+Tiny', '/ABCDEF+T#ffny'),
  },
  { code: 'preflight/name-not-utf8', how: 'an ink', breakIt: (pdf) => pdf.edit('resources', '/Red', '/R#e4t') },
  { code: 'preflight/object-spacing', breakIt: (pdf) => (pdf.afterObj = ' ') },
  { code: 'preflight/permissions', breakIt: (pdf) => pdf.put('catalog', '/Perms << /Other null >>') },
  { code: 'preflight/number-range', how: 'an integer', breakIt: (pdf) => pdf.set('extra', '[2147483648]') },
  { code: 'preflight/number-range', how: 'a real', breakIt: (pdf) => pdf.set('extra', `[0.${'0'.repeat(40)}1]`) },
  { code: 'preflight/number-range', how: 'in the content', breakIt: (pdf) => pdf.draw('4294967296 w') },
  { code: 'preflight/string-length', breakIt: (pdf) => pdf.set('extra', `(${'a'.repeat(32_768)})`) },
  { code: 'preflight/name-length', breakIt: (pdf) => pdf.set('extra', `/${'a'.repeat(128)}`) },
  { code: 'preflight/object-count', breakIt: (pdf) => (pdf.size = 8_388_609) },
  { code: 'preflight/state-nesting', breakIt: (pdf) => pdf.draw('q '.repeat(29) + 'Q '.repeat(29)) },
  {
    code: 'preflight/colorant-count',
    breakIt: (pdf) => pdf.paintIn(`[/DeviceN [${'/None '.repeat(33)}] /DeviceRGB @tint]`),
  },
  { code: 'preflight/page-size', how: 'missing', breakIt: (pdf) => pdf.edit('page', '/MediaBox [0 0 200 200]', '') },
  { code: 'preflight/outline', how: 'a wrong count', breakIt: (pdf) => pdf.edit('outlines', '/Count 1', '/Count 2') },
  { code: 'preflight/outline', how: 'no parent', breakIt: (pdf) => pdf.edit('bookmark', '/Parent @outlines', '') },
  { code: 'preflight/outline', how: 'a circle', breakIt: (pdf) => pdf.put('bookmark', '/Next @bookmark') },
  {
    code: 'preflight/outline',
    how: 'a bookmark that does not count those under it',
    breakIt: (pdf) =>
      pdf.set('inner', '<< /Title (In) /Parent @bookmark >>').put('bookmark', '/First @inner /Last @inner'),
  },
  { code: 'preflight/page-size', breakIt: (pdf) => pdf.edit('page', '[0 0 200 200]', '[0 0 200 14401]') },
  {
    code: 'preflight/resource-inherited',
    how: 'from the page tree',
    breakIt: (pdf) => pdf.edit('page', '/Resources @resources', '').put('pages', '/Resources @resources'),
  },
  {
    code: 'preflight/resource-inherited',
    how: 'of a drawing from its page',
    breakIt: (pdf) => pdf.edit('drawing', '/Resources << >>', '').edit('drawing', 're f', 're f /State gs'),
  },
  { code: 'preflight/image-interpolated', breakIt: (pdf) => pdf.put('picture', '/Interpolate true') },
  {
    code: 'preflight/image-interpolated',
    how: 'inside the content',
    breakIt: (pdf) => pdf.draw('BI /W 1 /H 1 /BPC 8 /CS /G /I true ID x EI'),
  },
  { code: 'preflight/blend-mode', breakIt: (pdf) => pdf.put('state', '/BM /Glow') },
  {
    code: 'preflight/blending-space',
    also: ['preflight/device-colour'],
    breakIt: (pdf) => pdf.edit('catalog', '/OutputIntents [@intent]', '').put('state', '/ca 0.5'),
  },
  { code: 'preflight/output-profile', how: 'of a scanner', breakIt: (pdf) => pdf.edit('profile', 'mntr', 'scnr') },
  {
    code: 'preflight/output-profile',
    how: 'cut short',
    also: ['preflight/device-colour'],
    breakIt: (pdf) => pdf.edit('profile', '\0\0\0\x84', '\0\0\0\x85'),
  },
  {
    code: 'preflight/output-profile',
    how: 'with other channels',
    breakIt: (pdf) => pdf.edit('profile', '/N 3', '/N 4'),
  },
  {
    code: 'preflight/output-profile',
    how: 'missing',
    also: ['preflight/device-colour'],
    breakIt: (pdf) => pdf.edit('intent', '/DestOutputProfile @profile', ''),
  },
  {
    code: 'preflight/output-intents-differ',
    breakIt: (pdf) =>
      pdf
        .set('second', { dict: '<< /N 3 >>', data: sampleProfile('mntr', 'RGB ') })
        .set('other', '<< /Type /OutputIntent /S /GTS_PDFX /DestOutputProfile @second >>')
        .edit('catalog', '[@intent]', '[@intent @other]'),
  },
  { code: 'preflight/output-profile-outside', breakIt: (pdf) => pdf.put('intent', '/DestOutputProfileRef << >>') },
  {
    code: 'preflight/icc-profile',
    breakIt: (pdf) =>
      pdf.set('grey', { dict: '<< /N 3 >>', data: sampleProfile('mntr', 'GRAY') }).paintIn('[/ICCBased @grey]'),
  },
  {
    code: 'preflight/icc-overprint',
    breakIt: (pdf) =>
      pdf
        .set('cmyk', { dict: '<< /N 4 >>', data: sampleProfile('prtr', 'CMYK') })
        .set('over', overprint)
        .resource('ColorSpace', '/Press [/ICCBased @cmyk]')
        .resource('ExtGState', '/Over @over')
        .draw('q /Over gs /Press cs 0 0 1 1 re f Q'),
  },
  {
    code: 'preflight/device-colour',
    how: 'in which a drawing is blended',
    breakIt: (pdf) => pdf.put('drawing', '/Group << /S /Transparency /CS /DeviceCMYK >>'),
  },
  {
    code: 'preflight/device-colour',
    how: 'in a soft mask',
    breakIt: (pdf) =>
      pdf
        .set('mask', { ...pdf.stream('drawing'), data: '0 0 0 1 k 0 0 9 9 re f' })
        .put('state', '/SMask << /S /Luminosity /G @mask >>'),
  },
  { code: 'preflight/device-colour', how: 'CMYK under RGB', breakIt: (pdf) => pdf.draw('0 0 0 1 k 0 0 1 1 re f') },
  {
    code: 'preflight/colorant-missing',
    breakIt: (pdf) => pdf.paintIn('[/DeviceN [/Gold /Black] /DeviceRGB @tint << /Colorants << >> >>]'),
  },
  { code: 'preflight/separation-differs', breakIt: (pdf) => pdf.paintIn('[/Separation /Red /DeviceGray @tint]') },
];
