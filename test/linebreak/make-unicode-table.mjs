/**
 * Writes pipeline/linebreak/unicode-table.ts from Debian's `unicode-data` (Unicode 15.0): `node test/linebreak/make-unicode-table.mjs`.
 * Another file can be named to write to.
 * LB1 is applied here: AI, SG, XX and SA are AL (SA of general category Mn and Mc is CM), CJ is NS.
 * Three classes are parted for the rules that ask more than the class: OP and CP by East Asian width (LB30), ID by unassigned pictographs (LB30b).
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FOLDER = '/usr/share/unicode';
const [TARGET = 'pipeline/linebreak/unicode-table.ts'] = process.argv.slice(2);
const LAST = 0x10ffff;
/** In the order of `U` in pipeline/linebreak/unicode-classes.ts. */
const CLASSES =
  'AL BK CR LF NL SP ZW WJ ZWJ GL CM BA BB B2 HY CB CL CP CPW EX IN NS OP OPW IS NU PO PR SY HL H2 H3 ID IDX EB EM JL JV JT QU RI'.split(
    ' ',
  );
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RESOLVED = { AI: 'AL', SG: 'AL', XX: 'AL', SA: 'AL', CJ: 'NS' };

/** One value per code point from a file of `first..last ; value` lines. */
function readProperty(path, missing) {
  const values = new Array(LAST + 1).fill(missing);
  for (const line of readFileSync(`${FOLDER}/${path}`, 'utf8').split('\n')) {
    const match = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)/.exec(line);
    if (!match) continue;
    const [, first, last = first, value] = match;
    values.fill(value, Number.parseInt(first, 16), Number.parseInt(last, 16) + 1);
  }
  return values;
}

/** Extended_Pictographic only: the file holds one list per property. */
function readPictographs() {
  const isPictograph = new Uint8Array(LAST + 1);
  for (const line of readFileSync(`${FOLDER}/emoji/emoji-data.txt`, 'utf8').split('\n')) {
    const match = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*Extended_Pictographic/.exec(line);
    if (match) isPictograph.fill(1, Number.parseInt(match[1], 16), Number.parseInt(match[2] ?? match[1], 16) + 1);
  }
  return isPictograph;
}

/** The blocks whose unassigned code points are ID and PR, as the head of LineBreak.txt says. */
function applyBlockDefaults(lineBreak) {
  const ideographic = [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
    [0x1f000, 0x1faff],
    [0x1fc00, 0x1fffd],
    [0x20000, 0x2fffd],
    [0x30000, 0x3fffd],
  ];
  const fill = (first, last, value) => {
    for (let at = first; at <= last; at++) if (lineBreak[at] === undefined) lineBreak[at] = value;
  };
  for (const [first, last] of ideographic) fill(first, last, 'ID');
  fill(0x20a0, 0x20cf, 'PR');
}

const lineBreak = readProperty('LineBreak.txt', undefined);
applyBlockDefaults(lineBreak);
const category = readProperty('extracted/DerivedGeneralCategory.txt', 'Cn');
const width = readProperty('EastAsianWidth.txt', 'N');
const isPictograph = readPictographs();

function classOf(codePoint) {
  const given = lineBreak[codePoint] ?? 'XX';
  if (given === 'SA' && /^M[nc]$/.test(category[codePoint])) return 'CM';
  if ((given === 'OP' || given === 'CP') && /^[FWH]/.test(width[codePoint])) return `${given}W`;
  const resolved = RESOLVED[given] ?? given;
  return resolved === 'ID' && isPictograph[codePoint] === 1 && category[codePoint] === 'Cn' ? 'IDX' : resolved;
}

const runs = [];
for (let at = 0; at <= LAST; at++) {
  const kind = classOf(at);
  const last = runs.at(-1);
  if (last?.kind === kind) last.length += 1;
  else runs.push({ kind, length: 1 });
}
const packed = runs
  .map(({ kind, length }) => LETTERS[CLASSES.indexOf(kind)] + (length === 1 ? '' : String(length)))
  .join('');
const lines = packed.match(/.{1,112}/g).map((line) => `  '${line}',`);
writeFileSync(
  TARGET,
  `/**
 * The line-breaking class of every code point, after LB1: generated, not to be edited.
 * Made by test/linebreak/make-unicode-table.mjs from Unicode 15.0's LineBreak.txt, EastAsianWidth.txt, DerivedGeneralCategory.txt and emoji-data.txt.
 */

/** Runs from U+0000 on: a letter for the class, its place in the alphabet being the class's number in \`U\`, and how many code points, unless one. */
export const PACKED_CLASSES: readonly string[] = [
${lines.join('\n')}
];
`,
);
console.log(`${TARGET}: ${runs.length} runs, ${packed.length} characters`);
