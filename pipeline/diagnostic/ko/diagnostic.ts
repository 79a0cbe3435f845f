/** Korean words of the `diagnostic` room. */
import type { diagnosticMessages as english } from '../en/diagnostic.js';
import type { Words } from '../words.js';

export const diagnosticMessages: Words<typeof english> = {
  'diagnostic/error': '오유[{code}]: {message}',
  'diagnostic/warning': '경고[{code}]: {message}',
  'diagnostic/info': '알림[{code}]: {message}',
  'diagnostic/place': '  --> {place}',
  'diagnostic/label': '  --> {place}: {message}',
  'diagnostic/hint': '   = 방법: {message}',
  'diagnostic/place-in-line': ' ({place})',
  'diagnostic/label-in-line': '; {message} ({place})',
};
