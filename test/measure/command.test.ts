/** `npm run bench -- --pages FOLDER` on the real editions, as another program reads them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishEditions, ROOT } from '../editions/finished-editions.js';
import { mutool } from '../support/read-pdf-mutool.js';
import type { MeasuredEdition } from './measure-edition.js';

const tool = mutool();
const finished = await finishEditions({ formats: ['pdf'], editions: ['chinese', 'korean', 'bilingual'] });
const folder = mkdtempSync(join(tmpdir(), 'duizhao-measured-'));
afterAll(() => {
  finished.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe.runIf(tool.canRun)('the finished pages, read by mutool', () => {
  const file = join(folder, 'measured.json');
  const pages = dirname(finished.path('chinese', 'pdf'));
  let [status, stdout]: [number | null, string] = [null, ''];
  let editions: readonly MeasuredEdition[] = [];

  beforeAll(() => {
    const bench = join(ROOT, 'test', 'bench', 'run.mjs');
    const args = [bench, '--pages', pages, '--json', file];
    ({ status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' }));
    // Outside data: what the command has written.
    editions = JSON.parse(readFileSync(file, 'utf8')) as readonly MeasuredEdition[];
  }, 120_000);

  it('are printed as tables, the peers’ first', () => {
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\| +\| duizhao \|\n/);
    expect(stdout).toContain('| characters read back from the PDF = source | yes |');
  });

  it.each(['chinese', 'korean', 'bilingual'])('keep every rule in %s', (name) => {
    const edition = editions.find((one) => one.name === name);
    expect(edition?.sides.map(({ language }) => language)).toEqual(
      { chinese: ['zh'], korean: ['ko'], bilingual: ['zh', 'ko'] }[name],
    );
    expect(edition?.pairs.unlevel).toEqual([]);
    for (const { isWhole, faults, headingsAtFoot, lone, spaces } of edition?.sides ?? []) {
      expect([isWhole, spaces.justified > 350, spaces.edge < 0.1]).toEqual([true, true, true]);
      expect([...Object.values(faults).flat(), ...headingsAtFoot, ...lone.orphans, ...lone.widows]).toEqual([]);
      expect(spaces.marks.wide).toEqual([]);
    }
  });

  it('stand on the grid of GB/T 9704 in chinese', () => {
    const [side] = editions.find(({ name }) => name === 'chinese')?.sides ?? [];
    expect(side?.gbGrid).toMatchObject({ full: 22, pitch: 28.99 });
    expect(side?.gbGrid.deviation).toBeLessThan(0.05);
  });
});
