/** `document.yaml` read and checked: every mistake with its line and column, all of them at once. */
import { warning, type Warned } from '../diagnostic/index.js';
import { isCalendarDay } from './calendar.js';
import type { Bilingual, CheckLine, LeadMark, Manifest, Side, WaiverItem } from './manifest.js';
import { Findings, likeExample, needField, readFields, readText, SIDES } from './manifest-fields.js';
import { readEditions } from './read-editions.js';
import { readPress } from './read-press.js';
import { readYaml, type YamlValue } from './yaml-reader.js';

const KEYS = [
  'title',
  'languages',
  'session',
  'series',
  'issuer',
  'author',
  'date',
  'version',
  'editions',
  'leads',
  'not-leads',
  'headings',
  'checks',
  'waivers',
  'press',
];
/** BCP 47: language, perhaps a script, perhaps a region. */
const LANGUAGE_TAG: Readonly<Record<Side, RegExp>> = {
  zh: /^zh(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/,
  ko: /^ko(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/,
};

/** Reads `document.yaml`. Title, languages, date and editions are needed; the rest may be absent. */
export function readManifest(file: string, text: string): Warned<Manifest | undefined> {
  const yaml = readYaml(file, text);
  const root = yaml.root;
  if (!root) return { value: undefined, diagnostics: yaml.diagnostics };

  const findings = new Findings();
  const manifest = readRoot(root, findings);
  const isUsable = !findings.list.some(({ severity }) => severity === 'error');
  return { value: isUsable ? manifest : undefined, diagnostics: findings.list };
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
  const session = readBilingual('session', fields.get('session')?.value, findings);
  const series = readBilingual('series', fields.get('series')?.value, findings);
  const issuer = readBilingual('issuer', fields.get('issuer')?.value, findings);
  const author = readBilingual('author', fields.get('author')?.value, findings);
  const date = readDate(need('date'), findings);
  const version = readVersion(fields.get('version')?.value, findings);
  const editions = readEditions(need('editions'), findings);
  const leads = readMarks('leads', fields.get('leads')?.value, findings);
  const notLeads = readMarks('not-leads', fields.get('not-leads')?.value, findings);
  const checks = readChecks(fields.get('checks')?.value, findings);
  const waivers = readWaivers(fields.get('waivers')?.value, findings);
  const press = readPress(fields.get('press')?.value, findings);
  const headings = readMarks('headings', fields.get('headings')?.value, findings);
  const marks = { leads, notLeads, ...(headings.length > 0 && { headings }) };
  const naming = { title, languages, session, series, issuer, author, date, version };
  return { ...naming, editions, marks, checks, waivers, ...(press && { press }) };
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

/** One line of text: it stands in an imprint beside the date. */
function readVersion(value: YamlValue | undefined, findings: Findings): string {
  const version = readText('version', value, findings).trim();
  if (value && version.includes('\n'))
    findings.error('source/manifest-bad-version', {}, value.span, likeExample('version'));
  return version;
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
