/** Criterion 12: every run in the size that its style says, and in a face of its stack. */
import type { Inline, ParagraphBlock, TextStyle } from '../../edition/index.js';
import type { PlacedRun } from '../../layout/index.js';
import type { MeasuredLine, MeasuredParagraph } from './measured-page.js';
import { fault, type PageCheckMeans, type PageCheckOptions, type PageFinding } from './page-finding.js';

/** Sizes are exact: what is less than a hundredth of a point is rounding. */
const TOLERANCE = 0.01;
const GENERIC = new Set(['serif', 'sans-serif', 'cursive', 'fangsong', 'monospace']);

/** Whether the face of a run may serve a style. */
export type FaceTest = (run: PlacedRun, style: TextStyle) => boolean;

/** Remembers the answers: an edition has a handful of stacks. */
export function faceTest({ facesOf }: PageCheckOptions): FaceTest {
  const known = new Map<TextStyle, ReadonlySet<string>>();
  return ({ face }, style) => {
    const { fontFamily, fontWeight } = style;
    if (!facesOf) return fontFamily.includes(face.family) || fontFamily.some((family) => GENERIC.has(family));
    const faces = known.get(style) ?? new Set(facesOf(fontFamily, fontWeight));
    known.set(style, faces);
    return faces.has(face.id);
  };
}

/** Sizes and faces of all runs. */
export function checkTypeFaces(
  { block, lines }: MeasuredParagraph,
  { mayServe }: PageCheckMeans,
): readonly PageFinding[] {
  const styles = stylesOf(block);
  return lines.flatMap((line) => line.placed.runs.flatMap((run) => faultOf(run, line, { block, styles }, mayServe)));
}

interface Styled {
  readonly block: ParagraphBlock;
  readonly styles: readonly { readonly origin: string; readonly lang: string; readonly style: TextStyle }[];
}

const stylesOf = ({ inlines }: ParagraphBlock): Styled['styles'] =>
  inlines.flatMap((inline: Inline) =>
    inline.kind === 'line-break' ? [] : [{ origin: inline.origin, lang: inline.lang, style: inline.style }],
  );

/** One sentence may have several styles, a lead and its text: a run must have one of them. */
function faultOf(
  run: PlacedRun,
  line: MeasuredLine,
  { block, styles }: Styled,
  mayServe: FaceTest,
): readonly PageFinding[] {
  const own = styles.filter(({ origin, lang }) => origin === run.origin && lang === run.lang).map(({ style }) => style);
  const allowed = own.length > 0 ? own : [block.style.text];
  const sized = allowed.filter(({ fontSize }) => Math.abs(fontSize - run.fontSize) <= TOLERANCE);
  const [first] = allowed;
  if (sized.length === 0)
    return [fault('pages/type-size', line, { found: run.fontSize, expected: first?.fontSize ?? 0 }, run.origin)];
  return sized.some((style) => mayServe(run, style))
    ? []
    : [
        fault(
          'pages/type-face',
          line,
          { found: run.face.family, expected: first?.fontFamily.join(', ') ?? '' },
          run.origin,
        ),
      ];
}
