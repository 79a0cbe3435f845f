/** What building takes of the build room, loaded when a build is made; all that only other commands take stays on the disk. */
export { build, editionNames, writePageReport } from '../build/index.js';
