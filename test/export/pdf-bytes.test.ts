/** Same pages, same bytes. */
import { describe, expect, it } from 'vitest';
import { zlibSync } from 'fflate';
import { exportPdf } from '../../pipeline/export/index.js';
import { documentOf, line, page, run, sampleDocument, song } from './paged-samples.js';
import { rawStreams } from './raw-pdf.js';

const fileId = (bytes: Uint8Array): string => /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';

describe('bytes', () => {
  it('are the same for the same pages', async () => {
    const first = await exportPdf(sampleDocument());
    const second = await exportPdf(sampleDocument());
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('do not depend on the time zone', async () => {
    const zone = process.env['TZ'];
    const exports = [];
    for (const name of ['Asia/Shanghai', 'America/Los_Angeles']) {
      process.env['TZ'] = name;
      exports.push(Buffer.from(await exportPdf(sampleDocument())));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(exports[0]?.equals(exports[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it('come from our own compressor, not from the node’s', async () => {
    const deflated = rawStreams(await exportPdf(sampleDocument())).filter(({ dictionary }) =>
      dictionary.includes('/FlateDecode'),
    );
    expect(deflated.length).toBeGreaterThanOrEqual(8);
    for (const { stored, bytes } of deflated) {
      expect(Buffer.from(stored).equals(Buffer.from(zlibSync(bytes, { level: 6 })))).toBe(true);
    }
  });

  it('carry an id that the content decides', async () => {
    const of = (text: string) => exportPdf(documentOf([page(1, [line([run(song, text)])])]));
    expect(fileId(await of('就业'))).toMatch(/^[0-9a-f]{32}$/);
    expect(fileId(await of('就业'))).not.toBe(fileId(await of('业就')));
  });

  it('hold no trace of the clock', async () => {
    const text = Buffer.from(await exportPdf(sampleDocument())).toString('latin1');
    const years = new Set([...text.matchAll(/D:(\d{4})|(\d{4})-\d\d-\d\dT/g)].map(([, a, b]) => a ?? b));
    expect([...years]).toEqual(['2021']);
  });
});
