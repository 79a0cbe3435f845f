/** Rules of how structure elements stand in one another: ISO 14289-1, 7.2 to 7.9, after ISO 32000-1, 14.8.4. */
import type { Structure, StructureElement } from '../survey/structure.js';
import { at, inFileIf, rule, type Check, type Finding, type Rule } from './rule.js';
import type { Subject } from './subject.js';
import { elementsWhere } from './tagging.js';

/** The elements in which an element may stand. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

/** The elements that an element may hold, as a pattern of their types with a space after each. */
const KIDS: Readonly<Record<string, RegExp>> = {
  Table: /^(Caption )?((TR|THead|TBody|TFoot) )*(Caption )?$/,
  TR: /^((TH|TD) )*$/,
  THead: /^(TR )*$/,
  TBody: /^(TR )*$/,
  TFoot: /^(TR )*$/,
  L: /^(Caption )?((L|LI) )*$/,
  LI: /^((Lbl|LBody) )*$/,
  TOC: /^(Caption )?((TOC|TOCI) )*$/,
};

/** Types that only group, as seen through (ISO 32000-1, 14.8.4.2). */
const isTransparent = ({ standardType }: StructureElement): boolean => standardType === 'NonStruct';

function parentType(element: StructureElement): string | undefined {
  let parent = element.parent;
  while (parent && isTransparent(parent)) parent = parent.parent;
  return parent?.standardType;
}

const kidTypes = (element: StructureElement): readonly string[] =>
  element.kids.flatMap((kid) => (isTransparent(kid) ? kidTypes(kid) : [kid.standardType ?? kid.type]));

const wrongParent = elementsWhere((element) => {
  const allowed = PARENTS[element.standardType ?? ''];
  return allowed !== undefined && !allowed.includes(parentType(element) ?? '');
});

const wrongKids = elementsWhere((element) => {
  const pattern = KIDS[element.standardType ?? ''];
  const kids = kidTypes(element);
  const captions = kids.filter((type) => type === 'Caption').length;
  return pattern !== undefined && (captions > 1 || !pattern.test(kids.map((type) => `${type} `).join('')));
});

const tableGroups = elementsWhere((element) => {
  if (element.standardType !== 'Table') return false;
  const kids = kidTypes(element);
  const count = (type: string): number => kids.filter((kid) => kid === type).length;
  const needsBody = count('THead') + count('TFoot') > 0;
  return count('THead') > 1 || count('TFoot') > 1 || (needsBody && count('TBody') === 0);
});

/** An attribute of an element, from A or from the classes that C names (ISO 32000-1, 14.7.5). */
function attribute(
  { file, structure }: Subject,
  element: StructureElement,
  key: string,
): ReturnType<typeof file.resolve> | undefined {
  const classes = file.dict(structure?.root.entries.get('ClassMap'));
  const named = file
    .items(element.dict.entries.get('C'))
    .flatMap((name) => classes?.entries.get(file.name(name) ?? '') ?? []);
  for (const holder of [element.dict.entries.get('A'), ...named])
    for (const item of file.items(holder)) {
      const value = file.get(file.dict(item), key);
      if (value.kind !== 'null') return value;
    }
  return undefined;
}

const within = (element: StructureElement, type: string): readonly StructureElement[] =>
  element.kids.flatMap((kid) => [
    ...(kid.standardType === type ? [kid] : []),
    ...(kid.standardType === 'Table' ? [] : within(kid, type)),
  ]);

/** ISO 14289-1, 7.5: heads say by Scope what they head, unless cells name their heads. */
const headerScope: Check = (subject) =>
  (subject.structure?.elements ?? [])
    .filter(({ standardType }) => standardType === 'Table')
    .filter((table) => within(table, 'TD').some((cell) => !attribute(subject, cell, 'Headers')))
    .flatMap((table) => within(table, 'TH').filter((head) => !attribute(subject, head, 'Scope')))
    .map(({ place, type }) => at(place, { type }));

const span = (subject: Subject, cell: StructureElement, key: string): number => {
  const value = attribute(subject, cell, key);
  return value?.kind === 'number' && value.value >= 1 ? Math.min(value.value, 1000) : 1;
};

/** Columns that each row of a table fills, cells from rows above included. */
function rowWidths(subject: Subject, table: StructureElement): readonly number[] {
  const filled = new Map<number, number>();
  return within(table, 'TR').map((row, index) => {
    const cells = row.kids.filter(({ standardType }) => standardType === 'TD' || standardType === 'TH');
    for (const cell of cells)
      for (let below = 1; below < span(subject, cell, 'RowSpan'); below += 1)
        filled.set(index + below, (filled.get(index + below) ?? 0) + span(subject, cell, 'ColSpan'));
    return cells.reduce((sum, cell) => sum + span(subject, cell, 'ColSpan'), filled.get(index) ?? 0);
  });
}

const tableIrregular: Check = (subject) =>
  (subject.structure?.elements ?? [])
    .filter((element) => element.standardType === 'Table' && new Set(rowWidths(subject, element)).size > 1)
    .map(({ place, type }) => at(place, { type }));

const headingLevel = ({ standardType }: StructureElement): number | undefined =>
  /^H[1-6]$/.test(standardType ?? '') ? Number(standardType?.slice(1)) : undefined;

/** ISO 14289-1, 7.4.2: the first is H1, and going down skips none. */
const headingOrder: Check = ({ structure }) => {
  let last = 0;
  return (structure?.elements ?? []).flatMap((element): readonly Finding[] => {
    const level = headingLevel(element);
    if (level === undefined) return [];
    const isSkipped = level > last + 1;
    last = level;
    return isSkipped ? [at(element.place, { type: element.type })] : [];
  });
};

const isPlainHeading = ({ standardType }: StructureElement): boolean => standardType === 'H';
const headingsTwice = elementsWhere((element) => element.kids.filter(isPlainHeading).length > 1);
const headingsMixed: Check = ({ structure }) => {
  const elements: Structure['elements'] = structure?.elements ?? [];
  return inFileIf(elements.some(isPlainHeading) && elements.some((element) => headingLevel(element) !== undefined));
};

const lacksAlternative =
  (type: string) =>
  ({ standardType, dict }: StructureElement, _: Structure, { file }: Subject): boolean =>
    standardType === type && !['Alt', 'ActualText'].some((key) => (file.text(dict.entries.get(key)) ?? '') !== '');

const noteId: Check = ({ file, structure }) => {
  const seen = new Set<string>();
  return (structure?.elements ?? [])
    .filter(({ standardType }) => standardType === 'Note')
    .flatMap(({ dict, place, type }) => {
      const id = file.text(dict.entries.get('ID')) ?? '';
      const isBroken = id === '' || seen.has(id);
      seen.add(id);
      return isBroken ? [at(place, { type })] : [];
    });
};

export const NESTING_RULES: readonly Rule[] = [
  ...rule({ ua: '7.2' }, 'preflight/element-outside', wrongParent),
  ...rule({ ua: '7.2' }, 'preflight/element-inside', wrongKids),
  ...rule({ ua: '7.2' }, 'preflight/table-groups', tableGroups),
  ...rule({ ua: '7.2' }, 'preflight/table-irregular', tableIrregular),
  ...rule({ ua: '7.3' }, 'preflight/figure-alternative', elementsWhere(lacksAlternative('Figure'))),
  ...rule({ ua: '7.4.2' }, 'preflight/heading-order', headingOrder),
  ...rule({ ua: '7.4.4' }, 'preflight/headings-twice', headingsTwice),
  ...rule({ ua: '7.4.4' }, 'preflight/headings-mixed', headingsMixed),
  ...rule({ ua: '7.5' }, 'preflight/table-head-scope', headerScope),
  ...rule({ ua: '7.7' }, 'preflight/formula-alternative', elementsWhere(lacksAlternative('Formula'))),
  ...rule({ ua: '7.9' }, 'preflight/note-id', noteId),
];
