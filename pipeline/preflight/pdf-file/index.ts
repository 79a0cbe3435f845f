/** The reader of PDF files: objects, streams, pages and content operators. */
export {
  contentBytes,
  contentOperators,
  operand,
  pageContentBytes,
  readContent,
  type Content,
  type ContentOperator,
} from './content.js';
export type { IndirectObject } from './indirect-object.js';
export { isSpace, type SyntaxFault, type SyntaxNote } from './object-reader.js';
export {
  EMPTY_DICT,
  NULL,
  decodeText,
  decodeUtf8,
  latin1,
  utf16,
  type PdfArray,
  type PdfDict,
  type PdfName,
  type PdfNumber,
  type PdfObject,
  type PdfRef,
  type PdfStream,
  type PdfString,
} from './objects.js';
export { pageBox, readBox, type PdfBox, type PdfPage } from './pages.js';
export { PdfFile, openPdf } from './pdf-file.js';
