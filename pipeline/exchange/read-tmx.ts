/**
 * TMX 1.1 to 1.4b to translation units. Input: a file's bytes; output: its units with Chinese and Korean, and what is wrong with the rest.
 * Codes (`bpt`, `ept`, `ph`, `it`, `ut`) are dropped with their sub-flows; the text of `hi` is kept. (TMX 1.4b, 2.2 and 2.3)
 */
import { Parser } from 'htmlparser2';
import { error, warning, type Diagnostic, type Position, type Warned } from '../diagnostic/index.js';
import { decodeXml } from './decode-xml.js';
import type { TmxProperty, TmxUnit } from './tmx-unit.js';

/** Reads a file. Damage leaves out the units that it touches, and those alone. */
export function readTmx(file: string, bytes: Uint8Array): Warned<readonly TmxUnit[]> {
  const decoded = decodeXml(file, bytes);
  if (decoded.value === undefined) return { value: [], diagnostics: decoded.diagnostics };
  const reader = new TmxReader(file, decoded.value);
  return reader.read();
}

type Attributes = Readonly<Record<string, string>>;

/** A `tuv` as far as it is read. */
interface OpenVariant {
  readonly language: string;
  readonly attributes: Attributes;
  text: string;
}

/** A `tu` as far as it is read. */
interface OpenUnit {
  readonly attributes: Attributes;
  readonly number: number;
  readonly start: Position;
  readonly variants: OpenVariant[];
  readonly properties: TmxProperty[];
  readonly notes: string[];
  isDamaged: boolean;
}

/** Elements whose content is code and no text. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

class TmxReader {
  private readonly diagnostics: Diagnostic[] = [];
  private readonly units: TmxUnit[] = [];
  private readonly open: string[] = [];
  private unit: OpenUnit | undefined;
  private variant: OpenVariant | undefined;
  private note = '';
  private noteType = '';
  private codes = 0;
  private segments = 0;
  private count = 0;
  private readonly incomplete: OpenUnit[] = [];
  private hasEnded = false;
  private hasRoot = false;
  /** Counts lines on from the last place asked for. */
  private line = 1;
  private lineStart = 0;
  private counted = 0;
  private readonly parser: Parser;

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.enter(name, attributes),
        onclosetag: (name, isImplied) => this.leave(name, isImplied),
        ontext: (content) => this.take(content),
      },
      { xmlMode: true },
    );
  }

  read(): Warned<readonly TmxUnit[]> {
    this.parser.write(this.text);
    this.hasEnded = true;
    const cutOff = [...this.open];
    this.parser.end();
    if (!this.hasRoot) this.report('exchange/no-tmx', { found: '–' }, { line: 1, column: 1 }, 'hint/export-tmx');
    if (cutOff.length > 0) this.reportCutOff(cutOff.at(-1) ?? '');
    return { value: this.units, diagnostics: [...this.diagnostics, ...this.incompleteUnits()] };
  }

  private enter(name: string, attributes: Attributes): void {
    if (!this.hasRoot && name !== 'tmx')
      this.report('exchange/no-tmx', { found: name }, this.place(), 'hint/export-tmx');
    this.hasRoot = true;
    this.open.push(name);
    if (name === 'tu') this.openUnit(attributes);
    else if (name === 'tuv') this.openVariant(attributes);
    else if (name === 'seg') this.segments += 1;
    else if (name === 'prop' || name === 'note') {
      this.note = '';
      this.noteType = attributes['type'] ?? '';
    } else if (CODES.has(name)) {
      this.codes += 1;
      // A code for a line break parts words.
      if (attributes['type'] === 'lb' && this.codes === 1 && this.variant) this.variant.text += ' ';
    }
  }

  private openUnit(attributes: Attributes): void {
    this.count += 1;
    const lists = { variants: [], properties: [], notes: [] };
    this.unit = { attributes, number: this.count, start: this.place(), isDamaged: false, ...lists };
  }

  /** `xml:lang` of TMX 1.4, `lang` of the versions before. */
  private openVariant(attributes: Attributes): void {
    const language = attributes['xml:lang'] ?? attributes['lang'] ?? '';
    this.variant = { language, attributes, text: '' };
    this.unit?.variants.push(this.variant);
  }

  private take(content: string): void {
    if (this.segments > 0 && this.codes === 0 && this.variant) this.variant.text += content;
    else this.note += content;
  }

  private leave(name: string, isImplied: boolean): void {
    this.open.pop();
    const isSelfClosing = this.text.charAt(this.parser.endIndex - 1) === '/';
    if (isImplied && !isSelfClosing && !this.hasEnded) this.reportUnclosed(name);
    if (name === 'seg') this.segments -= 1;
    else if (name === 'tuv') this.variant = undefined;
    else if (name === 'prop' && this.unit) this.unit.properties.push({ type: this.noteType, text: clean(this.note) });
    else if (name === 'note' && this.unit) this.unit.notes.push(clean(this.note));
    else if (name === 'tu') this.closeUnit();
    else if (CODES.has(name)) this.codes -= 1;
  }

  private closeUnit(): void {
    const unit = this.unit;
    this.unit = undefined;
    if (!unit || unit.isDamaged || this.hasEnded) return;
    const [chinese, korean] = [CHINESE, KOREAN].map((tag) =>
      unit.variants.filter(({ language, text }) => tag.test(language) && clean(text) !== ''),
    );
    const pairs = (chinese ?? []).flatMap((zh) => (korean ?? []).map((ko) => unitOf(this.file, unit, zh, ko)));
    this.units.push(...pairs);
    if (pairs.length === 0) this.incomplete.push(unit);
  }

  /** One warning for all of them: a file of other languages has thousands. */
  private incompleteUnits(): readonly Diagnostic[] {
    const [first] = this.incomplete;
    if (!first) return [];
    const languages = new Set(
      this.incomplete.flatMap(({ variants }) => variants.map(({ language }) => language || '–')),
    );
    const names = [...languages].sort().join(', ') || '–';
    const hint = { code: 'hint/tmx-languages', args: { languages: names } } as const;
    const args = { count: this.incomplete.length, total: this.count };
    return [warning('exchange/units-left-out', args, { span: { file: this.file, start: first.start }, hints: [hint] })];
  }

  private reportUnclosed(name: string): void {
    // One message for a unit: what comes after it has the same cause.
    if (this.unit?.isDamaged) return;
    if (this.unit) this.unit.isDamaged = true;
    const unit = this.unit?.number ?? 0;
    if (unit > 0) this.report('exchange/unclosed-in-unit', { element: name, unit }, this.place(), 'hint/mend-xml');
    else this.report('exchange/unclosed', { element: name }, this.place(), 'hint/mend-xml');
  }

  private reportCutOff(element: string): void {
    const lines = this.text.split(/\r\n|\r|\n/);
    const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    this.report('exchange/cut-off', { element, units: this.units.length }, place, 'hint/copy-again');
  }

  private report(
    code: 'exchange/no-tmx' | 'exchange/unclosed' | 'exchange/unclosed-in-unit' | 'exchange/cut-off',
    args: Readonly<Record<string, string | number>>,
    start: Position,
    hint: 'hint/export-tmx' | 'hint/mend-xml' | 'hint/copy-again',
  ): void {
    this.diagnostics.push(error(code, args, { span: { file: this.file, start }, hints: [hint] }));
  }

  /** Where the tag that is being read begins. */
  private place(): Position {
    const at = this.parser.startIndex;
    for (; this.counted < at; this.counted += 1) {
      const isEnd = this.text.charAt(this.counted) === '\n' || this.isLoneReturn(this.counted);
      if (!isEnd) continue;
      this.line += 1;
      this.lineStart = this.counted + 1;
    }
    return { line: this.line, column: at - this.lineStart + 1 };
  }

  private isLoneReturn(at: number): boolean {
    return this.text.charAt(at) === '\r' && this.text.charAt(at + 1) !== '\n';
  }
}

/** Any Chinese and any Korean, in capitals or not, with `-` or `_`: zh-CN, ZH_cn, zho, ko, KO-KR, kor. */
const CHINESE = /^(?:zh|zho|chi|cmn)(?:[-_]|$)/i;
const KOREAN = /^(?:ko|kor)(?:[-_]|$)/i;

function unitOf(file: string, unit: OpenUnit, zh: OpenVariant, ko: OpenVariant): TmxUnit {
  // The Korean's own date says more of the translation than the unit's.
  const said = (name: string): string => ko.attributes[name] ?? unit.attributes[name] ?? zh.attributes[name] ?? '';
  return {
    number: unit.number,
    id: unit.attributes['tuid'] ?? '',
    chinese: clean(zh.text),
    korean: clean(ko.text),
    created: dayOf(said('creationdate')),
    createdBy: said('creationid'),
    changed: dayOf(said('changedate')),
    changedBy: said('changeid'),
    properties: unit.properties,
    notes: unit.notes,
    span: { file, start: unit.start },
  };
}

/** `20210112T083000Z` as `2021-01-12` (ISO 8601, as TMX has it); anything else says nothing. */
function dayOf(date: string): string {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T|$)/.exec(date.trim()) ?? [];
  return year === undefined ? '' : `${year}-${month ?? ''}-${day ?? ''}`;
}

/** Control characters that some programs leave in their segments, and line ends that indentation made. */
const clean = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .normalize('NFC');
