/** Criterion 4: what the end of a line may not part: numbers, numbers and their units, dashes, ellipses, Latin words, protected terms; and no hyphen in Korean words. */
import type { MeasuredLine, MeasuredParagraph } from './measured-page.js';
import { isHangul } from './marks.js';
import { fault, wordsAround, type PageCheckMeans, type PageCode, type PageFinding } from './page-finding.js';
import { partsMeasure } from './measures.js';

/** How much of the text on each side of a line's end is looked at. */
const REACH = 30;

/** The lines' ends within a paragraph at which something whole is parted. */
export function checkSplits(
  { block, lines }: MeasuredParagraph,
  { protectedTerms, titleTerms }: PageCheckMeans,
): readonly PageFinding[] {
  const faults: PageFinding[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next) return;
    const before = textBefore(line, lines[index - 1]);
    const after = textAfter(next, lines[index + 2]);
    const code = splitOf(before, after);
    const term = protectedTerms.parted(before, after);
    const word = block.tag === 'h1' ? titleTerms.parted(before, after) : undefined;
    if (code !== undefined) faults.push(partFault(code, line, next));
    if (term !== undefined) faults.push(fault('pages/split-term', line, { term }, endOrigin(line)));
    if (word !== undefined) faults.push(fault('pages/title-splits-word', line, { term: word }, endOrigin(line)));
  });
  return faults;
}

/** The end of a line's text, and of the one before it if it is a short one. */
const textBefore = ({ text }: MeasuredLine, before: MeasuredLine | undefined): string =>
  text.length >= REACH || !before ? text.slice(-REACH) : (before.text + text).slice(-REACH);

/** The beginning of a line's text, and of the next one if it is a short one. */
const textAfter = ({ text }: MeasuredLine, after: MeasuredLine | undefined): string =>
  text.length >= REACH || !after ? text.slice(0, REACH) : (text + after.text).slice(0, REACH);

const partFault = (code: PageCode, line: MeasuredLine, next: MeasuredLine): PageFinding =>
  fault(code, line, { words: wordsAround(line, next) }, endOrigin(line));

const endOrigin = ({ glyphs }: MeasuredLine): string => glyphs.at(-1)?.origin ?? 'generated';

function splitOf(before: string, after: string): PageCode | undefined {
  if (partsNumber(before, after)) return 'pages/split-number';
  if (partsMeasure(before, after)) return 'pages/split-unit';
  if (DOUBLE.has(after.charAt(0)) && before.endsWith(after.charAt(0))) return 'pages/split-dash';
  if (partsLatinWord(before, after)) return 'pages/split-word';
  return isHyphenated(before, after) ? 'pages/hyphen-in-korean' : undefined;
}

/** Marks that stand twice. */
const DOUBLE = new Set('—―…⋯');
const NUMERAL = '〇零一二两三四五六七八九十百千万亿';

/** Figures with their points, commas and signs, and Chinese numerals of several characters. */
function partsNumber(before: string, after: string): boolean {
  if (/^[.,:：]?[0-9]/.test(after) && /[0-9][.,:：]?$/.test(before)) return true;
  if (/^[0-9]/.test(after) && /(^|[^0-9A-Za-z])[-+−±]$/.test(before)) return true;
  return NUMERAL.includes(before.slice(-1) || ' ') && NUMERAL.includes(after.charAt(0) || ' ');
}

const WORD_END = /[A-Za-z0-9\u00c0-\u024f][&+'’./_-]?$/;
const WORD_GOES_ON = /^[&+'’./_-]?[A-Za-z0-9\u00c0-\u024f]/;

/** PCR, R&D, 1+X, 5G: letters with what joins them; figures alone are numbers. */
function partsLatinWord(before: string, after: string): boolean {
  if (!WORD_GOES_ON.test(after) || !WORD_END.test(before)) return false;
  const end = /[^\s\u0250-\uffff]*$/.exec(before)?.[0] ?? '';
  const start = /^[^\s\u0250-\uffff]*/.exec(after)?.[0] ?? '';
  return /[A-Za-z\u00c0-\u024f]/.test(end + start);
}

const HYPHENS = new Set('-\u2010\u00ad');

/** KLREQ: a Korean word is broken without a hyphen. */
const isHyphenated = (before: string, after: string): boolean =>
  HYPHENS.has(before.slice(-1)) && isHangul(before.slice(-2)) && isHangul(after);
