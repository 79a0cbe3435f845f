/** What a file for the press says besides its pages (ISO 15930-4, PDF/X-1a:2003): printing condition, overprint, the second ink. */
import { SPOT_SPACE } from './color.js';
import { pdfName } from './numbers.js';
import type { SheetUse, SpotInk } from './pdf-options.js';
import { writeObject, type PdfDocument, type PdfRef } from './pdfkit-document.js';

type PressUse = Extract<SheetUse, { readonly kind: 'press' }>;

/** Entries of the Info dictionary: what the file claims to be, and that no colours were trapped. */
export const PRESS_INFO: readonly string[] = ['/GTS_PDFXVersion (PDF/X-1a:2003)', '/Trapped /False'];

/** Where printing conditions are registered (ISO 15930-4, 6.8). */
const REGISTRY = 'http://www.color.org';

/** Names the printing condition in the catalog. */
export function writePressIntent(pdf: PdfDocument, { outputCondition }: PressUse): void {
  const intent = writeObject(pdf, {
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: new String(outputCondition),
    RegistryName: new String(REGISTRY),
    Info: new String(`${outputCondition}, by its name in the registry of the ICC`),
  });
  pdf._root.data['OutputIntents'] = [intent];
}

/** The operator with which a press sheet begins: black type prints over what lies under it, so that no white shows where plates do not meet. */
export const OVERPRINT = '/Overprint gs';

/** The resources that press sheets name. */
export function pressResources(pdf: PdfDocument, { ink }: PressUse): Record<string, unknown> {
  const overprint = writeObject(pdf, { Type: 'ExtGState', OP: true, op: true, OPM: 1 });
  return { ExtGState: { Overprint: overprint }, ...(ink && { ColorSpace: { [SPOT_SPACE]: writeInk(pdf, ink) } }) };
}

/** A Separation (ISO 32000-1, 8.6.6.4): full tint is the ink, or where it is not at hand what shows it. */
function writeInk(pdf: PdfDocument, { name, cmyk }: SpotInk): readonly (string | PdfRef)[] {
  const shown = writeObject(pdf, { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...cmyk], N: 1 });
  return ['Separation', pdfName(name), 'DeviceCMYK', shown];
}
