/** Numbers of several runs, and tables of them. */

/** The middle of some numbers; NaN of none. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Median, least and most. */
export const summary = (numbers) => ({
  median: median(numbers),
  min: Math.min(...numbers),
  max: Math.max(...numbers),
  runs: numbers.length,
});

/** The median of the ratios of runs made side by side. */
export const ratio = (ours, theirs) => median(ours.map((value, index) => value / (theirs[index] ?? NaN)));

/** Prints rows in columns; the first is a name, the others stand to the right. */
export function printTable(title, head, rows) {
  const all = [head, ...rows].map((row) => row.map((cell) => String(cell ?? '')));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of all)
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column] + 2))).join('')}`,
    );
}

export const shown = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
