/** What a file for a press has besides pages (PDF/X-1a:2003, ISO 15930-4): its printing condition, overprinting black, the second ink, marks on each plate. */
import { KNOCKOUT_STATE, OVERPRINT_STATE, SPOT_SPACE } from './color.js';
import { pdfName } from './numbers.js';
import type { SheetUse, SpotInk } from './pdf-options.js';
import { writeObject, type PdfDocument, type PdfRef } from './pdfkit-document.js';

type PressUse = Extract<SheetUse, { readonly kind: 'press' }>;

/** Entries of Info by which a file claims to be X-1a (6.2), and that it is not trapped: black text that overprints needs no trap (6.10). */
export const PRESS_INFO: readonly string[] = ['/GTS_PDFXVersion (PDF/X-1a:2003)', '/Trapped /False'];

/** The printing condition, by its name in the registry of the ICC: no profile need be embedded (6.3). */
export const pressIntent = ({ outputCondition }: PressUse): Record<string, unknown> => ({
  Type: 'OutputIntent',
  S: 'GTS_PDFX',
  OutputConditionIdentifier: new String(outputCondition),
  OutputCondition: new String(outputCondition),
  RegistryName: new String('http://www.color.org'),
  Info: new String(outputCondition),
});

/** Resources that every sheet names. Black prints over what is there, so that no white seam shows where plates do not quite meet (ISO 32000-1, 8.6.7). */
export const pressResources = (pdf: PdfDocument, { ink }: PressUse): Record<string, unknown> => ({
  ExtGState: {
    [OVERPRINT_STATE]: writeObject(pdf, { Type: 'ExtGState', OP: true, op: true, OPM: 1 }),
    [KNOCKOUT_STATE]: writeObject(pdf, { Type: 'ExtGState', OP: false, op: false, OPM: 0 }),
  },
  ...(ink && { ColorSpace: { [SPOT_SPACE]: spotSpace(pdf, ink) } }),
});

/** How marks are drawn on a sheet: on every plate that its pages print on, so that plates can be laid over one another; over what is there. */
export const pressMarkStrokes = (drawn: string): readonly string[] => [
  `/${OVERPRINT_STATE} gs 0 0 0 1 K ${MARK_WIDTH}`,
  ...(drawn.includes(`/${SPOT_SPACE} `) ? [`/${OVERPRINT_STATE} gs /${SPOT_SPACE} CS 1 SCN ${MARK_WIDTH}`] : []),
];

/** No thinner than a press holds. */
const MARK_WIDTH = '0.25 w';

/** How marks are drawn for a copier: black. */
export const officeMarkStrokes = (): readonly string[] => [`0 G ${MARK_WIDTH}`];

/** A separation: the ink's plate, and for whoever has no such ink the process colours that come nearest (ISO 32000-1, 8.6.6.4). */
function spotSpace(pdf: PdfDocument, { name, cmyk }: SpotInk): readonly unknown[] {
  return ['Separation', pdfName(name), 'DeviceCMYK', tintTransform(pdf, cmyk)];
}

const tintTransform = (pdf: PdfDocument, cmyk: SpotInk['cmyk']): PdfRef =>
  writeObject(pdf, { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...cmyk], N: 1 });
