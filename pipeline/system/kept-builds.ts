/**
 * Whole builds kept on the disk. A build is told everything by its world; where the same program is given the same request and the
 * world answers every question as it did, what the build wrote and found is written and found again without building.
 */
import { deserialize, serialize } from 'node:v8';
import type { BuildReport, BuildRequest, OutputFile, Progress, World } from '../build/index.js';
import type { Diagnostic } from '../diagnostic/index.js';
import { answerTo, sha256, type Question } from './ask-world.js';
import type { Cache } from './disk-cache.js';
import { recordWorld, type WorldRecord } from './record-world.js';

export interface KeptBuildMeans {
  readonly world: World;
  readonly cache: Cache;
  /** SHA-256 of the program. */
  readonly program: string;
  /** How a build is made that is not kept; a diagnostic where nothing can be built, which is not kept either. */
  readonly build: (world: World, request: BuildRequest) => Promise<BuildReport | Diagnostic>;
}

/** What a build did. */
interface Outcome {
  readonly report: Omit<BuildReport, 'timings'>;
  readonly progress: readonly Progress[];
  readonly writes: readonly (readonly OutputFile[])[];
  /** Files that the build read before it replaced them: what it was told of them. */
  readonly replaced: readonly { readonly question: Question; readonly path: string; readonly before: string }[];
}

/** Builds, or gives again what was built before. */
export async function keptBuild(means: KeptBuildMeans, request: BuildRequest): Promise<BuildReport | Diagnostic> {
  const requestKey = keyOf(means, request);
  return replay(means, request, requestKey) ?? (await record(means, request, requestKey));
}

/** All of a request that its result depends on: what it is told on the way leaves no trace in it. */
const keyOf = ({ program }: KeptBuildMeans, request: BuildRequest): string =>
  JSON.stringify([program, process.version, request]);

const outcomeKey = (requestKey: string, answers: readonly (readonly [Question, string])[]): string =>
  JSON.stringify([requestKey, answers]);

function replay(means: KeptBuildMeans, request: BuildRequest, requestKey: string): BuildReport | undefined {
  const { world, cache } = means;
  // Under a key stands what `keep` has put there.
  const questions = read(cache, requestKey) as readonly Question[] | undefined;
  if (!questions) return undefined;
  const answers = questions.map((question) => [question, answerTo(world, question)] as const);
  const outcome = read(cache, outcomeKey(requestKey, answers)) as Outcome | undefined;
  const writes = outcome && writesNow(world, outcome);
  if (!outcome || !writes) return undefined;
  const begun = world.clock();
  // What cannot be written is for the build to say.
  if (writes.some((files) => world.writeFiles(files).length > 0)) return undefined;
  for (const progress of outcome.progress) request.onProgress?.(progress);
  const timings = writes.length > 0 ? [{ stage: 'write', milliseconds: world.clock() - begun } as const] : [];
  return { ...outcome.report, timings };
}

/**
 * What is to be written where the files that are replaced stand as they did, or as the build left them: a record that is merged
 * into itself stays what it is, unless something was found in the one that stood there. Undefined where they are others.
 */
function writesNow(world: World, { writes, replaced, report }: Outcome): Outcome['writes'] | undefined {
  const last = new Map(writes.flat().map(({ path, bytes }) => [path, bytes]));
  const done = new Set<string>();
  for (const { question, path, before } of replaced) {
    const [now, after] = [answerTo(world, question), last.get(path)];
    const isFaulty = report.diagnostics.some(({ span }) => span?.file === path);
    if (after && !isFaulty && now === sha256(after)) done.add(path);
    else if (now !== before) return undefined;
  }
  return writes.map((files) =>
    files.map(({ path, bytes }) => ({ path, bytes: (done.has(path) ? last.get(path) : undefined) ?? bytes })),
  );
}

async function record(
  means: KeptBuildMeans,
  request: BuildRequest,
  requestKey: string,
): Promise<BuildReport | Diagnostic> {
  const recorded = recordWorld(means.world);
  const progress: Progress[] = [];
  const onProgress = (one: Progress): void => {
    progress.push(one);
    request.onProgress?.(one);
  };
  const report = await means.build(recorded.world, { ...request, onProgress });
  if (!('code' in report) && recorded.record.isSound)
    keep(means.cache, requestKey, { report, progress, record: recorded.record });
  return report;
}

interface Kept {
  readonly report: BuildReport;
  readonly progress: readonly Progress[];
  readonly record: WorldRecord;
}

function keep(cache: Cache, requestKey: string, { report, progress, record: { answers, writes } }: Kept): void {
  const replaced = writes.flat().flatMap(({ path }) => {
    const question: Question = `file ${path}`;
    const before = answers.get(question);
    return before === undefined ? [] : [{ question, path, before }];
  });
  const own = new Set<Question>(replaced.map(({ question }) => question));
  const asked = [...answers].filter(([question]) => !own.has(question));
  const { written, withheld, diagnostics, pages } = report;
  const outcome: Outcome = { report: { written, withheld, diagnostics, pages }, progress, writes, replaced };
  cache.put(outcomeKey(requestKey, asked), serialize(outcome));
  cache.put(requestKey, serialize(asked.map(([question]) => question)));
}

/** What was kept under a key, whole, as the cache has checked; undefined if another version of Node wrote it in a way that this one cannot read. */
function read(cache: Cache, key: string): unknown {
  const bytes = cache.get(key);
  try {
    return bytes && deserialize(bytes);
  } catch {
    return undefined;
  }
}
