/**
 * An edition as a Word file. Input: the edition; output: the bytes, the same for the same edition.
 * The docx library writes the frame of the file (xml/skeleton.ts), the rest is written here; what the library cannot write stands in xml/docx-gaps.ts.
 */
import type { Edition } from '../../edition/index.js';
import type { Face, FontBook } from '../../font/index.js';
import type { PagedDocument } from '../../layout/index.js';
import { finish, NO_MEMO, runSteps, type Memo, type Pace, type Steps } from '../../work/index.js';
import { writeBlocks } from './body/body.js';
import { planBookmarks } from './body/bookmarks.js';
import { differsEvenFromOdd, writeHeaders, type HeadersAndFooters } from './body/headers.js';
import { planStrings } from './body/named-strings.js';
import { mirrorsMargins, sectionProperties } from './body/page-setup.js';
import type { Writing } from './body/paragraph.js';
import { commentParts } from './comments/comments-part.js';
import { planComments, type PlannedComment } from './comments/comments.js';
import { setInFaces } from './fonts/embedded-faces.js';
import { embedFonts, fontParts, type EmbeddedFont } from './fonts/embedded-fonts.js';
import { fontTablePart } from './fonts/font-table.js';
import { withBlankPages } from './pages/blank-pages.js';
import { facingPages } from './pages/facing-pages.js';
import { facingSides } from './pages/facing-sides.js';
import { pageNumbersOf } from './pages/page-numbers.js';
import { pagesOf, typeAreaWidth } from './pages/page-styles.js';
import { blocksOfRun, planSections, type SectionPlan } from './pages/sections.js';
import { withTitleLines } from './pages/title-lines.js';
import { customPropertiesPart, type DocumentFacts } from './parts/custom-properties.js';
import { packParts } from './parts/archive.js';
import { appPropertiesPart, corePropertiesPart, settingsPart } from './parts/fixed-parts.js';
import { partsOfFile } from './parts/package-parts.js';
import type { PartContent } from './parts/stretches.js';
import { makeStyleBook } from './styles/style-book.js';
import { stylesPart } from './styles/styles-part.js';
import { planContents } from './text/contents.js';
import { inSteps } from './text/in-steps.js';
import { paragraphsOf } from './text/paragraphs.js';
import { partsOf } from './text/run-in.js';
import { planTableHeads } from './text/table-heads.js';
import type { OwnParts } from './xml/docx-gaps.js';
import { bandKey, bodyPieces, makeSkeleton, type FileFrame, type Kind, type Skeleton } from './xml/skeleton.js';
import { runLook, type RunLook } from './xml/text-xml.js';
import { hasProofing } from './xml/word-xml.js';

/** What a Word file takes besides the edition. */
export interface DocxOptions {
  /** By anchor the printed number of its page, which page references show until Word works them out; that of `paged` if not given. */
  readonly pageNumbers?: ReadonlyMap<string, string>;
  /** The same edition in pages: titles take their lines, and facing rows stand on the pages that they stand on there; they are a table if not given. */
  readonly paged?: PagedDocument;
  /** What the file says of where it comes from; nothing if not given. */
  readonly facts?: DocumentFacts;
  /** The faces of the pages, to be brought along as far as they may be; absent: the file names faces and holds none. */
  readonly faces?: FontBook;
  /** What was made before. */
  readonly memo?: Memo;
  /** How the work makes room for other things; absent: it is done at one go. */
  readonly pace?: Pace;
}

interface Prepared {
  readonly edition: Edition;
  readonly faces: ReadonlyMap<string, Face>;
}

/** The edition with what Word cannot find out by itself: faces that it holds, lines of titles, facing and blank pages; and the faces by family. */
function* prepared(
  whole: Edition,
  { paged, book, memo }: { paged: PagedDocument | undefined; book: FontBook | undefined; memo: Memo },
): Steps<Prepared> {
  const inLines = paged ? { ...whole, blocks: withTitleLines(whole.blocks, paged) } : whole;
  yield;
  const { edition, faces } = book
    ? yield* setInFaces(inLines, book, memo)
    : { edition: inLines, faces: new Map<string, Face>() };
  yield;
  return { edition: paged ? yield* onPages(edition, paged) : edition, faces };
}

/** Facing pages are all told their sides, blank ones among them. */
function* onPages(edition: Edition, paged: PagedDocument): Steps<Edition> {
  const openings = facingPages(edition, paged);
  yield;
  return openings.length > 0 ? facingSides(edition, openings) : withBlankPages(edition, paged);
}

/** A file in all but its frame. */
interface WrittenFile {
  readonly frame: FileFrame;
  /** Section by section: its text in pieces, and its headers and footers. */
  readonly sections: readonly (readonly string[])[];
  readonly bands: readonly (HeadersAndFooters | undefined)[];
  readonly parts: OwnParts & Readonly<Record<string, PartContent>>;
}

/** The edition as a Word file, styled by paragraph and character styles alone. Throws `Abandoned` once the signal of its pace is set. */
export async function exportDocx(whole: Edition, options: DocxOptions = {}): Promise<Uint8Array> {
  const { memo = NO_MEMO, pace } = options;
  const work = async <T>(steps: Steps<T>): Promise<T> => (pace ? runSteps(steps, pace) : finish(steps));
  const written = await work(writeFile(whole, options));
  const skeleton = await makeSkeleton(written.frame, memo);
  const text = { 'word/document.xml': bodyPieces(skeleton, written.sections), ...bandParts(skeleton, written.bands) };
  return work(packParts(partsOfFile(skeleton.others, { ...written.parts, ...text }), memo));
}

/** The headers and footers in their frames. */
function bandParts(skeleton: Skeleton, bands: WrittenFile['bands']): Readonly<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const [index, both] of bands.entries())
    for (const place of ['headers', 'footers'] as const)
      for (const [kind, paragraph] of Object.entries(both?.[place] ?? {})) {
        // Object.entries knows keys as texts only; those of a section's headers are kinds of page.
        const frame = skeleton.bands.get(bandKey(place, index, kind as Kind));
        if (frame) parts[frame.path] = frame.before + paragraph + frame.after;
      }
  return parts;
}

/** What a file is written from. */
interface Sources {
  readonly edition: Edition;
  readonly sections: readonly SectionPlan[];
  readonly comments: readonly PlannedComment[];
  readonly writing: Writing;
  readonly fonts: readonly EmbeddedFont[];
}

function* writeFile(
  whole: Edition,
  { paged, pageNumbers = paged ? pageNumbersOf(paged) : new Map(), facts, faces: book, memo = NO_MEMO }: DocxOptions,
): Steps<WrittenFile> {
  const set = yield* prepared(whole, { paged, book, memo });
  yield* inSteps(paragraphsOf(set.edition.blocks), partsOf);
  const { edition, comments, ofParagraph } = yield* planComments(set.edition);
  yield;
  const { pages, blocks } = edition;
  const contents = planContents(blocks, ({ page }) => typeAreaWidth(pagesOf(pages, page).recto));
  yield;
  const heads = planTableHeads(blocks);
  yield;
  const sections = planSections(pages, blocks);
  const openings = sections.flatMap(({ first }) => first ?? []);
  yield;
  const styles = yield* makeStyleBook(edition, { contents, openings, added: [...new Set(heads.values())] });
  yield;
  const fonts = yield* embedFonts(styles.stacks, set.faces, memo);
  const bookmarks = yield* planBookmarks(edition);
  yield;
  const writing = { styles, bookmarks, comments: ofParagraph, contents, heads, pageNumbers, lookOf: looksOfRuns() };
  const sources = { edition, sections, comments, writing, fonts };
  const bands = bandsOf(sources);
  yield;
  return {
    frame: frameOf(sources, bands),
    sections: yield* writeSections(sources),
    bands,
    parts: { ...ownParts(sources, facts), ...fontParts(fonts) },
  };
}

/** Looks of runs, each written once. */
function looksOfRuns(): Writing['lookOf'] {
  const looks = new Map<string, RunLook>();
  return (lang, styleId) => {
    const key = `${lang} ${styleId ?? ''}`;
    const known = looks.get(key) ?? runLook(lang, styleId);
    looks.set(key, known);
    return known;
  };
}

function* writeSections({ sections, writing }: Sources): Steps<WrittenFile['sections']> {
  const written: (readonly string[])[] = [];
  for (const { pages, blocks } of sections)
    written.push(yield* writeBlocks(blocks, typeAreaWidth(pages.recto), writing));
  return written;
}

/** The headers and footers of each section; the sections of one run of pages go on with those of its first. */
function bandsOf({ edition, sections, writing }: Sources): WrittenFile['bands'] {
  const { styles, lookOf } = writing;
  const strings = planStrings(edition.blocks, styles);
  const hasEven = sections.some(({ pages }) => differsEvenFromOdd(pages));
  return sections.map(({ pages, first, beginsRun }, index) => {
    if (!beginsRun) return undefined;
    const context = { pages, first, width: typeAreaWidth(pages.recto), hasEven, followsOthers: index > 0 };
    return writeHeaders(context, {
      ...{ styles, lookOf },
      strings: (part) => strings(part, blocksOfRun(sections, index)),
    });
  });
}

const kindsIn = (bands: Partial<Record<Kind, string>>): readonly Kind[] =>
  (['default', 'even', 'first'] as const).filter((kind) => bands[kind] !== undefined);

function frameOf({ sections, comments, writing }: Sources, bands: WrittenFile['bands']): FileFrame {
  const { styles, contents } = writing;
  return {
    sections: sections.map((section, index) => {
      const both = bands[index];
      return {
        properties: sectionProperties(section, styles.gridPitch, contents),
        ...(both && { bands: { headers: kindsIn(both.headers), footers: kindsIn(both.footers) } }),
      };
    }),
    comments: threadsIn(comments),
  };
}

const threadsIn = (comments: readonly PlannedComment[]): FileFrame['comments'] => {
  if (comments.length === 0) return 'none';
  return comments.some(({ answers }) => answers !== undefined) ? 'threads' : 'plain';
};

function ownParts(
  { edition, sections, comments, writing, fonts }: Sources,
  facts: DocumentFacts | undefined,
): OwnParts {
  const { metadata, blocks } = edition;
  const { styles } = writing;
  return {
    'word/styles.xml': stylesPart(styles, metadata.language, { hasComments: comments.length > 0 }),
    'word/settings.xml': settingsPart({
      language: metadata.language,
      mirrorsMargins: sections.some((section) => mirrorsMargins(section.pages)),
      differsEvenFromOdd: sections.some((section) => differsEvenFromOdd(section.pages)),
      embedsFonts: fonts.length > 0,
      hasOwnSpelling: !paragraphsOf(blocks).every(({ lang }) => hasProofing(lang)),
    }),
    'word/fontTable.xml': fontTablePart(styles.stacks, fonts),
    ...commentParts(comments, metadata.date),
    'docProps/core.xml': corePropertiesPart(metadata),
    'docProps/app.xml': appPropertiesPart(),
    ...(facts && { 'docProps/custom.xml': customPropertiesPart(facts, metadata.language) }),
  };
}
