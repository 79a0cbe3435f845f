/** The metadata packet (XMP): the same values as the Info dictionary, escaped. */
import type { EditionMetadata } from '../../edition/index.js';

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

/** The descriptions of a packet; pdfkit writes the wrapper around them. */
export function xmpDescriptions(metadata: EditionMetadata, date: Date, producer: string): string {
  const time = `${date.toISOString().slice(0, 19)}Z`;
  const { title, author, subject, languages } = metadata;
  return [
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${producer}</xmp:CreatorTool>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${alternative(title)}</dc:title>`,
    ...(author === '' ? [] : [`<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`]),
    ...(subject === '' ? [] : [`<dc:description>${alternative(subject)}</dc:description>`]),
    `<dc:language><rdf:Bag>${languages.map((tag) => `<rdf:li>${escapeXml(tag)}</rdf:li>`).join('')}</rdf:Bag></dc:language>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<pdf:Producer>${producer}</pdf:Producer>`,
    '</rdf:Description>',
  ].join('\n');
}

const alternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
