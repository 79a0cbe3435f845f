/** The Word file as a package: its parts, their dates, the same bytes every time. */
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { readDocx } from '../support/read-docx.js';
import { bilingualEdition, chineseEdition } from '../support/sample-edition.js';

const read = async (edition: Edition) => readDocx(await exportDocx(edition));

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
