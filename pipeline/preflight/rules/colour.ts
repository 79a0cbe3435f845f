/** Rules of colour: ISO 19005-2, 6.2.3 and 6.2.4. */
import type { PdfFile, PdfStream } from '../pdf-file/index.js';
import { readIccHeader } from '../survey/icc.js';
import { colourSpacesIn, isSameObject, type ColourSpace } from './colour-spaces.js';
import { outputIntents } from './output-intents.js';
import { at, inFileIf, rule, type Check, type Rule } from './rule.js';
import type { Subject } from './subject.js';

/** Classes and spaces of profiles that serve a purpose. */
interface ProfileKind {
  readonly classes: readonly string[];
  readonly spaces: readonly string[];
}

const OUTPUT: ProfileKind = { classes: ['prtr', 'mntr'], spaces: ['RGB ', 'CMYK', 'GRAY'] };
const INPUT: ProfileKind = { classes: ['prtr', 'mntr', 'scnr', 'spac'], spaces: [...OUTPUT.spaces, 'Lab '] };
/** ICC version 5 came after every standard that PDF 1.7 knows. */
const FIRST_TOO_NEW = 5;

/** Whether a profile is one of a kind, with as many channels as its stream says. */
function isFit(file: PdfFile, profile: PdfStream | undefined, { classes, spaces }: ProfileKind): boolean {
  const header = profile && readIccHeader(file.streamBytes(profile));
  return (
    header !== undefined &&
    classes.includes(header.deviceClass) &&
    spaces.includes(header.space) &&
    header.majorVersion < FIRST_TOO_NEW &&
    header.channels === file.number(profile?.dict.entries.get('N'))
  );
}

const intentProfile: Check = (subject) => {
  const intents = outputIntents(subject, 'GTS_PDFA1');
  return inFileIf(intents.some(({ profile }) => !isFit(subject.file, profile, OUTPUT)));
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
  spacesUsed(subject)
    .filter(({ family, profile }) => family === 'ICCBased' && !isFit(subject.file, profile, INPUT))
    .map(({ place }) => at(place));

const iccOverprint: Check = (subject) =>
  spacesUsed(subject)
    .filter(({ profile, overprintsAll }) => overprintsAll && subject.file.number(profile?.dict.entries.get('N')) === 4)
    .map(({ place }) => at(place));

/** The output spaces that a device space needs; any profile covers grey. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  DeviceRGB: ['RGB '],
  DeviceCMYK: ['CMYK'],
  DeviceGray: OUTPUT.spaces,
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
