/** What comparing documents takes of the build room. */
export { checkDocuments, documentNames } from '../build/index.js';
