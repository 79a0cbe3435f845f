/** The door of the system room: disk and its cache, clock, signals, other programs, and watching. */
export { diskCache, type Cache, type CacheFiles, type CacheOptions } from './disk-cache.js';
export type { FileSystem } from './file-system.js';
export { findProject } from './find-project.js';
export {
  driverCommand,
  gitState,
  isDriverAsked,
  readDriver,
  removeDriver,
  writeDriver,
  type DriverProgram,
} from './git-config.js';
export { lineAuthors, mergeAsText, mergeBase, mergeCommits, type LineAuthor } from './git-merge.js';
export { answerTasks, helperThread, type HelperThread } from './helper-thread.js';
export { besideName, keepingBeside, type BesideWorld } from './keep-beside.js';
export { keptBuild, type KeptBuildMeans } from './kept-builds.js';
export { clearLeftovers } from './leftovers.js';
export { nodeWorld, type WorldOptions } from './node-world.js';
export { openCommand, openFile, type OpenCommand } from './open-file.js';
export { stopRequest } from './stop-signals.js';
export { keepCurrent, type Built, type KeepCurrentJob } from './watch/keep-current.js';
export { isPassingName, watchFolders, type FolderWatch, type WatchedFolders } from './watch/watch-folders.js';
export { lockOutput, type Holder, type Lock } from './watch-lock.js';
