/** Reads `press:` of `document.yaml`. Every key may be absent; what is there is checked to the last figure, as paper is bought by it. */
import type { Details, MessageCode } from '../diagnostic/index.js';
import { mm, type Pt } from '../geometry/index.js';
import { likeExample, needField, readFields, readText, type Fields, type Findings } from './manifest-fields.js';
import {
  BINDINGS,
  COVERS,
  DEFAULT_PRESS_ORDER,
  type PressInk,
  type PressOrder,
  type PressPaper,
} from './press-order.js';
import type { YamlValue } from './yaml-reader.js';

const KEYS = ['copies', 'binding', 'cover', 'paper', 'condition', 'ink'];
const PAPER_KEYS = ['text', 'cover', 'thickness'];
const INK_KEYS = ['name', 'color', 'cmyk'] as const;

/** The order; undefined where there is none. */
export function readPress(value: YamlValue | undefined, findings: Findings): PressOrder | undefined {
  if (!value || value.kind === 'nothing') return undefined;
  const fields = readFields(value, 'press', KEYS, findings);
  const copies = readCopies(given(fields, 'copies'), findings);
  const ink = readInk(given(fields, 'ink'), findings);
  return {
    ...(copies !== undefined && { copies }),
    binding: readChoice('press.binding', BINDINGS, given(fields, 'binding'), findings) ?? DEFAULT_PRESS_ORDER.binding,
    cover: readChoice('press.cover', COVERS, given(fields, 'cover'), findings) ?? DEFAULT_PRESS_ORDER.cover,
    paper: readPaper(given(fields, 'paper'), findings),
    condition: readCondition(given(fields, 'condition'), findings),
    ...(ink && { ink }),
  };
}

/** A key with nothing behind it says nothing: that is how an order is left ready to be filled. */
function given(fields: Fields, key: string): YamlValue | undefined {
  const value = fields.get(key)?.value;
  return value?.kind === 'nothing' ? undefined : value;
}

/** The text of a value on one line; undefined, with a finding, where it is none. */
function readLine(key: string, value: YamlValue, findings: Findings): string | undefined {
  const text = readText(key, value, findings).trim();
  if (value.kind !== 'text') return undefined;
  if (!text.includes('\n')) return text;
  findings.error('source/press-one-line', { key }, value.span, likeExample(key));
  return undefined;
}

/** What a value is to look like, and the code of the finding where it does not. */
interface Wanted {
  readonly pattern: RegExp;
  readonly code: MessageCode;
  readonly hints?: Details['hints'];
}

/** The text of a value if it is what is looked for, else a finding of `code` that names what was found. */
function readMatching(
  key: string,
  value: YamlValue,
  { pattern, code, hints = likeExample(key) }: Wanted,
  findings: Findings,
): RegExpExecArray | undefined {
  const found = readLine(key, value, findings);
  if (found === undefined) return undefined;
  const match = pattern.exec(found);
  if (!match) findings.error(code, { key, found }, value.span, hints);
  return match ?? undefined;
}

/** The same of a value that must be there: nothing behind the key is a finding too. */
function readFilled(key: string, value: YamlValue, wanted: Wanted, findings: Findings): RegExpExecArray | undefined {
  if (value.kind !== 'nothing') return readMatching(key, value, wanted, findings);
  findings.error(wanted.code, { key, found: '' }, value.span, likeExample(key));
  return undefined;
}

const COPIES = /^[1-9][0-9]{0,5}$/;

function readCopies(value: YamlValue | undefined, findings: Findings): number | undefined {
  if (!value) return undefined;
  const match = readMatching('press.copies', value, { pattern: COPIES, code: 'source/press-copies' }, findings);
  return match ? Number(match[0]) : undefined;
}

function readChoice<T extends string>(
  key: string,
  known: readonly [T, T],
  value: YamlValue | undefined,
  findings: Findings,
): T | undefined {
  const found = value && readLine(key, value, findings);
  if (!value || found === undefined) return undefined;
  const choice = known.find((one) => one === found);
  const [one, other] = known;
  const args = {
    key,
    known: { code: 'source/one-or-other', args: { one: `\`${one}\``, other: `\`${other}\`` } },
    found,
  } as const;
  if (choice === undefined) findings.error('source/press-choice', args, value.span, likeExample(key));
  return choice;
}

function readPaper(value: YamlValue | undefined, findings: Findings): PressPaper {
  if (!value) return DEFAULT_PRESS_ORDER.paper;
  const fields = readFields(value, 'press.paper', PAPER_KEYS, findings);
  const kind = (key: string): string => {
    const said = given(fields, key);
    return (said && readLine(`press.paper.${key}`, said, findings)) ?? '';
  };
  return { text: kind('text'), cover: kind('cover'), thickness: readThickness(given(fields, 'thickness'), findings) };
}

/** Millimetres, as paper is measured. */
const THICKNESS = /^([0-9]+(?:\.[0-9]+)?) ?mm$/;
/** Bible paper to board, in millimetres. */
const LEAVES = { thinnest: 0.02, thickest: 1 };

function readThickness(value: YamlValue | undefined, findings: Findings): Pt {
  if (!value) return DEFAULT_PRESS_ORDER.paper.thickness;
  const key = 'press.paper.thickness';
  const match = readMatching(key, value, { pattern: THICKNESS, code: 'source/press-thickness' }, findings);
  if (!match) return DEFAULT_PRESS_ORDER.paper.thickness;
  const thickness = Number(match[1]);
  if (thickness < LEAVES.thinnest || thickness > LEAVES.thickest)
    findings.error('source/press-thickness', { key, found: match[0] }, value.span, likeExample(key));
  return mm(thickness);
}

/** A name of the ICC's registry of characterisation data: `FOGRA47`, `CGATS TR 006`, `JC200103`. */
const CONDITION = /^[A-Za-z][A-Za-z0-9 ._-]*$/;

function readCondition(value: YamlValue | undefined, findings: Findings): string {
  if (!value) return DEFAULT_PRESS_ORDER.condition;
  const key = 'press.condition';
  const match = readMatching(key, value, { pattern: CONDITION, code: 'source/press-condition' }, findings);
  return match?.[0] ?? DEFAULT_PRESS_ORDER.condition;
}

/** An ink that is named must be described whole: nothing about it can be guessed. */
function readInk(value: YamlValue | undefined, findings: Findings): PressInk | undefined {
  if (!value) return undefined;
  const place = 'press.ink';
  const fields = readFields(value, place, INK_KEYS, findings);
  if (value.kind !== 'mapping') return undefined;
  const [nameValue, colorValue, cmykValue] = INK_KEYS.map((key) =>
    needField(fields, { key, place, span: value.span }, findings),
  );
  const name = nameValue && readInkName(nameValue, findings);
  const color = colorValue && readInkColor(colorValue, findings);
  const cmyk = cmykValue && readCmyk(cmykValue, findings);
  return name !== undefined && color && cmyk ? { name, color, cmyk } : undefined;
}

/** ISO 32000-1, 8.6.6.4: All, None and the names of the process inks mean something else. */
const INK_NAME = /^(?!(?:all|none|cyan|magenta|yellow|black)$)(?=.*\S)[^\n]{1,60}$/i;

const readInkName = (value: YamlValue, findings: Findings): string | undefined =>
  readFilled('press.ink.name', value, { pattern: INK_NAME, code: 'source/press-ink-name' }, findings)?.[0];

const COLOR = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

function readInkColor(value: YamlValue, findings: Findings): PressInk['color'] | undefined {
  const key = 'press.ink.color';
  // Without quotes YAML takes # for the beginning of a remark, and there is no colour.
  const match = readFilled(key, value, { pattern: COLOR, code: 'source/press-color' }, findings);
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((digits) => Number.parseInt(digits, 16));
  if (red !== green || green !== blue) return { red, green, blue };
  findings.error('source/press-grey', { found: match[0] }, value.span, likeExample(key));
  return undefined;
}

const PERCENTAGE = /^(?:100|[0-9]{1,2}(?:\.[0-9]+)?)$/;

function readCmyk(value: YamlValue, findings: Findings): PressInk['cmyk'] | undefined {
  const parts = value.kind === 'list' ? value.items.map((item) => (item.kind === 'text' ? item.text.trim() : '')) : [];
  if (parts.length === 4 && parts.every((part) => PERCENTAGE.test(part))) {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = parts.map((part) => Number(part) / 100);
    return [cyan, magenta, yellow, black];
  }
  findings.error('source/press-cmyk', {}, value.span, likeExample('press.ink.cmyk'));
  return undefined;
}
