/** Headers and footers with their fields, for the kinds of page that Word tells apart. */
import type { ContentPart, MarginBox, PageStyle, PageStyleSet } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import { bandAt, saysTheSame, type Band } from '../pages/bands.js';
import type { StyleBook } from '../styles/style-book.js';
import { SPACER_STYLE } from '../styles/styles-part.js';
import type { Kind } from '../xml/skeleton.js';
import { pageField, paragraphXml, tabRun, textRun, type RunLook } from '../xml/text-xml.js';
import { twips } from '../xml/word-xml.js';
import { field } from './fields.js';
import type { WordString } from './named-strings.js';
import type { Writing } from './paragraph.js';

/** What headers and footers are written with. */
export interface HeaderWriting {
  readonly styles: StyleBook;
  readonly lookOf: Writing['lookOf'];
  readonly strings: (part: ContentPart & { kind: 'string' }) => WordString;
}

/** A piece of content. */
function writePart(part: ContentPart, look: RunLook, { strings }: HeaderWriting): string {
  switch (part.kind) {
    case 'text':
      return textRun(look, part.text);
    case 'page-number':
      return pageField(look, 'PAGE');
    case 'page-count':
      return pageField(look, 'NUMPAGES');
    case 'string': {
      const { instruction, text } = strings(part);
      if (instruction !== undefined) return field(look, instruction, text);
      return text === '' ? '' : textRun(look, text);
    }
  }
}

const columnOf = (box: MarginBox): number => ['left', 'center', 'right'].findIndex((side) => box.area.endsWith(side));

/** The boxes of a band as runs; where there are several, tabs lead from the left through the middle to the right. */
function bandRuns(band: Band, writing: HeaderWriting): string {
  const hasTabs = band.boxes.length > 1;
  const { place, lead } = band;
  const written = band.boxes.map((box, index) => {
    const previous = band.boxes[index - 1];
    const tabs = hasTabs ? columnOf(box) - (previous ? columnOf(previous) : 0) : 0;
    const { style, lang } = box;
    const look = writing.lookOf(lang, writing.styles.characterStyle({ styleName: place, style, lang }, lead.style)?.id);
    return tabRun('').repeat(tabs) + box.content.map((part) => writePart(part, look, writing)).join('');
  });
  return written.join('');
}

function writeBand(band: Band, width: Pt, writing: HeaderWriting): string {
  const hasTabs = band.boxes.length > 1;
  const end = width - (band.boxes.at(-1)?.padding.right ?? 0);
  return paragraphXml(
    {
      style: writing.styles.bandStyle(band).id,
      ...(hasTabs && {
        tabStops: [
          { type: 'center', position: twips(width / 2) },
          { type: 'right', position: twips(end) },
        ],
      }),
    },
    bandRuns(band, writing),
  );
}

/** Whether even pages say other than odd ones. */
export const differsEvenFromOdd = ({ recto, verso }: PageStyleSet): boolean => !saysTheSame(recto, verso);

/** The kinds of page that need a header and footer of their own; whether even pages do is one answer for the whole file. */
function kindsOf({ pages, first, hasEven }: HeaderContext): readonly (readonly [Kind, PageStyle])[] {
  return [
    ['default', pages.recto],
    ...(hasEven ? [['even', pages.verso] as const] : []),
    ...(first ? [['first', first] as const] : []),
  ];
}

/** By kind of page the paragraph of its header and of its footer, as XML. */
export interface HeadersAndFooters {
  readonly headers: Partial<Record<Kind, string>>;
  readonly footers: Partial<Record<Kind, string>>;
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
function emptyBand(place: Band['place'], { recto, verso, first }: PageStyleSet, styles: StyleBook): string {
  const band = [recto, verso, first].flatMap((page) => bandAt(place, page) ?? [])[0];
  return paragraphXml({ style: band ? styles.bandStyle(band).id : SPACER_STYLE });
}

/** Every header and footer; a kind of page without boxes gets none, which Word shows as blank. */
export function writeHeaders(context: HeaderContext, writing: HeaderWriting): HeadersAndFooters {
  const { pages, width, followsOthers } = context;
  const of = (place: Band['place']): Partial<Record<Kind, string>> =>
    Object.fromEntries(
      kindsOf(context).flatMap(([kind, page]) => {
        const band = bandAt(place, page);
        if (band) return [[kind, writeBand(band, width, writing)]];
        return followsOthers ? [[kind, emptyBand(place, pages, writing.styles)]] : [];
      }),
    );
  return { headers: of('header'), footers: of('footer') };
}
