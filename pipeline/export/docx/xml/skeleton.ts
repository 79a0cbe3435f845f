/**
 * What the docx library writes of a file: the frame of the document with the properties of its sections, the frames of headers and footers,
 * and which part belongs to which. Text stands in it as marks, and is put in afterwards: the frame is the same from edit to edit.
 */
import { Document, Footer, Header, Packer, Paragraph, type ISectionPropertiesOptions } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Memo } from '../../../work/index.js';
import { endingSection } from './text-xml.js';
import { mentionOfComments } from './docx-gaps.js';

/** The kinds of page that Word tells apart. */
export type Kind = 'default' | 'even' | 'first';

/** A section, as far as the library writes it. */
export interface SectionFrame {
  readonly properties: ISectionPropertiesOptions;
  /** The kinds of page that have a header, and a footer. Absent: those of the section before it. */
  readonly bands?: Readonly<Record<'headers' | 'footers', readonly Kind[]>>;
}

/** All that the frames of a file depend on. */
export interface FileFrame {
  readonly sections: readonly SectionFrame[];
  readonly comments: 'none' | 'plain' | 'threads';
}

/** A part with a place for text. */
interface OpenPart {
  readonly before: string;
  readonly after: string;
}

/** The parts that the library writes, open where text belongs. */
export interface Skeleton {
  /** Of the document; `sections` are the properties of each, as XML. */
  readonly body: OpenPart & { readonly sections: readonly string[] };
  /** Headers and footers: the path of each, by which section and kind of page they are for. */
  readonly bands: ReadonlyMap<string, OpenPart & { readonly path: string }>;
  /** Every other part by its path. */
  readonly others: ReadonlyMap<string, string>;
}

/** What a header or footer is found by. */
export const bandKey = (place: 'headers' | 'footers', section: number, kind: Kind): string =>
  `${place} ${section} ${kind}`;

const SECTION_MARK = 'section';

const markedParagraph = (mark: string): Paragraph => new Paragraph({ style: mark });

/** A paragraph with a mark, as the library writes it. */
const MARKED = /<w:p><w:pPr><w:pStyle w:val="([^"]*)"\/><\/w:pPr><\/w:p>/;

function frameDocument({ sections, comments }: FileFrame): Document {
  return new Document({
    comments: { children: mentionOfComments(comments) },
    sections: sections.map(({ properties, bands }, index) => {
      const mark = (place: 'headers' | 'footers', kind: Kind): { readonly children: readonly Paragraph[] } => ({
        children: [markedParagraph(bandKey(place, index, kind))],
      });
      return {
        properties,
        ...(bands && {
          headers: Object.fromEntries(bands.headers.map((kind) => [kind, new Header(mark('headers', kind))])),
          footers: Object.fromEntries(bands.footers.map((kind) => [kind, new Footer(mark('footers', kind))])),
        }),
        children: [markedParagraph(SECTION_MARK)],
      };
    }),
  });
}

const DOCUMENT = 'word/document.xml';

/** The document at its marks: what stands before the first, the properties of each section, what stands behind the last. */
function openBody(xml: string): Skeleton['body'] {
  const begin = `<w:p><w:pPr><w:pStyle w:val="${SECTION_MARK}"/>`;
  const end = '</w:pPr></w:p>';
  const [before = '', ...marked] = xml.split(begin);
  const last = (marked.pop() ?? '').slice(end.length);
  // The last section stands behind all paragraphs, and the end of the document with it.
  return { before, sections: marked.map((section) => section.slice(0, -end.length)), after: last };
}

async function writeSkeleton(frame: FileFrame): Promise<Skeleton> {
  const files = unzipSync(await Packer.pack(frameDocument(frame), 'uint8array'));
  const bands = new Map<string, OpenPart & { readonly path: string }>();
  const others = new Map<string, string>();
  for (const [path, bytes] of Object.entries(files)) {
    const xml = strFromU8(bytes);
    const mark = /^word\/(?:header|footer)\d+\.xml$/.test(path) ? MARKED.exec(xml) : undefined;
    if (mark) {
      const after = xml.slice(mark.index + mark[0].length);
      bands.set(mark[1] ?? '', { path, before: xml.slice(0, mark.index), after });
    } else if (path !== DOCUMENT) others.set(path, xml);
  }
  return { body: openBody(strFromU8(files[DOCUMENT] ?? new Uint8Array())), bands, others };
}

/** The frames of a file, made once for all that have the same. */
export const makeSkeleton = (frame: FileFrame, memo: Memo): Promise<Skeleton> =>
  memo.keep('docx-skeleton', [JSON.stringify(frame)], () => writeSkeleton(frame));

/** The document with its text: sections of pieces, each of whose last is a paragraph. */
export function bodyPieces({ body }: Skeleton, sections: readonly (readonly string[])[]): readonly string[] {
  const pieces = [body.before];
  for (const [index, section] of sections.entries()) {
    const properties = body.sections[index];
    for (const [at, piece] of section.entries())
      pieces.push(properties !== undefined && at === section.length - 1 ? endingSection(piece, properties) : piece);
  }
  pieces.push(body.after);
  return pieces;
}
