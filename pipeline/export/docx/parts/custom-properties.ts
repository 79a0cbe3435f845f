/** docProps/custom.xml: what a file says of itself in Word under File → Info → Properties → Custom (ISO/IEC 29500-1, 15.2.12.2). */
import { namingLanguage, type NamingLanguage } from '../styles/style-words.js';
import { element, escapeXml, XML_DECLARATION } from '../xml/word-xml.js';

/** What a Word file says of where it comes from. */
export interface DocumentFacts {
  /** The document's folder name. */
  readonly document: string;
  /** The edition's name. */
  readonly edition: string;
  /** Which version of the translation it is; empty if none is named. */
  readonly version: string;
  /** Whether Korean is printed in it that awaits review. */
  readonly isDraft: boolean;
}

type Fact = keyof DocumentFacts;

/** What an office reads, in the leading language: the words of imprint and docket. */
const NAMES: Readonly<Record<NamingLanguage | 'other', Readonly<Record<Fact, string>>>> = {
  zh: { document: '文件', edition: '版别', version: '版本', isDraft: '朝鲜文尚未审定' },
  ko: { document: '문건', edition: '판종', version: '판본', isDraft: '조선문 미심사' },
  other: { document: 'Document', edition: 'Edition', version: 'Version', isDraft: 'Korean awaits review' },
};

/** By this a program finds a fact whatever its name is: Office counts properties from 2. */
const IDS: readonly (readonly [pid: number, fact: Fact])[] = [
  [2, 'document'],
  [3, 'edition'],
  [4, 'version'],
  [5, 'isDraft'],
];

/** The set of properties that users define. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

const NAMESPACES = {
  xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
};

const valueOf = (value: string | boolean): string =>
  typeof value === 'boolean' ? element('vt:bool', {}, String(value)) : element('vt:lpwstr', {}, escapeXml(value));

/** The part; `language` leads the edition and names the properties. A version that nobody named is left out. */
export function customPropertiesPart(facts: DocumentFacts, language: string): string {
  const names = NAMES[namingLanguage(language) ?? 'other'];
  const properties = IDS.filter(([, fact]) => facts[fact] !== '').map(([pid, fact]) =>
    element('property', { fmtid: FORMAT_ID, pid, name: names[fact] }, valueOf(facts[fact])),
  );
  return XML_DECLARATION + element('Properties', NAMESPACES, ...properties);
}
