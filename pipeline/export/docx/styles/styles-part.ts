/** word/styles.xml: document defaults, the styles that every file holds, and those of the edition. */
import { element, languageAttributes, WORD_NAMESPACE, XML_DECLARATION } from '../xml/word-xml.js';
import { commentStyles } from './comment-styles.js';
import { ROOT_STYLE, type CharacterStyle, type ParagraphStyle, type StyleBook } from './style-book.js';
import { namingLanguage, ownName, type NamingLanguage } from './style-words.js';

/** Id of the style of the tables that rows become. */
export const TABLE_STYLE = 'SidebySide';
/** Id of the style of the paragraph that Word wants after a table and behind contents: a line of next to nothing. */
export const SPACER_STYLE = 'Spacer';

const named = (name: string): string => element('w:name', { 'w:val': name });

const documentDefaults = (runXml: string, lang: string): string =>
  element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        // Bold and underline are no matter of defaults: toggles of styles would turn them round.
        runXml.replace(/<w:(b|bCs|u|spacing)( [^>]*)?\/>/g, ''),
        element('w:lang', { ...languageAttributes(lang), 'w:bidi': 'ar-SA' }),
      ),
    ),
    element(
      'w:pPrDefault',
      {},
      element('w:pPr', {}, element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' })),
    ),
  );

/**
 * The style that every other is based on. Its size is that of the defaults, said again: LibreOffice measures the document grid by it,
 * takes 12 pt where it says none, and writes a grid that no schema allows when it saves the file.
 */
const rootStyle = (runXml: string): string =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': ROOT_STYLE },
    named(ROOT_STYLE),
    element('w:qFormat'),
    element('w:rPr', {}, ...(runXml.match(/<w:sz(Cs)? [^>]*\/>/g) ?? [])),
  );

/** A style that Word's model rests on and its list of styles does not show. */
const hiddenStyle = (type: string, name: string, priority: number, ...properties: readonly string[]): string =>
  element(
    'w:style',
    { 'w:type': type, 'w:default': 1, 'w:styleId': name.replaceAll(' ', '') },
    named(name),
    element('w:uiPriority', { 'w:val': priority }),
    element('w:semiHidden'),
    ...properties,
  );

/** The other styles that Word's model rests on. */
const ROOTS = [
  hiddenStyle('character', 'Default Paragraph Font', 1),
  hiddenStyle('table', 'Normal Table', 99, element('w:tblPr', {}, noCellMargins())),
  hiddenStyle('numbering', 'No List', 99),
];

function noCellMargins(): string {
  const none = { 'w:w': 0, 'w:type': 'dxa' };
  const sides = ['w:top', 'w:left', 'w:bottom', 'w:right'];
  return element('w:tblInd', none) + element('w:tblCellMar', {}, ...sides.map((side) => element(side, none)));
}

/** Height of a spacer in twips. 22 lines of 579 leave 18 of the type area of GB/T 9704-2012; two spacers must find room there. */
const SPACER_HEIGHT = 2;

/** The program's own: side by side, and the paragraph that nobody sees. */
const ownStyles = (naming: NamingLanguage | undefined): readonly string[] => [
  element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': TABLE_STYLE },
    named(ownName(TABLE_STYLE, naming)),
    element('w:basedOn', { 'w:val': 'NormalTable' }),
    element('w:tblPr', {}, noCellMargins()),
  ),
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': SPACER_STYLE },
    named(ownName(SPACER_STYLE, naming)),
    element('w:basedOn', { 'w:val': ROOT_STYLE }),
    element(
      'w:pPr',
      {},
      element('w:snapToGrid', { 'w:val': 0 }),
      element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': SPACER_HEIGHT, 'w:lineRule': 'exact' }),
    ),
    element('w:rPr', {}, element('w:sz', { 'w:val': 2 }), element('w:szCs', { 'w:val': 2 })),
  ),
];

function paragraphStyle(style: ParagraphStyle, { bodies }: StyleBook): string {
  const body = bodies.get(style.lang);
  return element(
    'w:style',
    { 'w:type': 'paragraph', ...(style.isBuiltIn ? {} : { 'w:customStyle': 1 }), 'w:styleId': style.id },
    named(style.name),
    element('w:basedOn', { 'w:val': style.basedOn }),
    // Return at the end of a heading goes on with body text of its language.
    style.isHeading && body ? element('w:next', { 'w:val': body.id }) : '',
    element('w:qFormat'),
    element('w:pPr', {}, style.paragraphXml),
    element('w:rPr', {}, style.runXml),
  );
}

const characterStyle = (style: CharacterStyle): string =>
  element(
    'w:style',
    { 'w:type': 'character', ...(style.isBuiltIn ? {} : { 'w:customStyle': 1 }), 'w:styleId': style.id },
    named(style.name),
    element('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
    element('w:qFormat'),
    element('w:rPr', {}, style.runXml),
  );

/** The part with document defaults, the root styles and every style of the edition. */
export const stylesPart = (
  styles: StyleBook,
  lang: string,
  { hasComments }: { readonly hasComments: boolean },
): string =>
  XML_DECLARATION +
  element(
    'w:styles',
    { 'xmlns:w': WORD_NAMESPACE },
    documentDefaults(styles.body?.runXml ?? '', lang),
    rootStyle(styles.body?.runXml ?? ''),
    ...ROOTS,
    ...ownStyles(namingLanguage(lang)),
    ...(hasComments ? commentStyles() : []),
    ...styles.paragraphs.map((style) => paragraphStyle(style, styles)),
    ...styles.characters.map(characterStyle),
  );
