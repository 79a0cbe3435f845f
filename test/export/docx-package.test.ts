/** The Word file as a package: its parts, their dates, the same bytes every time. */
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../pipeline/edition/index.js';
import { exportDocx, type DocumentFacts } from '../../pipeline/export/index.js';
import { readDocx } from '../support/read-docx.js';
import { bilingualEdition, chineseEdition } from '../support/sample-edition.js';

const read = async (edition: Edition) => readDocx(await exportDocx(edition));

const FACTS: DocumentFacts = { document: 'mini & <co>', edition: 'chinese', version: '1.0', isDraft: false };
const BILINGUAL: DocumentFacts = { ...FACTS, edition: 'bilingual', isDraft: true };
const withFacts = async (edition: Edition, facts: DocumentFacts) => readDocx(await exportDocx(edition, { facts }));

/** Id, name, type and value of each custom property, in order. */
const customProperties = (xml: string): readonly string[] =>
  [
    ...xml.matchAll(
      /<property fmtid="\{D5CDD505-2E9C-101B-9397-08002B2CF9AE\}" pid="(\d+)" name="([^"]*)"><vt:(\w+)>([^<]*)<\/vt:\3><\/property>/g,
    ),
  ].map(([, ...said]) => said.join(' '));

describe('custom properties', () => {
  it('say in Chinese where a Chinese edition comes from', async () => {
    const { part } = await withFacts(chineseEdition(), FACTS);
    expect(customProperties(part('docProps/custom.xml'))).toEqual([
      '2 文件 lpwstr mini &amp; &lt;co&gt;',
      '3 版别 lpwstr chinese',
      '4 版本 lpwstr 1.0',
      '5 朝鲜文尚未审定 bool false',
    ]);
  });

  it('say in Korean where an edition led by Korean comes from, and that its Korean awaits review', async () => {
    const { part } = await withFacts(bilingualEdition(), BILINGUAL);
    expect(customProperties(part('docProps/custom.xml'))).toEqual([
      '2 문건 lpwstr mini &amp; &lt;co&gt;',
      '3 판종 lpwstr bilingual',
      '4 판본 lpwstr 1.0',
      '5 조선문 미심사 bool true',
    ]);
  });

  it('leave out a version that nobody named, and keep the others’ ids', async () => {
    const { part } = await withFacts(chineseEdition(), { ...FACTS, version: '' });
    const ids = customProperties(part('docProps/custom.xml')).map((said) => said.slice(0, 1));
    expect(ids).toEqual(['2', '3', '5']);
  });

  it('are a part that the package types and points at, once', async () => {
    const { names, part } = await withFacts(chineseEdition(), FACTS);
    expect(names).toContain('docProps/custom.xml');
    expect(part('[Content_Types].xml').match(/<Override [^>]*custom-properties\+xml[^>]*>/g)).toHaveLength(1);
    expect(part('[Content_Types].xml')).toContain('PartName="/docProps/custom.xml"');
    expect(part('_rels/.rels').match(/<Relationship [^>]*Target="docProps\/custom.xml"/g)).toHaveLength(1);
    expect(part('_rels/.rels')).toContain(
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"',
    );
  });

  it('are the same bytes every time', async () => {
    const [one, other] = [
      await exportDocx(chineseEdition(), { facts: FACTS }),
      await exportDocx(chineseEdition(), { facts: { ...FACTS } }),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe('bytes', () => {
  it('are the same for the same edition, however often it is exported', async () => {
    const [one, other] = [await exportDocx(bilingualEdition()), await exportDocx(bilingualEdition())];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('do not depend on the time', async () => {
    const one = await exportDocx(chineseEdition());
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(one).equals(Buffer.from(await exportDocx(chineseEdition())))).toBe(true);
  });

  it('begin with the content types and hold no part that nothing uses', async () => {
    const { names } = await read(chineseEdition());
    expect(names).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/settings.xml',
      'word/styles.xml',
    ]);
  });

  it('mention every part that is there and none that is not', async () => {
    const { names, part } = await read(chineseEdition());
    const mentioned = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(mentioned.sort()).toEqual(names.filter((name) => !name.endsWith('.rels') && !name.startsWith('[')));
    const targets = [...part('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g)].map(([, name]) => name);
    for (const target of targets) expect(names).toContain(`word/${target ?? ''}`);
  });

  it('carry title, author and the dates of the document, not of the build', async () => {
    const { part } = await read(chineseEdition());
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:title>政府工作报告 &amp; &lt;보고&gt;</dc:title>');
    expect(core).toContain('<dc:creator>延边州人民政府</dc:creator>');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core.match(/2021-01-12T00:00:00Z/g)).toHaveLength(2);
  });

  it('have no date of modification in the zip', async () => {
    const bytes = await exportDocx(chineseEdition());
    // Time and date in the first local header: midnight, and 1 January 1980 as DOS counts.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 33]);
  });
});
