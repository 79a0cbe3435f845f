/** What `main` starts: loaded as a module, or as the first file of the bundle. */
export { start } from './start.js';
