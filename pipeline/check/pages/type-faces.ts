/** Criterion 12: every run in the size that its style says, and in a face of its stack. */
import type { Inline, ParagraphBlock, TextStyle } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
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
    let faces = known.get(style);
    if (!faces) known.set(style, (faces = new Set(facesOf(fontFamily, fontWeight))));
    return faces.has(face.id);
  };
}

/** Sizes and faces of all runs. */
export function checkTypeFaces(
  { block, lines }: MeasuredParagraph,
  { mayServe }: PageCheckMeans,
): readonly PageFinding[] {
  const styles = stylesOf(block);
  const faults: PageFinding[] = [];
  for (const line of lines)
    for (const run of line.placed.runs)
      if (!isAsStyled(run, styles, mayServe)) faults.push(...faultOf(run, line, { block, styles }, mayServe));
  return faults;
}

/** Whether a style of its sentence asks for a run as it is. */
function isAsStyled(run: PlacedRun, styles: Styled['styles'], mayServe: FaceTest): boolean {
  const { origin: own, lang: language, fontSize } = run;
  for (const { origin, lang, style } of styles)
    if (origin === own && lang === language && isSize(style, fontSize) && mayServe(run, style)) return true;
  return false;
}

const isSize = ({ fontSize }: TextStyle, size: Pt): boolean => Math.abs(fontSize - size) <= TOLERANCE;

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
  const sized = allowed.filter((style) => isSize(style, run.fontSize));
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
