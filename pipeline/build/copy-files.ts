/** Numbered copies of an edition, to be handed out by number: `copies/korean-000001.pdf`. All copies of a run are replaced or none; copies of other runs stay, and are warned of where they are of another version. */
import { error, type Warned } from '../diagnostic/index.js';
import { copyNumber, prepareCopies, type CopyWriter } from '../export/index.js';
import { faceFor } from './face-for.js';
import type { FileStep, FinishedEdition, MadeFile, Product, ProductMeans } from './product.js';

type Copies = Extract<Product, { readonly kind: 'copies' }>;

/** So many copies are made between two reports of progress. */
const BATCH = 50;

/** A translation that awaits review says so on every page; in the language that leads. */
const DRAFT_MARKS = { zh: '译文初稿', ko: '번역초고' } as const;

/** What all copies share, then the copies in batches. */
export function copySteps(
  { first, last }: Copies,
  finished: FinishedEdition,
  means: ProductMeans,
): readonly FileStep[] {
  let write: CopyWriter | undefined;
  const starts = Array.from({ length: Math.ceil((last - first + 1) / BATCH) }, (_, index) => first + index * BATCH);
  return [
    {
      stage: 'pdf',
      make: async () => {
        const prepared = await prepare(finished, means);
        write = prepared.value;
        return { value: [], diagnostics: prepared.diagnostics };
      },
    },
    ...starts.map((start): FileStep => ({
      stage: 'copies',
      make: () =>
        Promise.resolve({ value: batch(finished, write, start, Math.min(last, start + BATCH - 1)), diagnostics: [] }),
    })),
  ];
}

async function prepare(
  { choice, edition, paged }: FinishedEdition,
  { fonts, isDraft }: ProductMeans,
): Promise<Warned<CopyWriter | undefined>> {
  const draftMark = isDraft ? DRAFT_MARKS[choice.lead] : '';
  const faces = edition.fontStacks.flatMap(({ families }) => fonts.firstFace(families, 400) ?? []);
  const face = faceFor(`0123456789 ${draftMark}`, faces);
  if (face) return { value: await prepareCopies({ document: paged, face, draftMark }), diagnostics: [] };
  const found = error(
    'build/no-face-for-copies',
    { edition: choice.name },
    { span: choice.span, hints: ['hint/drop-font'] },
  );
  return { value: undefined, diagnostics: [found] };
}

function batch(
  { choice, paged }: FinishedEdition,
  write: CopyWriter | undefined,
  first: number,
  last: number,
): readonly MadeFile[] {
  if (!write) throw new Error('copies were asked for before what they share was made');
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const copy = first + index;
    const name = `copies/${choice.name}-${copyNumber(copy)}.pdf`;
    return { name, bytes: write(copy), copy, pages: paged.pages.length };
  });
}
