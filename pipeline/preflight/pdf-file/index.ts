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
export type { SyntaxFault } from './object-reader.js';
export {
  EMPTY_DICT,
  decodeUtf8,
  utf16,
  type PdfArray,
  type PdfDict,
  type PdfName,
  type PdfNumber,
  type PdfObject,
  type PdfStream,
  type PdfString,
} from './objects.js';
export { pageBox, readBox, type PdfBox, type PdfPage } from './pages.js';
export { PdfFile, openPdf } from './pdf-file.js';
