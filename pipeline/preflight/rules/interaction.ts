/** Rules of forms, actions and what else makes a file act: ISO 19005-2, 6.4, 6.5 and 6.8 to 6.11, and ISO 14289-1, 7.10, 7.11 and 7.15. */
import { openPdf, type PdfArray, type PdfDict, type PdfFile, type PdfObject } from '../pdf-file/index.js';
import { readXmp, xmpProperty, xmpText } from '../survey/xmp.js';
import { at, inFileIf, objectPlace, rule, type Check, type Rule } from './rule.js';
import type { PlacedDict, Subject } from './subject.js';

const acroForm = ({ file }: Subject): PdfDict | undefined => file.dict(file.catalog.entries.get('AcroForm'));

const isWidgetOrField = (file: PdfFile, dict: PdfDict): boolean =>
  file.name(dict.entries.get('Subtype')) === 'Widget' || dict.entries.has('FT');

const fieldAction: Check = ({ file, dicts }) =>
  dicts
    .filter(({ dict }) => isWidgetOrField(file, dict) && (dict.entries.has('A') || dict.entries.has('AA')))
    .map(({ id }) => at(objectPlace(id)));

const needAppearances: Check = (subject) =>
  inFileIf(subject.file.boolean(acroForm(subject)?.entries.get('NeedAppearances')) === true);
const xfa: Check = (subject) => inFileIf(acroForm(subject)?.entries.has('XFA') === true);
const needsRendering: Check = ({ file }) => inFileIf(file.boolean(file.catalog.entries.get('NeedsRendering')) === true);

/** Keys under which actions stand, with those of additional actions (ISO 32000-1, tables 194 to 197). */
const ACTION_KEYS = new Set('A OpenAction Next JS PA E X D U Fo Bl PO PC PV PI O C WC WS DS WP DP K F V'.split(' '));

/** Actions, wherever they stand; an action is known by its S and the key that leads to it, or by its Type. */
export function actionsOf({ file, dicts }: Subject): readonly (PlacedDict & { readonly action: string })[] {
  const direct = dicts.flatMap((placed) => {
    const action = file.name(placed.dict.entries.get('S'));
    const isAction =
      file.name(placed.dict.entries.get('Type')) === 'Action' || ['A', 'OpenAction', 'Next'].includes(placed.key);
    return action !== undefined && isAction ? [{ ...placed, action }] : [];
  });
  const referred = dicts.flatMap(({ dict, key }) =>
    [...dict.entries].flatMap(([entry, value]) => {
      const isTrigger = key === 'AA' && ACTION_KEYS.has(entry);
      if (!isTrigger && !['A', 'OpenAction', 'Next'].includes(entry)) return [];
      return (value.kind === 'array' ? value.items : [value]).flatMap((item) => {
        const target = item.kind === 'ref' ? file.dict(item) : undefined;
        const action = file.name(target?.entries.get('S'));
        const id = item.kind === 'ref' ? item.id : 0;
        return target && action !== undefined ? [{ dict: target, isStream: false, id, key: entry, action }] : [];
      });
    }),
  );
  const seen = new Set<PdfDict>();
  return [...direct, ...referred].filter(({ dict }) => !seen.has(dict) && seen.add(dict));
}

const ALLOWED_ACTIONS = ['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm'];
const ALLOWED_NAMES = ['NextPage', 'PrevPage', 'FirstPage', 'LastPage'];

const action: Check = (subject) =>
  actionsOf(subject)
    .filter((found) => !ALLOWED_ACTIONS.includes(found.action))
    .map((found) => at(objectPlace(found.id), { action: found.action }));

const namedAction: Check = (subject) =>
  actionsOf(subject).flatMap(({ action: type, dict, id }) => {
    const name = subject.file.name(dict.entries.get('N')) ?? '';
    return type === 'Named' && !ALLOWED_NAMES.includes(name) ? [at(objectPlace(id), { action: name })] : [];
  });

const trigger: Check = ({ file }) => [
  ...inFileIf(file.catalog.entries.has('AA')),
  ...file.pages.filter(({ dict }) => dict.entries.has('AA')).map(({ number }) => at(`page ${number}`)),
];

const embeddedNames: Check = ({ file, dicts }) =>
  dicts
    .filter(({ dict }) => dict.entries.has('EF'))
    .filter(({ dict }) => ['F', 'UF'].some((key) => (file.text(dict.entries.get(key)) ?? '') === ''))
    .map(({ id }) => at(objectPlace(id)));

/** Embedded files are PDF/A-1 or PDF/A-2 by their own claim; they are not judged in turn. */
const embeddedKind: Check = ({ file, dicts }) =>
  dicts.flatMap(({ dict, id }) =>
    [...(file.dict(dict.entries.get('EF'))?.entries.values() ?? [])].flatMap((value) => {
      const stream = file.stream(value);
      const inner = openPdf(stream ? file.streamBytes(stream) : new Uint8Array(0));
      const metadata = inner.stream(inner.catalog.entries.get('Metadata'));
      const part = metadata && xmpText(xmpProperty(readXmp(inner.streamBytes(metadata)), 'pdfaid', 'part'));
      return part === '1' || part === '2' ? [] : [at(objectPlace(id))];
    }),
  );

const layerSettings = ({ file }: Subject): readonly PdfDict[] => {
  const properties = file.dict(file.catalog.entries.get('OCProperties'));
  return [properties?.entries.get('D'), ...(file.array(properties?.entries.get('Configs'))?.items ?? [])].flatMap(
    (item) => file.dict(item) ?? [],
  );
};
const layerNames = (subject: Subject): readonly string[] =>
  layerSettings(subject).map((dict) => subject.file.text(dict.entries.get('Name')) ?? '');

const layerName: Check = (subject) => inFileIf(layerNames(subject).includes(''));
const layerNameTwice: Check = (subject) => {
  const names = layerNames(subject).filter((name) => name !== '');
  return inFileIf(new Set(names).size !== names.length);
};
const layerAutomatic: Check = (subject) => inFileIf(layerSettings(subject).some((dict) => dict.entries.has('AS')));

/** Every group stands in the order that is shown to the reader, where there is one. */
const layerOrder: Check = (subject) => {
  const { file } = subject;
  const properties = file.dict(file.catalog.entries.get('OCProperties'));
  const groups = file.items(properties?.entries.get('OCGs'));
  return inFileIf(
    layerSettings(subject).some((dict) => {
      const order = file.array(dict.entries.get('Order'));
      if (!order) return false;
      const listed = groupsIn(file, order);
      return groups.some((group) => !listed.has(group));
    }),
  );
};

/** Every group that a list of lists names; a list that holds itself is read once. */
function groupsIn(file: PdfFile, list: PdfArray): ReadonlySet<PdfObject> {
  const found = new Set<PdfObject>();
  const waiting: PdfObject[] = [list];
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    if (found.has(value)) continue;
    found.add(value);
    if (value.kind === 'array') for (const item of value.items) waiting.push(file.resolve(item));
  }
  return found;
}

const alternatePresentations: Check = ({ file }) =>
  inFileIf(file.dict(file.catalog.entries.get('Names'))?.entries.has('AlternatePresentations') === true);
const presentationSteps: Check = ({ file }) =>
  file.pages.filter(({ dict }) => dict.entries.has('PresSteps')).map(({ number }) => at(`page ${number}`));
const requirements: Check = ({ file }) => inFileIf(file.catalog.entries.has('Requirements'));

export const INTERACTION_RULES: readonly Rule[] = [
  ...rule({ a: '6.4.1' }, 'preflight/field-action', fieldAction),
  ...rule({ a: '6.4.1' }, 'preflight/need-appearances', needAppearances),
  ...rule({ a: '6.4.2', ua: '7.15' }, 'preflight/xfa', xfa),
  ...rule({ a: '6.4.2' }, 'preflight/needs-rendering', needsRendering),
  ...rule({ a: '6.5.1' }, 'preflight/action', action),
  ...rule({ a: '6.5.1' }, 'preflight/named-action', namedAction),
  ...rule({ a: '6.5.2' }, 'preflight/trigger', trigger),
  ...rule({ a: '6.8', ua: '7.11' }, 'preflight/embedded-file-name', embeddedNames),
  ...rule({ a: '6.8' }, 'preflight/embedded-file-kind', embeddedKind),
  ...rule({ a: '6.9', ua: '7.10' }, 'preflight/layer-name', layerName),
  ...rule({ a: '6.9' }, 'preflight/layer-name-twice', layerNameTwice),
  ...rule({ a: '6.9' }, 'preflight/layer-order', layerOrder),
  ...rule({ a: '6.9', ua: '7.10' }, 'preflight/layer-automatic', layerAutomatic),
  ...rule({ a: '6.10' }, 'preflight/alternate-presentations', alternatePresentations),
  ...rule({ a: '6.10' }, 'preflight/presentation-steps', presentationSteps),
  ...rule({ a: '6.11' }, 'preflight/requirements', requirements),
];
