/** The metadata packet (ISO 16684-1): the same values as the Info dictionary, escaped, and what the file claims to be. */
import type { EditionMetadata } from '../../edition/index.js';
import { utf8Bytes } from './numbers.js';
import type { ArchiveLevel } from './pdf-options.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);

/** Metadata without what XML 1.0 forbids: a control character pasted from elsewhere would make the packet unreadable. Info is made of it too, so that both say the same. */
export const printableMetadata = (metadata: EditionMetadata): EditionMetadata => ({
  ...metadata,
  title: printable(metadata.title),
  author: printable(metadata.author),
  subject: printable(metadata.subject),
});

const printable = (text: string): string =>
  text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    // XML 1.0, production 2: of the controls only tab and line ends, and neither U+FFFE nor U+FFFF.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

/** What a packet says. */
interface PacketFacts {
  readonly metadata: EditionMetadata;
  readonly archive?: ArchiveLevel;
  readonly isAccessible?: boolean;
  readonly identifier?: string;
}

/** A packet in UTF-8, its wrapper included. */
export function xmpPacket(
  { metadata, archive, isAccessible, identifier }: PacketFacts,
  day: Date,
  producer: string,
): Uint8Array {
  const lines = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...basicDescription(day, producer),
    ...dublinCore(metadata, identifier),
    ...description('pdf', 'http://ns.adobe.com/pdf/1.3/', [`<pdf:Producer>${producer}</pdf:Producer>`]),
    ...(archive === undefined ? [] : ARCHIVE_CLAIMS[archive]),
    // Part 1 of PDF/A knows nothing of PDF/UA.
    ...(archive === '2a' && isAccessible ? ACCESSIBILITY_CLAIM : []),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ];
  return utf8Bytes(lines.join('\n'));
}

const description = (prefix: string, namespace: string, lines: readonly string[]): readonly string[] => [
  `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">`,
  ...lines,
  '</rdf:Description>',
];

function basicDescription(day: Date, producer: string): readonly string[] {
  const time = `${day.toISOString().slice(0, 19)}Z`;
  return description('xmp', 'http://ns.adobe.com/xap/1.0/', [
    `<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${producer}</xmp:CreatorTool>`,
  ]);
}

function dublinCore(metadata: EditionMetadata, identifier: string | undefined): readonly string[] {
  const { title, author, subject, languages } = metadata;
  return description('dc', 'http://purl.org/dc/elements/1.1/', [
    '<dc:format>application/pdf</dc:format>',
    ...(identifier === undefined ? [] : [`<dc:identifier>${escapeXml(identifier)}</dc:identifier>`]),
    `<dc:title>${alternative(title)}</dc:title>`,
    ...(author === '' ? [] : [`<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`]),
    ...(subject === '' ? [] : [`<dc:description>${alternative(subject)}</dc:description>`]),
    `<dc:language><rdf:Bag>${languages.map((tag) => `<rdf:li>${escapeXml(tag)}</rdf:li>`).join('')}</rdf:Bag></dc:language>`,
  ]);
}

const alternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;

const archiveClaim = (part: number, conformance: string): readonly string[] =>
  description('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', [
    `<pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>${conformance}</pdfaid:conformance>`,
  ]);

/** PDF/A knows the schema of PDF/UA only if the packet describes it (ISO 19005-2, 6.6.2.3.3). */
const ACCESSIBILITY_CLAIM = [
  ...description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', ['<pdfuaid:part>1</pdfuaid:part>']),
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
  '</rdf:Description>',
];

const ARCHIVE_CLAIMS: Readonly<Record<ArchiveLevel, readonly string[]>> = {
  '2a': archiveClaim(2, 'A'),
  '1b': archiveClaim(1, 'B'),
};
