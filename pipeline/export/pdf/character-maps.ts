/** CMaps: what text each glyph stands for (ToUnicode), and which glyph of a CFF program a code shows. */
import { hex4, utf16Hex } from './numbers.js';

/** A CMap may not hold more entries than this between one `begin` and its `end` (Adobe technical note 5014). */
const BLOCK_LIMIT = 100;

interface Range {
  readonly first: number;
  readonly last: number;
  /** What `first` maps to. */
  readonly value: number;
}

/** A ToUnicode CMap: code to text, for every code given in ascending order. Codes that are their own characters are covered row by row. */
export function toUnicodeMap(texts: ReadonlyMap<number, string>): string {
  const own = [...texts].filter(isOwn).map(([code]) => code >> 8);
  const others = [...texts].filter((entry) => !isOwn(entry));
  // A row of 256 may say of codes that are not shown what is true of them; but not of those that stand for something else.
  const taken = new Set(others.map(([code]) => code >> 8));
  const rows = [...new Set(own)].filter((row) => !taken.has(row));
  const covered = new Set(rows);
  const single = [...texts].filter(([code]) => !covered.has(code >> 8));
  const ranges = rangesOf(
    single.filter(([, text]) => text.length === 1).map(([code, text]) => [code, text.charCodeAt(0)]),
  );
  const chars = [
    ...ranges.filter(isSingle).map(({ first, value }) => `<${hex4(first)}> <${hex4(value)}>`),
    ...single.filter(([, text]) => text.length !== 1).map(([code, text]) => `<${hex4(code)}> <${utf16Hex(text)}>`),
  ];
  const spans = [
    ...rows.map((row) => ({ first: firstOf(row), last: (row << 8) | 0xff, value: firstOf(row) })),
    ...ranges.filter((range) => !isSingle(range)),
  ].map(({ first, last, value }) => `<${hex4(first)}> <${hex4(last)}> <${hex4(value)}>`);
  return cmap('Adobe-Identity-UCS', 'UCS', 2, [...blocks('bfchar', chars), ...blocks('bfrange', spans)]);
}

const isOwn = ([code, text]: readonly [number, string]): boolean => text.length === 1 && text.charCodeAt(0) === code;

/** The first code of a row that may stand for itself: controls are no text. */
const firstOf = (row: number): number => (row === 0 ? 0x20 : row << 8);

/** An encoding CMap: code to CID, so that page streams keep their codes where no CIDToGIDMap is allowed. */
export function encodingMap(name: string, cids: ReadonlyMap<number, number>): string {
  const ranges = rangesOf([...cids]);
  const entries = ranges.map(({ first, last, value }) => `<${hex4(first)}> <${hex4(last)}> ${value}`);
  return cmap(name, 'Identity', 1, blocks('cidrange', entries));
}

const isSingle = ({ first, last }: Range): boolean => first === last;

/** Joins neighbours whose values go up together. Only the last byte of a code, and of a UTF-16 unit, may run through a range. */
function rangesOf(pairs: readonly (readonly [number, number])[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const [code, value] of pairs) {
    const open = ranges.at(-1);
    const continues =
      open !== undefined &&
      code === open.last + 1 &&
      value === open.value + (code - open.first) &&
      code >> 8 === open.first >> 8 &&
      value >> 8 === open.value >> 8;
    if (continues) ranges[ranges.length - 1] = { ...open, last: code };
    else ranges.push({ first: code, last: code, value });
  }
  return ranges;
}

function blocks(kind: string, entries: readonly string[]): readonly string[] {
  const starts = Array.from({ length: Math.ceil(entries.length / BLOCK_LIMIT) }, (_, index) => index * BLOCK_LIMIT);
  return starts.flatMap((start) => {
    const block = entries.slice(start, start + BLOCK_LIMIT);
    return [`${block.length} begin${kind}`, ...block, `end${kind}`];
  });
}

function cmap(name: string, ordering: string, type: number, body: readonly string[]): string {
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> def`,
    `/CMapName /${name} def`,
    `/CMapType ${type} def`,
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...body,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
    '',
  ].join('\n');
}
