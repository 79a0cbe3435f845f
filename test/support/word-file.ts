/** Small Word documents, written part by part. */
import { strToU8, zipSync } from 'fflate';

export interface WordParts {
  /** What stands in `w:body`. */
  readonly body: string;
  /** What stands in `w:styles`. */
  readonly styles?: string;
  /** What stands in `w:numbering`. */
  readonly numbering?: string;
  readonly namespace?: string;
  /** The prefix of that namespace. */
  readonly prefix?: string;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** ISO/IEC 29500 Strict. */
export const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** A DOCX of these parts, with prefix `w` in all that is given; another prefix is put for it. */
export function wordFile({
  body,
  styles = '',
  numbering = '',
  namespace = TRANSITIONAL,
  prefix = 'w',
}: WordParts): Uint8Array {
  const part = (name: string, inner: string): Uint8Array => {
    const xml =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} xmlns:w="${namespace}"` +
      ` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">${inner}</w:${name}>`;
    return strToU8(prefix === 'w' ? xml : xml.replace(/\bw:/g, `${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`));
  };
  return zipSync({
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
  });
}

/** A run. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph; `inner` is a text, or runs. */
export const paragraph = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') || inner === '' ? inner : run(inner)}</w:p>`;

/** A tracked change around runs, or for the mark of a paragraph. */
export const change = (kind: string, inner = '', author = '李明', date = '2021-01-10T09:30:00Z'): string =>
  `<w:${kind} w:id="1" w:author="${author}" w:date="${date}">${inner}</w:${kind}>`;

/** Deleted text. */
export const deleted = (text: string): string => change('del', `<w:r><w:delText>${text}</w:delText></w:r>`);

/** Inserted text. */
export const inserted = (text: string): string => change('ins', run(text));
