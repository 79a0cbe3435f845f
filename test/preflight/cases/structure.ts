/** Breakages of metadata, structure, language and nesting. */
import type { Breakage } from './breakage.js';
import type { SamplePdf } from '../sample-pdf.js';

const LANGUAGE = '/Lang (zh-CN)';
/** Without a language for the file, everything in words is without one. */
const SPEECHLESS = [
  'preflight/no-language',
  'preflight/text-language',
  'preflight/outline-language',
  'preflight/metadata-language',
  'preflight/description-language',
] as const;

/** A table of rows of cells, `TH TD` a row. */
function table(pdf: SamplePdf, rows: readonly string[], scope = '/A << /O /Table /Scope /Column >>'): SamplePdf {
  pdf.element('table', 'Table', 'document');
  for (const [index, row] of [...rows.entries()].reverse()) {
    pdf.element(`row${index}`, 'TR', 'table');
    for (const [column, type] of row.split(' ').entries())
      pdf.element(`cell${index}x${column}`, type, `row${index}`, type === 'TH' ? scope : '');
  }
  return pdf;
}

export const ARCHIVE_METADATA_CASES: readonly Breakage[] = [
  {
    code: 'preflight/no-metadata',
    also: ['preflight/no-archive-claim', 'preflight/no-access-claim', 'preflight/no-title'],
    breakIt: (pdf) => pdf.edit('catalog', '/Metadata @metadata', ''),
  },
  {
    code: 'preflight/metadata-invalid',
    how: 'after the RDF',
    breakIt: (pdf) => pdf.edit('metadata', '</rdf:RDF>', '<x:odd/></rdf:RDF>'),
  },
  {
    code: 'preflight/metadata-invalid',
    how: 'not UTF-8',
    also: [
      'preflight/no-archive-claim',
      'preflight/no-access-claim',
      'preflight/no-title',
      'preflight/metadata-differs',
    ],
    breakIt: (pdf) => pdf.edit('metadata', '>Report<', '>Rep\xffrt<'),
  },
  {
    code: 'preflight/metadata-invalid',
    how: 'of a picture',
    breakIt: (pdf) => pdf.set('extra', { dict: '<< /Type /Metadata /Subtype /XML >>', data: '<a>' }),
  },
  { code: 'preflight/no-metadata', how: 'by its type', breakIt: (pdf) => pdf.edit('metadata', '/Type /Metadata', '') },
  {
    code: 'preflight/metadata-packet',
    how: 'bytes',
    breakIt: (pdf) => pdf.edit('metadata', '<?xpacket ', '<?xpacket begin="" bytes="9" '),
  },
  {
    code: 'preflight/metadata-packet',
    how: 'encoding',
    breakIt: (pdf) => pdf.edit('metadata', 'id="W5', 'encoding="UTF-8" id="W5'),
  },
  {
    code: 'preflight/metadata-property',
    how: 'unknown',
    breakIt: (pdf) => pdf.edit('metadata', '<pdf:Producer>', '<pdf:Trapped>False</pdf:Trapped><pdf:Producer>'),
  },
  {
    code: 'preflight/metadata-property',
    how: 'of another shape',
    breakIt: (pdf) => pdf.edit('metadata', '<xmp:CreatorTool>', '<dc:subject>x</dc:subject><xmp:CreatorTool>'),
  },
  {
    code: 'preflight/metadata-schema',
    breakIt: (pdf) => pdf.edit('metadata', '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>', ''),
  },
  { code: 'preflight/metadata-differs', how: 'the title', breakIt: (pdf) => pdf.edit('info', '(Report)', '(report)') },
  { code: 'preflight/metadata-differs', how: 'a date', breakIt: (pdf) => pdf.edit('info', "080000+08'00'", '080000Z') },
  { code: 'preflight/metadata-differs', how: 'an author', breakIt: (pdf) => pdf.put('info', '/Author (A)') },
  {
    code: 'preflight/no-archive-claim',
    how: 'another level',
    breakIt: (pdf) => pdf.edit('metadata', 'conformance>A', 'conformance>B'),
  },
  {
    code: 'preflight/no-archive-claim',
    how: 'another part',
    breakIt: (pdf) => pdf.edit('metadata', 'part>2', 'part>1'),
  },
  { code: 'preflight/no-access-claim', breakIt: (pdf) => pdf.edit('metadata', '<pdfuaid:part>1', '<pdfuaid:part>2') },
  {
    code: 'preflight/no-title',
    breakIt: (pdf) => pdf.edit('metadata', '>Report<', '> <').edit('info', '(Report)', '( )'),
  },
];

export const ARCHIVE_TAGGING_CASES: readonly Breakage[] = [
  { code: 'preflight/not-marked', breakIt: (pdf) => pdf.edit('catalog', '/Marked true', '') },
  { code: 'preflight/suspects', breakIt: (pdf) => pdf.edit('catalog', '/Marked true', '/Marked true /Suspects true') },
  { code: 'preflight/title-not-shown', breakIt: (pdf) => pdf.edit('catalog', 'DocTitle true', 'DocTitle false') },
  {
    code: 'preflight/no-structure',
    also: ['preflight/link-outside-link'],
    breakIt: (pdf) => pdf.edit('catalog', '/StructTreeRoot @structure', ''),
  },
  { code: 'preflight/element-keys', how: 'no type', breakIt: (pdf) => pdf.edit('heading', '/Type /StructElem', '') },
  {
    code: 'preflight/element-keys',
    how: 'another parent',
    breakIt: (pdf) => pdf.edit('heading', '/P @document', '/P @paragraph'),
  },
  { code: 'preflight/role-not-mapped', breakIt: (pdf) => pdf.element('odd', 'Verse', 'document') },
  {
    code: 'preflight/role-circle',
    breakIt: (pdf) => pdf.edit('structure', '/Letter /P', '/Letter /P /One /Two /Two /One'),
  },
  { code: 'preflight/role-remapped', breakIt: (pdf) => pdf.edit('structure', '/Letter /P', '/Letter /P /Note /P') },
  {
    code: 'preflight/structure-circle',
    breakIt: (pdf) => pdf.element('part', 'Part', 'document').edit('part', '/K [', '/K [ @document'),
  },
  { code: 'preflight/content-untagged', how: 'text', breakIt: (pdf) => pdf.tag('BT /F1 9 Tf <0001> Tj ET') },
  { code: 'preflight/content-untagged', how: 'a rule', breakIt: (pdf) => pdf.tag('/Span BMC 0 0 m 9 9 l S EMC') },
  {
    code: 'preflight/artifact-inside-content',
    breakIt: (pdf) => pdf.edit('content', '<0001> Tj ET EMC', '<0001> Tj ET /Artifact BMC 0 0 9 9 re f EMC EMC'),
  },
  {
    code: 'preflight/content-inside-artifact',
    breakIt: (pdf) => pdf.edit('content', '/H1 <<', '/Artifact BMC /H1 <<').edit('content', 'EMC\n/P', 'EMC EMC\n/P'),
  },
  {
    code: 'preflight/parent-tree',
    how: 'of content',
    breakIt: (pdf) => pdf.edit('parents', '@heading @paragraph', '@paragraph @heading'),
  },
  {
    code: 'preflight/parent-tree',
    how: 'of an annotation',
    breakIt: (pdf) => pdf.edit('parents', '1 @link', '1 @heading'),
  },
  {
    code: 'preflight/parent-tree',
    how: 'of content that no element holds',
    breakIt: (pdf) => pdf.tag('/P << /MCID 3 >> BDC 0 0 9 9 re f EMC'),
  },
  { code: 'preflight/content-missing', breakIt: (pdf) => pdf.edit('paragraph', '/K [1]', '/K [1 7]') },
  {
    code: 'preflight/content-twice',
    how: 'numbered twice',
    breakIt: (pdf) => pdf.tag('/P << /MCID 1 >> BDC 0 0 9 9 re f EMC'),
  },
  { code: 'preflight/content-twice', how: 'held twice', breakIt: (pdf) => pdf.edit('paragraph', '/K [1]', '/K [1 1]') },
  {
    code: 'preflight/form-drawn-twice',
    breakIt: (pdf) =>
      pdf
        .set('figure', {
          dict: '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >> /StructParents 5 >>',
          data: '/P << /MCID 0 >> BDC 0 0 9 9 re f EMC',
        })
        .resource('XObject', '/Figure @figure')
        .element('inform', 'P', 'document')
        .edit('inform', '/K [', '/K [ << /Type /MCR /Stm @figure /MCID 0 >>')
        .edit('parents', '1 @link', '1 @link 5 [@inform]')
        .tag('/Figure Do /Figure Do'),
  },
];

export const ARCHIVE_LANGUAGE_CASES: readonly Breakage[] = [
  ...SPEECHLESS.map((code) => ({
    code,
    also: SPEECHLESS.filter((other) => other !== code),
    breakIt: (pdf: SamplePdf) => pdf.edit('catalog', LANGUAGE, ''),
  })),
  {
    code: 'preflight/no-language',
    how: 'though every element has one',
    also: ['preflight/outline-language', 'preflight/metadata-language'],
    breakIt: (pdf) => pdf.edit('catalog', LANGUAGE, '').put('document', '/Lang (ko)'),
  },
  { code: 'preflight/language-tag', how: 'of the file', breakIt: (pdf) => pdf.edit('catalog', 'zh-CN', 'zh_CN') },
  {
    code: 'preflight/language-tag',
    how: 'of an element',
    breakIt: (pdf) => pdf.put('heading', '/Lang (Korean language)'),
  },
  {
    code: 'preflight/language-tag',
    how: 'of marked content',
    breakIt: (pdf) => pdf.edit('content', '/MCID 1', '/MCID 1 /Lang (k)'),
  },
  { code: 'preflight/replacement-text', breakIt: (pdf) => pdf.put('heading', '/ActualText 5') },
];

export const ARCHIVE_NESTING_CASES: readonly Breakage[] = [
  { code: 'preflight/element-outside', how: 'a row', breakIt: (pdf) => pdf.element('row', 'TR', 'document') },
  { code: 'preflight/element-outside', how: 'a list item', breakIt: (pdf) => pdf.element('item', 'LI', 'document') },
  {
    code: 'preflight/element-outside',
    how: 'a line of the contents',
    breakIt: (pdf) => pdf.element('line', 'TOCI', 'document'),
  },
  {
    code: 'preflight/element-inside',
    how: 'a table',
    breakIt: (pdf) => pdf.element('table', 'Table', 'document').element('odd', 'P', 'table'),
  },
  {
    code: 'preflight/element-inside',
    how: 'a list',
    breakIt: (pdf) => pdf.element('list', 'L', 'document').element('odd', 'P', 'list'),
  },
  {
    code: 'preflight/element-inside',
    how: 'contents',
    breakIt: (pdf) => pdf.element('toc', 'TOC', 'document').element('odd', 'P', 'toc'),
  },
  {
    code: 'preflight/table-groups',
    breakIt: (pdf) => pdf.element('table', 'Table', 'document').element('head', 'THead', 'table'),
  },
  { code: 'preflight/table-irregular', breakIt: (pdf) => table(pdf, ['TH TH', 'TD']) },
  { code: 'preflight/figure-alternative', breakIt: (pdf) => pdf.element('image', 'Figure', 'document') },
  { code: 'preflight/heading-order', how: 'not from H1', breakIt: (pdf) => pdf.edit('heading', '/S /H1', '/S /H2') },
  { code: 'preflight/heading-order', how: 'skipping H2', breakIt: (pdf) => pdf.element('deep', 'H3', 'link') },
  {
    code: 'preflight/headings-twice',
    breakIt: (pdf) => pdf.edit('heading', '/S /H1', '/S /H').element('again', 'H', 'document'),
  },
  { code: 'preflight/headings-mixed', breakIt: (pdf) => pdf.element('plain', 'H', 'document') },
  { code: 'preflight/table-head-scope', breakIt: (pdf) => table(pdf, ['TH TH', 'TD TD'], '') },
  { code: 'preflight/formula-alternative', breakIt: (pdf) => pdf.element('sum', 'Formula', 'document') },
  { code: 'preflight/note-id', how: 'none', breakIt: (pdf) => pdf.element('note', 'Note', 'document') },
  {
    code: 'preflight/note-id',
    how: 'twice',
    breakIt: (pdf) =>
      pdf.element('note', 'Note', 'document', '/ID (n)').element('other', 'Note', 'document', '/ID (n)'),
  },
];
