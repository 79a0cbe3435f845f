/** What the editions must say, read from the Chinese as it was received and from the segment files, with a reader of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENT, ROOT } from './finished-editions.js';

const FOLDER = join(ROOT, 'translations', DOCUMENT);

export interface ExpectedParagraph {
  /** `p012`. */
  readonly id: string;
  /** As normalised for print. */
  readonly chinese: string;
  /** Korean where it is translated, Chinese elsewhere. */
  readonly korean: string;
}

/** A text without white space, in which alone texts are compared. */
export const squeezed = (text: string): string => text.replace(/[\s\u0085\u200b\ufeff]+/g, '');

/** The Chinese as it was received. */
export const receivedBytes = (): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, 'zh.txt')));

/** The lines of the received file that say anything, those of the web page apart, by where they stand: one above the title, and all below the date of the report. */
export function receivedLines(): { readonly web: readonly string[]; readonly report: readonly string[] } {
  const lines = new TextDecoder()
    .decode(receivedBytes())
    .split(/\r?\n/)
    .filter((line) => squeezed(line) !== '');
  const start = lines.findIndex((line) => squeezed(line) === '政府工作报告');
  const end = lines.findIndex((line) => squeezed(line) === '2021年1月') + 1;
  return { web: [...lines.slice(0, start), ...lines.slice(end)], report: lines.slice(start, end) };
}

/** What is printed for a mark of the received text (the table that the source rules declare), written down once more. */
export const MARKS: Readonly<Record<string, string>> = {
  ...{ ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）', '•': '·' },
  '\u00a0': '',
};

/** A text with every mark of the table as it prints, wherever it stands. */
export const withPrintedMarks = (text: string): string =>
  text.replace(/[,;:!?()•\u00a0]/g, (mark) => MARKS[mark] ?? mark);

/** What an edition that prints Korean says at its end while the translation awaits review; it is generated, and stands in the text. */
export const IMPRINTS = {
  chinese: [],
  korean: ['이 조선문은 아직 심사를 거치지 않은 번역초고입니다.'],
  bilingual: ['이 조선문은 아직 심사를 거치지 않은 번역초고입니다.', '朝鲜文译文为初稿，尚未审定。'],
} as const;

/** The paragraphs of the document. */
export function expectedParagraphs(): readonly ExpectedParagraph[] {
  const names = readdirSync(join(FOLDER, 'ko'))
    .filter((name) => name.endsWith('.md') && name !== 'attic.md')
    .sort();
  const segments = names.flatMap((name) => readSegments(readFileSync(join(FOLDER, 'ko', name), 'utf8')));
  const ids = [...new Set(segments.map(({ paragraph }) => paragraph))];
  return ids.map((id) => {
    const own = segments.filter(({ paragraph }) => paragraph === id);
    return {
      id,
      chinese: own.map(({ chinese }) => chinese).join(''),
      korean: own.map(({ chinese, korean }) => (korean === '' ? chinese : korean)).join(' '),
    };
  });
}

interface Segment {
  readonly paragraph: string;
  readonly chinese: string;
  readonly korean: string;
}

/** A header `## p012.s03 …`, Chinese after `>`, remarks after `%`; all other lines are the Korean, with `\` before a mark that would mean something else. */
export function readSegments(file: string): readonly Segment[] {
  const [, ...parts] = file.replace(/\r/g, '').split(/^## /m);
  return parts.map((part) => {
    const [header = '', ...lines] = part.split('\n');
    const korean = lines
      .filter((line) => !/^[>%]/.test(line))
      .map((line) => line.replace(/\\$/, '').replace(/^\\/, ''));
    return {
      paragraph: header.slice(0, header.indexOf('.')),
      chinese: lines
        .filter((line) => line.startsWith('> '))
        .map((line) => line.slice(2))
        .join(''),
      korean: korean.join(' ').trim().normalize('NFC'),
    };
  });
}
