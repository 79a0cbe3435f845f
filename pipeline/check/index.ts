/** The door of the check room: QA on aligned text. */
export { checkDocument } from './check-document.js';
export { checkPair, type PairContext } from './check-pair.js';
export {
  CHECK_CODES,
  DEFAULT_LEVELS,
  isCheckCode,
  readCheckLevels,
  type CheckCode,
  type CheckLevel,
  type CheckLevels,
  type LevelLine,
} from './check-levels.js';
export type { Finding } from './finding.js';
