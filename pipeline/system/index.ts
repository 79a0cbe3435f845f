/** The door of the system room: disk and clock. */
export { findProject } from './find-project.js';
export { nodeWorld, type FileSystem, type WorldOptions } from './node-world.js';
