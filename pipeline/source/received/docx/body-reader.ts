/** Walks through the body of a Word document and takes its text, in the order in which it is read. */
import { childOf, descendants, elementsIn, textIn, type ElementNode } from '../element-tree.js';
import type { ChangeChoice } from '../received-source.js';
import { isContentsField, OpenFields } from './fields.js';
import { listPlace, mergeLists, ownOutlineLevel, toggle, valueOf, type StyleSheet } from './style-sheet.js';
import { symbolText } from './symbols.js';
import { CHANGE_ELEMENTS, ChangeRecord } from './tracked-changes.js';
import type { LeftOut, WordNotice, WordParagraph, WordRun, WordText } from './word-text.js';

/** What reading depends on beside the body. */
export interface ReadingRules {
  readonly styles: StyleSheet;
  readonly changes: ChangeChoice | undefined;
}

/** Reads the body. Where nothing was said about tracked changes, they are read as accepted. */
export function readBody(body: ElementNode, rules: ReadingRules): WordText {
  const reader = new BodyReader(rules);
  reader.readBlocks(body);
  return reader.finish();
}

/** How text looks where it stands. */
interface Look {
  readonly isHidden: boolean;
  readonly isStrong: boolean;
  readonly isStruck: boolean;
}

const PLAIN: Look = { isHidden: false, isStrong: false, isStruck: false };

/** What a program that knows newer features shows in place of an older one: its text must be taken once. */
const HOLDERS = ['w:txbxContent', 'w:t', 'w:delText'];

class BodyReader {
  readonly #paragraphs: WordParagraph[] = [];
  readonly #notices: WordNotice[] = [];
  readonly #leftOut = new Map<LeftOut, number>();
  readonly #fields = new OpenFields();
  readonly #changes: ChangeRecord;
  readonly #rules: ReadingRules;
  /** Of the paragraph being read; with what stood before it, where the end of that one does not count. */
  #runs: WordRun[] = [];
  #properties: Omit<WordParagraph, 'runs'> = { style: undefined, list: undefined, outlineLevel: undefined };
  #isContentsLine = false;
  /** The last paragraph that was counted as a line of contents. */
  #contentsAt = -1;
  /** Text boxes that hang on the paragraph being read. */
  #boxes: ElementNode[] = [];

  constructor(rules: ReadingRules) {
    this.#rules = rules;
    this.#changes = new ChangeRecord(rules.changes);
  }

  finish(): WordText {
    // A table of contents that never ends may have swallowed more.
    if (this.#fields.phase() === 'contents') this.#notice('field', '…');
    this.#endParagraph();
    return {
      paragraphs: this.#paragraphs,
      changes: this.#changes.list(),
      leftOut: this.#leftOut,
      notices: this.#notices,
    };
  }

  readBlocks(element: ElementNode): void {
    for (const child of elementsIn(element)) this.#readBlock(child);
  }

  #readBlock(element: ElementNode): void {
    const { name } = element;
    if (CHANGE_ELEMENTS.includes(name)) {
      this.#changes.within(element, () => this.readBlocks(element));
      return;
    }
    switch (name) {
      case 'w:p':
        this.#readParagraph(element);
        return;
      case 'w:tbl':
        this.#notice('table', firstText(element));
        this.readBlocks(element);
        return;
      case 'w:tr':
        this.#readRow(element);
        return;
      case 'w:tc':
        this.readBlocks(element);
        // A paragraph never goes on in another cell.
        this.#endJoined();
        return;
      case 'w:sdt':
        this.#readControl(element, (content) => this.readBlocks(content));
        return;
      case 'mc:AlternateContent':
        this.readBlocks(chosenAlternative(element));
        return;
      case 'w:sectPr':
        this.#countBands(element);
        return;
      case 'w:altChunk':
      case 'w:subDoc':
        this.#notice('other-file', '');
        return;
      default:
        this.readBlocks(element);
        return;
    }
  }

  /** Rows are put in and taken out as a whole, too. */
  #readRow(row: ElementNode): void {
    const properties = childOf(row, 'w:trPr');
    const change = properties && elementsIn(properties).find(({ name }) => CHANGE_ELEMENTS.includes(name));
    if (change) this.#changes.within(change, () => this.readBlocks(row));
    else this.readBlocks(row);
  }

  #readControl(control: ElementNode, read: (content: ElementNode) => void): void {
    const properties = childOf(control, 'w:sdtPr');
    const content = childOf(control, 'w:sdtContent');
    if (!content) return;
    const gallery = valueOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery') ?? '';
    if (/table of contents/i.test(gallery)) this.#leaveOut('contents', descendants(content, 'w:p').length);
    else read(content);
  }

  #readParagraph(paragraph: ElementNode): void {
    const properties = childOf(paragraph, 'w:pPr');
    this.#properties = this.#readProperties(properties);
    const style = this.#rules.styles.paragraph(this.#properties.style);
    const section = childOf(properties, 'w:sectPr');
    if (section) this.#countBands(section);
    this.#isContentsLine = style.isContents;
    this.#readInlines(paragraph);
    this.#isContentsLine = false;

    const marks = childOf(properties, 'w:rPr');
    const change = marks && elementsIn(marks).find(({ name }) => CHANGE_ELEMENTS.includes(name));
    if (!change || this.#changes.meetWithin(change, '¶', this.#paragraphs.length)) this.#endParagraph();
    this.#readBoxes();
  }

  /** The properties that count. That a number was changed is text, and said. */
  #readProperties(now: ElementNode | undefined): Omit<WordParagraph, 'runs'> {
    const fresh = this.#propertiesIn(now);
    const change = childOf(now, 'w:pPrChange') ?? childOf(childOf(now, 'w:numPr'), 'w:ins');
    if (!change) return fresh;
    const isNumberNew = change.name === 'w:ins';
    const style = this.#rules.styles.paragraph(fresh.style);
    const old = isNumberNew ? { ...fresh, list: style.list } : this.#propertiesIn(childOf(change, 'w:pPr'));
    if (fresh.list?.list !== old.list?.list || fresh.list?.level !== old.list?.level)
      this.#changes.renumber(change, this.#paragraphs.length);
    return this.#rules.changes === 'reject' ? old : fresh;
  }

  #propertiesIn(properties: ElementNode | undefined): Omit<WordParagraph, 'runs'> {
    const style = this.#rules.styles.paragraph(valueOf(properties, 'w:pStyle'));
    return {
      style: style.id,
      list: mergeLists(listPlace(properties), style.list),
      outlineLevel: ownOutlineLevel(properties) ?? style.outlineLevel,
    };
  }

  #endParagraph(): void {
    this.#paragraphs.push({ runs: this.#runs, ...this.#properties });
    this.#runs = [];
  }

  #endJoined(): void {
    if (this.#runs.length > 0) this.#endParagraph();
  }

  /** What hangs on a paragraph is read behind it, as its place on the page says nothing. */
  #readBoxes(): void {
    const boxes = this.#boxes;
    const runs = this.#runs;
    this.#boxes = [];
    this.#runs = [];
    for (const box of boxes) {
      this.#notice('text-box', firstText(box));
      this.readBlocks(box);
      this.#endJoined();
    }
    this.#runs = runs;
  }

  #readInlines(element: ElementNode): void {
    for (const child of elementsIn(element)) this.#readInline(child);
  }

  #readInline(element: ElementNode): void {
    const { name } = element;
    if (CHANGE_ELEMENTS.includes(name)) {
      this.#changes.within(element, () => this.#readInlines(element));
      return;
    }
    switch (name) {
      case 'w:pPr':
        return;
      case 'w:r':
        this.#readRun(element);
        return;
      case 'w:sdt':
        this.#readControl(element, (content) => this.#readInlines(content));
        return;
      case 'mc:AlternateContent':
        this.#readInlines(chosenAlternative(element));
        return;
      case 'm:oMath':
        this.#readFormula(element);
        return;
      case 'w:fldSimple':
        if (isContentsField(element.attributes.get('w:instr') ?? '')) {
          this.#leaveOut('contents', 1);
          return;
        }
        this.#readInlines(element);
        return;
      default:
        this.#readInlines(element);
        return;
    }
  }

  #readFormula(formula: ElementNode): void {
    const text = descendants(formula, 'm:t').map(textIn).join('');
    this.#notice('formula', text);
    this.#addText(text, PLAIN);
  }

  #readRun(run: ElementNode): void {
    const look = this.#lookOf(childOf(run, 'w:rPr'));
    for (const child of elementsIn(run)) this.#readRunPart(child, look);
  }

  #lookOf(now: ElementNode | undefined): Look {
    const before = childOf(childOf(now, 'w:rPrChange'), 'w:rPr');
    const own = this.#rules.changes === 'reject' && before ? before : now;
    const run = this.#rules.styles.run(valueOf(own, 'w:rStyle'));
    const paragraph = this.#rules.styles.paragraph(this.#properties.style);
    return {
      isHidden: toggle(own, 'w:vanish') ?? run.isHidden ?? paragraph.isHidden ?? false,
      isStrong: toggle(own, 'w:b') ?? run.isStrong ?? paragraph.isStrong ?? false,
      isStruck: toggle(own, 'w:strike') ?? toggle(own, 'w:dstrike') ?? false,
    };
  }

  #readRunPart(part: ElementNode, look: Look): void {
    switch (part.name) {
      case 'w:t':
      case 'w:delText':
        this.#addText(runText(part), look);
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#addText(' ', look);
        return;
      case 'w:br':
        this.#addText(['page', 'column'].includes(part.attributes.get('w:type') ?? '') ? '\f' : '\n', look);
        return;
      case 'w:cr':
        this.#addText('\n', look);
        return;
      case 'w:noBreakHyphen':
        this.#addText('-', look);
        return;
      case 'w:sym':
        this.#readSymbol(part, look);
        return;
      case 'w:fldChar':
        this.#fields.mark(part.attributes.get('w:fldCharType'));
        return;
      case 'w:instrText':
      case 'w:delInstrText':
        this.#fields.instruct(textIn(part));
        return;
      case 'w:ruby':
        this.#readRuby(part);
        return;
      case 'mc:AlternateContent':
        for (const child of elementsIn(chosenAlternative(part))) this.#readRunPart(child, look);
        return;
      case 'w:footnoteReference':
        this.#leaveOut('footnotes', 1);
        return;
      case 'w:endnoteReference':
        this.#leaveOut('endnotes', 1);
        return;
      case 'w:commentReference':
        this.#leaveOut('comments', 1);
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#readDrawing(part);
        return;
      default:
        return;
    }
  }

  #readSymbol(part: ElementNode, look: Look): void {
    const font = part.attributes.get('w:font') ?? '';
    const code = part.attributes.get('w:char') ?? '';
    const text = symbolText(font, code);
    if (text === undefined) this.#notice('symbol', `${font} ${code}`.trim());
    this.#addText(text ?? '〓', look);
  }

  /** Readings above the characters are no text. */
  #readRuby(ruby: ElementNode): void {
    const base = childOf(ruby, 'w:rubyBase');
    this.#leaveOut('pinyin', 1);
    if (base) this.#readInlines(base);
  }

  #readDrawing(drawing: ElementNode): void {
    const boxes = outermost(drawing, 'w:txbxContent');
    if (boxes.length > 0) this.#boxes.push(...boxes);
    else if (drawing.name === 'w:object') this.#notice('object', '');
    else this.#leaveOut('pictures', 1);
  }

  #addText(text: string, { isHidden, isStrong, isStruck }: Look): void {
    const phase = this.#isContentsLine ? 'contents' : this.#fields.phase();
    if (phase === 'contents') {
      this.#leaveOutContents(text);
      return;
    }
    const counts = this.#changes.meet(text, this.#paragraphs.length);
    if (!counts || text === '') return;
    if (phase === 'instruction') {
      this.#notice('field', text);
      return;
    }
    if (isHidden) {
      this.#notice('hidden', text);
      return;
    }
    if (isStruck) this.#notice('struck', text);
    this.#runs.push({ text, isStrong });
  }

  #notice(kind: WordNotice['kind'], text: string): void {
    const paragraph = this.#paragraphs.length;
    const last = this.#notices.at(-1);
    const isSame = PIECEMEAL.includes(kind) && last?.kind === kind && last.paragraph === paragraph;
    if (isSame) this.#notices[this.#notices.length - 1] = { ...last, text: last.text + text };
    else this.#notices.push({ kind, paragraph, text });
  }

  /** Counted in lines. */
  #leaveOutContents(text: string): void {
    if (text.trim() === '' || this.#contentsAt === this.#paragraphs.length) return;
    this.#contentsAt = this.#paragraphs.length;
    this.#leaveOut('contents', 1);
  }

  #leaveOut(kind: LeftOut, count: number): void {
    this.#leftOut.set(kind, (this.#leftOut.get(kind) ?? 0) + count);
  }

  #countBands(section: ElementNode): void {
    const bands = elementsIn(section).filter(
      ({ name }) => name === 'w:headerReference' || name === 'w:footerReference',
    );
    this.#leaveOut('bands', bands.length);
  }
}

/** What is often in many pieces. */
const PIECEMEAL: readonly WordNotice['kind'][] = ['hidden', 'struck', 'field'];

/** Spaces at the edges count only where the file says so (ECMA-376, part 1, 17.3.3.31); a soft hyphen is no text. */
function runText(part: ElementNode): string {
  const text = textIn(part)
    .replace(/[\r\n\t]+/g, ' ')
    .replaceAll('\u00ad', '');
  return part.attributes.get('other:space') === 'preserve' ? text : text.replace(/^ +| +$/g, '');
}

/** Of several ways to say a thing the first that has text, else the first. */
function chosenAlternative(element: ElementNode): ElementNode {
  const ways = elementsIn(element);
  const hasText = (way: ElementNode): boolean => HOLDERS.some((name) => descendants(way, name).length > 0);
  return ways.find(hasText) ?? ways[0] ?? element;
}

/** Elements of a name that stand in no other of that name. */
function outermost(element: ElementNode, name: string): readonly ElementNode[] {
  if (element.name === 'mc:AlternateContent') return outermostIn(chosenAlternative(element), name);
  return outermostIn(element, name);
}

const outermostIn = (element: ElementNode, name: string): readonly ElementNode[] =>
  elementsIn(element).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));

/** The first words in an element, for a message. */
const firstText = (element: ElementNode): string => descendants(element, 'w:t').map(textIn).join('');
