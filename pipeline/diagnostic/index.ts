/** The door of diagnostics: findings as values, and their words. */
export {
  error,
  hasErrors,
  info,
  positionAt,
  spanAt,
  warning,
  type Details,
  type Diagnostic,
  type Hint,
  type Label,
  type MessageArgs,
  type Position,
  type Severity,
  type Span,
  type Warned,
} from './diagnostic.js';
export { formatDiagnostic, formatInLine, formatMessage, formatPlace, type Catalogue } from './format.js';
export { LANGUAGE_NAMES, LANGUAGES, languageOf, loadCatalogue, type Language } from './languages.js';
export { nearestNames } from './nearest-names.js';
export { english, type MessageCode } from './en/index.js';
