/** Breakages of annotations, forms, actions, layers and embedded files. */
import type { Breakage } from './breakage.js';
import type { SamplePdf } from '../sample-pdf.js';

/** Another annotation in a structure element of its own. */
function annotate(pdf: SamplePdf, entries: string, type: string, words = '/Contents (a note)'): SamplePdf {
  return pdf
    .set('mark', `<< /Type /Annot /Rect [100 100 120 120] ${words} /StructParent 2 ${entries} >>`)
    .edit('page', '/Annots [', '/Annots [@mark ')
    .element('holder', type, 'document')
    .edit('holder', '/K [', '/K [ << /Type /OBJR /Obj @mark >>')
    .edit('parents', '1 @link', '1 @link 2 @holder');
}

const APPEARANCE = '/AP << /N @drawing >>';
const WIDGET = '/Subtype /Widget /F 4 /FT /Tx /TU (name) /T (n)';
const layers = (pdf: SamplePdf, settings: string): SamplePdf =>
  pdf.set('layer', '<< /Type /OCG /Name (one) >>').put('catalog', `/OCProperties << /OCGs [@layer] ${settings} >>`);
const embed = (pdf: SamplePdf, names: string): SamplePdf =>
  pdf
    .set('inner', { dict: '<< >>', data: '%PDF-1.7 nothing' })
    .set('packet', { dict: '<< >>', data: INNER })
    .set('file', `<< /Type /Filespec ${names} /EF << /F @packet >> >>`);

/** A file that claims PDF/A-2. */
const INNER = `%PDF-1.7
1 0 obj
<< /Type /Catalog /Metadata 2 0 R >>
endobj
2 0 obj
<< /Length 185 >>
stream
${'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2"/></rdf:RDF>'.padEnd(185)}
endstream
endobj
trailer
<< /Root 1 0 R >>
`;

export const ARCHIVE_INTERACTION_CASES: readonly Breakage[] = [
  { code: 'preflight/annotation-type', breakIt: (pdf) => annotate(pdf, `/Subtype /Sound /F 4 ${APPEARANCE}`, 'Annot') },
  { code: 'preflight/annotation-flags', how: 'none', breakIt: (pdf) => pdf.edit('annotation', '/F 4', '') },
  { code: 'preflight/annotation-flags', how: 'not printed', breakIt: (pdf) => pdf.edit('annotation', '/F 4', '/F 0') },
  { code: 'preflight/annotation-flags', how: 'no view', breakIt: (pdf) => pdf.edit('annotation', '/F 4', '/F 36') },
  {
    code: 'preflight/annotation-appearance-missing',
    breakIt: (pdf) => annotate(pdf, '/Subtype /Square /F 4', 'Annot'),
  },
  {
    code: 'preflight/annotation-appearance',
    breakIt: (pdf) => annotate(pdf, '/Subtype /Square /F 4 /AP << /N @drawing /D @drawing >>', 'Annot'),
  },
  {
    code: 'preflight/annotation-outside-structure',
    breakIt: (pdf) => annotate(pdf, `/Subtype /Square /F 4 ${APPEARANCE}`, 'P'),
  },
  {
    code: 'preflight/annotation-alternative',
    breakIt: (pdf) => annotate(pdf, `/Subtype /Square /F 4 ${APPEARANCE}`, 'Annot', ''),
  },
  {
    code: 'preflight/field-name',
    breakIt: (pdf) => annotate(pdf, `${WIDGET.replace('/TU (name)', '')} ${APPEARANCE}`, 'Form'),
  },
  { code: 'preflight/trap-network', breakIt: (pdf) => annotate(pdf, `/Subtype /TrapNet /F 4 ${APPEARANCE}`, 'Annot') },
  { code: 'preflight/tab-order', how: 'none', breakIt: (pdf) => pdf.edit('page', '/Tabs /S', '') },
  { code: 'preflight/tab-order', how: 'by rows', breakIt: (pdf) => pdf.edit('page', '/Tabs /S', '/Tabs /R') },
  { code: 'preflight/field-outside-form', breakIt: (pdf) => annotate(pdf, `${WIDGET} ${APPEARANCE}`, 'P') },
  { code: 'preflight/link-outside-link', breakIt: (pdf) => pdf.edit('link', '/S /Link', '/S /Span') },
  { code: 'preflight/link-contents', breakIt: (pdf) => pdf.edit('annotation', '/Contents (to the start)', '') },
  { code: 'preflight/media-clip', breakIt: (pdf) => pdf.set('extra', '<< /S /MCD /D (a.mp4) /CT (video/mp4) >>') },
  {
    code: 'preflight/printer-mark-tagged',
    breakIt: (pdf) => annotate(pdf, `/Subtype /PrinterMark /F 4 ${APPEARANCE}`, 'Annot'),
  },
  {
    code: 'preflight/field-action',
    breakIt: (pdf) => annotate(pdf, `${WIDGET} ${APPEARANCE} /A << /S /GoTo /D [@page /Fit] >>`, 'Form'),
  },
  {
    code: 'preflight/need-appearances',
    breakIt: (pdf) => pdf.put('catalog', '/AcroForm << /Fields [] /NeedAppearances true >>'),
  },
  { code: 'preflight/xfa', breakIt: (pdf) => pdf.put('catalog', '/AcroForm << /Fields [] /XFA [] >>') },
  { code: 'preflight/needs-rendering', breakIt: (pdf) => pdf.put('catalog', '/NeedsRendering true') },
  {
    code: 'preflight/action',
    how: 'a script on opening',
    breakIt: (pdf) => pdf.put('catalog', '/OpenAction << /S /JavaScript /JS (0) >>'),
  },
  {
    code: 'preflight/action',
    how: 'a program after a link',
    breakIt: (pdf) =>
      pdf.set('launch', '<< /S /Launch /F (a) >>').edit('annotation', '/S /GoTo', '/Next [@launch] /S /GoTo'),
  },
  { code: 'preflight/named-action', breakIt: (pdf) => pdf.put('catalog', '/OpenAction << /S /Named /N /Print >>') },
  { code: 'preflight/trigger', how: 'of the file', breakIt: (pdf) => pdf.put('catalog', '/AA << >>') },
  { code: 'preflight/trigger', how: 'of a page', breakIt: (pdf) => pdf.put('page', '/AA << >>') },
  { code: 'preflight/embedded-file-name', breakIt: (pdf) => embed(pdf, '/F (a.pdf)') },
  {
    code: 'preflight/embedded-file-kind',
    breakIt: (pdf) => embed(pdf, '/F (a.pdf) /UF (a.pdf)').edit('file', '@packet', '@inner'),
  },
  { code: 'preflight/layer-name', breakIt: (pdf) => layers(pdf, '/D << >>') },
  {
    code: 'preflight/layer-name-twice',
    breakIt: (pdf) => layers(pdf, '/D << /Name (all) >> /Configs [<< /Name (all) >>]'),
  },
  { code: 'preflight/layer-order', breakIt: (pdf) => layers(pdf, '/D << /Name (all) /Order [[]] >>') },
  { code: 'preflight/layer-automatic', breakIt: (pdf) => layers(pdf, '/D << /Name (all) /AS [] >>') },
  {
    code: 'preflight/alternate-presentations',
    breakIt: (pdf) => pdf.put('catalog', '/Names << /AlternatePresentations << >> >>'),
  },
  { code: 'preflight/presentation-steps', breakIt: (pdf) => pdf.put('page', '/PresSteps << >>') },
  { code: 'preflight/requirements', breakIt: (pdf) => pdf.put('catalog', '/Requirements []') },
];
