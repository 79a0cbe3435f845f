/** The parts beside the text that hardly differ from file to file: settings and properties. */
import type { Edition } from '../../../edition/index.js';
import {
  element,
  escapeXml,
  languageAttributes,
  PROGRAM,
  startOfDay,
  toggle,
  WORD_NAMESPACE,
  XML_DECLARATION,
} from '../xml/word-xml.js';

/** What the settings depend on. */
export interface SettingsContext {
  readonly language: string;
  readonly mirrorsMargins: boolean;
  readonly differsEvenFromOdd: boolean;
  readonly embedsFonts: boolean;
  /** Whether there is text of whose spelling Word knows another norm. */
  readonly hasOwnSpelling: boolean;
}

const COMPATIBILITY = [
  // A justified line that the translator broke is not stretched.
  element('w:doNotExpandShiftReturn'),
  element('w:useFELayout'),
  element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  }),
];

/** word/settings.xml, in schema order. */
export const settingsPart = (context: SettingsContext): string =>
  XML_DECLARATION +
  element(
    'w:settings',
    { 'xmlns:w': WORD_NAMESPACE },
    // Word then embeds them again when it saves.
    ...(context.embedsFonts ? [element('w:embedTrueTypeFonts'), element('w:saveSubsetFonts')] : []),
    toggle('w:mirrorMargins', context.mirrorsMargins),
    // Word would underline 로동 and 녀성 in red on every page.
    ...(context.hasOwnSpelling ? [element('w:hideSpellingErrors'), element('w:hideGrammaticalErrors')] : []),
    element('w:defaultTabStop', { 'w:val': 420 }),
    toggle('w:autoHyphenation', false),
    toggle('w:evenAndOddHeaders', context.differsEvenFromOdd),
    // GB/T 15834, 5.1.10 and CLREQ: adjacent full-width marks and marks at the line end are narrowed.
    element('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
    element('w:compat', {}, ...COMPATIBILITY),
    element('w:themeFontLang', languageAttributes(context.language)),
    element('w:decimalSymbol', { 'w:val': '.' }),
    element('w:listSeparator', { 'w:val': ',' }),
  );

const CORE_NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** docProps/core.xml. Both dates are the document's own: the clock would make every build another file. */
export function corePropertiesPart({ title, author, subject, language, date }: Edition['metadata']): string {
  const moment = startOfDay(date);
  const when = (name: string): string =>
    moment === undefined ? '' : element(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment);
  const text = (name: string, value: string): string => element(name, {}, escapeXml(value));
  return (
    XML_DECLARATION +
    element(
      'cp:coreProperties',
      CORE_NAMESPACES,
      text('dc:title', title),
      text('dc:subject', subject),
      text('dc:creator', author),
      text('cp:lastModifiedBy', PROGRAM),
      when('dcterms:created'),
      when('dcterms:modified'),
      text('dc:language', language),
    )
  );
}

/** docProps/app.xml: nothing that changes from build to build. */
export const appPropertiesPart = (): string =>
  XML_DECLARATION +
  element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('Application', {}, PROGRAM),
  );
