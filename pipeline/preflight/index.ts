/** The door of the preflight room: PDF bytes against the rules of the standards that they claim to keep. It shares no code with the exporter, so that it does not repeat its errors. */
export { STANDARDS, type Standard, type Violation } from './violation.js';
