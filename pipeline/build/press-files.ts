/**
 * An edition for a printer who imposes for himself: `press/korean.pdf`, or `press/korean-cover.pdf` and `press/korean-text.pdf`,
 * PDF/X-1a with bleed and crop marks, one page a sheet; and `press/korean-docket.pdf`, the order on one page.
 */
import { error, hasErrors, warning, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { colorsOf, exportPdf, exportSheets, isSameColor } from '../export/index.js';
import { mm, type Size } from '../geometry/index.js';
import { coverAndText, pressSheets } from '../imposition/index.js';
import type { Page } from '../layout/index.js';
import { checkConformance } from '../preflight/index.js';
import { DEFAULT_PRESS_ORDER, type PressOrder } from '../source/index.js';
import type { FileRecord } from './build-record.js';
import { docketPages, type DocketFacts, type DocketFileFacts } from './docket.js';
import { faceFor } from './face-for.js';
import type { FileStep, FinishedEdition, MadeFile, ProductMeans } from './product.js';

/** As printers ask for. */
const BLEED = mm(3);

/** A file on its way: what of the edition it holds. */
interface PressPart {
  readonly name: string;
  readonly pages: readonly Page[];
}

/** The press files, their preflight, and the docket that lists them. */
export function pressSteps(finished: FinishedEdition, means: ProductMeans): readonly FileStep[] {
  const order = means.document.manifest.press ?? DEFAULT_PRESS_ORDER;
  const parts = pressParts(finished, order);
  const files: MadeFile[] = [];
  return [
    {
      stage: 'press',
      make: async () => {
        const diagnostics = [...parts.diagnostics, ...strangeColors(finished, order), ...unreviewed(finished, means)];
        if (hasErrors(diagnostics)) return { value: [], diagnostics };
        for (const part of parts.value) files.push(await pressFile(part, finished, order, means));
        return { value: files, diagnostics };
      },
    },
    { stage: 'preflight', make: () => Promise.resolve({ value: [], diagnostics: files.flatMap(preflight) }) },
    { stage: 'docket', make: () => docket({ files, parts: parts.value, order }, finished, means) },
  ];
}

/** The whole edition, or its cover and its text apart; what does not part is mended at the edition. */
function pressParts({ choice, paged }: FinishedEdition, { cover }: PressOrder): Warned<readonly PressPart[]> {
  const name = `press/${choice.name}`;
  // What has no cover is printed as it is, whatever is ordered of covers.
  const isWhole = cover === 'together' || paged.pages[0]?.name !== 'cover';
  if (isWhole) return { value: [{ name: `${name}.pdf`, pages: paged.pages }], diagnostics: [] };
  const parted = coverAndText(paged.pages);
  const diagnostics = parted.diagnostics.map((found) => ({ ...found, span: choice.span }));
  if (!parted.value) return { value: [], diagnostics };
  const value = [
    { name: `${name}-cover.pdf`, pages: parted.value.cover },
    { name: `${name}-text.pdf`, pages: parted.value.text },
  ];
  return { value, diagnostics };
}

/** Colours that neither black nor the second ink prints. */
function strangeColors({ choice, paged }: FinishedEdition, { ink }: PressOrder): readonly Diagnostic[] {
  return colorsOf(paged.pages)
    .filter((color) => !ink || !isSameColor(color, ink.color))
    .map(({ red, green, blue }) => {
      const color = `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
      const hint = ink ? 'hint/one-second-ink' : 'hint/name-second-ink';
      return error(
        'build/colour-without-ink',
        { edition: choice.name, color },
        { span: choice.span, hints: [{ code: hint, args: { color } }] },
      );
    });
}

/** The files are made all the same, for proofs; docket and summary say that they are none for print. */
const unreviewed = ({ choice }: FinishedEdition, { isDraft }: ProductMeans): readonly Diagnostic[] =>
  isDraft
    ? [warning('build/draft-for-press', { edition: choice.name }, { span: choice.span, hints: ['hint/review-first'] })]
    : [];

async function pressFile(
  part: PressPart,
  finished: FinishedEdition,
  order: PressOrder,
  means: ProductMeans,
): Promise<MadeFile> {
  const { name, pages } = part;
  const { condition, ink } = order;
  const slug = slugOf(part, finished, means);
  const plainFaces = means.fonts.facesOf(['sans-serif', 'serif'], 400);
  const slugFace = faceFor(pages.map((_, index) => slug(index)).join(''), plainFaces);
  const use = {
    kind: 'press',
    outputCondition: condition,
    ...(ink && { ink }),
    ...(slugFace && { slugFace }),
  } as const;
  const bytes = await exportSheets(finished.paged, pressSheets(pages, { bleed: BLEED, slug }), use);
  return { name, bytes, pages: pages.length };
}

/** File, page, date and version of a sheet, and whether it may be printed: a printer's words, hence Chinese. */
function slugOf(
  { name, pages }: PressPart,
  { standIns }: FinishedEdition,
  { document, isDraft }: ProductMeans,
): (index: number) => string {
  const { date, version } = document.manifest;
  const marks = [
    ...(version === '' ? [] : [`版本 ${version}`]),
    ...(standIns.length > 0 ? ['代用字体，不得付印'] : []),
    ...(isDraft ? ['朝鲜文尚未审定，不得付印'] : []),
  ];
  const file = name.slice(name.lastIndexOf('/') + 1);
  return (index) => [file, `${index + 1}/${pages.length}`, date, ...marks].join('   ');
}

/** What a press would send back is found before it is sent: our own rules of PDF/X-1a, over the bytes as they are. */
const preflight = ({ bytes }: MadeFile): readonly Diagnostic[] =>
  checkConformance(bytes, ['PDF/X-1a:2003']).map(({ diagnostic }) => diagnostic);

interface Printed {
  readonly files: readonly MadeFile[];
  readonly parts: readonly PressPart[];
  readonly order: PressOrder;
}

async function docket(
  { files, parts, order }: Printed,
  { choice, paged }: FinishedEdition,
  { world, document, fonts, recordOf }: ProductMeans,
): Promise<Warned<readonly MadeFile[]>> {
  const record = recordOf(files);
  const facts = {
    ...{ document, edition: choice.name, record, bleed: BLEED },
    trim: trimOf(paged.pages),
    coverPages: parts.length > 1 ? (parts[0]?.pages.length ?? 0) : 0,
    sheets: sheetsOf(parts, order),
    files: files.map(({ name, pages }) => ({ ...recordedFile(record.files, name), ...(pages && { pages }) })),
  };
  const set = docketPages(world, facts, fonts);
  if (!set.value) return { value: [], diagnostics: set.diagnostics };
  const bytes = await exportPdf(set.value);
  const made = { name: `press/${choice.name}-docket.pdf`, bytes, pages: set.value.pages.length };
  return { value: [made], diagnostics: set.diagnostics };
}

function recordedFile(files: readonly FileRecord[], name: string): DocketFileFacts {
  const found = files.find((file) => file.name === name);
  if (!found) throw new Error(`${name} was not recorded`);
  return found;
}

function trimOf([first]: readonly Page[]): Size {
  if (!first) throw new Error('an edition has no page');
  return first.size;
}

/** Sheets of one copy: four pages to a stitched one, two to a glued leaf; a cover of its own is one sheet. */
function sheetsOf(parts: readonly PressPart[], { binding }: PressOrder): DocketFacts['sheets'] {
  const text = parts.at(-1)?.pages.length ?? 0;
  return { text: Math.ceil(text / (binding === 'saddle-stitch' ? 4 : 2)), cover: parts.length - 1 };
}
