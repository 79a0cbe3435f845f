/** The reader over mutool's trace and drawings: what it makes of them, and that it sees what pdf.js sees. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { inkMiddle } from '../measure/dash-ink.js';
import { finishEditions } from '../editions/finished-editions.js';
import { mutool, readPdfByMutool, readTrace } from './read-pdf-mutool.js';
import { readPdf, type PdfGlyph } from './read-pdf.js';

const TRACE = `<?xml version="1.0"?>
<document name="x.pdf">
<page mediabox="0 0 600 800">
<layer name="P"/>
<fill_text colorspace="DeviceGray" color="0.5" transform="1 0 0 -1 0 800">
    <span font="ABCDEF+Face" wmode="0" bidi="0" trm="12 0 0 12">
        <g unicode="&amp;" glyph="3" x="100" y="700" adv=".5"/>
        <g unicode="f" glyph="4" x="106" y="700" adv=".25"/>
        <g unicode="i" x="106" y="700" adv="0"/>
    </span>
</fill_text>
<end_layer/>
<layer name="Artifact"/>
<fill_text colorspace="DeviceRGB" color="1 0 0" transform="2 0 0 -2 0 800">
    <span font="ABCDEF+Face" wmode="0" bidi="0" trm="6 0 0 6">
        <g unicode="&#x2014;" glyph="5" x="50" y="20" adv="1"/>
    </span>
</fill_text>
<end_layer/>
<ignore_text transform="1 0 0 -1 0 800">
    <span font="ABCDEF+Face" wmode="0" bidi="0" trm="6 0 0 6">
        <g unicode="x" glyph="9" x="1" y="1" adv="1"/>
    </span>
</ignore_text>
</page>
<page mediabox="0 0 300 400">
</page>
</document>`;

describe('a trace', () => {
  const [first, second] = readTrace(TRACE);

  it('gives every shown glyph with its origin, advance and size on the sheet', () => {
    expect(first?.glyphs).toMatchObject([
      {
        text: '&',
        x: 100,
        y: 100,
        width: 6,
        fontSize: 12,
        fontName: 'ABCDEF+Face',
        color: '#808080',
        isArtifact: false,
      },
      { text: 'fi', x: 106, y: 100, width: 3 },
      { text: '—', x: 100, y: 760, width: 12, fontSize: 12, color: '#ff0000', isArtifact: true },
    ]);
  });
  it('gives every page its number and size', () => {
    expect([first, second].map((page) => [page?.number, page?.width, page?.height])).toEqual([
      [1, 600, 800],
      [2, 300, 400],
    ]);
    expect(second?.glyphs).toEqual([]);
  });
});

describe('a drawing', () => {
  const svg =
    '<path id="font_1_5" d="M.05 .35V.41H.95V.35Z"/>\n<use data-text="&#x2014;" xlink:href="#font_1_5" transform="matrix(14,0,0,-14,87.7,766.3)"/>';

  it('shows where the ink of a glyph is over its baseline', () => {
    expect(inkMiddle(svg, 87.7, 766.3)).toBeCloseTo(14 * 0.38, 6);
    expect(inkMiddle(svg, 100, 766.3)).toBeUndefined();
  });
});

describe('a finished file', () => {
  const tool = mutool();

  it.runIf(tool.canRun)('reads as pdf.js reads it, glyph by glyph', async () => {
    const finished = await finishEditions({ formats: ['pdf'], editions: ['bilingual'] });
    onTestFinished(finished.remove);
    const other = await readPdf(finished.bytes('bilingual', 'pdf'));
    const pages = readPdfByMutool(finished.path('bilingual', 'pdf'), tool);
    expect(pages.length).toBeGreaterThanOrEqual(20);
    expect(pages.map(({ width, height }) => [width.toFixed(2), height.toFixed(2)])).toEqual(
      other.pages.map(({ width, height }) => [width.toFixed(2), height.toFixed(2)]),
    );
    const differing = pages.flatMap(({ glyphs }, index) => {
      const theirs = other.pages[index]?.glyphs ?? [];
      expect(glyphs).toHaveLength(theirs.length);
      return glyphs.filter((glyph, at) => !isSame(glyph, theirs[at]));
    });
    expect(differing).toEqual([]);
  });
});

/** Two readers round differently: within a fiftieth of a point. */
const isSame = (one: PdfGlyph, other: PdfGlyph | undefined): boolean =>
  one.text === other?.text &&
  one.isArtifact === other.isArtifact &&
  [one.x - other.x, one.y - other.y, one.width - other.width, one.fontSize - other.fontSize].every(
    (difference) => Math.abs(difference) < 0.02,
  );
