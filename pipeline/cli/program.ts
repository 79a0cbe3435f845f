/** What `main` starts: loaded as a module, or as the first file of the bundle. */
export { formatMessage } from '../diagnostic/index.js';
export { run } from './run.js';
