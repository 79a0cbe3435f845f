/** What a file for a press has besides pages (PDF/X-1a:2003, ISO 15930-4): its printing condition, overprinting black, the second ink. */
import { SPOT_SPACE } from './color.js';
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

/** Resources that every sheet names, and the operators with which its stream begins. */
export interface PressResources {
  readonly resources: Record<string, unknown>;
  readonly operators: readonly string[];
}

/** Black prints over what is there, so that no white seam shows where plates do not quite meet (ISO 32000-1, 8.6.7). */
export function pressResources(pdf: PdfDocument, { ink }: PressUse): PressResources {
  const overprint = writeObject(pdf, { Type: 'ExtGState', OP: true, op: true, OPM: 1 });
  return {
    resources: { ExtGState: { Over: overprint }, ...(ink && { ColorSpace: { [SPOT_SPACE]: spotSpace(pdf, ink) } }) },
    operators: ['/Over gs'],
  };
}

/** A separation: the ink's plate, and for whoever has no such ink the process colours that come nearest (ISO 32000-1, 8.6.6.4). */
function spotSpace(pdf: PdfDocument, { name, cmyk }: SpotInk): readonly unknown[] {
  return ['Separation', pdfName(name), 'DeviceCMYK', tintTransform(pdf, cmyk)];
}

const tintTransform = (pdf: PdfDocument, cmyk: SpotInk['cmyk']): PdfRef =>
  writeObject(pdf, { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...cmyk], N: 1 });
