/** Flat OpenDocument texts, from which LibreOffice makes real Word documents: with heading styles, and with tracked changes. */

export interface FlatOdtOptions {
  /** Whether 一、 is counted by the style of the headings; else it stands in their text. */
  readonly countsHeadings: boolean;
}

/** Stands for the end of a paragraph inside a change. */
const PARAGRAPH_END = '¶';
const CHANGE = /\{([-+])(.*?)[-+]\}/g;

/** The text as it is after its changes, `{+new+}` put in and `{-old-}` taken out. */
export const acceptedLines = (lines: readonly string[]): readonly string[] => settle(lines, '+');

/** The text as it was before. */
export const rejectedLines = (lines: readonly string[]): readonly string[] => settle(lines, '-');

const settle = (lines: readonly string[], kept: string): readonly string[] =>
  lines
    .map((line) => line.replace(CHANGE, (_, kind: string, text: string) => (kind === kept ? text : '')))
    .join('\n')
    .replaceAll(`${PARAGRAPH_END}\n`, PARAGRAPH_END)
    .split(/[\n¶]/)
    .filter((line) => line !== '');

const HEADING = /^([一二三四五六七八九十]+、)(.*)$/;

/** Writes lines as a flat ODT; `{-old-}` and `{+new+}` in them are tracked changes. */
export function flatOdt(lines: readonly string[], { countsHeadings }: FlatOdtOptions): string {
  const regions: string[] = [];
  const body = lines.map((line, index) => {
    const [, number = '', heading] = HEADING.exec(line) ?? [];
    if (heading === undefined) {
      const style = index === 0 ? 'Title' : 'Standard';
      return `<text:p text:style-name="${style}">${writeChanges(line, style, regions)}</text:p>`;
    }
    const text = countsHeadings ? heading : number + heading;
    return `<text:h text:style-name="Heading_20_1" text:outline-level="1">${escape(text)}</text:h>`;
  });
  const tracked = regions.length === 0 ? '' : `<text:tracked-changes>${regions.join('')}</text:tracked-changes>`;
  const format = countsHeadings ? 'style:num-format="一, 二, 三, ..." style:num-suffix="、"' : 'style:num-format=""';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" ${format}/></text:outline-style>
</office:styles>
<office:body><office:text>${tracked}
${body.join('\n')}
</office:text></office:body></office:document>
`;
}

/** A line with its changes, which are described in `regions`. */
function writeChanges(line: string, style: string, regions: string[]): string {
  const info =
    '<office:change-info><dc:creator>李明</dc:creator><dc:date>2021-01-10T09:30:00</dc:date></office:change-info>';
  return line
    .split(/(\{[-+].*?[-+]\})/)
    .map((part) => {
      const [, kind, text = ''] = /^\{([-+])(.*?)[-+]\}$/.exec(part) ?? [];
      const id = `c${regions.length + 1}`;
      const next = `</text:p><text:p text:style-name="${style}">`;
      const written = escape(text).replaceAll(PARAGRAPH_END, next);
      if (kind === undefined) return escape(part);
      const inner =
        kind === '+'
          ? `<text:insertion>${info}</text:insertion>`
          : `<text:deletion>${info}<text:p>${written}</text:p></text:deletion>`;
      regions.push(`<text:changed-region text:id="${id}">${inner}</text:changed-region>`);
      if (kind === '-') return `<text:change text:change-id="${id}"/>`;
      return `<text:change-start text:change-id="${id}"/>${written}<text:change-end text:change-id="${id}"/>`;
    })
    .join('');
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
