/** Word documents read as a test asks about them. */
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { readSourceFile, type ChangeChoice } from '../../pipeline/source/index.js';
import { paragraph, wordFile, type WordParts } from '../support/word-file.js';

/** A file, or a file of these parts or of this body, through the door. */
export const read = (
  parts: WordParts | string | Uint8Array,
  changes?: ChangeChoice,
): ReturnType<typeof readSourceFile> => {
  const bytes = parts instanceof Uint8Array ? parts : wordFile(typeof parts === 'string' ? { body: parts } : parts);
  return readSourceFile('report.docx', bytes, changes ? { changes } : {});
};

/** The lines that become `zh.txt`, or the codes of what was said where there are none. */
export const linesOf = (parts: WordParts | string | Uint8Array, changes?: ChangeChoice): readonly string[] => {
  const { value, diagnostics } = read(parts, changes);
  if (!value) return diagnostics.map(({ code }) => code);
  return new TextDecoder().decode(value.bytes).split('\n').slice(0, -1);
};

/** What is said, without that it is DOCX. */
export const words = (parts: WordParts | string | Uint8Array, changes?: ChangeChoice): readonly string[] =>
  read(parts, changes)
    .diagnostics.filter(({ code }) => code !== 'source/format')
    .map((d) => formatDiagnostic(d).split('\n').slice(0, 2).join(''));

/** A level of a list; `at` counts from 0. */
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A list of these levels, with the number 1. */
export const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): string =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;

/** A paragraph of a list. */
export const item = (text: string, at = 0, list = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
