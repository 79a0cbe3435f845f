/** ISO 19005-2, 6.1.13: limits that every reader can keep. */
import { pageBox } from '../pdf-file/index.js';
import { cidOf } from '../survey/fonts.js';
import { colourSpacesIn } from './colour-spaces.js';
import { contentFaults } from './content-faults.js';
import { at, inFileIf, objectPlace, rule, type Check, type Rule } from './rule.js';
import type { PlacedValue } from './subject.js';

const MOST_OBJECTS = 8_388_607;
const MOST_COLORANTS = 32;
const LARGEST_CID = 65_535;
const SMALLEST_PAGE = 3;
const LARGEST_PAGE = 14_400;
const BOXES = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'];

const sizeOf = (value: PlacedValue['value']): number => {
  if (value.kind === 'number') return value.value;
  return value.kind === 'string' ? value.bytes.length : value.name.length;
};

/** Values of one kind that go beyond their limit, each with its size. */
const extremes =
  (kind: PlacedValue['value']['kind']): Check =>
  (subject) =>
    subject.extremes
      .filter(({ value }) => value.kind === kind)
      .map(({ value, id }) => at(objectPlace(id), { number: sizeOf(value) }));

const numberRange: Check = (subject) => [
  ...extremes('number')(subject),
  ...contentFaults('number', 'content-number')(subject),
];
const stringLength: Check = (subject) => [
  ...extremes('string')(subject),
  ...contentFaults('number', 'content-string')(subject),
];
const nameLength = extremes('name');

/** The Size of the trailer stands for the count: numbers may be free, but none is larger. */
const objectCount: Check = ({ file }) => {
  const size = file.number(file.trailer.entries.get('Size')) ?? 0;
  return inFileIf(size - 1 > MOST_OBJECTS || file.objects.size > MOST_OBJECTS);
};

const colorants: Check = ({ file, content }) =>
  content.colours.flatMap(({ space, place }) =>
    colourSpacesIn(file, space)
      .filter(({ family, names }) => family === 'DeviceN' && names.length > MOST_COLORANTS)
      .map(({ names }) => at(place, { number: names.length })),
  );

const cids: Check = ({ fonts }) =>
  fonts.flatMap((font) =>
    [...font.codes].flatMap(([code, place]) => {
      const cid = font.subtype === 'Type0' ? cidOf(font, code) : undefined;
      return cid !== undefined && cid > LARGEST_CID ? [at(place, { number: cid })] : [];
    }),
  );

const pageSizes: Check = ({ file }) =>
  file.pages.flatMap((page) =>
    BOXES.flatMap((name) => {
      const box = pageBox(file, page, name);
      // Every page has a MediaBox, its own or its tree's (ISO 32000-1, table 30).
      if (!box && name === 'MediaBox') return [at(`page ${page.number}`, { box: name })];
      const sides = box ? [box.right - box.left, box.top - box.bottom] : [];
      return sides.some((side) => side < SMALLEST_PAGE || side > LARGEST_PAGE)
        ? [at(`page ${page.number}`, { box: name })]
        : [];
    }),
  );

export const LIMIT_RULES: readonly Rule[] = [
  ...rule({ a: '6.1.13' }, 'preflight/number-range', numberRange),
  ...rule({ a: '6.1.13' }, 'preflight/string-length', stringLength),
  ...rule({ a: '6.1.13' }, 'preflight/name-length', nameLength),
  ...rule({ a: '6.1.13' }, 'preflight/object-count', objectCount),
  ...rule({ a: '6.1.13' }, 'preflight/state-nesting', contentFaults('number', 'state-nesting')),
  ...rule({ a: '6.1.13' }, 'preflight/colorant-count', colorants),
  ...rule({ a: '6.1.13' }, 'preflight/cid-range', cids),
  ...rule({ a: '6.1.13' }, 'preflight/page-size', pageSizes),
];
