/** What all stages of one build work with: files as the build sees them, what was made before, progress, and the clock. */
import { throwIfAbandoned, type Memo, type Pace } from '../work/index.js';
import type { BuildMeans, BuildRequest, Progress } from './build-request.js';
import type { HeldFiles } from './held-files.js';
import type { ExportMeans } from './product.js';
import { Stopwatch } from './timings.js';
import type { World } from './world.js';

/** The surroundings of a build's stages. */
export interface Workplace {
  readonly request: BuildRequest;
  readonly files: HeldFiles;
  /** The files as this build sees them. */
  readonly world: World;
  readonly memo: Memo;
  readonly pace: Pace;
  /** What files are made with. */
  readonly exportMeans: ExportMeans;
  readonly watch: Stopwatch;
  /** Does a step, unless the build has become pointless; says where the build is, and books the time. */
  step<T>(progress: Progress, work: () => T | Promise<T>): Promise<T>;
  /** Between two editions: where memory is short, what was made so far is let go. */
  relieve(): void;
}

/** Sets up a build. */
export function openWorkplace({ files, disk, memo }: BuildMeans, request: BuildRequest): Workplace {
  const { world } = files;
  const watch = new Stopwatch(world);
  const pace = { clock: () => world.clock(), pause: () => world.pause(), signal: request.signal };
  return {
    ...{ request, files, world, memo, pace, watch },
    exportMeans: { memo, pace, ...(world.helper && { packer: world.helper.deflate }) },
    step: async (progress, work) => {
      if (request.signal) await world.pause();
      throwIfAbandoned(request);
      request.onProgress?.(progress);
      return watch.time(progress.stage, work);
    },
    relieve: () => {
      if (disk.isMemoryShort?.()) memo.letGo();
    },
  };
}
