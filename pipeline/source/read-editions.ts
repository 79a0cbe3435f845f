/** The editions that `document.yaml` asks for: which template, which language first, on which sheet, after whose page turns. */
import type { Details, MessageCode, Span } from '../diagnostic/index.js';
import { Findings, likeExample, needField, readFields, readText, SIDES, type Fields } from './manifest-fields.js';
import {
  PURPOSES,
  REQUIREMENTS,
  type EditionChoice,
  type PlacedName,
  type Purpose,
  type Requirement,
  type Side,
} from './manifest.js';
import type { YamlValue } from './yaml-reader.js';

/** Names that are folders and files in `templates/`. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const KEYS = ['template', 'lead', 'purpose', 'require', 'sheet', 'turns'];

/** Reads the list `editions`; every name in it is that of one edition. */
export function readEditions(value: YamlValue | undefined, findings: Findings): readonly EditionChoice[] {
  if (!value) return [];
  if (value.kind !== 'list') {
    findings.wrongType('source/manifest-not-a-list', 'editions', value);
    return [];
  }
  if (value.items.length === 0)
    findings.error('source/manifest-empty', { key: 'editions' }, value.span, likeExample('editions'));
  const editions = value.items.flatMap((item) => readEdition(item, findings) ?? []);
  reportDoubles(editions, findings);
  for (const edition of editions) reportTurns(edition, editions, findings);
  return editions;
}

function readEdition(value: YamlValue, findings: Findings): EditionChoice | undefined {
  const place = 'editions';
  const fields = readFields(value, place, KEYS, findings);
  if (value.kind !== 'mapping') return undefined;
  const templateValue = needField(fields, { key: 'template', place, span: value.span }, findings);
  const leadValue = needField(fields, { key: 'lead', place, span: value.span }, findings);
  const template = readText('template', templateValue, findings);
  const span = templateValue?.span ?? value.span;
  if (templateValue && !FILE_NAME.test(template))
    findings.error('source/manifest-bad-template', { template }, span, likeExample('template'));

  const lead = readLead(leadValue, findings);
  const purpose = readPurpose(fields, findings);
  const required = readRequirement(fields, findings);
  const sheet = readName('sheet', 'source/manifest-bad-sheet', fields, findings);
  const turns = readName('turns', 'source/manifest-bad-turns', fields, findings);
  const name = sheet ? `${template}-${sheet.name}` : template;
  const options = { ...(required && { require: required }), ...(sheet && { sheet }), ...(turns && { turns }) };
  return { name, template, span, lead, purpose, ...options };
}

function readLead(value: YamlValue | undefined, findings: Findings): Side {
  const lead = readText('lead', value, findings);
  const side = SIDES.find((known) => known === lead);
  if (value && !side) findings.error('source/manifest-unknown-lead', { lead }, value.span, likeExample('lead'));
  return side ?? 'zh';
}

function readPurpose(fields: Fields, findings: Findings): Purpose {
  const value = fields.get('purpose')?.value;
  if (!value) return 'finished';
  const purpose = readText('purpose', value, findings);
  const known = PURPOSES.find((one) => one === purpose);
  if (!known) findings.error('source/manifest-unknown-purpose', { purpose }, value.span, likeExample('purpose'));
  return known ?? 'finished';
}

function readRequirement(fields: Fields, findings: Findings): Requirement | undefined {
  const value = fields.get('require')?.value;
  if (!value || value.kind === 'nothing') return undefined;
  const state = readText('require', value, findings);
  const known = REQUIREMENTS.find((one) => one === state);
  if (!known) findings.error('source/manifest-unknown-requirement', { state }, value.span, likeExample('require'));
  return known;
}

/** A name that need not be there; a key with nothing behind it is none. */
function readName(key: string, code: MessageCode, fields: Fields, findings: Findings): PlacedName | undefined {
  const value = fields.get(key)?.value;
  if (!value || value.kind === 'nothing') return undefined;
  const name = readText(key, value, findings);
  if (value.kind !== 'text') return undefined;
  if (FILE_NAME.test(name)) return { name, span: value.span };
  findings.error(code, { [key]: name }, value.span, likeExample(key));
  return undefined;
}

/** Two editions of one name would be one file. */
function reportDoubles(editions: readonly EditionChoice[], findings: Findings): void {
  const seen = new Set<string>();
  for (const { name, span, sheet } of editions.filter(({ template }) => template !== '')) {
    const hints: Details['hints'] = ['hint/correct-or-delete-key'];
    if (seen.has(name)) findings.error('source/manifest-double-edition', { edition: name }, sheet?.span ?? span, hints);
    seen.add(name);
  }
}

/** The edition whose turns are followed must be there, and must not follow this one in its turn. */
function reportTurns(edition: EditionChoice, editions: readonly EditionChoice[], findings: Findings): void {
  if (!edition.turns) return;
  const { name, span } = edition.turns;
  const others = editions.filter((other) => other !== edition).map((other) => other.name);
  const known = [{ code: 'hint/known-turns' as const, args: { names: others } }];
  if (name !== edition.name && !others.includes(name)) {
    const hints = others.length > 0 ? known : (['hint/correct-or-delete-key'] as const);
    findings.error('source/manifest-unknown-turns', { edition: name }, span, hints);
  } else if (isCircle(edition, editions)) circleError(edition.name, span, findings);
}

const circleError = (edition: string, span: Span, findings: Findings): void =>
  findings.error('source/manifest-turns-circle', { edition }, span, ['hint/break-turns-circle']);

/** Whether an edition comes back to itself by way of those that it follows. */
function isCircle(edition: EditionChoice, editions: readonly EditionChoice[]): boolean {
  const followed = new Set<EditionChoice>();
  const next = (from: EditionChoice): EditionChoice | undefined =>
    editions.find(({ name }) => name === from.turns?.name);
  for (let at = next(edition); at && !followed.has(at); at = next(at)) {
    if (at === edition) return true;
    followed.add(at);
  }
  return false;
}
