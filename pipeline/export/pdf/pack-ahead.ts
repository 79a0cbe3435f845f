/**
 * The streams of a document deflated by another thread: fonts as soon as the pages are set, pages while the next ones are written.
 * Whatever does not come is deflated in its turn, to the same bytes.
 */
import type { Page, PagedDocument, PlacedRun } from '../../layout/index.js';
import { finish, NO_MEMO, runSteps, type Memo, type Pace, type Steps } from '../../work/index.js';
import { deflateAhead, type Packer } from './deflate.js';
import { fontsById } from './font-objects.js';
import { collectFontsSteps, type FontInUse } from './fonts-in-use.js';
import { pageDraft, type PageDraft } from './marked-page.js';

interface PackMeans {
  readonly memo?: Memo;
  readonly pace?: Pace;
  readonly packer: Packer;
}

/** The fonts that were sent, and when they are deflated. */
const sent = new WeakMap<FontInUse, Promise<unknown>>();

function sendFont(font: FontInUse, packer: Packer): Promise<unknown> {
  const known = sent.get(font);
  if (known) return known;
  const streams = [font.program, ...(font.glyphMap ? [font.glyphMap] : [])];
  const done = Promise.all(streams.map((stream) => deflateAhead(stream, packer)));
  sent.set(font, done);
  return done;
}

/** Sends the fonts of a document, so that they are deflated while its pages are still being looked at. With the memo that the export will have. */
export async function packFonts(
  document: Pick<PagedDocument, 'pages'>,
  means: PackMeans,
  others?: readonly PlacedRun[],
): Promise<readonly FontInUse[]> {
  const fonts = await run(collectFontsSteps(document, others, means.memo ?? NO_MEMO), means);
  for (const font of fonts) void sendFont(font, means.packer);
  return fonts;
}

/** A document on its way to the packer: its fonts, its pages as they were written, and when all is deflated. */
export interface Packing {
  readonly fonts: readonly FontInUse[];
  readonly drafts: ReadonlyMap<Page, PageDraft>;
  readonly isDone: Promise<unknown>;
}

/** Writes the pages of a document, and sends them and its fonts. */
export async function packAhead(
  document: Pick<PagedDocument, 'pages'>,
  others: readonly PlacedRun[] | undefined,
  means: PackMeans,
): Promise<Packing> {
  const fonts = await packFonts(document, means, others);
  const coming = fonts.map((font) => sendFont(font, means.packer));
  const drafts = await run(
    draftPages(document, fonts, (draft) => {
      coming.push(deflateAhead(draft.operators, means.packer));
    }),
    means,
  );
  return { fonts, drafts, isDone: Promise.all(coming) };
}

function* draftPages(
  { pages }: Pick<PagedDocument, 'pages'>,
  fonts: readonly FontInUse[],
  send: (draft: PageDraft) => void,
): Steps<ReadonlyMap<Page, PageDraft>> {
  const byId = fontsById(fonts);
  const drafts = new Map<Page, PageDraft>();
  for (const page of pages) {
    const draft = pageDraft(page, byId);
    send(draft);
    drafts.set(page, draft);
    yield;
  }
  return drafts;
}

const run = async <T>(steps: Steps<T>, { pace }: PackMeans): Promise<T> =>
  pace ? runSteps(steps, pace) : finish(steps);
