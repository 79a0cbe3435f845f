/** The reports on finished pages as lines: the loosest and tightest lines of every edition, and a table of figures. */
import type { EditionReport, RatedLine } from '../check/index.js';
import { formatMessage, type Catalogue } from '../diagnostic/index.js';
import { displayWidth, padEnd, padStart } from './display-width.js';

/** Everything that `check --pages` lists besides its findings. */
export const pageTables = (reports: readonly EditionReport[], words: Catalogue): readonly string[] =>
  reports.length === 0 ? [] : [...reports.flatMap((one) => ratedLines(one, words)), ...figureTable(reports, words)];

const nameOf = ({ document, report }: EditionReport): string => `${document}/${report.edition}`;

function ratedLines(reported: EditionReport, catalogue: Catalogue): readonly string[] {
  const { loosest, tightest } = reported.report;
  const list = (head: 'cli/loosest' | 'cli/tightest', lines: readonly RatedLine[]): readonly string[] =>
    lines.length === 0
      ? []
      : [
          formatMessage(head, { name: nameOf(reported) }, catalogue),
          ...lines.map((line) => ratedLine(line, catalogue)),
        ];
  return [...list('cli/loosest', loosest), ...list('cli/tightest', tightest)];
}

function ratedLine({ page, line, segment, figure, words, language }: RatedLine, catalogue: Catalogue): string {
  const code = language === 'ko' ? 'cli/rated-korean' : 'cli/rated-chinese';
  return formatMessage(code, { page, line, segment, figure: figure.toFixed(3), words }, catalogue);
}

/** Columns right-aligned, the name apart. */
function figureTable(reports: readonly EditionReport[], words: Catalogue): readonly string[] {
  const heads = formatMessage('cli/pages-columns', {}, words).split('|');
  const rows = [heads, ...reports.map((reported) => [nameOf(reported), ...figuresOf(reported)])];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? padEnd(text, widths[0] ?? 0) : padStart(text, widths[column] ?? 0)))
      .join('  '),
  );
}

function figuresOf({ report }: EditionReport): readonly string[] {
  const { pages, lines, koreanLines, brokenWords, wordSpaces, findings } = report;
  const count = (severity: string): string => String(findings.filter((one) => one.severity === severity).length);
  const share = koreanLines === 0 ? '–' : `${brokenWords} (${((100 * brokenWords) / koreanLines).toFixed(1)} %)`;
  const spaces = wordSpaces
    ? [wordSpaces.median, wordSpaces.most, wordSpaces.max].map((value) => value.toFixed(2)).join(' / ')
    : '–';
  return [String(pages.length), String(lines), share, spaces, count('error'), count('warning'), count('info')];
}

/** After a build one line for each edition whose pages have findings. */
export const pageSummary = (reports: readonly EditionReport[], words: Catalogue): readonly string[] =>
  reports.flatMap((reported) => {
    const { findings } = reported.report;
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.filter(({ severity }) => severity === 'warning').length;
    return errors + warnings === 0
      ? []
      : [
          formatMessage(
            'cli/pages-found',
            { name: nameOf(reported), errors, warnings, document: reported.document },
            words,
          ),
        ];
  });
