/** Headers and footers with their fields, for the kinds of page that Word tells apart. */
import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun, type IRunOptions } from 'docx';
import type { ContentPart, MarginBox, PageStyle, PageStyleSet } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import { bandsOf, type Band } from './bands.js';
import { field } from './fields.js';
import type { WordString } from './named-strings.js';
import { runOptions } from './paragraph.js';
import type { StyleBook } from './style-book.js';
import { SPACER_STYLE } from './styles-part.js';
import { printable, twips } from './word-xml.js';

/** What headers and footers are written with. */
export interface HeaderWriting {
  readonly styles: StyleBook;
  readonly strings: (part: ContentPart & { kind: 'string' }) => WordString;
}

/** A piece of content. Text is never given as a child: the library would take the word CURRENT for a page number. */
function writePart(part: ContentPart, options: IRunOptions, { strings }: HeaderWriting): readonly TextRun[] {
  switch (part.kind) {
    case 'text':
      return [new TextRun({ ...options, text: printable(part.text) })];
    case 'page-number':
      return [new TextRun({ ...options, children: [PageNumber.CURRENT] })];
    case 'page-count':
      return [new TextRun({ ...options, children: [PageNumber.TOTAL_PAGES] })];
    case 'string': {
      const { instruction, text } = strings(part);
      return instruction === undefined
        ? [new TextRun({ ...options, text: printable(text) })]
        : field(options, instruction, printable(text));
    }
  }
}

const columnOf = (box: MarginBox): number => ['left', 'center', 'right'].findIndex((side) => box.area.endsWith(side));

/** The boxes of a band as runs; where there are several, tabs lead from the left through the middle to the right. */
function bandRuns(band: Band, writing: HeaderWriting): readonly TextRun[] {
  const hasTabs = band.boxes.length > 1;
  return band.boxes.flatMap((box, index) => {
    const previous = band.boxes[index - 1];
    const tabs = hasTabs ? columnOf(box) - (previous ? columnOf(previous) : 0) : 0;
    const options = runOptions(
      box.lang,
      writing.styles.characterStyle({ styleName: band.place, style: box.style, lang: box.lang }, band.lead.style),
    );
    return [
      ...Array.from({ length: tabs }, () => new TextRun({ children: [new Tab()] })),
      ...box.content.flatMap((part) => writePart(part, options, writing)),
    ];
  });
}

function writeBand(band: Band, width: Pt, writing: HeaderWriting): Paragraph {
  const hasTabs = band.boxes.length > 1;
  const end = width - (band.boxes.at(-1)?.padding.right ?? 0);
  return new Paragraph({
    style: writing.styles.bandStyle(band).id,
    ...(hasTabs && {
      tabStops: [
        { type: TabStopType.CENTER, position: twips(width / 2) },
        { type: TabStopType.RIGHT, position: twips(end) },
      ],
    }),
    children: [...bandRuns(band, writing)],
  });
}

/** Whether two kinds of page say the same in their margins. */
const saysTheSame = (one: PageStyle, other: PageStyle): boolean =>
  JSON.stringify(one.boxes) === JSON.stringify(other.boxes);

export const differsEvenFromOdd = ({ recto, verso }: PageStyleSet): boolean => !saysTheSame(recto, verso);
export const differsFirst = ({ first, recto }: PageStyleSet): boolean => !saysTheSame(first, recto);

type Kind = 'default' | 'even' | 'first';

/** The kinds of page that need a header and footer of their own; whether even pages do is one answer for the whole file. */
function kindsOf(pages: PageStyleSet, hasEven: boolean): readonly (readonly [Kind, PageStyle])[] {
  return [
    ['default', pages.recto],
    ...(hasEven ? [['even', pages.verso] as const] : []),
    ...(differsFirst(pages) ? [['first', pages.first] as const] : []),
  ];
}

export interface HeadersAndFooters {
  readonly headers: Partial<Record<Kind, Header>>;
  readonly footers: Partial<Record<Kind, Footer>>;
}

/** What the pages of a section are, and what the file says of all. */
export interface HeaderContext {
  readonly pages: PageStyleSet;
  readonly width: Pt;
  readonly hasEven: boolean;
  /** Whether pages of another name come before: then what says nothing must be there and empty, or Word goes on with theirs. */
  readonly followsOthers: boolean;
}

/** Every header and footer; a kind of page without boxes gets none, which Word shows as blank. */
export function writeHeaders(context: HeaderContext, writing: HeaderWriting): HeadersAndFooters {
  const { pages, width, hasEven, followsOthers } = context;
  const of = <Part>(place: Band['place'], make: (paragraph: Paragraph) => Part): Partial<Record<Kind, Part>> =>
    Object.fromEntries(
      kindsOf(pages, hasEven).flatMap(([kind, page]) => {
        const band = bandsOf(page).find((one) => one.place === place);
        if (band) return [[kind, make(writeBand(band, width, writing))]];
        return followsOthers ? [[kind, make(new Paragraph({ style: SPACER_STYLE }))]] : [];
      }),
    );
  return {
    headers: of('header', (paragraph) => new Header({ children: [paragraph] })),
    footers: of('footer', (paragraph) => new Footer({ children: [paragraph] })),
  };
}
