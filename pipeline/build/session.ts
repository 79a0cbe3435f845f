/** Builds one after another on the same project: each takes from the ones before what did not change. */
import { Abandoned, openMemo } from '../work/index.js';
import { runBuild, type BuildReport, type BuildRequest } from './build.js';
import { holdFiles, type ReadPlaces } from './held-files.js';
import type { World } from './world.js';

export interface Session {
  /**
   * Builds as `build` does, to the same bytes. Undefined if the request's signal was set before it was done;
   * files that were written until then are whole, and what was worked out is not lost. One build at a time.
   */
  build(request: BuildRequest): Promise<BuildReport | undefined>;
  /** What the last complete build read, looked for in vain and listed, and what builds since then did. */
  places(): ReadPlaces;
}

/** Opens a session; its first build is as long as any build. */
export function openSession(disk: World): Session {
  const files = holdFiles(disk);
  const memo = openMemo();
  return {
    places: () => files.places(),
    build: async (request) => {
      files.begin();
      try {
        const report = await runBuild({ files, disk, memo }, request);
        memo.endBuild();
        files.end();
        return report;
      } catch (cause) {
        if (cause instanceof Abandoned) return undefined;
        throw cause;
      }
    },
  };
}

/** Builds, or only checks, the documents asked for, once. */
export function build(world: World, request: Omit<BuildRequest, 'signal'>): Promise<BuildReport> {
  const files = holdFiles(world);
  return runBuild({ files, disk: world, memo: openMemo() }, request);
}
