/** What was measured, as the table that stands beside the peers. */
import { GB_PITCH, type MeasuredEdition, type MeasuredSide } from './measure-edition.js';
import type { Measured, Spread } from './line-spaces.js';
import type { CharacterCounts } from './page-grid.js';

type Row = readonly [label: string, ...cells: readonly string[]];

const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const em = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '–');
const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
const spread = ({ median, most95, max }: Spread): string => `${em(median)} / ${em(most95)} / ${em(max)}`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** All tables of a folder's editions. */
export function tables(editions: readonly MeasuredEdition[]): string {
  const parts = [peerTable(editions), sideTable(editions), pageTable(editions), turnsTable(editions)];
  const facing = editions.filter(isFacing);
  return [...parts, ...facing.map(facingTable)].filter((part) => part !== '').join('\n\n');
}

/** The rows of peers.md with one column, (a) the Chinese edition and (b) the columns. */
export function peerTable(editions: readonly MeasuredEdition[]): string {
  const [a, b] = ['chinese', 'bilingual'].map((wanted) => editions.find(({ name }) => name === wanted));
  if (!a || !b) return '';
  const both = [...a.sides, ...b.sides];
  const korean = b.sides.find(({ language }) => language === 'ko');
  const count = (sides: readonly MeasuredSide[], of: (side: MeasuredSide) => readonly unknown[]): string =>
    String(sum(sides.map((side) => of(side).length)));
  const marks = both.map(({ spaces }) => spaces.marks);
  const wide = sum(marks.map((one) => one.wide.length));
  const rows: readonly Row[] = [
    ['PDF bytes, thousands', [a, b].map(({ bytes }) => (bytes / 1000).toFixed(0)).join(' / ')],
    ['(a) broken inside a number', count(a.sides, ({ faults }) => faults.brokenNumbers)],
    ['(b) the same', count(b.sides, ({ faults }) => faults.brokenNumbers)],
    ['(a) number torn from its unit, or unit torn', count(a.sides, ({ faults }) => faults.tornUnits)],
    ['(b) the same', count(b.sides, ({ faults }) => faults.tornUnits)],
    ['forbidden mark at a line edge', count(both, ({ faults }) => faults.forbiddenMarks)],
    [
      'adjacent marks compressed',
      `${share(sum(marks.map(({ pairs }) => pairs)) - wide, sum(marks.map(({ pairs }) => pairs)))}, ${sum(marks.map(({ crammed }) => crammed.length))} crammed`,
    ],
    ['lines with a Han gap over 0.1 em, (a) / (b)', [a, b].map((edition) => hanLines(edition)).join(' / ')],
    [
      '(b) Korean breaks inside a word, of line ends',
      korean ? share(korean.spaces.insideWord.length, korean.spaces.ends) : '–',
    ],
    ['(b) Korean word space, median / 95 % / max, em', korean ? spread(korean.spaces.wordSpace) : '–'],
    ['(b) pairs that start level', share(b.pairs.count - b.pairs.unlevel.length, b.pairs.count)],
    [
      '(a) / (b) headings left at a page foot',
      [a, b].map(({ sides }) => count(sides, (side) => side.headingsAtFoot)).join(' / '),
    ],
    [
      '(a) / (b) widows and orphans',
      [a, b].map(({ sides }) => count(sides, ({ lone }) => [...lone.widows, ...lone.orphans])).join(' / '),
    ],
    ['characters read back from the PDF = source', both.every(({ isWhole }) => isWhole) ? 'yes' : 'no'],
  ];
  return table(['', 'duizhao'], rows);
}

function hanLines({ sides }: MeasuredEdition): string {
  const chinese = sides.find(({ language }) => language === 'zh');
  return chinese ? share(chinese.spaces.wideHan.length, chinese.spaces.justified) : '–';
}

const sideName = ({ name, sides }: MeasuredEdition, { language }: MeasuredSide): string =>
  sides.length > 1 ? `${name}, ${language}` : name;

const counts = (all: CharacterCounts): string =>
  all.map(([characters, lines]) => `${characters} × ${lines}`).join(', ') || '–';

type SideRow = readonly [label: string, cell: (side: MeasuredSide) => string | number];

const LINE_ROWS: readonly SideRow[] = [
  [
    'paragraphs / lines / justified',
    ({ paragraphs, spaces }) => `${paragraphs} / ${spaces.lines} / ${spaces.justified}`,
  ],
  ['read back whole', ({ isWhole }) => (isWhole ? 'yes' : 'no')],
  ['broken inside a number', ({ faults }) => faults.brokenNumbers.length],
  ['number torn from its unit, or unit torn', ({ faults }) => faults.tornUnits.length],
  ['forbidden mark at a line edge', ({ faults }) => faults.forbiddenMarks.length],
  ['dash or ellipsis parted', ({ faults }) => faults.splitDashes.length],
  ['Latin word parted', ({ faults }) => faults.splitWords.length],
  ['lines left short within a paragraph', ({ spaces }) => spaces.short.length],
  ['justified lines end within, pt of the edge', ({ spaces }) => spaces.edge.toFixed(3)],
  ['headings at a page foot', (side) => side.headingsAtFoot.length],
  [
    'page turns: all / inside a sentence',
    ({ turns }) => `${turns.length} / ${turns.filter(({ isInside }) => isInside).length}`,
  ],
  ['widows / orphans', ({ lone }) => `${lone.widows.length} / ${lone.orphans.length}`],
];

const SPACE_ROWS: readonly SideRow[] = [
  [
    'pairs of full-width marks: all / over 1.5 em / under',
    ({ spaces: { marks } }) => `${marks.pairs} / ${marks.wide.length} / ${marks.crammed.length}`,
  ],
  ['narrowest pair, em', ({ spaces: { marks } }) => least(marks.crammed)],
  ['lines on which like spaces differ / by at most, em', ({ spaces: { marks } }) => unevenCell(marks.uneven)],
];

const CHINESE_ROWS: readonly SideRow[] = [
  ['lines with a Han gap over 0.1 em, of justified', ({ spaces }) => share(spaces.wideHan.length, spaces.justified)],
  ['Han gap, median / 95 % / max, em', ({ spaces }) => spread(spaces.hanSpace)],
  ['room of —— / …… / ·, em', ({ spaces }) => ['——', '……', '·'].map((mark) => roomOf(spaces.fixed, mark)).join(' / ')],
  ['full lines of Han: characters × lines', ({ pureHan }) => counts(pureHan)],
  ['full lines of Han and marks: characters × lines', ({ hanAndMarks }) => counts(hanAndMarks)],
];

const KOREAN_ROWS: readonly SideRow[] = [
  ['breaks inside a word, of line ends', ({ spaces }) => share(spaces.insideWord.length, spaces.ends)],
  ['word space, median / 95 % / max, em', ({ spaces }) => spread(spaces.wordSpace)],
  ['least word space, em', ({ spaces }) => em(spaces.wordSpace.min)],
  [
    'between syllables, median / 95 % / max, em',
    ({ spaces: { syllableSpace } }) =>
      [syllableSpace.median, syllableSpace.most95, syllableSpace.max].map((value) => value.toFixed(3)).join(' / '),
  ],
];

const roomOf = (fixed: readonly Measured[], mark: string): string =>
  range(fixed.filter(({ place }) => place === mark).map(({ value }) => value));

const least = (crammed: readonly Measured[]): string =>
  crammed.length === 0 ? '–' : em(Math.min(...crammed.map(({ value }) => value)));

/** Each place is `class, page …`: a line counts once. */
function unevenCell(uneven: readonly Measured[]): string {
  const lines = new Set(uneven.map(({ place }) => place.replace(/^[^,]*, /, '')));
  return `${lines.size} / ${Math.max(0, ...uneven.map(({ value }) => value)).toFixed(3)}`;
}

/** Every side of every edition with all that is counted on lines. */
function sideTable(editions: readonly MeasuredEdition[]): string {
  const sides = editions.flatMap((edition) => edition.sides.map((side) => ({ edition, side })));
  const rows = (some: readonly SideRow[], language?: MeasuredSide['language']): readonly Row[] =>
    some.map(([label, cell]) => [
      label,
      ...sides.map(({ side }) => (language && side.language !== language ? '–' : String(cell(side)))),
    ]);
  return table(
    ['lines', ...sides.map(({ edition, side }) => sideName(edition, side))],
    [...rows(LINE_ROWS), ...rows(SPACE_ROWS), ...rows(CHINESE_ROWS, 'zh'), ...rows(KOREAN_ROWS, 'ko')],
  );
}

type PageRow = readonly [label: string, cell: (edition: MeasuredEdition) => string | number];

const PAGE_ROWS: readonly PageRow[] = [
  ['PDF bytes', ({ bytes }) => bytes],
  ['pages / first of the text', ({ pages, firstTextPage }) => `${pages} / ${firstTextPage}`],
  ['pairs level', ({ pairs }) => share(pairs.count - pairs.unlevel.length, pairs.count)],
  ['line pitch, pt', ({ sides: [side] }) => (side?.grid.pitch ?? NaN).toFixed(2)],
  [
    'furthest from one grid of that pitch, of the text’s size / other sizes, pt',
    ({ sides: [side] }) => (side ? `${side.grid.deviation.toFixed(3)} / ${side.grid.otherSizes.toFixed(2)}` : '–'),
  ],
  ['the same, of 28.99 pt', (edition) => gridCell(gbSide(edition))],
  [
    'most lines on a page',
    ({ sides }) => sides.map(({ grid }) => Math.max(...grid.pages.map(({ lines }) => lines))).join(' / '),
  ],
  ['rows of a full page of 28.99 pt', (edition) => gbSide(edition)?.gbGrid.full ?? '–'],
  ['pages that hold as many, of all but the last', (edition) => fullPages(gbSide(edition))],
  ['page numbers', ({ folios }) => `${folios.length}: ${folios[0]?.text ?? ''} to ${folios.at(-1)?.text ?? ''}`],
  ['their dash over the sheet’s foot, mm', ({ folios }) => range(folios.map(({ aboveFoot }) => aboveFoot))],
  ['furthest from 28 mm, mm', (edition) => worst(gbFolios(edition).map(({ offHeight }) => offHeight))],
  ['their distance from the outer edge of the text, mm', ({ folios }) => range(folios.map(({ inset }) => inset))],
  [
    'furthest from one character of their size, mm',
    (edition) => worst(gbFolios(edition).map(({ offInset }) => offInset)),
  ],
  ['lines added in the text / outside it', ({ generated, furniture }) => `${generated.length} / ${furniture.length}`],
];

/** Every edition with all that is counted on pages. */
const pageTable = (editions: readonly MeasuredEdition[]): string =>
  table(
    ['pages', ...editions.map(({ name }) => name)],
    PAGE_ROWS.map(([label, cell]) => [label, ...editions.map((edition) => String(cell(edition)))]),
  );

/** The least and the greatest; a value that cannot be measured, as the edge of a ragged text, is left out. */
function range(values: readonly number[]): string {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return '–';
  return [...new Set([Math.min(...known), Math.max(...known)].map(signless))].join(' to ');
}

/** No nought with a sign. */
const signless = (value: number): string => value.toFixed(2).replace(/^-(?=[0.]+$)/, '');

/** The furthest from nought, with its sign. */
function worst(values: readonly number[]): string {
  const known = values.filter(Number.isFinite);
  const furthest = known.reduce((one, other) => (Math.abs(other) > Math.abs(one) ? other : one), 0);
  if (known.length === 0) return '–';
  const shown = signless(furthest);
  return /^[0.]+$/.test(shown) ? shown : shown.replace(/^(?=\d)/, '+').replace('-', '−');
}

/** The side of an edition that stands on the pitch of GB/T 9704. */
const gbSide = ({ sides }: MeasuredEdition): MeasuredSide | undefined =>
  sides.find(({ grid }) => Math.abs(grid.pitch - GB_PITCH) < 0.05);

const gbFolios = (edition: MeasuredEdition): MeasuredEdition['folios'] => (gbSide(edition) ? edition.folios : []);

const gridCell = (side: MeasuredSide | undefined): string =>
  side ? `${side.gbGrid.deviation.toFixed(3)} / ${side.gbGrid.otherSizes.toFixed(2)}` : '–';

function fullPages(side: MeasuredSide | undefined): string {
  if (!side) return '–';
  const { pages, full } = side.gbGrid;
  const all = pages.slice(0, -1);
  const less = all.filter(({ rows }) => rows < full).map(({ page, rows }) => `page ${page}: ${rows}`);
  return `${all.length - less.length} of ${all.length}${less.length > 0 ? ` (${less.join(', ')})` : ''}`;
}

/** Whether the interpreter turns pages where the rostrum copy of either language does; one of them should have none that differ. */
function turnsTable(editions: readonly MeasuredEdition[]): string {
  const interpreter = editions.find(({ name }) => name === 'interpreter');
  const rows = editions
    .filter(({ name }) => name.startsWith('large-'))
    .flatMap(({ name, sides: [rostrum] }) => {
      const own = interpreter?.sides.find(({ language }) => language === rostrum?.language);
      if (!own || !rostrum) return [];
      const turns = rostrum.turns.map(({ sentence }) => sentence);
      const same = own.turns.filter(({ sentence }) => turns.includes(sentence)).length;
      return [[name, share(same, rostrum.turns.length), String(own.turns.length)] as const];
    });
  return rows.length === 0 ? '' : table(['rostrum copy', 'turns that the interpreter’s copy has', 'its turns'], rows);
}

/** Whether languages stand on pages of their own. */
const isFacing = ({ sides: [one, other] }: MeasuredEdition): boolean =>
  !!one && !!other && one.grid.pages.every(({ page }) => !other.grid.pages.some((beside) => beside.page === page));

function facingTable({ name, openings, sides }: MeasuredEdition): string {
  const white = (page: number): string => {
    const found = sides.flatMap(({ grid }) => grid.pages).find((one) => one.page === page);
    return found ? found.white.toFixed(1) : '–';
  };
  const rows = openings.map(({ verso, sentences, alone }): Row => [
    `${verso}–${verso + 1}`,
    ...[`${sentences.zh.length} / ${sentences.ko.length}`, alone.join(', ') || '0', white(verso), white(verso + 1)],
  ]);
  const faulty = openings.filter(({ alone }) => alone.length > 0).length;
  return `${table([`${name}, opening`, 'sentences zh / ko', 'in one language alone', 'white on the verso, lines', 'on the recto'], rows)}\n\nOpenings of ${name} that hold a sentence in one language without the other: ${share(faulty, openings.length)}.`;
}
