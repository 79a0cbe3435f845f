/** Word documents (DOCX): the parts of the archive read, the text laid out, and everything said that is not plain text. */
import { error, hasErrors, type Diagnostic, type Warned } from '../../../diagnostic/index.js';
import { emptySource } from '../../decode-source.js';
import { childOf, elementsIn, readXml, type ElementNode } from '../element-tree.js';
import { layOutLines } from '../lay-out-lines.js';
import { LARGEST_PART, openZip, type ZipArchive } from '../open-zip.js';
import type { ReceivedSource, ReceiveOptions } from '../received-source.js';
import { readBody } from './body-reader.js';
import { listCounter } from './list-counter.js';
import { readStyleSheet } from './style-sheet.js';
import { countFormattingChanges } from './tracked-changes.js';
import { changeDiagnostics, textDiagnostics } from './word-diagnostics.js';
import { wordLines } from './word-lines.js';

/** The part with the text where no relationship says otherwise. */
export const DOCUMENT_PART = 'word/document.xml';

/** Reads a DOCX of either namespace (ECMA-376 Transitional and Strict). */
export function readDocx(
  file: string,
  bytes: Uint8Array,
  { changes }: ReceiveOptions,
): Warned<ReceivedSource | undefined> {
  const refuse = (...diagnostics: readonly Diagnostic[]): Warned<undefined> => ({ value: undefined, diagnostics });
  const zip = openZip(bytes);
  if (!zip) return refuse(damaged(file, 'DOCX'));
  const parts = readParts(file, zip);
  if (hasErrors(parts.diagnostics)) return refuse(...parts.diagnostics);
  const body = childOf(parts.value.document, 'w:body');
  if (!body) return refuse(damaged(file, DOCUMENT_PART));

  const text = readBody(body, { styles: readStyleSheet(parts.value.styles), changes });
  const laidOut = wordLines(text.paragraphs, listCounter(parts.value.numbering));
  const tracked = changeDiagnostics(file, { text, laidOut, changes, formatting: countFormattingChanges(body) });
  if (hasErrors(tracked)) return refuse(...tracked);
  if (laidOut.lines.length === 0) {
    const isScan = text.leftOut.has('pictures');
    return refuse(isScan ? scanned(file) : emptySource(file), ...textDiagnostics(file, text, laidOut));
  }
  return {
    value: { format: 'docx', ...layOutLines(file, laidOut.lines) },
    diagnostics: [...tracked, ...textDiagnostics(file, text, laidOut)],
  };
}

interface Parts {
  readonly document?: ElementNode;
  readonly styles?: ElementNode;
  readonly numbering?: ElementNode;
}

/** Each part by the relationship that leads to it, as the names of parts are free. */
function readParts(file: string, zip: ZipArchive): Warned<Parts> {
  const diagnostics: Diagnostic[] = [];
  const read = (part: string): ElementNode | undefined => {
    const found = readPart(file, zip, part);
    diagnostics.push(...found.diagnostics);
    return found.value;
  };
  const main = targetOf(read('_rels/.rels'), '', 'officeDocument') ?? DOCUMENT_PART;
  const document = read(main);
  if (!document && diagnostics.length === 0) diagnostics.push(damaged(file, main));
  const [folder, name] = splitPath(main);
  const related = read(`${folder}_rels/${name}.rels`);
  const styles = read(targetOf(related, folder, 'styles') ?? `${folder}styles.xml`);
  const numbering = read(targetOf(related, folder, 'numbering') ?? `${folder}numbering.xml`);
  return {
    value: { ...(document && { document }), ...(styles && { styles }), ...(numbering && { numbering }) },
    diagnostics,
  };
}

function readPart(file: string, zip: ZipArchive, part: string): Warned<ElementNode | undefined> {
  const read = zip.read(part);
  switch (read.kind) {
    case 'missing':
      return { value: undefined, diagnostics: [] };
    case 'damaged':
      return { value: undefined, diagnostics: [damaged(file, part)] };
    case 'too-large': {
      const args = { part, size: megabytes(read.size), limit: megabytes(LARGEST_PART) };
      return {
        value: undefined,
        diagnostics: [error('source/too-large', args, { ...atTop(file), hints: ['hint/save-again'] })],
      };
    }
    case 'file': {
      const text = decodeXml(read.bytes);
      const value = text === undefined ? undefined : readXml(text);
      return { value, diagnostics: value ? [] : [damaged(file, part)] };
    }
  }
}

const megabytes = (size: number): number => Math.ceil(size / (1024 * 1024));

const atTop = (file: string): { readonly span: NonNullable<Diagnostic['span']> } => ({
  span: { file, start: { line: 1, column: 1 } },
});

const damaged = (file: string, part: string): Diagnostic =>
  error('source/damaged', { part }, { ...atTop(file), hints: ['hint/save-again'] });

/** Pictures put into a document are a scan, whatever they lie in. */
const scanned = (file: string): Diagnostic =>
  error('source/scan', { format: 'DOCX' }, { ...atTop(file), hints: ['hint/ask-for-document'] });

/** XML of a part is UTF-8 or UTF-16 with a mark (ECMA-376, part 2, 6.2.5). */
function decodeXml(bytes: Uint8Array): string | undefined {
  const marks = [bytes[0], bytes[1]].join();
  const label = marks === '255,254' ? 'utf-16le' : marks === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // fatal: not text of this encoding
  }
}

/** Where the relationship of a type leads; types of either namespace end in the same word. */
function targetOf(relations: ElementNode | undefined, folder: string, type: string): string | undefined {
  const found =
    relations && elementsIn(relations).find(({ attributes }) => attributes.get('Type')?.endsWith(`/${type}`));
  const target = found?.attributes.get('Target');
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : normalPath(folder + target);
}

/** `word/../a.xml` is `a.xml`. */
function normalPath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The folder of a part with its slash, and its name. */
function splitPath(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}
