/** Font stacks, each with the text that is set in it: what the font table names and embedded fonts hold. */
import type { Block, ContentPart, TextStyle } from '../../../edition/index.js';
import type { Steps } from '../../../work/index.js';
import type { Band } from '../pages/bands.js';
import { inSteps } from '../text/in-steps.js';
import { paragraphsOf, runsOf } from '../text/paragraphs.js';
import { isBold } from './style-properties.js';

/** A font stack in one language and weight, and all that is set in it. */
export interface StackUse {
  readonly families: readonly string[];
  readonly lang: string;
  readonly isBold: boolean;
  readonly text: string;
}

/** The stacks of blocks and of bands, in order of appearance, language by language and weight by weight. */
export function* stacksOf(blocks: readonly Block[], bands: readonly Band[]): Steps<readonly StackUse[]> {
  const strings = stringValues(blocks);
  const uses = new Map<string, { readonly use: Omit<StackUse, 'text'>; readonly texts: string[] }>();
  // Few styles set all text: each is asked for its stack once in each language.
  const textsOf = new Map<TextStyle, Map<string, string[]>>();
  const add = (style: TextStyle, lang: string, text = ''): void => {
    const ofStyle = textsOf.get(style) ?? new Map<string, string[]>();
    const texts = ofStyle.get(lang) ?? textsOfStack(style, lang);
    texts.push(text);
    textsOf.set(style, ofStyle.set(lang, texts));
  };
  const textsOfStack = (style: TextStyle, lang: string): string[] => {
    const use = { families: style.fontFamily, lang, isBold: isBold(style) };
    const key = JSON.stringify(use);
    const known = uses.get(key) ?? { use, texts: [] };
    uses.set(key, known);
    return known.texts;
  };
  yield* inSteps(paragraphsOf(blocks), (block) => {
    add(block.style.text, block.lang);
    for (const run of runsOf(block)) add(run.style, run.lang, run.kind === 'text' ? run.text : '');
  });
  for (const band of bands)
    for (const box of band.boxes) for (const part of box.content) add(box.style, box.lang, textOfPart(part, strings));
  return [...uses.values()].map(({ use, texts }) => ({ ...use, text: texts.join('') }));
}

/** What a piece of a margin box may come to show, but for figures. */
function textOfPart(part: ContentPart, strings: string): string {
  if (part.kind === 'text') return part.text;
  return part.kind === 'string' ? strings : '';
}

/** All values of named strings, one after the other. */
const stringValues = (blocks: readonly Block[]): string =>
  [...blocks, ...paragraphsOf(blocks)].flatMap(({ strings = [] }) => strings.map(({ value }) => value)).join('');
