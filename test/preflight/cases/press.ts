/** Breakages of what a press needs. */
import { sampleProfile } from '../sample-pdf.js';
import type { Breakage } from './breakage.js';

const PACKET = (title: string): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF>`;

export const PRESS_CASES: readonly Breakage[] = [
  { code: 'preflight/press-filter', how: 'LZW', breakIt: (pdf) => pdf.put('drawing', '/Filter /LZWDecode') },
  { code: 'preflight/press-filter', how: 'JBIG2', breakIt: (pdf) => pdf.put('picture', '/Filter /JBIG2Decode') },
  {
    code: 'preflight/metadata-differs',
    breakIt: (pdf) =>
      pdf.set('metadata', { dict: '<< >>', data: PACKET('Other') }).put('catalog', '/Metadata @metadata'),
  },
  {
    code: 'preflight/image-printed-otherwise',
    breakIt: (pdf) => pdf.put('picture', '/Alternates [<< /Image @picture /DefaultForPrinting true >>]'),
  },
  {
    code: 'preflight/press-version',
    how: 'in the header',
    breakIt: (pdf) => (pdf.header = pdf.header.replace('1.4', '1.5')),
  },
  { code: 'preflight/press-version', how: 'in the catalog', breakIt: (pdf) => pdf.put('catalog', '/Version /1.6') },
  { code: 'preflight/press-object-streams', breakIt: (pdf) => (pdf.isPacked = true) },
  { code: 'preflight/press-claim', breakIt: (pdf) => pdf.edit('info', 'X-1a:2003', 'X-3:2003') },
  { code: 'preflight/press-info', how: 'no title', breakIt: (pdf) => pdf.edit('info', '/Title (Report)', '') },
  {
    code: 'preflight/press-info',
    how: 'no date',
    breakIt: (pdf) => pdf.edit('info', '/ModDate (D:20210112000000Z)', ''),
  },
  {
    code: 'preflight/press-trapped',
    how: 'unknown',
    breakIt: (pdf) => pdf.edit('info', '/Trapped /False', '/Trapped /Unknown'),
  },
  { code: 'preflight/press-trapped', how: 'not said', breakIt: (pdf) => pdf.edit('info', '/Trapped /False', '') },
  { code: 'preflight/press-intent', how: 'none', breakIt: (pdf) => pdf.edit('catalog', '[@intent]', '[]') },
  {
    code: 'preflight/press-intent',
    how: 'two',
    breakIt: (pdf) => pdf.edit('catalog', '[@intent]', '[@intent @intent]'),
  },
  { code: 'preflight/press-condition', breakIt: (pdf) => pdf.edit('intent', '(FOGRA39)', '()') },
  {
    code: 'preflight/press-registry',
    breakIt: (pdf) => pdf.edit('intent', '/RegistryName (http://www.color.org)', ''),
  },
  { code: 'preflight/press-condition-words', breakIt: (pdf) => pdf.edit('intent', '/Info (coated paper)', '') },
  {
    code: 'preflight/press-profile',
    breakIt: (pdf) =>
      pdf
        .set('profile', { dict: '<< /N 3 >>', data: sampleProfile('mntr', 'RGB ') })
        .put('intent', '/DestOutputProfile @profile'),
  },
  { code: 'preflight/press-trim', how: 'none', breakIt: (pdf) => pdf.edit('page', '/TrimBox [20 20 180 180]', '') },
  { code: 'preflight/press-trim', how: 'both', breakIt: (pdf) => pdf.put('page', '/ArtBox [20 20 180 180]') },
  { code: 'preflight/press-boxes', how: 'trim outside bleed', breakIt: (pdf) => pdf.edit('page', '[20 20', '[5 20') },
  {
    code: 'preflight/press-boxes',
    how: 'bleed outside the sheet',
    breakIt: (pdf) => pdf.edit('page', '[10 10 190', '[10 10 201'),
  },
  { code: 'preflight/press-colour', how: 'RGB', breakIt: (pdf) => pdf.draw('1 0 0 rg 0 0 9 9 re f') },
  {
    code: 'preflight/press-colour',
    how: 'an ink that stands for RGB',
    breakIt: (pdf) => pdf.edit('resources', '/DeviceCMYK', '/DeviceRGB'),
  },
  {
    code: 'preflight/press-colour',
    how: 'grey by a profile',
    breakIt: (pdf) =>
      pdf.set('grey', { dict: '<< /N 1 >>', data: sampleProfile('mntr', 'GRAY') }).paintIn('[/ICCBased @grey]'),
  },
  { code: 'preflight/press-transparency', how: 'opacity', breakIt: (pdf) => pdf.put('state', '/ca 0.5') },
  { code: 'preflight/press-transparency', how: 'a blend mode', breakIt: (pdf) => pdf.put('state', '/BM /Multiply') },
  {
    code: 'preflight/press-transparency',
    how: 'a soft mask',
    breakIt: (pdf) => pdf.put('state', '/SMask << /S /Alpha /G @drawing >>'),
  },
  {
    code: 'preflight/press-transparency',
    how: 'a group',
    breakIt: (pdf) => pdf.put('drawing', '/Group << /S /Transparency >>'),
  },
  {
    code: 'preflight/press-transparency',
    how: 'a group of the page',
    breakIt: (pdf) => pdf.put('page', '/Group << /S /Transparency >>'),
  },
  {
    code: 'preflight/press-transparency',
    how: 'a masked picture',
    breakIt: (pdf) => pdf.set('mask', pdf.stream('picture')).put('picture', '/SMask @mask'),
  },
  {
    code: 'preflight/press-annotation',
    breakIt: (pdf) => pdf.put('page', '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 12 12] >>]'),
  },
  {
    code: 'preflight/press-action',
    how: 'on opening',
    breakIt: (pdf) => pdf.put('catalog', '/OpenAction << /S /GoTo /D [@page /Fit] >>'),
  },
  {
    code: 'preflight/press-action',
    how: 'a script by name',
    breakIt: (pdf) => pdf.put('catalog', '/Names << /JavaScript << /Names [] >> >>'),
  },
  { code: 'preflight/press-form', breakIt: (pdf) => pdf.put('catalog', '/AcroForm << /Fields [] >>') },
  {
    code: 'preflight/press-embedded-file',
    breakIt: (pdf) => pdf.put('catalog', '/Names << /EmbeddedFiles << /Names [] >> >>'),
  },
  { code: 'preflight/press-layers', breakIt: (pdf) => pdf.put('catalog', '/OCProperties << /OCGs [] /D << >> >>') },
  { code: 'preflight/press-separated', breakIt: (pdf) => pdf.put('page', '/SeparationInfo << >>') },
  {
    code: 'preflight/press-viewer-area',
    breakIt: (pdf) => pdf.put('catalog', '/ViewerPreferences << /PrintArea /TrimBox >>'),
  },
];
