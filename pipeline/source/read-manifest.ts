/** `document.yaml` read and checked: every mistake with its line and column, all of them at once. */
import {
  error,
  warning,
  type Diagnostic,
  type Details,
  type MessageArgs,
  type MessageCode,
  type Span,
  type Warned,
} from '../diagnostic/index.js';
import { isCalendarDay } from './calendar.js';
import type { Bilingual, CheckLine, EditionChoice, LeadMark, Manifest, Side, WaiverItem } from './manifest.js';
import { readYaml, type YamlEntry, type YamlValue } from './yaml-reader.js';

/** What each key looks like, for messages. */
const EXAMPLES: Readonly<Record<string, string>> = {
  title: 'title: { zh: 政府工作报告, ko: 정부사업보고 }',
  languages: 'languages: { zh: zh-CN, ko: ko-CN }',
  issuer: 'issuer: { zh: 秘书处, ko: 비서처 }',
  author: 'author: { zh: 州长 金寿浩, ko: 주장 김수호 }',
  date: 'date: 2021-01-12',
  editions: 'editions: [{ template: bilingual, lead: ko }]',
  leads: 'leads: [深化科技创新多元合作。]',
  'not-leads': 'not-leads: [加强农村建设。]',
  checks: 'checks: { check/extra-figure: info }',
  waivers: 'waivers: [{ check: pages/runt, edition: korean, at: p012.s03, reason: the sentence is a quotation }]',
  template: 'template: bilingual',
  lead: 'lead: ko',
};
const KEYS = ['title', 'languages', 'issuer', 'author', 'date', 'editions', 'leads', 'not-leads', 'checks', 'waivers'];
const TEMPLATE_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
/** BCP 47: language, perhaps a script, perhaps a region. */
const LANGUAGE_TAG: Readonly<Record<Side, RegExp>> = {
  zh: /^zh(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/,
  ko: /^ko(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/,
};
const SIDES: readonly Side[] = ['zh', 'ko'];

/** Reads `document.yaml`. `issuer`, `author` and the marks may be absent; the rest is needed. */
export function readManifest(file: string, text: string): Warned<Manifest | undefined> {
  const yaml = readYaml(file, text);
  const root = yaml.root;
  if (!root) return { value: undefined, diagnostics: yaml.diagnostics };

  const findings = new Findings();
  const manifest = readRoot(root, findings);
  const isUsable = !findings.list.some(({ severity }) => severity === 'error');
  return { value: isUsable ? manifest : undefined, diagnostics: findings.list };
}

/** What was found wrong so far, in the order of the file's keys. */
class Findings {
  readonly list: Diagnostic[] = [];

  error(code: MessageCode, args: MessageArgs, span: Span, hints: Details['hints'] = []): void {
    this.list.push(error(code, args, { span, hints }));
  }

  /** `key` should have been something else. */
  wrongType(code: MessageCode, key: string, value: YamlValue): void {
    this.error(code, { key }, value.span, likeExample(key));
  }
}

const likeExample = (key: string): Details['hints'] => {
  // `title.ko` is shown with the whole of `title`.
  const example = EXAMPLES[key] ?? EXAMPLES[key.split('.')[0] ?? ''];
  return example === undefined ? [] : [{ code: 'hint/write-like', args: { example } }];
};

/** The fields of a mapping by key; unknown keys are findings. */
type Fields = ReadonlyMap<string, YamlEntry>;

function readFields(value: YamlValue, place: string, known: readonly string[], findings: Findings): Fields {
  if (value.kind !== 'mapping') {
    findings.error('source/manifest-not-a-mapping', { key: place }, value.span, likeExample(place));
    return new Map();
  }
  for (const { key, keySpan } of value.entries.filter((entry) => !known.includes(entry.key))) {
    const args = { key, place, known: known.join(', ') };
    findings.error('source/manifest-unknown-key', args, keySpan, ['hint/correct-or-delete-key']);
  }
  return new Map(value.entries.map((entry) => [entry.key, entry]));
}

function readRoot(root: YamlValue, findings: Findings): Manifest | undefined {
  if (root.kind !== 'mapping') {
    findings.error('source/manifest-not-a-mapping', { key: 'document.yaml' }, root.span, likeExample('title'));
    return undefined;
  }
  const fields = readFields(root, 'document.yaml', KEYS, findings);
  const need = (key: string): YamlValue | undefined =>
    needField(fields, { key, place: 'document.yaml', span: root.span }, findings);

  const title = readBilingual('title', need('title'), findings);
  const languages = readLanguages(need('languages'), findings);
  const issuer = readBilingual('issuer', fields.get('issuer')?.value, findings);
  const author = readBilingual('author', fields.get('author')?.value, findings);
  const date = readDate(need('date'), findings);
  const editions = readEditions(need('editions'), findings);
  const leads = readMarks('leads', fields.get('leads')?.value, findings);
  const notLeads = readMarks('not-leads', fields.get('not-leads')?.value, findings);
  const checks = readChecks(fields.get('checks')?.value, findings);
  const waivers = readWaivers(fields.get('waivers')?.value, findings);
  return { title, languages, issuer, author, date, editions, marks: { leads, notLeads }, checks, waivers };
}

/** Each line with its place; whether there is such a check and such a level, the checks themselves say. */
function readChecks(value: YamlValue | undefined, findings: Findings): readonly CheckLine[] {
  if (!value || value.kind === 'nothing') return [];
  if (value.kind !== 'mapping') {
    findings.wrongType('source/manifest-not-a-mapping', 'checks', value);
    return [];
  }
  return value.entries.map((entry) => {
    // YAML 1.1 readers take a bare off for false; here what was written counts.
    const level = readText(`checks.${entry.key}`, entry.value, findings);
    return { code: entry.key, level, span: entry.keySpan };
  });
}

const WAIVER_KEYS = ['check', 'edition', 'at', 'reason'] as const;

/** Each needs all its keys: a waiver without a reason is none. */
function readWaivers(value: YamlValue | undefined, findings: Findings): readonly WaiverItem[] {
  if (!value || value.kind === 'nothing') return [];
  if (value.kind !== 'list') {
    findings.wrongType('source/manifest-not-a-list', 'waivers', value);
    return [];
  }
  return value.items.map((item) => {
    const fields = readFields(item, 'waivers', WAIVER_KEYS, findings);
    const text = (key: (typeof WAIVER_KEYS)[number]): string => {
      if (item.kind !== 'mapping') return '';
      const needed = needField(fields, { key, place: 'waivers', span: item.span }, findings);
      const found = readText(`waivers.${key}`, needed, findings);
      if (needed && found === '')
        findings.error('source/manifest-empty', { key: `waivers.${key}` }, needed.span, likeExample('waivers'));
      return found;
    };
    return { check: text('check'), edition: text('edition'), at: text('at'), reason: text('reason'), span: item.span };
  });
}

/** Which key of which mapping. */
interface NeededKey {
  readonly key: string;
  readonly place: string;
  readonly span: Span;
}

function needField(fields: Fields, { key, place, span }: NeededKey, findings: Findings): YamlValue | undefined {
  const value = fields.get(key)?.value;
  if (value) return value;
  const example = EXAMPLES[place] ?? EXAMPLES[key] ?? key;
  const hint = place in EXAMPLES ? ('hint/write-like' as const) : ('hint/add-key' as const);
  const at = { file: span.file, start: span.start };
  findings.error('source/manifest-missing-key', { key, place }, at, [{ code: hint, args: { example } }]);
  return undefined;
}

function readText(key: string, value: YamlValue | undefined, findings: Findings): string {
  if (!value) return '';
  if (value.kind === 'text') return value.text.normalize('NFC');
  if (value.kind !== 'nothing') findings.wrongType('source/manifest-not-text', key, value);
  return '';
}

/** A text in both languages. Korean that nobody has written yet is printed in Chinese, and said. */
function readBilingual(key: string, value: YamlValue | undefined, findings: Findings): Bilingual {
  if (!value) return { zh: '', ko: '' };
  const fields = readFields(value, key, SIDES, findings);
  if (value.kind !== 'mapping') return { zh: '', ko: '' };
  const zhValue = needField(fields, { key: 'zh', place: key, span: value.span }, findings);
  const koValue = needField(fields, { key: 'ko', place: key, span: value.span }, findings);
  const zh = readText(`${key}.zh`, zhValue, findings);
  const ko = readText(`${key}.ko`, koValue, findings);
  if (zhValue && zh === '' && key === 'title') {
    findings.error('source/manifest-empty', { key: 'title.zh' }, zhValue.span, likeExample('title'));
  }
  if (koValue && ko === '' && zh !== '') {
    const details = { span: koValue.span, hints: likeExample(key) ?? [] };
    findings.list.push(warning('source/manifest-no-korean', { key: `${key}.ko` }, details));
  }
  return { zh, ko: ko === '' ? zh : ko };
}

function readLanguages(value: YamlValue | undefined, findings: Findings): Bilingual {
  const languages = { zh: '', ko: '' };
  if (!value) return languages;
  const fields = readFields(value, 'languages', SIDES, findings);
  if (value.kind !== 'mapping') return languages;
  for (const side of SIDES) {
    const field = needField(fields, { key: side, place: 'languages', span: value.span }, findings);
    const tag = readText(`languages.${side}`, field, findings);
    languages[side] = tag;
    if (!field || LANGUAGE_TAG[side].test(tag)) continue;
    findings.error(
      'source/manifest-bad-language',
      { tag, key: `languages.${side}` },
      field.span,
      likeExample('languages'),
    );
  }
  return languages;
}

function readDate(value: YamlValue | undefined, findings: Findings): string {
  const date = readText('date', value, findings);
  if (!value || isCalendarDay(date)) return date;
  if (date === '' && (value.kind === 'nothing' || value.kind === 'text'))
    findings.error('source/manifest-empty', { key: 'date' }, value.span, likeExample('date'));
  else if (value.kind === 'text') findings.error('source/manifest-bad-date', { date }, value.span, likeExample('date'));
  return date;
}

function readEditions(value: YamlValue | undefined, findings: Findings): readonly EditionChoice[] {
  if (!value) return [];
  if (value.kind !== 'list') {
    findings.wrongType('source/manifest-not-a-list', 'editions', value);
    return [];
  }
  if (value.items.length === 0)
    findings.error('source/manifest-empty', { key: 'editions' }, value.span, likeExample('editions'));
  const seen = new Set<string>();
  return value.items.map((item) => readEdition(item, seen, findings));
}

function readEdition(value: YamlValue, seen: Set<string>, findings: Findings): EditionChoice {
  const place = 'editions';
  const fields = readFields(value, place, ['template', 'lead'], findings);
  if (value.kind !== 'mapping') return { template: '', lead: 'zh' };
  const templateValue = needField(fields, { key: 'template', place, span: value.span }, findings);
  const leadValue = needField(fields, { key: 'lead', place, span: value.span }, findings);

  const template = readText('template', templateValue, findings);
  if (templateValue && !TEMPLATE_NAME.test(template)) {
    findings.error('source/manifest-bad-template', { template }, templateValue.span, likeExample('template'));
  } else if (templateValue && seen.has(template)) {
    findings.error('source/manifest-double-edition', { template }, templateValue.span, ['hint/correct-or-delete-key']);
  }
  seen.add(template);

  const lead = readText('lead', leadValue, findings);
  const side = SIDES.find((known) => known === lead);
  if (leadValue && !side) findings.error('source/manifest-unknown-lead', { lead }, leadValue.span, likeExample('lead'));
  return { template, lead: side ?? 'zh' };
}

function readMarks(key: string, value: YamlValue | undefined, findings: Findings): readonly LeadMark[] {
  // A key with nothing behind it marks nothing: that is how a list is left ready to be filled.
  if (!value || value.kind === 'nothing') return [];
  if (value.kind !== 'list') {
    findings.wrongType('source/manifest-not-a-list', key, value);
    return [];
  }
  return value.items.flatMap((item) => {
    const sentence = readText(key, item, findings);
    return sentence === '' ? [] : [{ sentence, span: item.span }];
  });
}
