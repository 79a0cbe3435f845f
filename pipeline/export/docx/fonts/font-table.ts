/** word/fontTable.xml: the families that the styles name, and what an office that lacks one takes instead. */
import type { StackUse } from '../styles/font-stacks.js';
import { wordFamily } from '../styles/style-properties.js';
import { element, WORD_NAMESPACE, XML_DECLARATION } from '../xml/word-xml.js';
import type { EmbeddedFont } from './embedded-fonts.js';
import { alternativeName, familyLanguage, panoseOf } from './office-faces.js';

/** Windows character sets (GB 2312, KS X 1001), by which Word picks a substitute. */
const CHARACTER_SETS: Readonly<Record<string, string>> = { zh: '86', ko: '81' };

const genericKind = (stack: readonly string[]): string => {
  if (stack.includes('sans-serif')) return 'swiss';
  return stack.includes('serif') ? 'roman' : 'auto';
};

/** The language in which most characters of a family are set; of several, the one that comes first. */
function mainLanguage(uses: readonly StackUse[]): string {
  const characters = (lang: string): number =>
    uses.filter((use) => use.lang === lang).reduce((sum, use) => sum + use.text.length, 0);
  const [lang = ''] = uses.map((use) => use.lang).sort((one, other) => characters(other) - characters(one));
  return lang;
}

function fontEntry(family: string, uses: readonly StackUse[], embedded: readonly EmbeddedFont[]): string {
  const lang = familyLanguage({ family, lang: mainLanguage(uses) });
  // The stack that sets most speaks first.
  const followers = [...uses]
    .sort((one, other) => other.text.length - one.text.length)
    .flatMap(({ families }) => families);
  const alternative = alternativeName({ family, followers, lang });
  const panose = panoseOf(family);
  return element(
    'w:font',
    { 'w:name': family },
    alternative === undefined ? '' : element('w:altName', { 'w:val': alternative }),
    panose === undefined ? '' : element('w:panose1', { 'w:val': panose }),
    element('w:charset', { 'w:val': CHARACTER_SETS[lang] ?? '00' }),
    element('w:family', { 'w:val': genericKind(followers) }),
    element('w:pitch', { 'w:val': 'variable' }),
    ...embedded
      .filter((font) => font.family === family)
      .sort(regularFirst)
      .map(embeddedElement),
  );
}

/** ISO/IEC 29500-1, 17.8.3.10: the bold one stands after the regular one. */
const regularFirst = (one: EmbeddedFont, other: EmbeddedFont): number => Number(one.isBold) - Number(other.isBold);

const embeddedElement = ({ isBold, id, key }: EmbeddedFont): string =>
  element(isBold ? 'w:embedBold' : 'w:embedRegular', { 'r:id': id, 'w:fontKey': key, 'w:subsetted': 1 });

const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part: every family once, in the order in which the stacks first name it. */
export function fontTablePart(stacks: readonly StackUse[], embedded: readonly EmbeddedFont[]): string {
  const families = [...new Set(stacks.map((use) => wordFamily(use.families)))];
  const entries = families.map((family) =>
    fontEntry(
      family,
      stacks.filter((use) => wordFamily(use.families) === family),
      embedded,
    ),
  );
  const relationships = embedded.length === 0 ? {} : { 'xmlns:r': RELATIONSHIPS_NAMESPACE };
  return XML_DECLARATION + element('w:fonts', { 'xmlns:w': WORD_NAMESPACE, ...relationships }, ...entries);
}
