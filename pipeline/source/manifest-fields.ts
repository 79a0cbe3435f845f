/** What the readers of `document.yaml` share: its mappings and texts with what is wrong in them, and what each key looks like. */
import {
  error,
  type Details,
  type Diagnostic,
  type MessageArgs,
  type MessageCode,
  type Span,
} from '../diagnostic/index.js';
import type { Side } from './manifest.js';
import type { YamlEntry, YamlValue } from './yaml-reader.js';

/** The languages in the order of the file. */
export const SIDES: readonly Side[] = ['zh', 'ko'];

/** What each key looks like, for messages. */
const EXAMPLES: Readonly<Record<string, string>> = {
  title: 'title: { zh: 政府工作报告, ko: 정부사업보고 }',
  languages: 'languages: { zh: zh-CN, ko: ko-CN }',
  session: 'session: { zh: 州十五届人大六次会议, ko: 주 제15기 인대 제6차 회의 }',
  series: 'series: { zh: 会议文件（1）, ko: 회의문건(1) }',
  issuer: 'issuer: { zh: 秘书处, ko: 비서처 }',
  author: 'author: { zh: 州长 金寿浩, ko: 주장 김수호 }',
  date: 'date: 2021-01-12',
  version: "version: '1.0'",
  editions: 'editions: [{ template: bilingual, lead: ko }]',
  leads: 'leads: [深化科技创新多元合作。]',
  'not-leads': 'not-leads: [加强农村建设。]',
  headings: 'headings: [工作回顾]',
  checks: 'checks: { check/extra-figure: info }',
  waivers: 'waivers: [{ check: pages/runt, edition: korean, at: p012.s03, reason: the sentence is a quotation }]',
  template: 'template: bilingual',
  lead: 'lead: ko',
  purpose: 'purpose: proof',
  require: 'require: reviewed',
  sheet: 'sheet: 16k',
  turns: 'turns: large-chinese',
  press: 'press: { copies: 600, binding: saddle-stitch }',
  'press.copies': 'copies: 600',
  'press.binding': 'binding: saddle-stitch',
  'press.cover': 'cover: separate',
  'press.paper': 'paper: { text: 80 g 双胶纸, cover: 157 g 铜版纸, thickness: 0.1 mm }',
  'press.paper.text': 'text: 80 g 双胶纸',
  'press.paper.cover': 'cover: 157 g 铜版纸',
  'press.paper.thickness': 'thickness: 0.1 mm',
  'press.condition': 'condition: FOGRA47',
  'press.ink': "ink: { name: PANTONE 485 C, color: '#c8102e', cmyk: [0, 95, 100, 0] }",
  'press.ink.name': 'name: PANTONE 485 C',
  'press.ink.color': "color: '#c8102e'",
  'press.ink.cmyk': 'cmyk: [0, 95, 100, 0]',
};

/** What was found wrong so far, in the order of the file's keys. */
export class Findings {
  readonly list: Diagnostic[] = [];

  error(code: MessageCode, args: MessageArgs, span: Span, hints: Details['hints'] = []): void {
    this.list.push(error(code, args, { span, hints }));
  }

  /** `key` should have been something else. */
  wrongType(code: MessageCode, key: string, value: YamlValue): void {
    this.error(code, { key }, value.span, likeExample(key));
  }
}

/** A hint that shows how a key is written. */
export const likeExample = (key: string): Details['hints'] => {
  // `title.ko` is shown with the whole of `title`.
  const example = EXAMPLES[key] ?? EXAMPLES[key.split('.')[0] ?? ''];
  return example === undefined ? [] : [{ code: 'hint/write-like', args: { example } }];
};

/** The fields of a mapping by key; unknown keys are findings. */
export type Fields = ReadonlyMap<string, YamlEntry>;

/** The entries of a mapping; what is no mapping has none. */
export function readFields(value: YamlValue, place: string, known: readonly string[], findings: Findings): Fields {
  if (value.kind !== 'mapping') {
    findings.error('source/manifest-not-a-mapping', { key: place }, value.span, likeExample(place));
    return new Map();
  }
  for (const { key, keySpan } of value.entries.filter((entry) => !known.includes(entry.key))) {
    const args = { key, place, known: known };
    findings.error('source/manifest-unknown-key', args, keySpan, ['hint/correct-or-delete-key']);
  }
  return new Map(value.entries.map((entry) => [entry.key, entry]));
}

/** Which key of which mapping. */
export interface NeededKey {
  readonly key: string;
  readonly place: string;
  readonly span: Span;
}

/** The value of a key that must be there. */
export function needField(fields: Fields, { key, place, span }: NeededKey, findings: Findings): YamlValue | undefined {
  const value = fields.get(key)?.value;
  if (value) return value;
  const example = EXAMPLES[place] ?? EXAMPLES[key] ?? key;
  const hint = place in EXAMPLES ? ('hint/write-like' as const) : ('hint/add-key' as const);
  const at = { file: span.file, start: span.start };
  findings.error('source/manifest-missing-key', { key, place }, at, [{ code: hint, args: { example } }]);
  return undefined;
}

/** The text of a value, NFC; nothing is the empty text. */
export function readText(key: string, value: YamlValue | undefined, findings: Findings): string {
  if (!value) return '';
  if (value.kind === 'text') return value.text.normalize('NFC');
  if (value.kind !== 'nothing') findings.wrongType('source/manifest-not-text', key, value);
  return '';
}
