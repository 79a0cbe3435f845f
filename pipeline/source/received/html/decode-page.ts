/** The bytes of a web page read as text: pages often say that they are in another encoding than they are. */
import { error, type Warned } from '../../../diagnostic/index.js';

/** A page's text, and its encoding by its usual name. */
export interface DecodedPage {
  readonly text: string;
  readonly encoding: string;
}

const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  big5: 'Big5',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
};

/** Read with GB18030, which all of them are part of. */
const CHINESE = ['gb2312', 'gbk', 'gb_2312-80', 'x-gbk', 'cp936', 'gb18030'];

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;
/** Browsers look no further (HTML, 13.2.3.2, prescan); sites often put more in front. */
const SEARCHED = 4096;

/** Reads a page: by its byte order mark, as UTF-8 if it is that, as it says itself, and as GB18030. */
export function decodePage(file: string, bytes: Uint8Array): Warned<DecodedPage | undefined> {
  const declared = declaredLabel(bytes);
  for (const label of [markedLabel(bytes), 'utf-8', declared, 'gb18030']) {
    const text = label === undefined ? undefined : decode(bytes, label);
    if (text !== undefined && label !== undefined)
      return { value: { text, encoding: NAMES[label] ?? label }, diagnostics: [] };
  }
  const span = { file, start: { line: 1, column: 1 } };
  return {
    value: undefined,
    diagnostics: [error('source/unknown-encoding', {}, { span, hints: ['hint/save-page-again'] })],
  };
}

function markedLabel(bytes: Uint8Array): string | undefined {
  const marks = [bytes[0], bytes[1]].join();
  return marks === '255,254' ? 'utf-16le' : marks === '254,255' ? 'utf-16be' : undefined;
}

function declaredLabel(bytes: Uint8Array): string | undefined {
  const found = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED)));
  const label = (found?.[1] ?? found?.[2])?.toLowerCase();
  return label !== undefined && CHINESE.includes(label) ? 'gb18030' : label;
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // fatal: not of this encoding, or no encoding at all
  }
}
