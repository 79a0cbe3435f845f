/** Rules of content streams and graphics: ISO 19005-2, 6.2.2 and 6.2.5 to 6.2.10, with their counterparts. */
import type { PdfDict, PdfFile, PdfObject } from '../pdf-file/index.js';
import type { DictUse } from '../survey/content.js';
import { contentFaults } from './content-faults.js';
import { outputIntents } from './output-intents.js';
import { at, rule, X_REQUIREMENTS, type Check, type Finding, type Rule } from './rule.js';
import type { Subject } from './subject.js';

/** Places of things whose dictionary breaks a claim. */
const broken = (uses: readonly DictUse[], isBroken: (dict: PdfDict) => boolean): readonly Finding[] =>
  uses.filter(({ dict }) => isBroken(dict)).map(({ id, place }) => at(id > 0 ? `${place}, object ${id}` : place));

const transferFunction: Check = ({ file, content }) =>
  broken(content.states, (dict) => {
    const second = file.get(dict, 'TR2');
    return dict.entries.has('TR') || !(second.kind === 'null' || (second.kind === 'name' && second.name === 'Default'));
  });

const halftonePhase: Check = ({ content }) => broken(content.states, (dict) => dict.entries.has('HTP'));

const halftone: Check = ({ file, content }) =>
  broken(content.states, (dict) => {
    const screen = file.dict(dict.entries.get('HT'));
    if (!screen) return false;
    const type = file.number(screen.entries.get('HalftoneType'));
    return (type !== 1 && type !== 5) || screen.entries.has('HalftoneName');
  });

const INTENTS = ['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation'];
const renderingIntent: Check = ({ content }) =>
  content.intents.filter(({ intent }) => !INTENTS.includes(intent)).map(({ intent, place }) => at(place, { intent }));

const imageKey =
  (key: string): Check =>
  ({ content }) =>
    broken(content.images, (dict) => dict.entries.has(key));

/** For the press another picture may stand beside the one on the page, but not be printed for it. */
const printedOtherwise: Check = ({ file, content }) =>
  broken(content.images, (dict) =>
    file
      .items(dict.entries.get('Alternates'))
      .some((other) => file.boolean(file.dict(other)?.entries.get('DefaultForPrinting')) === true),
  );

const interpolated: Check = ({ file, content }) => [
  ...broken(content.images, (dict) => file.boolean(dict.entries.get('Interpolate')) === true),
  ...content.faults.filter(({ kind }) => kind === 'inline-interpolate').map(({ place }) => at(place)),
];

const opiImage = imageKey('OPI');
const postscriptForm: Check = ({ file, content }) =>
  broken(
    content.forms,
    (dict) => dict.entries.has('OPI') || dict.entries.has('PS') || file.name(dict.entries.get('Subtype2')) === 'PS',
  );
const referenceForm: Check = ({ content }) => broken(content.forms, (dict) => dict.entries.has('Ref'));
const postscriptObject: Check = ({ file, content }) =>
  broken(content.otherObjects, (dict) => file.name(dict.entries.get('Subtype')) === 'PS');

const BLEND_MODES = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight ' +
    'Difference Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
);

/** The blend modes that a graphics state asks for; an array is a list of choices. */
const blendModes = (subject: Subject, dict: PdfDict): readonly string[] =>
  subject.file.items(dict.entries.get('BM')).map((mode) => (mode.kind === 'name' ? mode.name : '?'));

const blendMode: Check = (subject) =>
  subject.content.states.flatMap(({ dict, place }) =>
    blendModes(subject, dict)
      .filter((mode) => !BLEND_MODES.has(mode))
      .map((mode) => at(place, { mode })),
  );

const isSet = (value: PdfObject): boolean => value.kind !== 'null' && !(value.kind === 'name' && value.name === 'None');

/** Whether a form or page is a transparency group (ISO 32000-1, 11.6.6). */
export const isTransparencyGroup = (file: PdfFile, dict: PdfDict): boolean =>
  file.name(file.dict(dict.entries.get('Group'))?.entries.get('S')) === 'Transparency';

/** Everything by which what lies under may show through (ISO 32000-1, 11). */
export function transparencies(subject: Subject): readonly (DictUse & { readonly what: string })[] {
  const { file, content } = subject;
  const states = content.states.flatMap((use) => {
    const isFaint = ['ca', 'CA'].some((key) => (file.number(use.dict.entries.get(key)) ?? 1) !== 1);
    const blends = blendModes(subject, use.dict).some((mode) => mode !== 'Normal' && mode !== 'Compatible');
    const what = isFaint ? 'opacity' : blends ? 'BM' : isSet(file.get(use.dict, 'SMask')) ? 'SMask' : undefined;
    return what === undefined ? [] : [{ ...use, what }];
  });
  const images = content.images.filter(
    ({ dict }) => isSet(file.get(dict, 'SMask')) || (file.number(dict.entries.get('SMaskInData')) ?? 0) > 0,
  );
  const forms = content.forms.filter(({ dict }) => isTransparencyGroup(file, dict));
  return [
    ...states,
    ...images.map((use) => ({ ...use, what: 'SMask' })),
    ...forms.map((use) => ({ ...use, what: 'Group' })),
  ];
}

/** ISO 19005-2, 6.2.10: without an output intent, a page that blends says in what colours. */
const blendingSpace: Check = (subject) => {
  const { file } = subject;
  if (outputIntents(subject, 'GTS_PDFA1').length > 0) return [];
  const pages = new Set(transparencies(subject).map(({ page }) => page));
  return [...pages]
    .filter((page) => !file.dict(page.dict.entries.get('Group'))?.entries.has('CS'))
    .map((page) => at(`page ${page.number}`));
};

export const GRAPHICS_RULES: readonly Rule[] = [
  ...rule({ a: '6.2.2', x: X_REQUIREMENTS }, 'preflight/operator', contentFaults('what', 'operator-undefined')),
  ...rule(
    { a: '6.2.2', x: X_REQUIREMENTS },
    'preflight/content-stream',
    contentFaults('what', 'content-damaged', 'marks-unbalanced', 'state-unbalanced', 'text-misplaced'),
  ),
  ...rule({ a: '6.2.2', x: X_REQUIREMENTS }, 'preflight/resource-missing', contentFaults('what', 'resource-missing')),
  ...rule({ a: '6.2.2' }, 'preflight/resource-inherited', contentFaults('what', 'resource-inherited')),
  ...rule({ a: '6.2.5', x: X_REQUIREMENTS }, 'preflight/transfer-function', transferFunction),
  ...rule({ a: '6.2.5', x: X_REQUIREMENTS }, 'preflight/halftone-phase', halftonePhase),
  ...rule({ a: '6.2.5', x: X_REQUIREMENTS }, 'preflight/halftone', halftone),
  ...rule({ a: '6.2.6', x: X_REQUIREMENTS }, 'preflight/rendering-intent', renderingIntent),
  ...rule({ a: '6.2.8' }, 'preflight/image-alternates', imageKey('Alternates')),
  ...rule({ x: X_REQUIREMENTS }, 'preflight/image-printed-otherwise', printedOtherwise),
  ...rule({ a: '6.2.8', x: X_REQUIREMENTS }, 'preflight/image-replaced', opiImage),
  ...rule({ a: '6.2.8' }, 'preflight/image-interpolated', interpolated),
  ...rule({ a: '6.2.9.1', x: X_REQUIREMENTS }, 'preflight/form-postscript', postscriptForm),
  ...rule({ a: '6.2.9.2', ua: '7.20', x: X_REQUIREMENTS }, 'preflight/reference-form', referenceForm),
  ...rule({ a: '6.2.9.3', x: X_REQUIREMENTS }, 'preflight/postscript-object', postscriptObject),
  ...rule({ a: '6.2.10' }, 'preflight/blend-mode', blendMode),
  ...rule({ a: '6.2.10' }, 'preflight/blending-space', blendingSpace),
];
