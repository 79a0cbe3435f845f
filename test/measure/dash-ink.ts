/** Where the ink of a dash is: from the outlines that mutool draws, as the advance says nothing of it. */
import type { PdfGlyph } from '../support/read-pdf.js';
import type { OutsideTool } from '../support/outside-tools.js';

/** The middle of the ink of a glyph on a page, over its baseline, in points; undefined where it is not drawn. */
export type DashMiddles = (page: number, dash: PdfGlyph) => number | undefined;

/** Draws a page of a file when it is asked for; what is drawn alike is drawn once. */
export function dashMiddles(path: string, tool: OutsideTool): DashMiddles {
  const known = new Map<string, number | undefined>();
  return (page, { fontName, code, fontSize, x, y }) => {
    const key = `${fontName} ${code} ${fontSize}`;
    if (!known.has(key))
      known.set(key, inkMiddle(tool.run(['draw', '-q', '-F', 'svg', path, String(page)]).stdout, x, y));
    return known.get(key);
  };
}

/** The same in one drawing. */
export function inkMiddle(svg: string, x: number, y: number): number | undefined {
  const uses = svg.matchAll(/<use [^>]*href="#([^"]+)" transform="matrix\(([^)]+)\)"/g);
  for (const [, id = '', matrix = ''] of uses) {
    const [, , , scale = NaN, left = NaN, baseline = NaN] = matrix.split(',').map(Number);
    if (Math.abs(left - x) > 0.05 || Math.abs(baseline - y) > 0.05) continue;
    const [, outline] = new RegExp(`<path id="${id}" d="([^"]*)"`).exec(svg) ?? [];
    const heights = outlineHeights(outline ?? '');
    if (heights.length > 0) return (-scale * (Math.min(...heights) + Math.max(...heights))) / 2;
  }
  return undefined;
}

/** The heights of an outline's points. */
function outlineHeights(outline: string): readonly number[] {
  return [...outline.matchAll(/([MLHVCZ])([^MLHVCZ]*)/g)].flatMap(([, command = '', rest = '']) => {
    const values = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)].map(([value]) => Number(value));
    if (command === 'V') return values;
    return command === 'H' ? [] : values.filter((_, index) => index % 2 === 1);
  });
}
