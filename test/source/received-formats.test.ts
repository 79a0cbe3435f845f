/** What a file is, told from what is in it; what cannot be read gets an answer that helps. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { readSourceFile } from '../../pipeline/source/index.js';
import { paragraph, wordFile } from '../support/word-file.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(`Root Entry${stream}`, 'utf16le')]);

const WORD_HINT = 'open it in WPS or Word and save it as .docx';
const SCAN_HINT =
  'ask for the Word file; if there is none, type the text or have it recognised (OCR), proofread it, and save it as a text file';
const scan = (format: string): string =>
  `error[source/scan]: this is ${format}: pages as pictures or as printed, from which no text can be taken that is sure`;
const other = (format: string): string => `error[source/other-format]: this is ${format}, which cannot be read here`;

describe('the format of a source', () => {
  const text = '政府工作报告\n现在，我代表州人民政府向大会报告工作，请予审议，并请州政协委员提出意见。';

  it.each([
    ['docx', wordFile({ body: paragraph('现在报告工作。') })],
    ['html', utf8('<!DOCTYPE html><body><p>现在，我代表州人民政府向大会报告工作，请予审议，请各位委员提出意见。')],
    [
      'html',
      utf8(
        '\ufeff\n<!-- 保存自网站 -->\n<HTML><p>现在，我代表州人民政府向大会报告工作，请予审议，请各位委员提出意见。',
      ),
    ],
    ['text', utf8(text)],
    ['text', utf8(`<政府工作报告>\n${text}`)],
    ['text', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['text', utf8('')],
  ])('is %s by what is in it, whatever it is called', (format, bytes) => {
    expect(readSourceFile('report.wps', bytes).value?.format).toBe(format);
  });

  it('of a text leaves every byte as it is, and says nothing', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x0d, 0, 0x0d, 0xd8, 1]);
    const { value, diagnostics } = readSourceFile('report.txt', bytes);
    expect(value?.bytes).toBe(bytes);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    [
      'error[source/old-word]: this is a document of the old kind of Word or WPS (DOC, WPS), which cannot be read here',
      WORD_HINT,
      compound('WordDocument'),
    ],
    [
      'error[source/locked]: the document is locked with a password',
      'open it in WPS or Word, take the password away, and save it as .docx',
      compound('EncryptedPackage'),
    ],
    [other('XLS'), WORD_HINT, compound('Workbook')],
    [other('XLSX'), WORD_HINT, zip('[Content_Types].xml', 'xl/workbook.xml')],
    [other('PPTX'), WORD_HINT, zip('[Content_Types].xml', 'ppt/presentation.xml')],
    [other('ODT'), WORD_HINT, zip('mimetype', 'content.xml')],
    [other('XML'), WORD_HINT, utf8('<?xml version="1.0"?>\n<w:wordDocument xmlns:w="x">')],
    [other('RTF'), WORD_HINT, utf8('{\\rtf1\\ansi')],
    [other('ZIP'), 'unpack it, and give the document that is in it', zip('报告.docx')],
    [
      other('MHTML'),
      'open the page in a browser and save it once more as HTML, or copy its text into a text file',
      utf8('From: <Saved by Blink>\r\nMIME-Version: 1.0'),
    ],
    [scan('PDF'), SCAN_HINT, utf8('%PDF-1.4')],
    [scan('OFD'), SCAN_HINT, zip('OFD.xml')],
    [scan('JPEG'), SCAN_HINT, Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    [scan('PNG'), SCAN_HINT, Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    [scan('TIFF'), SCAN_HINT, Uint8Array.of(0x49, 0x49, 0x2a, 0)],
  ])('%s', (message, hint, bytes) => {
    const { value, diagnostics } = readSourceFile('报告', bytes);
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => formatDiagnostic(d))).toEqual([`${message}\n  --> 报告:1:1\n   = hint: ${hint}`]);
  });

  it('of an archive that cannot be opened is taken for a damaged document', () => {
    const { diagnostics } = readSourceFile('报告.docx', utf8('PK\u0003\u0004现在'));
    expect(diagnostics.map((d) => formatDiagnostic(d).split('\n')[0])).toEqual([
      'error[source/damaged]: the document is damaged: DOCX cannot be read',
    ]);
  });
});
