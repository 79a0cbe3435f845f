/** Rules that tie content and structure together: ISO 19005-2, 6.7.2 and 6.7.3, and ISO 14289-1, 7.1 and 7.20. */
import { contentKey, isArtifact, isTagged, type MarkedContent } from '../survey/content.js';
import {
  hasCircularRole,
  holderOf,
  isStandardType,
  type Structure,
  type StructureElement,
} from '../survey/structure.js';
import { annotationsOf } from './annotations.js';
import { at, inFileIf, rule, type Check, type Finding, type Rule } from './rule.js';
import type { Subject } from './subject.js';

const notMarked: Check = ({ file }) =>
  inFileIf(file.boolean(file.dict(file.catalog.entries.get('MarkInfo'))?.entries.get('Marked')) !== true);
const suspects: Check = ({ file }) =>
  inFileIf(file.boolean(file.dict(file.catalog.entries.get('MarkInfo'))?.entries.get('Suspects')) === true);
const titleNotShown: Check = ({ file }) =>
  inFileIf(
    file.boolean(file.dict(file.catalog.entries.get('ViewerPreferences'))?.entries.get('DisplayDocTitle')) !== true,
  );
const noStructure: Check = ({ structure }) => inFileIf(!structure);

/** Findings for elements that a test picks. */
export const elementsWhere =
  (isBroken: (element: StructureElement, structure: Structure, subject: Subject) => boolean): Check =>
  (subject) =>
    (subject.structure?.elements ?? [])
      .filter((element) => subject.structure && isBroken(element, subject.structure, subject))
      .map(({ place, type }) => at(place, { type }));

const elementKeys = elementsWhere(({ dict, parent, type }, { root }, { file }) => {
  const above = file.dict(dict.entries.get('P'));
  return file.name(dict.entries.get('Type')) !== 'StructElem' || type === '' || above !== (parent?.dict ?? root);
});
const notMapped = elementsWhere(
  ({ type, standardType }, { roles }) => standardType === undefined && !hasCircularRole(type, roles),
);
const roleCircle: Check = ({ structure }) =>
  [...(structure?.roles.keys() ?? [])]
    .filter((type) => structure && hasCircularRole(type, structure.roles))
    .map((type) => at('file', { type }));
const remapped: Check = ({ structure }) =>
  [...(structure?.roles.keys() ?? [])].filter(isStandardType).map((type) => at('file', { type }));
const circle: Check = ({ structure }) => (structure?.circles ?? []).map((place) => at(place));

/** Content on pages that is neither tagged nor an artifact. */
const untagged: Check = ({ content }) =>
  distinct(
    content.painted
      .filter(({ marked, owner }) => !owner.isAside && !isTagged(marked) && !isArtifact(marked) && !owner.isStructured)
      .map(({ owner }) => at(owner.place)),
  );

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ place }) => !seen.has(place) && seen.add(place));
}

const artifactInside: Check = ({ content }) =>
  distinct(
    content.sequences
      .filter(({ tag, parent }) => tag === 'Artifact' && isTagged(parent))
      .map(({ owner }) => at(owner.place)),
  );
const taggedInside: Check = ({ content }) =>
  distinct(
    content.sequences
      .filter(({ mcid, parent }) => mcid !== undefined && isArtifact(parent))
      .map(({ owner }) => at(owner.place)),
  );

const keyOf = ({ owner, mcid }: MarkedContent): string => contentKey(owner.id, mcid);

/** Marked content with a number, and what the parent tree says of it (ISO 32000-1, 14.7.4.4). */
const parentTree: Check = (subject) => [...contentParents(subject), ...objectParents(subject)];

function contentParents({ file, content, structure }: Subject): readonly Finding[] {
  if (!structure) return [];
  return content.sequences.flatMap((sequence) => {
    const { mcid, owner } = sequence;
    if (mcid === undefined || owner.isAside) return [];
    const parents = structure.parentTree.get(owner.structParents ?? -1);
    const parent = file.dict(file.array(parents)?.items[mcid]);
    const holder = holderOf(structure, sequence);
    return parent !== undefined && parent === holder?.dict ? [] : [at(owner.place, { content: mcid })];
  });
}

function objectParents({ file, structure }: Subject): readonly Finding[] {
  if (!structure) return [];
  return annotationsOf(file).flatMap(({ dict, id, place }) => {
    const holder = structure.objectHolders.get(id);
    const key = file.number(dict.entries.get('StructParent'));
    const parent = key === undefined ? undefined : file.dict(structure.parentTree.get(key));
    return parent === holder?.dict ? [] : [at(place, { content: key ?? 0 })];
  });
}

/** Elements that hold marked content which no page has. */
const contentMissing: Check = ({ content, structure }) => {
  const present = new Set(content.sequences.filter(({ mcid }) => mcid !== undefined).map(keyOf));
  return [...(structure?.holders ?? [])]
    .filter(([key]) => !present.has(key))
    .map(([key, { place }]) => at(place, { content: key.split(':')[1] ?? '' }));
};

/** A number twice in one stream, or one piece of content in two elements. */
const contentTwice: Check = ({ content, structure }) => {
  const seen = new Map<string, MarkedContent>();
  const twice = content.sequences.flatMap((sequence) => {
    if (sequence.mcid === undefined) return [];
    const known = seen.get(keyOf(sequence));
    seen.set(keyOf(sequence), sequence);
    return known && known.owner === sequence.owner ? [at(sequence.owner.place, { content: sequence.mcid })] : [];
  });
  const held = (structure?.heldTwice ?? []).map((key) => at('file', { content: key.split(':')[1] ?? '' }));
  return [...twice, ...held];
};

/** ISO 14289-1, 7.20: a form with tagged content is drawn once. */
const formTwice: Check = ({ content }) => {
  const owners = new Map<number, Set<MarkedContent['owner']>>();
  for (const { owner, mcid } of content.sequences)
    if (owner.kind === 'form' && mcid !== undefined && !owner.isAside)
      owners.set(owner.id, (owners.get(owner.id) ?? new Set()).add(owner));
  return [...owners].flatMap(([id, drawn]) => (drawn.size > 1 ? [at(`object ${id}`)] : []));
};

export const TAGGING_RULES: readonly Rule[] = [
  ...rule({ a: '6.7.2.2', ua: '6.2' }, 'preflight/not-marked', notMarked),
  ...rule({ ua: '7.1' }, 'preflight/suspects', suspects),
  ...rule({ ua: '7.1' }, 'preflight/title-not-shown', titleNotShown),
  ...rule({ a: '6.7.3.3', ua: '7.1' }, 'preflight/no-structure', noStructure),
  ...rule({ a: '6.7.3.3' }, 'preflight/element-keys', elementKeys),
  ...rule({ a: '6.7.3.4', ua: '7.1' }, 'preflight/role-not-mapped', notMapped),
  ...rule({ a: '6.7.3.4', ua: '7.1' }, 'preflight/role-circle', roleCircle),
  ...rule({ a: '6.7.3.4', ua: '7.1' }, 'preflight/role-remapped', remapped),
  ...rule({ a: '6.7.3.3', ua: '7.1' }, 'preflight/structure-circle', circle),
  ...rule({ a: '6.7.3', ua: '7.1' }, 'preflight/content-untagged', untagged),
  ...rule({ ua: '7.1' }, 'preflight/artifact-inside-content', artifactInside),
  ...rule({ ua: '7.1' }, 'preflight/content-inside-artifact', taggedInside),
  ...rule({ a: '6.7.3.3', ua: '7.1' }, 'preflight/parent-tree', parentTree),
  ...rule({ a: '6.7.3.3', ua: '7.1' }, 'preflight/content-missing', contentMissing),
  ...rule({ a: '6.7.3.3', ua: '7.1' }, 'preflight/content-twice', contentTwice),
  ...rule({ ua: '7.20' }, 'preflight/form-drawn-twice', formTwice),
];
