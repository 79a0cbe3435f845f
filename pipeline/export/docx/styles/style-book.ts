/** The styles of an edition as Word's: each distinct paragraph style and character style once, found again by what it looks like. */
import type {
  Block,
  BlockStyle,
  Edition,
  PageStyle,
  PageStyleSet,
  ParagraphBlock,
  TextStyle,
} from '../../../edition/index.js';
import type { Steps } from '../../../work/index.js';
import { bandsOf, bandStyle as computedBandStyle, type Band } from '../pages/bands.js';
import { isFacingParagraph } from '../pages/facing-paragraph.js';
import { contentsStyleName, type ContentsPlan } from '../text/contents.js';
import { inSteps } from '../text/in-steps.js';
import type { LeaderTab } from '../text/leaders.js';
import { paragraphsOf, runsOf, targetOf, textLength, type Inlines } from '../text/paragraphs.js';
import { partsOf, type ParagraphPart } from '../text/run-in.js';
import { twips, twipsWithin } from '../xml/word-xml.js';
import { changedProperties } from './changed-properties.js';
import { COMMENT_STYLE_NAMES } from './comment-styles.js';
import { stacksOf, type StackUse } from './font-stacks.js';
import { NameRegister, type NamedStyle, type StyleName } from './style-names.js';
import { changedRunProperties, paragraphKey, paragraphProperties, runProperties } from './style-properties.js';
import { namingLanguage, OWN_STYLES, ownName, type NamingLanguage } from './style-words.js';

export interface ParagraphStyle extends StyleName {
  readonly basedOn: string;
  readonly lang: string;
  readonly isHeading: boolean;
  readonly paragraphXml: string;
  readonly runXml: string;
}

export interface CharacterStyle extends StyleName {
  readonly runXml: string;
}

/** Text as far as its style goes. */
interface StyledText {
  readonly styleName?: string;
  readonly lang: string;
  readonly style: TextStyle;
}

export interface StyleBook {
  readonly paragraphs: readonly ParagraphStyle[];
  readonly characters: readonly CharacterStyle[];
  readonly stacks: readonly StackUse[];
  /** The style with most characters: document defaults. */
  readonly body: ParagraphStyle | undefined;
  /** By language the style with most characters: what follows a heading. */
  readonly bodies: ReadonlyMap<string, ParagraphStyle>;
  /** Line pitch of the document grid, in twips. */
  readonly gridPitch: number;
  readonly paragraphStyle: (part: ParagraphPart) => ParagraphStyle;
  readonly bandStyle: (band: Band) => ParagraphStyle;
  /** The character style of text, where it looks other than its paragraph. */
  readonly characterStyle: (text: StyledText, base: TextStyle) => CharacterStyle | undefined;
}

/** The style that every other is based on. */
export const ROOT_STYLE = 'Normal';

/** The key that gathers most characters; the first to appear wins a tie. */
function* heaviest<Paragraph extends Inlines, Key>(
  paragraphs: readonly Paragraph[],
  keyOf: (block: Paragraph) => Key,
): Steps<Key | undefined> {
  const weights = new Map<Key, number>();
  yield* inSteps(paragraphs, (block) => {
    const key = keyOf(block);
    weights.set(key, (weights.get(key) ?? 0) + textLength(block));
  });
  let best: { key: Key; weight: number } | undefined;
  for (const [key, weight] of weights) if (!best || weight > best.weight) best = { key, weight };
  return best?.key;
}

/** What a paragraph style is asked for by. */
interface Request {
  readonly styleName: string;
  readonly lang: string;
  readonly style: BlockStyle;
  /** 0 for h1, which is Word's Title and stands above its heading levels. */
  readonly headingDepth?: number;
  readonly tab?: LeaderTab;
  /** The style of the paragraph that this one goes on with: it is based on that and follows it when it is changed. */
  readonly continues?: Request;
}

function requestOf(part: ParagraphPart, contents: ContentsPlan): Request {
  const { block, style, headingDepth } = part;
  const inContents = contentsStyleName(contents, block);
  const tab = contents.entries.get(block)?.tab;
  // Of a paragraph with a run-in heading the text, which comes last.
  const whole = isFacingParagraph(block) && block.continues ? partsOf(block.continues).at(-1) : undefined;
  return {
    styleName: inContents ?? part.styleName,
    lang: block.lang,
    style,
    ...(headingDepth !== undefined && inContents === undefined && { headingDepth }),
    ...(tab && { tab }),
    ...(whole && { continues: requestOf(whole, contents) }),
  };
}

const bandRequest = (band: Band): Request => ({
  styleName: band.place,
  lang: band.lead.lang,
  style: computedBandStyle(band),
});

/** No markup name looks like this. */
const depthKey = (depth: number): string => `heading depth ${depth}`;

/** Collects paragraph styles: same name and same look are one style. */
class ParagraphStyles {
  readonly styles = new Map<string, ParagraphStyle>();
  /** By all that a request asks for. */
  private readonly known = new Map<string, ParagraphStyle>();
  private readonly texts = new Map<TextStyle, number>();
  /** The first style of each markup name and heading depth. */
  private readonly firsts = new Map<string, ParagraphStyle>();

  constructor(
    private readonly names: NameRegister,
    private readonly gridPitch: number,
  ) {}

  /** Nearly all paragraphs look as others do: their style is found without writing out its properties. */
  styleOf(request: Request): ParagraphStyle {
    const { styleName, headingDepth = -1, tab, style, continues } = request;
    // What a style says of its first level depends on those before it; a continued paragraph is looked up by the one that it continues.
    if (continues || headingDepth === 0) return this.writtenStyle(request);
    const tabKey = tab ? `${tab.position} ${tab.leader}` : '';
    const key = `${styleName}\n${headingDepth} ${tabKey} ${this.numberOf(style.text)} ${paragraphKey(style)}`;
    const known = this.known.get(key) ?? this.writtenStyle(request);
    this.known.set(key, known);
    return known;
  }

  private numberOf(text: TextStyle): number {
    const number = this.texts.get(text) ?? this.texts.size;
    this.texts.set(text, number);
    return number;
  }

  private writtenStyle(request: Request): ParagraphStyle {
    const { styleName, headingDepth, continues } = request;
    const whole = continues && this.styleOf(continues);
    const { paragraphXml, runXml } = this.propertiesOf(request, whole);
    const key = `${styleName}\n${whole?.id ?? ''}\n${paragraphXml}\n${runXml}`;
    const known = this.styles.get(key);
    if (known) return known;
    const base = whole ?? (headingDepth === undefined ? undefined : this.firsts.get(depthKey(headingDepth)));
    const made: ParagraphStyle = {
      ...this.nameOf(request),
      basedOn: base?.id ?? ROOT_STYLE,
      lang: request.lang,
      isHeading: headingDepth !== undefined,
      paragraphXml,
      runXml,
    };
    this.styles.set(key, made);
    for (const first of [styleName, ...(headingDepth === undefined ? [] : [depthKey(headingDepth)])])
      if (!this.firsts.has(first)) this.firsts.set(first, made);
    return made;
  }

  /** All properties of a style, or those in which it differs from the one that it goes on with. */
  private propertiesOf(
    request: Request,
    whole: ParagraphStyle | undefined,
  ): Pick<ParagraphStyle, 'paragraphXml' | 'runXml'> {
    const { style, tab } = request;
    const level = this.outlineLevel(request);
    const paragraphXml = paragraphProperties(style, {
      gridPitch: this.gridPitch,
      ...(level !== undefined && { outlineLevel: level }),
      ...(tab && { tab }),
    });
    const runXml = runProperties(style.text);
    if (!whole) return { paragraphXml, runXml };
    return { paragraphXml: changedProperties(paragraphXml, whole.paragraphXml), runXml: '' };
  }

  /** Title is no heading in Word; a second kind of h1 stands level with its first headings. */
  private outlineLevel({ styleName, headingDepth }: Request): number | undefined {
    if (headingDepth === undefined) return undefined;
    if (headingDepth > 0) return headingDepth - 1;
    const title = this.firsts.get(depthKey(0));
    return title === undefined || this.firsts.get(styleName) === title ? undefined : 0;
  }

  private nameOf({ styleName, headingDepth, lang }: Request): StyleName {
    if (headingDepth !== undefined && !this.firsts.has(depthKey(headingDepth)))
      return this.names.fixed(headingDepth === 0 ? 'Title' : `heading ${headingDepth}`);
    const first = this.firsts.get(styleName);
    if (!first) return this.names.first(styleName, 'paragraph');
    return this.names.further({ style: first, lang: first.lang }, lang, 'paragraph');
  }
}

/** Collects character styles by name and the properties that they change. */
class CharacterStyles {
  readonly styles = new Map<string, CharacterStyle>();
  private readonly firsts = new Map<string, NamedStyle>();

  constructor(private readonly names: NameRegister) {}

  styleOf(text: StyledText, base: TextStyle): CharacterStyle | undefined {
    const runXml = text.style === base ? '' : changedRunProperties(text.style, base);
    if (runXml === '') return undefined;
    const styleName = text.styleName ?? 'span';
    const key = `${styleName}\n${runXml}`;
    const known = this.styles.get(key);
    if (known) return known;
    const made = { ...this.nameOf(styleName, text.lang), runXml };
    this.styles.set(key, made);
    if (!this.firsts.has(styleName)) this.firsts.set(styleName, { style: made, lang: text.lang });
    return made;
  }

  private nameOf(styleName: string, lang: string): StyleName {
    const first = this.firsts.get(styleName);
    return first ? this.names.further(first, lang, 'character') : this.names.first(styleName, 'character');
  }
}

/** What a style book covers beside the blocks of the edition. */
export interface BesideBlocks {
  readonly contents: ContentsPlan;
  /** The first pages of sections that are set apart. */
  readonly openings: readonly PageStyle[];
  /** Blocks that only Word has. */
  readonly added: readonly Block[];
}

/** Collects every style of an edition and of what is added to it, in order of appearance. */
export function* makeStyleBook(edition: Edition, { contents, openings, added }: BesideBlocks): Steps<StyleBook> {
  const blocks = [...edition.blocks, ...added];
  const paragraphs = paragraphsOf(blocks);
  const parts = paragraphs.flatMap(partsOf);
  // Recto first: its style takes the plain name.
  const sets: readonly PageStyleSet[] = [edition.pages, ...Object.values(edition.pages.named ?? {})];
  const bands = [...sets.flatMap(({ recto, verso, first }) => [recto, verso, first]), ...openings].flatMap(bandsOf);
  yield;
  const gridPitch = (yield* heaviest(paragraphs, (block) => twipsWithin(block.style.lineHeight))) ?? twips(18);
  const names = registerFor(namingLanguage(edition.metadata.language));
  const links = paragraphs.some(holdsLink) ? linkStyles(names) : [];
  const paragraphStyles = new ParagraphStyles(names, gridPitch);
  const characterStyles = new CharacterStyles(names);

  const styleOfPart = oncePerPart((part) => paragraphStyles.styleOf(requestOf(part, contents)));
  yield* inSteps(parts, styleOfPart);
  const body = yield* heaviest(parts, styleOfPart);
  for (const band of bands) paragraphStyles.styleOf(bandRequest(band));
  yield* inSteps(parts, (part) => {
    for (const run of runsOf(part)) characterStyles.styleOf(run, part.style.text);
  });
  for (const { place, lead, boxes } of bands)
    for (const { style, lang } of boxes) characterStyles.styleOf({ styleName: place, style, lang }, lead.style);
  return {
    paragraphs: [...paragraphStyles.styles.values()],
    characters: [...links, ...characterStyles.styles.values()],
    stacks: yield* stacksOf(blocks, bands),
    body,
    bodies: yield* bodiesOf(parts, styleOfPart),
    gridPitch,
    paragraphStyle: styleOfPart,
    bandStyle: (band) => paragraphStyles.styleOf(bandRequest(band)),
    characterStyle: (text, base) => characterStyles.styleOf(text, base),
  };
}

/** Asks for the style of a part once: to write out its properties takes longer than all else that is done with it. */
function oncePerPart(styleOf: (part: ParagraphPart) => ParagraphStyle): (part: ParagraphPart) => ParagraphStyle {
  const known = new Map<ParagraphBlock, Map<number, ParagraphStyle>>();
  return (part) => {
    const ofBlock = known.get(part.block) ?? new Map<number, ParagraphStyle>();
    const style = ofBlock.get(part.first) ?? styleOf(part);
    known.set(part.block, ofBlock.set(part.first, style));
    return style;
  };
}

function* bodiesOf(
  parts: readonly ParagraphPart[],
  styleOf: (part: ParagraphPart) => ParagraphStyle,
): Steps<ReadonlyMap<string, ParagraphStyle>> {
  const byLanguage = new Map<string, ParagraphPart[]>();
  for (const part of parts) {
    const own = byLanguage.get(part.block.lang);
    if (own) own.push(part);
    else byLanguage.set(part.block.lang, [part]);
  }
  const bodies = new Map<string, ParagraphStyle>();
  for (const [lang, own] of byLanguage) {
    const body = yield* heaviest(own, styleOf);
    if (body) bodies.set(lang, body);
  }
  return bodies;
}

const holdsLink = ({ inlines }: Inlines): boolean => inlines.some((inline) => targetOf(inline) !== undefined);

/**
 * What Word sets the entries of contents in when it gathers them, and LibreOffice every link: where a file does not say how these
 * styles look, blue and underlined. Links look as the text around them, so the styles say nothing, and no run needs them.
 */
const linkStyles = (names: NameRegister): readonly CharacterStyle[] =>
  ['Hyperlink', 'FollowedHyperlink'].map((name) => ({ ...names.fixed(name, undefined, 'character'), runXml: '' }));

/** Word's styles that every file holds, whatever the edition, and those that come with comments. */
const ROOT_NAMES = [ROOT_STYLE, 'Default Paragraph Font', 'Normal Table', 'No List', ...COMMENT_STYLE_NAMES];

/** A register in which the names that every file holds are taken. */
function registerFor(naming: NamingLanguage | undefined): NameRegister {
  const names = new NameRegister(naming);
  for (const root of ROOT_NAMES) names.fixed(root);
  for (const own of OWN_STYLES) names.fixed(ownName(own, undefined), naming && ownName(own, naming));
  return names;
}
