/**
 * Pages as plain text, one line per line: what a golden test compares and a person reads. Input: finished pages; a page that is the same
 * as before is written out as before.
 */
import type { Color, EditionMetadata } from '../../edition/index.js';
import {
  marginSide,
  type BlockPlace,
  type Page,
  type PagedDocument,
  type PlacedLine,
  type PlacedRule,
  type PlacedRun,
} from '../../layout/index.js';
import type { Pt } from '../../geometry/index.js';
import { finish, NO_MEMO, type Memo, type Steps } from '../../work/index.js';
import { generatedOnPage, runText } from './generated-texts.js';

/** The dump of a document: metadata, every page with its lines, and at the end the texts that the program added. */
export const exportDump = (document: PagedDocument, memo?: Memo): string => finish(exportDumpSteps(document, memo));

/** The dump page by page. */
export function* exportDumpSteps(document: PagedDocument, memo: Memo = NO_MEMO): Steps<string> {
  const pages: DumpedPage[] = [];
  for (const page of document.pages) {
    pages.push(memo.keep('dump', [page], () => dumpPage(page)));
    yield;
  }
  return [
    ...metadataLines(document),
    ...pages.map(({ lines }) => lines),
    '',
    '== generated',
    ...pages.flatMap(({ generated }) => generated),
    '',
  ].join('\n');
}

/** What a dump says of a page. */
interface DumpedPage {
  readonly lines: string;
  readonly generated: readonly string[];
}

const dumpPage = (page: Page): DumpedPage => ({
  lines: pageLines(page).join('\n'),
  generated: generatedOnPage(page).map(({ page: number, text }) => `generated page=${number} ${JSON.stringify(text)}`),
});

function metadataLines({ name, metadata, pages, outline, anchors }: PagedDocument): readonly string[] {
  const entries: readonly (keyof EditionMetadata)[] = ['title', 'author', 'subject', 'language', 'date'];
  return [
    `== document ${name}`,
    ...entries.map((key) => `${key}: ${String(metadata[key])}`.trimEnd()),
    `languages: ${metadata.languages.join(' ')}`,
    `pages: ${pages.length}`,
    ...outline.map(
      ({ level, title, lang, page, top }) =>
        `outline level=${level} page=${page} top=${points(top)} [${lang}] ${title}`,
    ),
    ...anchors.map(({ id, page, top }) => `anchor page=${page} top=${points(top)} ${id}`),
  ];
}

function pageLines(page: Page): readonly string[] {
  const { lines, marginLines, rules = [] } = page;
  return [
    '',
    pageHead(page),
    ...lines.map((line) => `${positions(line)} ${line.tag} ${placeText(line)} ${line.runs.map(runLine).join(' ')}`),
    ...rules.map(ruleLine),
    ...marginLines.map((line) => `${positions(line)} ${marginWord(page, line)} ${line.runs.map(runLine).join(' ')}`),
  ];
}

/** `79.37 240.00 521.57 rule 12/0/1 1.00 #c8102e`: start, centre line and end; place, thickness, and a colour other than black. */
function ruleLine({ place, color, x, y, width, thickness }: PlacedRule): string {
  const drawn = [points(thickness), ...colorMark({ color })];
  return `${[x, y, x + width].map(points).join(' ')} rule ${placeNumbers(place)} ${drawn.join(' ')}`;
}

/** `== page 5 (3) recto name=contents 595.28 x 841.89`: physical number, page counter, side, name and size. */
function pageHead({ number, counter, side, name, size, isBlank }: Page): string {
  const words = [
    `== page ${number} (${counter}) ${side}`,
    ...(name === '' ? [] : [`name=${name}`]),
    `${points(size.width)} x ${points(size.height)}`,
    ...(isBlank ? ['blank'] : []),
  ];
  return words.join(' ');
}

/** A note stands beside a line, all else in the margins above and below the text. */
const marginWord = (page: Page, line: PlacedLine): string => (marginSide(page, line) === 'beside' ? 'note' : 'margin');

/** Start, baseline and end of what the line shows. */
function positions({ runs, x, baseline }: PlacedLine): string {
  const [first, last] = [runs[0], runs.at(-1)];
  const end = last ? last.x + last.width : x;
  return [first?.x ?? x, baseline, end].map(points).join(' ');
}

/** `12/0/1 2:5`: block, cell, paragraph of the cell; second line of five. */
function placeText({ place, index, count }: PlacedLine): string {
  return `${placeNumbers(place)} ${index + 1}:${count}`;
}

const placeNumbers = ({ block, cell, paragraph }: BlockPlace): string =>
  [block, cell, paragraph].filter((part) => part !== undefined).join('/');

function runLine(run: PlacedRun): string {
  const { origin, lang, face, fontSize, decoration, target } = run;
  const link = target === undefined ? [] : [`→${target}`];
  const marks = [...(decoration === 'none' ? [] : [decoration]), ...colorMark(run), ...link];
  return `[${[origin, lang, face.id, plain(fontSize), ...marks].join(' ')}] ${runText(run)}`;
}

/** A colour other than black, as CSS writes it. */
function colorMark({ color: { red, green, blue } }: { readonly color: Color }): readonly string[] {
  const channels = [red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0'));
  return red + green + blue === 0 ? [] : [`#${channels.join('')}`];
}

/** Two decimals, and zero without a sign. */
function points(value: Pt): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

const plain = (value: Pt): string => String(Math.round(value * 100) / 100);
