/** Rules of colour: ISO 19005-2, 6.2.3 and 6.2.4. */
import { readIccHeader } from '../survey/icc.js';
import { colourSpacesIn, isSameObject, type ColourSpace } from './colour-spaces.js';
import { outputIntents } from './output-intents.js';
import { at, inFileIf, rule, type Check, type Rule } from './rule.js';
import type { Subject } from './subject.js';

const OUTPUT_CLASSES = ['prtr', 'mntr'];
const OUTPUT_SPACES = ['RGB ', 'CMYK', 'GRAY'];
const INPUT_CLASSES = ['prtr', 'mntr', 'scnr', 'spac'];
const INPUT_SPACES = [...OUTPUT_SPACES, 'Lab '];
/** ICC version 5 came after every standard that PDF 1.7 knows. */
const FIRST_TOO_NEW = 5;

const intentProfile: Check = (subject) => {
  const { file } = subject;
  const isBroken = outputIntents(subject, 'GTS_PDFA1').some(({ profile, header }) => {
    if (!profile || !header) return true;
    const { deviceClass, space, majorVersion, channels } = header;
    const isFit = OUTPUT_CLASSES.includes(deviceClass) && OUTPUT_SPACES.includes(space) && majorVersion < FIRST_TOO_NEW;
    return !isFit || channels !== file.number(profile.dict.entries.get('N'));
  });
  return inFileIf(isBroken);
};

/** All intents with a profile have the same one. */
const intentsDiffer: Check = (subject) => {
  const profiles = outputIntents(subject).flatMap(({ profile }) => profile ?? []);
  return inFileIf(profiles.some((profile) => profile !== profiles[0]));
};

const intentReference: Check = (subject) =>
  inFileIf(outputIntents(subject).some(({ dict }) => dict.entries.has('DestOutputProfileRef')));

interface SpaceUse extends ColourSpace {
  readonly place: string;
  readonly overprintsAll: boolean;
}

/** Every space that is painted in, with those that it is built upon. */
const spacesUsed = ({ file, content }: Subject): readonly SpaceUse[] =>
  content.colours.flatMap(({ space, place, overprints, overprintMode }) =>
    colourSpacesIn(file, space).map((found) => ({ ...found, place, overprintsAll: overprints && overprintMode === 1 })),
  );

const iccProfile: Check = (subject) =>
  spacesUsed(subject).flatMap(({ family, profile, place }) => {
    if (family !== 'ICCBased') return [];
    const header = profile && readIccHeader(subject.file.streamBytes(profile));
    const isFit =
      header !== undefined &&
      INPUT_CLASSES.includes(header.deviceClass) &&
      INPUT_SPACES.includes(header.space) &&
      header.majorVersion < FIRST_TOO_NEW &&
      header.channels === subject.file.number(profile?.dict.entries.get('N'));
    return isFit ? [] : [at(place)];
  });

const iccOverprint: Check = (subject) =>
  spacesUsed(subject)
    .filter(({ profile, overprintsAll }) => overprintsAll && subject.file.number(profile?.dict.entries.get('N')) === 4)
    .map(({ place }) => at(place));

/** The output spaces that a device space needs; any profile covers grey. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  DeviceRGB: ['RGB '],
  DeviceCMYK: ['CMYK'],
  DeviceGray: OUTPUT_SPACES,
};

const deviceColour: Check = (subject) => {
  const spaces = outputIntents(subject, 'GTS_PDFA1').flatMap(({ header }) => header?.space ?? []);
  return spacesUsed(subject)
    .filter(({ family }) => NEEDED[family] && !spaces.some((space) => NEEDED[family]?.includes(space)))
    .map(({ family, place }) => at(place, { space: family }));
};

const PROCESS_INKS = ['Cyan', 'Magenta', 'Yellow', 'Black', 'None'];

/** ISO 19005-2, 6.2.4.4: each spot ink of a DeviceN space is described. */
const colorantMissing: Check = (subject) =>
  spacesUsed(subject).flatMap(({ family, names, items, place }) => {
    if (family !== 'DeviceN') return [];
    const { file } = subject;
    const colorants = file.dict(file.dict(items[4])?.entries.get('Colorants'));
    return names
      .filter((name) => !PROCESS_INKS.includes(name) && !colorants?.entries.has(name))
      .map((ink) => at(place, { ink }));
  });

/** ISO 19005-2, 6.2.4.4: one ink, one alternate. */
const separationDiffers: Check = (subject) => {
  const { file } = subject;
  const first = new Map<string, ColourSpace>();
  return spacesUsed(subject).flatMap((space) => {
    const [ink = ''] = space.names;
    if (space.family !== 'Separation') return [];
    const known = first.get(ink);
    if (!known) first.set(ink, space);
    const isSame = !known || [2, 3].every((i) => isSameObject(file, known.items[i], space.items[i]));
    return isSame ? [] : [at(space.place, { ink })];
  });
};

export const COLOUR_RULES: readonly Rule[] = [
  ...rule({ a: '6.2.3' }, 'preflight/output-profile', intentProfile),
  ...rule({ a: '6.2.3' }, 'preflight/output-intents-differ', intentsDiffer),
  ...rule({ a: '6.2.3' }, 'preflight/output-profile-outside', intentReference),
  ...rule({ a: '6.2.4.2' }, 'preflight/icc-profile', iccProfile),
  ...rule({ a: '6.2.4.2' }, 'preflight/icc-overprint', iccOverprint),
  ...rule({ a: '6.2.4.3' }, 'preflight/device-colour', deviceColour),
  ...rule({ a: '6.2.4.4' }, 'preflight/colorant-missing', colorantMissing),
  ...rule({ a: '6.2.4.4' }, 'preflight/separation-differs', separationDiffers),
];
