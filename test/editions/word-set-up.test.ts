/** What the Word files say of pages, grid and lines, for Word and WPS, which no test here can ask. */
import { afterAll, describe, expect, it } from 'vitest';
import { readDocx } from '../support/read-docx.js';
import { isBooklet } from './expected-text.js';
import { EDITIONS, finishEditions, type EditionName } from './finished-editions.js';

const finished = await finishEditions({ formats: ['docx'] });
afterAll(finished.remove);

const partOf = (edition: EditionName, name: string): string => readDocx(finished.bytes(edition, 'docx')).part(name);

type Attributes = Readonly<Record<string, string>>;

/** The attributes of every element of a name. */
const elementsOf = (xml: string, name: string): readonly Attributes[] =>
  [...xml.matchAll(new RegExp(`<${name}( [^>]*?)?/?>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
  );

/** The styles of text in the leading language that is set in lines of the body. */
const bodyStyle = (edition: EditionName): string =>
  /<w:style [^>]*w:styleId="Body">.*?<\/w:style>/.exec(partOf(edition, 'word/styles.xml'))?.[0] ?? '';

describe.each(['chinese', 'korean'] as const)('%s.docx', (edition) => {
  const document = partOf(edition, 'word/document.xml');

  it('has A4 pages with the margins of GB/T 9704, those of cover, contents and text alike', () => {
    for (const size of elementsOf(document, 'w:pgSz')) expect(size).toMatchObject({ w: '11906', h: '16838' });
    const margins = elementsOf(document, 'w:pgMar');
    expect(margins.length).toBeGreaterThanOrEqual(4);
    for (const margin of margins)
      expect(margin).toMatchObject({ bottom: '1984', left: '1587', right: '1474', gutter: '0' });
    // The imprint stands at the foot of its page.
    expect(margins.map(({ top }) => top).filter((top) => top !== '2098')).toEqual(['13380']);
  });

  it('has a grid of 28.95 pt lines, and lines of exactly that height', () => {
    const grids = elementsOf(document, 'w:docGrid');
    expect(grids.at(-1)).toEqual({ type: 'lines', linePitch: '579' });
    for (const { linePitch } of grids) expect(linePitch).toBe('579');
    expect(bodyStyle(edition)).toContain('<w:snapToGrid/>');
    expect(elementsOf(bodyStyle(edition), 'w:spacing')[0]).toMatchObject({ line: '579', lineRule: 'exact' });
  });
});

describe.each(EDITIONS)('%s.docx', (edition) => {
  const settings = partOf(edition, 'word/settings.xml');

  it('compresses marks and hyphenates nothing by itself', () => {
    expect(elementsOf(settings, 'w:characterSpacingControl')).toEqual([{ val: 'compressPunctuation' }]);
    expect(elementsOf(settings, 'w:autoHyphenation')).toEqual([{ val: '0' }]);
  });

  it('mirrors margins where its pages do', () => {
    const mirrors = isBooklet(edition) || edition === 'facing';
    expect(elementsOf(settings, 'w:mirrorMargins')).toEqual([mirrors ? {} : { val: '0' }]);
  });

  it('keeps marks from lines’ edges and Korean words whole in every style of a paragraph', () => {
    const styles = partOf(edition, 'word/styles.xml').match(/<w:style w:type="paragraph" .*?<\/w:style>/g) ?? [];
    const own = styles.filter((style) => style.includes('<w:jc '));
    expect(own.length).toBeGreaterThan(3);
    for (const style of own) expect(style).toContain('<w:kinsoku/><w:wordWrap/><w:overflowPunct/>');
  });

  it('formats nothing directly: runs have style, language and hint, paragraphs their style and what is around them', () => {
    const { paragraphs } = readDocx(finished.bytes(edition, 'docx'));
    const properties = paragraphs.flatMap(({ runs }) => runs.flatMap((run) => run.properties));
    expect([...new Set(properties)].sort().filter((name) => name !== 'w:noProof')).toEqual(
      ['w:lang', 'w:rFonts', 'w:rStyle'].filter((name) => properties.includes(name)),
    );
  });
});
