/** The docket (施工单) for the printer: what is to be printed, on what, how often, out of which files. One page, set like any edition by `templates/docket/`. */
import { hasErrors, warning, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { composeEdition, type EditionMetadata } from '../edition/index.js';
import type { FontBook } from '../font/index.js';
import { inMillimetres, type Pt, type Size } from '../geometry/index.js';
import { layoutEdition, type PagedDocument } from '../layout/index.js';
import { DEFAULT_PRESS_ORDER, type PressOrder } from '../source/index.js';
import {
  dateInWords,
  DOCKET_ROOT,
  renderTemplate,
  type DocketData,
  type DocketFace,
  type DocketFile,
} from '../template/index.js';
import type { AlignedDocument } from '../translation/index.js';
import { NOT_STATED, type EditionRecord, type FaceRecord, type FileRecord } from './build-record.js';
import { finish } from '../work/index.js';
import { missingStacksSteps } from './load-fonts.js';
import { loadStylesheet } from './load-stylesheet.js';
import { DOCKET_TEMPLATE, loadTemplate } from './templates.js';
import type { World } from './world.js';

/** A file for the printer. */
export interface DocketFileFacts extends FileRecord {
  /** Absent for what has no pages. */
  readonly pages?: number;
}

/** What a docket says. */
export interface DocketFacts {
  /** What is printed; its manifest says what is ordered. */
  readonly document: Pick<AlignedDocument, 'name' | 'manifest'>;
  /** The edition's name, and what is recorded of it. */
  readonly edition: string;
  readonly record: Pick<EditionRecord, 'isDraft' | 'pages' | 'faces' | 'standIns'>;
  /** The page after trimming, and what is printed past its edges. */
  readonly trim: Size;
  readonly bleed: Pt;
  /** Pages of the cover where it is printed by itself; 0 where it is printed with the text. */
  readonly coverPages: number;
  /** Sheets of paper of one copy: of the text, and of a cover that is printed by itself. */
  readonly sheets: { readonly text: number; readonly cover: number };
  /** In the order in which they are listed. */
  readonly files: readonly DocketFileFacts[];
}

/** Sets the docket; undefined, with errors, if its template or stylesheet cannot be used. */
export function docketPages(world: World, facts: DocketFacts, fonts: FontBook): Warned<PagedDocument | undefined> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(warned: Warned<T>): T => {
    diagnostics.push(...warned.diagnostics);
    return warned.value;
  };
  const failed = (): Warned<undefined> => ({ value: undefined, diagnostics });

  const template = take(loadTemplate(world, DOCKET_TEMPLATE, DOCKET_ROOT));
  const stylesheet = take(loadStylesheet(world, { template: DOCKET_TEMPLATE }));
  if (!template || !stylesheet) return failed();
  const markup = take(renderTemplate(template, docketData(facts)));
  if (hasErrors(diagnostics)) return failed();
  const edition = take(composeEdition({ name: DOCKET_TEMPLATE, metadata: metadataOf(facts), markup, stylesheet }));
  if (edition) diagnostics.push(...finish(missingStacksSteps(edition, fonts)));
  if (!edition || hasErrors(diagnostics)) return failed();
  const paged = take(layoutEdition(edition, { fonts, protectedTerms: [], titleTerms: [] }));
  diagnostics.push(...tooLong(paged));
  return { value: hasErrors(diagnostics) ? undefined : paged, diagnostics };
}

/** A docket is one page: a second one is lost on the way. */
function tooLong({ pages }: PagedDocument): readonly Diagnostic[] {
  if (pages.length <= 1) return [];
  const span = { file: `templates/${DOCKET_TEMPLATE}/style.css`, start: { line: 1, column: 1 } };
  return [warning('build/long-docket', { pages: pages.length }, { span, hints: ['hint/shorten-docket'] })];
}

function metadataOf({ document: { manifest }, edition }: DocketFacts): EditionMetadata {
  const { title, issuer, languages, date } = manifest;
  return {
    title: `${title.zh} ${edition} 施工单`,
    author: issuer.zh,
    subject: issuer.zh,
    language: languages.zh,
    languages: [languages.zh, languages.ko],
    date,
  };
}

/** The facts as the template prints them. */
export function docketData(facts: DocketFacts): DocketData {
  const { document, record, edition, trim, bleed, coverPages, sheets, files } = facts;
  const { title, session, issuer, date, version, press = DEFAULT_PRESS_ORDER } = document.manifest;
  const isCoverApart = coverPages > 0;
  const all = (count: number): string => (press.copies === undefined ? '' : grouped(press.copies * count));
  const naming = { name: document.name, title, session, issuer, version };
  return {
    document: { ...naming, date, dateInWords: dateInWords(date) },
    edition: { name: edition, isDraft: record.isDraft },
    // What has no cover is printed as one, whatever is ordered of covers.
    order: orderData(isCoverApart ? press : { ...press, cover: 'together' }),
    trim: { width: millimetres(trim.width), height: millimetres(trim.height) },
    bleed: bleed > 0 ? millimetres(bleed) : '',
    pages: {
      total: String(record.pages),
      cover: isCoverApart ? String(coverPages) : '',
      text: String(record.pages - coverPages),
    },
    sheets: {
      text: String(sheets.text),
      textAll: all(sheets.text),
      cover: isCoverApart ? String(sheets.cover) : '',
      coverAll: isCoverApart ? all(sheets.cover) : '',
    },
    faces: record.faces.map((face) => faceData(face, record.standIns)),
    standIns: record.standIns,
    files: files.map(fileData),
  };
}

const orderData = ({ copies, binding, cover, paper, condition, ink }: PressOrder): DocketData['order'] => ({
  copies: copies === undefined ? '' : grouped(copies),
  binding,
  cover,
  textPaper: paper.text,
  coverPaper: paper.cover,
  thickness: millimetres(paper.thickness, 1000),
  condition,
  ink: ink?.name ?? '',
});

const faceData = (face: FaceRecord, standIns: EditionRecord['standIns']): DocketFace => ({
  family: face.family,
  weight: String(face.weight),
  version: face.version === NOT_STATED ? '' : shortVersion(face.version),
  licence: face.licence === NOT_STATED ? '' : shortLicence(face.licence),
  embedding: face.embedding.usage,
  isStandIn: standIns.some(({ used }) => used === face.family),
});

const fileData = ({ name, pages, bytes, sha256 }: DocketFileFacts): DocketFile => ({
  name,
  pages: pages === undefined ? '' : String(pages),
  bytes: grouped(bytes),
  sha256,
});

/** `Version 2.003-H1;hotconv 1.1.1;…`: the number; what follows names the tools. */
const shortVersion = (version: string): string => (version.split(';')[0] ?? '').replace(/^version\s+/i, '').trim();

const OPEN_FONT_LICENCE = /SIL Open Font License(?:,? Version ([0-9.]*[0-9]))?/i;
/** What finds room in a column of the form. */
const LONGEST_LICENCE = 36;

/** A licence in one line: by its common name where it names it, else as far as there is room. */
function shortLicence(licence: string): string {
  const open = OPEN_FONT_LICENCE.exec(licence);
  if (open) return `SIL Open Font License ${open[1] ?? ''}`.trim();
  const characters = Array.from(licence);
  return characters.length <= LONGEST_LICENCE ? licence : `${characters.slice(0, LONGEST_LICENCE - 1).join('')}…`;
}

/** A length in millimetres, to a tenth or as fine as is asked. */
const millimetres = (length: Pt, parts?: number): string => String(inMillimetres(length, parts));

/** A whole number with a comma between thousands. */
const grouped = (value: number): string => String(value).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
