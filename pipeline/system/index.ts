/** The door of the system room: disk and clock. */
export { diskCache, type Cache, type CacheFiles, type CacheOptions } from './disk-cache.js';
export type { FileSystem } from './file-system.js';
export { findProject } from './find-project.js';
export { keptBuild, type KeptBuildMeans } from './kept-builds.js';
export { nodeWorld, type WorldOptions } from './node-world.js';
