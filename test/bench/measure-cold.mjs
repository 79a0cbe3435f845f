/** Cold builds: whole processes, each edition and all, without and with what a cache keeps; Typst's process in turn with ours. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOCUMENT, ROOT } from './bench-project.mjs';
import { timed } from './processes.mjs';
import { median, printTable, ratio, shown, summary } from './statistics.mjs';
import { typstSource } from './typst-source.mjs';

const EDITIONS = ['korean', 'chinese', 'large-chinese', 'large-korean', 'interpreter', 'bilingual', 'facing', 'proof'];
export const FONTS = join(ROOT, 'node_modules', '@expo-google-fonts');
const compile = fileURLToPath(new URL('typst-compile.mjs', import.meta.url));

const command = (project, args, ends) =>
  timed(
    [join(ROOT, 'dist', 'cli', 'main.js'), 'build', DOCUMENT, '--out', join(project, 'cold'), ...args],
    project,
    ends,
  );

const stagesOf = ({ stdout }) =>
  Object.fromEntries([...stdout.matchAll(/^ {2}(\w+) (\d+) ms$/gm)].map(([, stage, ms]) => [stage, Number(ms)]));

/** Whether builds can be told to go without a cache. */
const knowsNoCache = (project) => {
  const { stderr } = command(project, ['--no-cache', '--edition', 'nowhere'], [1, 2]);
  return !/no-cache/.test(stderr);
};

/** Rows of the table, and all numbers for the file. */
export async function measureCold({ project, runs, peers }) {
  const withoutCache = knowsNoCache(project) ? ['--no-cache'] : [];
  const files = {};
  for (const edition of ['chinese', 'bilingual']) {
    files[edition] = join(project, `${edition}-cold.typ`);
    writeFileSync(files[edition], await typstSource(edition, project));
  }
  const cases = [
    ...EDITIONS.map((edition) => ({
      name: `${edition}, PDF`,
      edition,
      args: ['--edition', edition, '--format', 'pdf'],
    })),
    { name: 'all editions, all formats', args: [] },
  ];
  const results = cases.map(({ name, edition, args }) => {
    const [cold, cached, theirs, stages] = [[], [], [], []];
    for (let run = 0; run < runs; run += 1) {
      const ours = command(project, [...args, '--timings', ...withoutCache]);
      cold.push(ours.wall);
      stages.push(stagesOf(ours));
      if (withoutCache.length > 0) cached.push(command(project, args).wall);
      if (peers && files[edition])
        theirs.push(timed([compile, peers, files[edition], join(project, 'typst-cold.pdf'), FONTS], project).wall);
    }
    const middle = Object.keys(stages[0] ?? {}).map((stage) => [stage, median(stages.map((run) => run[stage] ?? 0))]);
    return {
      name,
      cold: summary(cold),
      ...(cached.length > 0 && { cached: summary(cached) }),
      ...(theirs.length > 0 && { typst: summary(theirs), ratio: ratio(cold, theirs) }),
      ...(theirs.length > 0 && cached.length > 0 && { cachedRatio: ratio(cached, theirs) }),
      stages: Object.fromEntries(middle),
    };
  });
  printTable(
    `Cold builds, ms, medians of ${runs} processes`,
    ['', 'no cache', 'cache', 'Typst', 'ratio', 'cached'],
    results.map(({ name, cold, cached, typst, ratio: by, cachedRatio }) => [
      name,
      shown(cold.median),
      shown(cached?.median),
      shown(typst?.median),
      shown(by, 2),
      shown(cachedRatio, 2),
    ]),
  );
  return results;
}
