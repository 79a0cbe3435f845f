/** Builds one after another on the same project: each takes from the ones before what did not change. */
import { FontReplaced } from '../font/index.js';
import { Abandoned, openMemo } from '../work/index.js';
import { runBuild } from './build.js';
import type { BuildMeans, BuildReport, BuildRequest } from './build-request.js';
import { holdFiles, type ReadPlaces } from './held-files.js';
import type { Look, LookDepth } from './look-again.js';
import type { World } from './world.js';

/** After so many builds memory is tidied: what each of them leaves behind would add up to a multiple of what is in use. */
const TIDIED_AFTER = 20;

export interface Session {
  /**
   * Builds as `build` does, to the same bytes. Undefined if the request's signal was set before it was done;
   * files that were written until then are whole, and what was worked out is not lost. One build at a time.
   * With a look it sees the files of that moment, and reads only others anew.
   */
  build(request: BuildRequest, look?: Look): Promise<BuildReport | undefined>;
  /** Looks whether everything that the build read, or has read so far, is still what it was. */
  look(depth: LookDepth): Look;
  /** What the last complete build read, looked for in vain and listed, and what builds since then did. */
  places(): ReadPlaces;
}

/** Opens a session; its first build is as long as any build. */
export function openSession(disk: World): Session {
  const files = holdFiles(disk);
  const memo = openMemo();
  let builds = 0;
  return {
    places: () => files.places(),
    look: (depth) => files.look(depth),
    build: async (request, look) => {
      files.begin(look);
      try {
        const report = await buildOfOneState({ files, disk, memo }, request);
        memo.endBuild();
        files.end();
        builds += 1;
        if (builds % TIDIED_AFTER === 0) disk.tidy?.();
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
  const files = holdFiles(world, 'once');
  return buildOfOneState({ files, disk: world, memo: openMemo() }, request);
}

/** Builds; anew, and with fonts read whole, where one was replaced meanwhile: all that the files say is from one moment again. */
async function buildOfOneState(means: BuildMeans, request: BuildRequest): Promise<BuildReport> {
  try {
    return await runBuild(means, request);
  } catch (cause) {
    if (!(cause instanceof FontReplaced)) throw cause;
    means.files.readWhole();
    means.files.begin();
    return runBuild(means, request);
  }
}
