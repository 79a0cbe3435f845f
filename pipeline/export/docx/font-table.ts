/** word/fontTable.xml: the families that the styles name, and what an office that lacks one takes instead. */
import { alternativeName, familyLanguage, panoseOf } from './office-faces.js';
import type { StackUse } from './style-book.js';
import { wordFamily } from './style-properties.js';
import { element, WORD_NAMESPACE, XML_DECLARATION } from './word-xml.js';

/** Windows character sets (GB 2312, KS X 1001), by which Word picks a substitute. */
const CHARACTER_SETS: Readonly<Record<string, string>> = { zh: '86', ko: '81' };

const genericKind = (stack: readonly string[]): string => {
  if (stack.includes('sans-serif')) return 'swiss';
  return stack.includes('serif') ? 'roman' : 'auto';
};

/** The language in which most characters of a family are set; of several, the one that comes first. */
function mainLanguage(uses: readonly StackUse[]): string {
  const characters = (lang: string): number =>
    uses.filter((use) => use.lang === lang).reduce((sum, use) => sum + use.characters, 0);
  const [lang = ''] = uses.map((use) => use.lang).sort((one, other) => characters(other) - characters(one));
  return lang;
}

function fontEntry(family: string, uses: readonly StackUse[]): string {
  const lang = familyLanguage({ family, lang: mainLanguage(uses) });
  const followers = uses.flatMap(({ families }) => families);
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
  );
}

/** The part: every family once, in the order in which the stacks first name it. */
export function fontTablePart(stacks: readonly StackUse[]): string {
  const families = [...new Set(stacks.map((use) => wordFamily(use.families)))];
  const entries = families.map((family) =>
    fontEntry(
      family,
      stacks.filter((use) => wordFamily(use.families) === family),
    ),
  );
  return XML_DECLARATION + element('w:fonts', { 'xmlns:w': WORD_NAMESPACE }, ...entries);
}
