/** The rules as a table of Markdown, for readers who want to know what is judged. */
import { formatMessage } from '../diagnostic/index.js';
import { RULES } from './check-conformance.js';
import { STANDARDS } from './violation.js';

/** A row for each rule of each standard: clause, code, and the words that a broken file is met with. */
export function ruleTable(): string {
  const rows = STANDARDS.flatMap((standard) =>
    RULES.filter((rule) => rule.standard === standard).map(
      ({ clause, code }) => `| ${standard} | ${clause} | \`${code}\` | ${wordsOf(code)} |`,
    ),
  );
  return ['| standard | clause | code | what is found |', '|---|---|---|---|', ...rows].join('\n');
}

/** The sentence without place and clause; gaps stand as `…`. */
function wordsOf(code: Parameters<typeof formatMessage>[0]): string {
  const gaps = new Proxy<Record<string, string>>({}, { get: () => '…' });
  return formatMessage(code, gaps)
    .replace(/^…: /, '')
    .replace(/ \(…, …\)$/, '');
}
