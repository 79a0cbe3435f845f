/** English words of the `diagnostic` room: how a finding is laid out. `[code]` and the arrow stay, since editors look for them. */
export const diagnosticMessages = {
  'diagnostic/error': 'error[{code}]: {message}',
  'diagnostic/warning': 'warning[{code}]: {message}',
  'diagnostic/info': 'info[{code}]: {message}',
  'diagnostic/place': '  --> {place}',
  'diagnostic/label': '  --> {place}: {message}',
  'diagnostic/hint': '   = hint: {message}',
  'diagnostic/place-in-line': ' ({place})',
  'diagnostic/label-in-line': '; {message} ({place})',
} as const;
