/** The door of the system room: disk and clock. */
export type { FileSystem } from './file-system.js';
export { findProject } from './find-project.js';
export { nodeWorld, type WorldOptions } from './node-world.js';
