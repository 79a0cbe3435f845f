/** Walks the content of every page, the forms it draws, annotations' appearances, patterns and drawn glyphs, and gathers what rules ask about. */
import {
  EMPTY_DICT,
  contentBytes,
  operand,
  pageContentBytes,
  readContent,
  type Content,
  type ContentOperator,
  type PdfDict,
  type PdfFile,
  type PdfObject,
  type PdfPage,
  type PdfStream,
} from '../pdf-file/index.js';
import type { ContentFaultKind, ContentOwner, ContentSurvey, MarkedContent, Painted, StreamUse } from './content.js';
import { START, type GraphicsState, type Scope, type Walk } from './content-state.js';
import { ContentGatherer } from './gather-content.js';
import { misplacedTextOperators } from './text-objects.js';
import {
  DEFAULTS,
  DEVICE_OPERATORS,
  INLINE_SPACES,
  LONGEST_STRING,
  DEFINED,
  FILLS,
  SHOWS_TEXT,
  STROKES,
  isOutOfRange,
  printable,
} from './operators.js';

/** ISO 19005-2, 6.1.13. */
const MAX_SAVED = 28;
const MAX_FORM_DEPTH = 24;
/** A file that draws more was made to hurt. */
const MAX_OPERATORS = 5_000_000;
/** What an inline image may be packed with (ISO 19005-2, 6.1.10). */
const INLINE_FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode DCTDecode AHx A85 Fl RL CCF DCT'.split(' '),
);

/** Surveys a file; content that leads back to itself is walked once. */
export function surveyContent(file: PdfFile): ContentSurvey {
  const walker = new ContentWalker(file);
  for (const page of file.pages) walker.walkPage(page);
  return walker.survey();
}

class ContentWalker {
  private readonly found: ContentGatherer;
  private readonly contents = new Map<PdfStream, Content>();
  private readonly open = new Set<PdfStream>();
  private readonly aside = new Set<PdfStream | PdfDict>();
  private steps = 0;

  constructor(private readonly file: PdfFile) {
    this.found = new ContentGatherer(file);
  }

  survey(): ContentSurvey {
    return this.found.survey();
  }

  walkPage(page: PdfPage): void {
    const owner: ContentOwner = {
      id: page.id,
      kind: 'page',
      page,
      structParents: this.file.number(page.dict.entries.get('StructParents')),
      place: `page ${page.number}`,
      isAside: false,
      isStructured: false,
    };
    const resources = this.file.dict(page.inheritable.get('Resources'));
    const scope: Scope = { owner, resources, ownsResources: page.dict.entries.has('Resources'), depth: 0 };
    const content = readContent(pageContentBytes(this.file, page));
    this.blend({ scope, state: START, saved: [], marked: undefined, outer: undefined }, page.dict);
    this.walk(content, scope, START, undefined);
    for (const annotation of this.file.items(page.dict.entries.get('Annots')))
      this.walkAppearances(this.file.get(this.file.dict(annotation), 'AP'), owner, 0);
  }

  private walkAppearances(object: PdfObject, owner: ContentOwner, depth: number): void {
    if (object.kind === 'stream') this.walkAside(object, owner);
    if (object.kind !== 'dict' || depth > 2) return;
    for (const state of object.entries.values()) this.walkAppearances(this.file.resolve(state), owner, depth + 1);
  }

  /** A stream that is drawn beside the page's own content. */
  private walkAside(stream: PdfStream, within: ContentOwner): void {
    if (this.aside.has(stream)) return;
    this.aside.add(stream);
    const id = this.file.idOf(stream);
    const owner: ContentOwner = {
      ...within,
      id,
      kind: 'form',
      structParents: undefined,
      place: `${pagePlace(within)}, object ${id}`,
      isAside: true,
      isStructured: false,
    };
    this.walkStream(stream, { owner, resources: undefined, ownsResources: false, depth: 0 }, START, undefined);
  }

  private walkStream(stream: PdfStream, scope: Scope, state: GraphicsState, marked: MarkedContent | undefined): void {
    if (this.open.has(stream) || scope.depth > MAX_FORM_DEPTH) return;
    this.open.add(stream);
    const own = this.file.dict(stream.dict.entries.get('Resources'));
    const content = this.contents.get(stream) ?? readContent(contentBytes(this.file, stream));
    this.contents.set(stream, content);
    this.walk(
      content,
      { ...scope, resources: own ?? scope.resources, ownsResources: own !== undefined },
      state,
      marked,
    );
    this.open.delete(stream);
  }

  private walk(content: Content, scope: Scope, state: GraphicsState, marked: MarkedContent | undefined): void {
    const walk: Walk = { scope, state, saved: [], marked, outer: marked };
    for (const { fault } of content.faults)
      this.fault(walk, fault.startsWith('hex') ? 'content-hex' : 'content-damaged', fault);
    for (const word of misplacedTextOperators(content.operators)) this.fault(walk, 'text-misplaced', word);
    for (const operator of content.operators) {
      this.steps += 1;
      if (this.steps > MAX_OPERATORS) return;
      this.checkOperands(walk, operator);
      if (!DEFINED.has(operator.operator)) this.fault(walk, 'operator-undefined', printable(operator.operator));
      else this.step(walk, operator);
    }
    if (walk.marked !== marked) this.fault(walk, 'marks-unbalanced', 'EMC');
    if (walk.saved.length > 0) this.fault(walk, 'state-unbalanced', 'Q');
  }

  /** ISO 19005-2, 6.1.13: numbers and strings within the limits of all readers. */
  private checkOperands(walk: Walk, { operands }: ContentOperator): void {
    for (const value of operands) {
      if (value.kind === 'number' && isOutOfRange(value)) this.fault(walk, 'content-number', String(value.value));
      if (value.kind === 'string' && value.bytes.length > LONGEST_STRING)
        this.fault(walk, 'content-string', String(value.bytes.length));
    }
  }

  private step(walk: Walk, operator: ContentOperator): void {
    const word = operator.operator;
    if (SHOWS_TEXT.has(word)) this.showText(walk, operator);
    else if (STROKES.has(word) || FILLS.has(word)) this.paintPath(walk, word);
    else if (word in DEVICE_OPERATORS) this.setDeviceColour(walk, word);
    else this.handlers.get(word)?.(walk, operator);
  }

  /** Operators that change what rules look at; all others pass. */
  private readonly handlers: ReadonlyMap<string, (walk: Walk, operator: ContentOperator) => void> = new Map([
    ['q', (walk) => this.save(walk)],
    ['Q', (walk) => this.restore(walk)],
    ['gs', (walk, operator) => this.setState(walk, operator)],
    ['Tf', (walk, operator) => this.setFont(walk, operator)],
    ['Tr', (walk, operator) => this.setMode(walk, operator)],
    ['ri', (walk, operator) => this.addIntent(walk, operand(operator, 0))],
    ['cs', (walk, operator) => this.setSpace(walk, operator)],
    ['CS', (walk, operator) => this.setSpace(walk, operator)],
    ['scn', (walk, operator) => this.usePattern(walk, operator)],
    ['SCN', (walk, operator) => this.usePattern(walk, operator)],
    ['sh', (walk, operator) => this.paintShading(walk, operator)],
    ['BI', (walk, operator) => this.paintInline(walk, operator)],
    ['Do', (walk, operator) => this.draw(walk, operator)],
    ['BMC', (walk, operator) => this.beginMarked(walk, operator)],
    ['BDC', (walk, operator) => this.beginMarked(walk, operator)],
    ['EMC', (walk) => this.endMarked(walk)],
  ]);

  private save(walk: Walk): void {
    walk.saved.push(walk.state);
    if (walk.saved.length > MAX_SAVED) this.fault(walk, 'state-nesting', String(walk.saved.length));
  }

  private restore(walk: Walk): void {
    const state = walk.saved.pop();
    if (state) walk.state = state;
    else this.fault(walk, 'state-unbalanced', 'Q');
  }

  private setMode(walk: Walk, operator: ContentOperator): void {
    walk.state = { ...walk.state, mode: this.file.number(operand(operator, 0)) ?? 0 };
  }

  private setState(walk: Walk, operator: ContentOperator): void {
    const dict = this.file.dict(this.resource(walk, 'ExtGState', operand(operator, 0)));
    if (!dict) return;
    this.found.state({ dict, ...pageOf(walk) });
    const mask = this.file.stream(this.file.dict(dict.entries.get('SMask'))?.entries.get('G'));
    if (mask) this.walkAside(mask, walk.scope.owner);
    if (dict.entries.has('RI')) this.addIntent(walk, this.file.get(dict, 'RI'));
    const stroke = this.file.boolean(dict.entries.get('OP'));
    const fill = this.file.boolean(dict.entries.get('op')) ?? stroke;
    const [font] = this.file.array(dict.entries.get('Font'))?.items ?? [];
    walk.state = {
      ...walk.state,
      font: this.file.dict(font) ?? walk.state.font,
      overprintStroke: stroke ?? walk.state.overprintStroke,
      overprintFill: fill ?? walk.state.overprintFill,
      overprintMode: this.file.number(dict.entries.get('OPM')) ?? walk.state.overprintMode,
    };
  }

  private setFont(walk: Walk, operator: ContentOperator): void {
    const font = this.file.dict(this.resource(walk, 'Font', operand(operator, 0)));
    walk.state = { ...walk.state, font };
    if (font && this.file.name(font.entries.get('Subtype')) === 'Type3') this.walkDrawnGlyphs(walk, font);
  }

  private walkDrawnGlyphs(walk: Walk, font: PdfDict): void {
    if (this.aside.has(font)) return;
    this.aside.add(font);
    for (const glyph of this.file.dict(font.entries.get('CharProcs'))?.entries.values() ?? []) {
      const stream = this.file.stream(glyph);
      const resources = this.file.dict(font.entries.get('Resources'));
      if (!stream) continue;
      const owner = { ...walk.scope.owner, isAside: true, structParents: undefined };
      this.walkStream(
        stream,
        { owner, resources, ownsResources: resources !== undefined, depth: walk.scope.depth + 1 },
        START,
        undefined,
      );
    }
  }

  private showText(walk: Walk, operator: ContentOperator): void {
    const { font, mode } = walk.state;
    this.paint(walk, 'text');
    if ([0, 2, 4, 6].includes(mode)) this.fillColour(walk);
    if ([1, 2, 5, 6].includes(mode)) this.strokeColour(walk);
    if (!font) {
      this.fault(walk, 'resource-missing', 'Font');
      return;
    }
    const value = operand(operator, -1);
    for (const item of value.kind === 'array' ? value.items : [value])
      if (item.kind === 'string')
        this.found.text({ font, bytes: item.bytes, mode, marked: walk.marked, owner: walk.scope.owner });
  }

  private paintPath(walk: Walk, word: string): void {
    this.paint(walk, 'path');
    if (FILLS.has(word)) this.fillColour(walk);
    if (STROKES.has(word)) this.strokeColour(walk);
  }

  private setDeviceColour(walk: Walk, word: string): void {
    const space = this.deviceSpace(walk, DEVICE_OPERATORS[word] ?? '');
    walk.state = word === word.toLowerCase() ? { ...walk.state, fill: space } : { ...walk.state, stroke: space };
  }

  /** A device space, or what the resources put in its place. */
  private deviceSpace(walk: Walk, name: string): PdfObject {
    const spaces = this.file.dict(walk.scope.resources?.entries.get('ColorSpace'));
    const standIn = this.file.resolve(spaces?.entries.get(DEFAULTS[name] ?? ''));
    return standIn.kind === 'null' ? { kind: 'name', name } : standIn;
  }

  private namedSpace(walk: Walk, object: PdfObject): PdfObject {
    const value = this.file.resolve(object);
    if (value.kind !== 'name') return value;
    if (value.name in DEFAULTS) return this.deviceSpace(walk, value.name);
    return value.name === 'Pattern' ? value : this.resource(walk, 'ColorSpace', value);
  }

  private setSpace(walk: Walk, operator: ContentOperator): void {
    const space = this.namedSpace(walk, operand(operator, 0));
    walk.state = operator.operator === 'cs' ? { ...walk.state, fill: space } : { ...walk.state, stroke: space };
  }

  private usePattern(walk: Walk, operator: ContentOperator): void {
    const last = operand(operator, -1);
    if (last.kind !== 'name') return;
    const pattern = this.resource(walk, 'Pattern', last);
    if (pattern.kind === 'stream') {
      this.walkAside(pattern, walk.scope.owner);
      return;
    }
    if (pattern.kind === 'dict') this.colour(walk, this.shadingSpace(walk, this.file.get(pattern, 'Shading')), false);
  }

  private shadingSpace(walk: Walk, shading: PdfObject): PdfObject {
    return this.namedSpace(walk, this.file.get(this.file.dict(shading), 'ColorSpace'));
  }

  private paintShading(walk: Walk, operator: ContentOperator): void {
    this.paint(walk, 'shading');
    this.colour(walk, this.shadingSpace(walk, this.resource(walk, 'Shading', operand(operator, 0))), false);
  }

  private paintInline(walk: Walk, operator: ContentOperator): void {
    this.paint(walk, 'image');
    const dict = this.file.dict(operand(operator, 0)) ?? EMPTY_DICT;
    const entry = (short: string, long: string): PdfObject | undefined =>
      dict.entries.get(short) ?? dict.entries.get(long);
    for (const filter of this.file.items(entry('F', 'Filter')))
      if (filter.kind !== 'name' || !INLINE_FILTERS.has(filter.name))
        this.fault(walk, 'inline-filter', filter.kind === 'name' ? filter.name : '?');
    if (this.file.boolean(entry('I', 'Interpolate')) === true) this.fault(walk, 'inline-interpolate', 'true');
    if (this.file.boolean(entry('IM', 'ImageMask')) === true) {
      this.fillColour(walk);
      return;
    }
    const space = this.file.resolve(entry('CS', 'ColorSpace'));
    const device = space.kind === 'name' ? (INLINE_SPACES[space.name] ?? space.name) : undefined;
    this.colour(walk, this.namedSpace(walk, device === undefined ? space : { kind: 'name', name: device }), false);
  }

  private draw(walk: Walk, operator: ContentOperator): void {
    const stream = this.resource(walk, 'XObject', operand(operator, 0));
    if (stream.kind !== 'stream') return;
    const use: StreamUse = { stream, dict: stream.dict, id: this.file.idOf(stream), ...pageOf(walk) };
    switch (this.file.name(stream.dict.entries.get('Subtype')) ?? '') {
      case 'Image': {
        this.drawImage(walk, use);
        return;
      }
      case 'Form': {
        this.drawForm(walk, use);
        return;
      }
      default:
        this.found.other(use);
    }
  }

  private drawImage(walk: Walk, use: StreamUse): void {
    this.paint(walk, 'image');
    const { dict } = use;
    if (dict.entries.has('Intent')) this.addIntent(walk, this.file.get(dict, 'Intent'));
    if (this.file.boolean(dict.entries.get('ImageMask')) === true) this.fillColour(walk);
    else if (dict.entries.has('ColorSpace'))
      this.colour(walk, this.namedSpace(walk, this.file.get(dict, 'ColorSpace')), walk.state.overprintFill);
    this.found.image(use, this.file.stream(dict.entries.get('SMask')));
  }

  private drawForm(walk: Walk, use: StreamUse): void {
    const { stream, dict, id } = use;
    this.found.form(use);
    const { owner, resources, depth } = walk.scope;
    const isStructured = dict.entries.has('StructParent');
    const inner: ContentOwner = {
      ...owner,
      id,
      kind: 'form',
      structParents: this.file.number(dict.entries.get('StructParents')),
      place: `${pagePlace(owner)}, object ${id}`,
      isStructured: owner.isStructured || isStructured,
    };
    const asContent: MarkedContent = {
      tag: '',
      properties: undefined,
      mcid: undefined,
      parent: walk.marked,
      owner: inner,
    };
    const marked = isStructured ? asContent : walk.marked;
    this.blend(walk, dict);
    this.walkStream(stream, { owner: inner, resources, ownsResources: false, depth: depth + 1 }, walk.state, marked);
  }

  /** The space in which a group is blended counts as used. */
  private blend(walk: Walk, dict: PdfDict): void {
    const group = this.file.dict(dict.entries.get('Group'));
    if (group?.entries.has('CS')) this.colour(walk, this.namedSpace(walk, this.file.get(group, 'CS')), false);
  }

  private beginMarked(walk: Walk, operator: ContentOperator): void {
    const tag = this.file.name(operand(operator, 0)) ?? '';
    const written = operator.operator === 'BDC' ? operand(operator, 1) : undefined;
    const properties = this.file.dict(written?.kind === 'name' ? this.resource(walk, 'Properties', written) : written);
    const mcid = this.file.number(properties?.entries.get('MCID'));
    walk.marked = { tag, properties, mcid, parent: walk.marked, owner: walk.scope.owner };
    this.found.sequence(walk.marked);
  }

  private endMarked(walk: Walk): void {
    if (!walk.marked || walk.marked === walk.outer) {
      this.fault(walk, 'marks-unbalanced', 'EMC');
      return;
    }
    walk.marked = walk.marked.parent;
  }

  private resource(walk: Walk, kind: string, name: PdfObject): PdfObject {
    const key = name.kind === 'name' ? name.name : '';
    const value = this.file.resolve(this.file.dict(walk.scope.resources?.entries.get(kind))?.entries.get(key));
    if (value.kind === 'null') this.fault(walk, 'resource-missing', `${kind} ${printable(key)}`);
    else if (!walk.scope.ownsResources) this.fault(walk, 'resource-inherited', `${kind} ${printable(key)}`);
    return value;
  }

  private paint(walk: Walk, what: Painted['what']): void {
    this.found.paint({ what, marked: walk.marked, owner: walk.scope.owner });
  }

  private fillColour(walk: Walk): void {
    this.colour(walk, walk.state.fill, walk.state.overprintFill);
  }

  private strokeColour(walk: Walk): void {
    this.colour(walk, walk.state.stroke, walk.state.overprintStroke);
  }

  private colour(walk: Walk, space: PdfObject, overprints: boolean): void {
    this.found.colour({ space, overprints, overprintMode: walk.state.overprintMode, place: walk.scope.owner.place });
  }

  private addIntent(walk: Walk, object: PdfObject): void {
    this.found.intent(this.file.name(object) ?? '', walk.scope.owner.place);
  }

  private fault(walk: Walk, kind: ContentFaultKind, what: string): void {
    this.found.fault(walk.scope.owner, kind, what);
  }
}

const pagePlace = ({ page }: ContentOwner): string => `page ${page.number}`;
const pageOf = ({ scope }: Walk): { readonly page: PdfPage; readonly place: string } => ({
  page: scope.owner.page,
  place: scope.owner.place,
});
