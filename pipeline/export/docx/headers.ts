/** Headers and footers with their fields, for the kinds of page that Word tells apart. */
import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun, type IRunOptions } from 'docx';
import type { ContentPart, MarginBox, PageStyle, PageStyles } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import { bandsOf, type Band } from './bands.js';
import { runOptions } from './paragraph.js';
import type { StyleBook } from './style-book.js';
import { printable, twips } from './word-xml.js';

/** A piece of content. Text is never given as a child: the library would take the word CURRENT for a page number. */
function partOptions(part: ContentPart): IRunOptions {
  switch (part.kind) {
    case 'text':
      return { text: printable(part.text) };
    case 'page-number':
      return { children: [PageNumber.CURRENT] };
    case 'page-count':
      return { children: [PageNumber.TOTAL_PAGES] };
    case 'string':
      return {};
  }
}

const columnOf = (box: MarginBox): number => ['left', 'center', 'right'].findIndex((side) => box.area.endsWith(side));

/** The boxes of a band as runs; where there are several, tabs lead from the left through the middle to the right. */
function bandRuns(band: Band, styles: StyleBook): readonly TextRun[] {
  const hasTabs = band.boxes.length > 1;
  return band.boxes.flatMap((box, index) => {
    const previous = band.boxes[index - 1];
    const tabs = hasTabs ? columnOf(box) - (previous ? columnOf(previous) : 0) : 0;
    const options = runOptions(
      box.lang,
      styles.characterStyle({ styleName: band.place, style: box.style }, band.lead.style),
    );
    return [
      ...Array.from({ length: tabs }, () => new TextRun({ children: [new Tab()] })),
      ...box.content.map((part) => new TextRun({ ...options, ...partOptions(part) })),
    ];
  });
}

function writeBand(band: Band, width: Pt, styles: StyleBook): Paragraph {
  const hasTabs = band.boxes.length > 1;
  const end = width - (band.boxes.at(-1)?.padding.right ?? 0);
  return new Paragraph({
    style: styles.bandStyle(band).id,
    ...(hasTabs && {
      tabStops: [
        { type: TabStopType.CENTER, position: twips(width / 2) },
        { type: TabStopType.RIGHT, position: twips(end) },
      ],
    }),
    children: [...bandRuns(band, styles)],
  });
}

/** Whether two kinds of page say the same in their margins. */
const saysTheSame = (one: PageStyle, other: PageStyle): boolean =>
  JSON.stringify(one.boxes) === JSON.stringify(other.boxes);

export const differsEvenFromOdd = ({ recto, verso }: PageStyles): boolean => !saysTheSame(recto, verso);
export const differsFirst = ({ first, recto }: PageStyles): boolean => !saysTheSame(first, recto);

/** The kinds of page that need a header and footer of their own. */
function kindsOf(pages: PageStyles): readonly (readonly ['default' | 'even' | 'first', PageStyle])[] {
  return [
    ['default', pages.recto],
    ...(differsEvenFromOdd(pages) ? [['even', pages.verso] as const] : []),
    ...(differsFirst(pages) ? [['first', pages.first] as const] : []),
  ];
}

export interface HeadersAndFooters {
  readonly headers: Partial<Record<'default' | 'even' | 'first', Header>>;
  readonly footers: Partial<Record<'default' | 'even' | 'first', Footer>>;
}

/** Every header and footer; a kind of page without boxes gets none, which Word shows as blank. */
export function writeHeaders(pages: PageStyles, width: Pt, styles: StyleBook): HeadersAndFooters {
  const bands = kindsOf(pages).flatMap(([kind, page]) => bandsOf(page).map((band) => ({ kind, band })));
  const of = <Part>(place: Band['place'], make: (paragraph: Paragraph) => Part): Record<string, Part> =>
    Object.fromEntries(
      bands
        .filter(({ band }) => band.place === place)
        .map(({ kind, band }) => [kind, make(writeBand(band, width, styles))]),
    );
  return {
    headers: of('header', (paragraph) => new Header({ children: [paragraph] })),
    footers: of('footer', (paragraph) => new Footer({ children: [paragraph] })),
  };
}
