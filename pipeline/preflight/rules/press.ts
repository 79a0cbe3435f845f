/** Rules of PDF/X-1a:2003, ISO 15930-4, that the archive does not share: what a press needs to print without asking. */
import type { MessageCode } from '../../diagnostic/index.js';
import { pageBox, type PdfBox, type PdfPage } from '../pdf-file/index.js';
import { annotationsOf } from './annotations.js';
import { colourSpacesIn } from './colour-spaces.js';
import { isTransparencyGroup, transparencies } from './graphics.js';
import { actionsOf } from './interaction.js';
import { outputIntents, type OutputIntent } from './output-intents.js';
import { at, inFileIf, objectPlace, rule, X_REQUIREMENTS, type Check, type Rule } from './rule.js';
import type { Subject } from './subject.js';

/** A rule of this standard alone. */
const x = (code: MessageCode, check: Check, hints: readonly MessageCode[] = []): readonly Rule[] =>
  rule({ x: X_REQUIREMENTS }, code, check, hints);

const version: Check = ({ file }) =>
  inFileIf(!['1.3', '1.4'].includes(file.name(file.catalog.entries.get('Version')) ?? file.version));
const objectStreams: Check = ({ file }) => inFileIf(file.hasXrefStreams || file.hasObjectStreams);

const infoText = ({ file, info }: Subject, key: string): string => file.text(info?.entries.get(key)) ?? '';
const claim: Check = (subject) => inFileIf(infoText(subject, 'GTS_PDFXVersion') !== 'PDF/X-1a:2003');
const INFO_KEYS = ['Title', 'Creator', 'Producer', 'CreationDate', 'ModDate'];
const infoMissing: Check = (subject) =>
  INFO_KEYS.filter((key) => infoText(subject, key).trim() === '').map((key) => at('file', { entry: key }));
const trapped: Check = ({ file, info }) =>
  inFileIf(!['True', 'False'].includes(file.name(info?.entries.get('Trapped')) ?? ''));

const pressIntents = (subject: Subject): readonly OutputIntent[] => outputIntents(subject, 'GTS_PDFX');
const intentCount: Check = (subject) => inFileIf(pressIntents(subject).length !== 1);
const intentText = ({ file }: Subject, { dict }: OutputIntent, key: string): string =>
  file.text(dict.entries.get(key)) ?? '';
/** Findings when an intent for the press breaks a claim. */
const intentWhere =
  (isBroken: (intent: OutputIntent, subject: Subject) => boolean): Check =>
  (subject) =>
    inFileIf(pressIntents(subject).some((intent) => isBroken(intent, subject)));

const intentCondition = intentWhere(
  (intent, subject) => intentText(subject, intent, 'OutputConditionIdentifier') === '',
);
const REGISTRY = 'http://www.color.org';
const intentRegistry = intentWhere(
  (intent, subject) => !intent.profile && intentText(subject, intent, 'RegistryName') !== REGISTRY,
);
const intentInfo = intentWhere((intent, subject) => !intent.profile && intentText(subject, intent, 'Info') === '');
const intentProfile = intentWhere(({ profile, header }, { file }) => {
  if (!profile) return false;
  const isPress = header?.deviceClass === 'prtr' && (header.space === 'CMYK' || header.space === 'GRAY');
  return !isPress || header.channels !== file.number(profile.dict.entries.get('N'));
});

/** Findings for pages that a test picks. */
const pagesWhere =
  (isBroken: (page: PdfPage, subject: Subject) => boolean): Check =>
  (subject) =>
    subject.file.pages.filter((page) => isBroken(page, subject)).map(({ number }) => at(`page ${number}`));

const trim = pagesWhere(({ dict }) => dict.entries.has('TrimBox') === dict.entries.has('ArtBox'));

/** A hundredth of a point: rounding, not a fault. */
const TOLERANCE = 0.01;
const isInside = (inner: PdfBox, outer: PdfBox): boolean =>
  inner.left >= outer.left - TOLERANCE &&
  inner.bottom >= outer.bottom - TOLERANCE &&
  inner.right <= outer.right + TOLERANCE &&
  inner.top <= outer.top + TOLERANCE;

/** Trim or art in bleed, bleed in media, crop in media; what is not given is as large as what holds it. */
const boxes = pagesWhere((page, { file }) => {
  const media = pageBox(file, page, 'MediaBox');
  if (!media) return true;
  const crop = pageBox(file, page, 'CropBox') ?? media;
  const bleed = pageBox(file, page, 'BleedBox') ?? crop;
  const finished = ['TrimBox', 'ArtBox'].flatMap((name) => pageBox(file, page, name) ?? []);
  return !isInside(crop, media) || !isInside(bleed, media) || finished.some((box) => !isInside(box, bleed));
});

const PRESS_FAMILIES = new Set(['DeviceCMYK', 'DeviceGray', 'Separation', 'DeviceN', 'Indexed', 'I', 'Pattern']);
const colour: Check = ({ file, content }) =>
  content.colours.flatMap(({ space, place }) =>
    colourSpacesIn(file, space)
      .filter(({ family }) => !PRESS_FAMILIES.has(family))
      .map(({ family }) => at(place, { space: family })),
  );

const transparency: Check = (subject) => [
  ...transparencies(subject).map(({ place, what }) => at(place, { what })),
  ...pagesWhere(({ dict }, { file }) => isTransparencyGroup(file, dict))(subject).map(({ place }) =>
    at(place, { what: 'Group' }),
  ),
];

/** Annotations keep off what is printed; trap networks and printers' marks are for printing. */
const annotation: Check = ({ file }) =>
  annotationsOf(file)
    .filter(({ subtype }) => subtype !== 'TrapNet')
    .filter(({ dict, page }) => {
      const [a = 0, b = 0, c = 0, d = 0] = file.numbers(dict.entries.get('Rect')) ?? [];
      const bleed = ['BleedBox', 'TrimBox', 'ArtBox', 'MediaBox'].flatMap((name) => pageBox(file, page, name) ?? [])[0];
      if (!bleed) return true;
      const isBeside = Math.max(a, c) <= bleed.left || Math.min(a, c) >= bleed.right;
      return !isBeside && Math.max(b, d) > bleed.bottom && Math.min(b, d) < bleed.top;
    })
    .map(({ place, subtype }) => at(place, { type: subtype }));

const action: Check = (subject) => [
  ...actionsOf(subject).map(({ id, action: type }) => at(objectPlace(id), { action: type })),
  ...subject.dicts.filter(({ dict }) => dict.entries.has('AA')).map(({ id }) => at(objectPlace(id), { action: 'AA' })),
  ...inFileIf(subject.file.dict(subject.file.catalog.entries.get('Names'))?.entries.has('JavaScript') === true, {
    action: 'JavaScript',
  }),
];

const form: Check = ({ file }) => inFileIf(file.catalog.entries.has('AcroForm'));
const embeddedFile: Check = ({ file, dicts }) => [
  ...inFileIf(file.dict(file.catalog.entries.get('Names'))?.entries.has('EmbeddedFiles') === true),
  ...dicts.filter(({ dict }) => dict.entries.has('EF')).map(({ id }) => at(objectPlace(id))),
];
const layers: Check = ({ file }) => inFileIf(file.catalog.entries.has('OCProperties'));
const separated = pagesWhere(({ dict }) => dict.entries.has('SeparationInfo'));

const AREAS = ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip'];
const viewerArea: Check = ({ file }) => {
  const preferences = file.dict(file.catalog.entries.get('ViewerPreferences'));
  const named = AREAS.flatMap((key) => file.name(preferences?.entries.get(key)) ?? []);
  return inFileIf(named.some((area) => area !== 'MediaBox' && area !== 'BleedBox'));
};

export const PRESS_RULES: readonly Rule[] = [
  ...x('preflight/press-version', version),
  ...x('preflight/press-object-streams', objectStreams),
  ...x('preflight/press-claim', claim),
  ...x('preflight/press-info', infoMissing),
  ...x('preflight/press-trapped', trapped),
  ...x('preflight/press-intent', intentCount, ['hint/state-press-conditions']),
  ...x('preflight/press-condition', intentCondition, ['hint/state-press-conditions']),
  ...x('preflight/press-registry', intentRegistry, ['hint/state-press-conditions']),
  ...x('preflight/press-condition-words', intentInfo, ['hint/state-press-conditions']),
  ...x('preflight/press-profile', intentProfile, ['hint/state-press-conditions']),
  ...x('preflight/press-trim', trim),
  ...x('preflight/press-boxes', boxes),
  ...x('preflight/press-colour', colour, ['hint/use-press-colours']),
  ...x('preflight/press-transparency', transparency),
  ...x('preflight/press-annotation', annotation),
  ...x('preflight/press-action', action),
  ...x('preflight/press-form', form),
  ...x('preflight/press-embedded-file', embeddedFile),
  ...x('preflight/press-layers', layers),
  ...x('preflight/press-separated', separated),
  ...x('preflight/press-viewer-area', viewerArea),
];
