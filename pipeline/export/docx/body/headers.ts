/** Headers and footers with their fields, for the kinds of page that Word tells apart. */
import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun, type IRunOptions } from 'docx';
import type { ContentPart, MarginBox, PageStyle, PageStyleSet } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import { bandAt, saysTheSame, type Band } from '../pages/bands.js';
import type { StyleBook } from '../styles/style-book.js';
import { SPACER_STYLE } from '../styles/styles-part.js';
import { textRun } from '../xml/docx-gaps.js';
import { twips } from '../xml/word-xml.js';
import { field } from './fields.js';
import type { WordString } from './named-strings.js';
import { runOptions } from './paragraph.js';

/** What headers and footers are written with. */
export interface HeaderWriting {
  readonly styles: StyleBook;
  readonly strings: (part: ContentPart & { kind: 'string' }) => WordString;
}

/** A piece of content. */
function writePart(part: ContentPart, options: IRunOptions, { strings }: HeaderWriting): readonly TextRun[] {
  switch (part.kind) {
    case 'text':
      return [textRun(options, part.text)];
    case 'page-number':
      return [new TextRun({ ...options, children: [PageNumber.CURRENT] })];
    case 'page-count':
      return [new TextRun({ ...options, children: [PageNumber.TOTAL_PAGES] })];
    case 'string': {
      const { instruction, text } = strings(part);
      if (instruction !== undefined) return field(options, instruction, text);
      return text === '' ? [] : [textRun(options, text)];
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

/** Whether even pages say other than odd ones. */
export const differsEvenFromOdd = ({ recto, verso }: PageStyleSet): boolean => !saysTheSame(recto, verso);

type Kind = 'default' | 'even' | 'first';

/** The kinds of page that need a header and footer of their own; whether even pages do is one answer for the whole file. */
function kindsOf({ pages, first, hasEven }: HeaderContext): readonly (readonly [Kind, PageStyle])[] {
  return [
    ['default', pages.recto],
    ...(hasEven ? [['even', pages.verso] as const] : []),
    ...(first ? [['first', first] as const] : []),
  ];
}

export interface HeadersAndFooters {
  readonly headers: Partial<Record<Kind, Header>>;
  readonly footers: Partial<Record<Kind, Footer>>;
}

/** What the pages of a section are, and what the file says of all. */
export interface HeaderContext {
  readonly pages: PageStyleSet;
  /** Where the first page is set apart. */
  readonly first: PageStyle | undefined;
  readonly width: Pt;
  readonly hasEven: boolean;
  /** Whether pages of another name come before: then what says nothing must be there and empty, or Word goes on with theirs. */
  readonly followsOthers: boolean;
}

/** A header or footer that says nothing: as high as those of other pages, so that LibreOffice begins the text as far down. */
function emptyBand(place: Band['place'], { recto, verso, first }: PageStyleSet, styles: StyleBook): Paragraph {
  const band = [recto, verso, first].flatMap((page) => bandAt(place, page) ?? [])[0];
  return new Paragraph({ style: band ? styles.bandStyle(band).id : SPACER_STYLE });
}

/** Every header and footer; a kind of page without boxes gets none, which Word shows as blank. */
export function writeHeaders(context: HeaderContext, writing: HeaderWriting): HeadersAndFooters {
  const { pages, width, followsOthers } = context;
  const of = <Part>(place: Band['place'], make: (paragraph: Paragraph) => Part): Partial<Record<Kind, Part>> =>
    Object.fromEntries(
      kindsOf(context).flatMap(([kind, page]) => {
        const band = bandAt(place, page);
        if (band) return [[kind, make(writeBand(band, width, writing))]];
        return followsOthers ? [[kind, make(emptyBand(place, pages, writing.styles))]] : [];
      }),
    );
  return {
    headers: of('header', (paragraph) => new Header({ children: [paragraph] })),
    footers: of('footer', (paragraph) => new Footer({ children: [paragraph] })),
  };
}
