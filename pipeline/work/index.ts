/** The door of the work room: what was made before, and long work in short steps. */
export { NO_MEMO, openMemo, type KeyPart, type LastingMemo, type Memo } from './memo.js';
export { Abandoned, finish, runSteps, throwIfAbandoned, type Pace, type Steps } from './steps.js';
