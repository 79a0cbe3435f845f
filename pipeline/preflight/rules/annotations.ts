/** Rules of annotations: ISO 19005-2, 6.3, and ISO 14289-1, 7.18. */
import { pageBox, readBox, type PdfDict, type PdfFile, type PdfPage } from '../pdf-file/index.js';
import { nearestElement, type StructureElement } from '../survey/structure.js';
import { at, objectPlace, rule, type Check, type Rule } from './rule.js';
import type { Subject } from './subject.js';

/** An annotation and the page it stands on. */
export interface Annotation {
  readonly dict: PdfDict;
  readonly id: number;
  readonly page: PdfPage;
  readonly subtype: string;
  readonly place: string;
}

/** Every annotation, in the order of pages. */
export const annotationsOf = (file: PdfFile): readonly Annotation[] =>
  file.pages.flatMap((page) =>
    (file.array(page.dict.entries.get('Annots'))?.items ?? []).flatMap((item) => {
      const dict = file.dict(item);
      const id = item.kind === 'ref' ? item.id : 0;
      if (!dict) return [];
      const place = id > 0 ? `page ${page.number}, ${objectPlace(id)}` : `page ${page.number}`;
      return [{ dict, id, page, subtype: file.name(dict.entries.get('Subtype')) ?? '', place }];
    }),
  );

/** Findings for annotations that a test picks. */
const where =
  (isBroken: (annotation: Annotation, subject: Subject) => boolean): Check =>
  (subject) =>
    annotationsOf(subject.file)
      .filter((annotation) => isBroken(annotation, subject))
      .map(({ place, subtype }) => at(place, { type: subtype }));

const ALLOWED = new Set(
  (
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink ' +
    'Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact'
  ).split(' '),
);

const INVISIBLE = 1;
const HIDDEN = 2;
const PRINT = 4;
const NO_VIEW = 32;
const TOGGLE_NO_VIEW = 256;
const MUST_BE_CLEAR = INVISIBLE | HIDDEN | NO_VIEW | TOGGLE_NO_VIEW;

const flags = where(({ dict, subtype }, { file }) => {
  const value = file.number(dict.entries.get('F'));
  if (value === undefined) return subtype !== 'Popup';
  return (value & PRINT) === 0 || (value & MUST_BE_CLEAR) !== 0;
});

const appearanceMissing = where(({ dict, subtype }, { file }) => {
  const [left, bottom, right, top] = file.numbers(dict.entries.get('Rect')) ?? [];
  const isEmpty = left !== undefined && left === right && bottom === top;
  return !isEmpty && subtype !== 'Popup' && subtype !== 'Link' && !file.dict(dict.entries.get('AP'));
});

const appearance = where(({ dict, subtype }, { file }) => {
  const states = file.dict(dict.entries.get('AP'));
  if (!states) return false;
  const normal = file.get(states, 'N').kind;
  const isButton = subtype === 'Widget' && fieldType(file, dict) === 'Btn';
  return [...states.entries.keys()].some((key) => key !== 'N') || normal !== (isButton ? 'dict' : 'stream');
});

/** FT may stand on the field round a widget. */
function fieldType(file: PdfFile, widget: PdfDict): string | undefined {
  let dict: PdfDict | undefined = widget;
  for (let step = 0; dict && step < 16; step += 1) {
    const type = file.name(dict.entries.get('FT'));
    if (type !== undefined) return type;
    dict = file.dict(dict.entries.get('Parent'));
  }
  return undefined;
}

/** The element that holds an annotation by an object reference. */
const holderOf = ({ structure }: Subject, { id }: Annotation): StructureElement | undefined =>
  structure?.objectHolders.get(id);

const isWithin = (subject: Subject, annotation: Annotation, type: string): boolean =>
  holderOf(subject, annotation)?.standardType === type;

/** What no reader is told of: hidden ones and those outside the page. */
function isOutOfSight({ dict, page }: Annotation, file: PdfFile): boolean {
  const rect = readBox(file, dict.entries.get('Rect'));
  const crop = pageBox(file, page, 'CropBox') ?? pageBox(file, page, 'MediaBox');
  const isOutside =
    rect &&
    crop &&
    (rect.right < crop.left || rect.left > crop.right || rect.top < crop.bottom || rect.bottom > crop.top);
  return isOutside === true || ((file.number(dict.entries.get('F')) ?? 0) & HIDDEN) !== 0;
}

/** Link, Widget and Popup have rules of their own; printers' marks are no content. */
const OTHERS = ['Link', 'Widget', 'Popup', 'PrinterMark', 'TrapNet'];

const notInAnnot = where(
  (annotation, subject) =>
    !OTHERS.includes(annotation.subtype) &&
    !isOutOfSight(annotation, subject.file) &&
    !isWithin(subject, annotation, 'Annot'),
);

const noAlternative = where((annotation, subject) => {
  const { file } = subject;
  if (OTHERS.includes(annotation.subtype) || isOutOfSight(annotation, file)) return false;
  const alternative = nearestElement(holderOf(subject, annotation), ({ dict }) => dict.entries.has('Alt'));
  return !file.text(annotation.dict.entries.get('Contents')) && !alternative;
});

const notInForm = where(
  (annotation, subject) =>
    annotation.subtype === 'Widget' &&
    !isOutOfSight(annotation, subject.file) &&
    !isWithin(subject, annotation, 'Form'),
);

/** ISO 14289-1, 7.18.1: a field says what it is for. */
const fieldName = where((annotation, subject) => {
  if (annotation.subtype !== 'Widget' || isOutOfSight(annotation, subject.file)) return false;
  const parent = subject.file.dict(annotation.dict.entries.get('Parent'));
  const isNamed = [annotation.dict, parent, holderOf(subject, annotation)?.dict].some(
    (dict) => dict?.entries.has('TU') === true || dict?.entries.has('Alt') === true,
  );
  return !isNamed;
});

const linkOutside = where(
  (annotation, subject) =>
    annotation.subtype === 'Link' && !isOutOfSight(annotation, subject.file) && !isWithin(subject, annotation, 'Link'),
);
const linkContents = where(
  (annotation, { file }) =>
    annotation.subtype === 'Link' &&
    !isOutOfSight(annotation, file) &&
    (file.text(annotation.dict.entries.get('Contents')) ?? '') === '',
);

const tabOrder: Check = ({ file }) =>
  file.pages
    .filter(
      ({ dict }) => file.items(dict.entries.get('Annots')).length > 0 && file.name(dict.entries.get('Tabs')) !== 'S',
    )
    .map(({ number }) => at(`page ${number}`));

/** ISO 14289-1, 7.18.6.2: media clips say their type and what they show. */
const mediaClip: Check = ({ file, dicts }) =>
  dicts
    .filter(
      ({ dict }) => file.name(dict.entries.get('S')) === 'MCD' && (dict.entries.has('D') || dict.entries.has('P')),
    )
    .filter(({ dict }) => !dict.entries.has('CT') || !dict.entries.has('Alt'))
    .map(({ id }) => at(objectPlace(id)));

export const ANNOTATION_RULES: readonly Rule[] = [
  ...rule(
    { a: '6.3.1' },
    'preflight/annotation-type',
    where(({ subtype }) => !ALLOWED.has(subtype)),
  ),
  ...rule({ a: '6.3.2' }, 'preflight/annotation-flags', flags),
  ...rule({ a: '6.3.3' }, 'preflight/annotation-appearance-missing', appearanceMissing),
  ...rule({ a: '6.3.3' }, 'preflight/annotation-appearance', appearance),
  ...rule({ ua: '7.18.1' }, 'preflight/annotation-outside-structure', notInAnnot),
  ...rule({ ua: '7.18.1' }, 'preflight/annotation-alternative', noAlternative),
  ...rule({ ua: '7.18.1' }, 'preflight/field-name', fieldName),
  ...rule(
    { ua: '7.18.2' },
    'preflight/trap-network',
    where(({ subtype }) => subtype === 'TrapNet'),
  ),
  ...rule({ ua: '7.18.3' }, 'preflight/tab-order', tabOrder),
  ...rule({ ua: '7.18.4' }, 'preflight/field-outside-form', notInForm),
  ...rule({ ua: '7.18.5' }, 'preflight/link-outside-link', linkOutside),
  ...rule({ ua: '7.18.5' }, 'preflight/link-contents', linkContents),
  ...rule({ ua: '7.18.6.2' }, 'preflight/media-clip', mediaClip),
  ...rule(
    { ua: '7.18.8' },
    'preflight/printer-mark-tagged',
    where((annotation, subject) => annotation.subtype === 'PrinterMark' && holderOf(subject, annotation) !== undefined),
  ),
];
