/** One paragraph to lines. Depends on its inlines, its style, the measure and the font book; knows nothing of pages. */
import { warning, type Diagnostic, type Warned } from '../../diagnostic/index.js';
import type { BlockStyle, Inline } from '../../edition/index.js';
import type { FontBook } from '../../font/index.js';
import type { Pt } from '../../geometry/index.js';
import { finish, type Steps } from '../../work/index.js';
import { breakOpportunities, type BreakClass, type BreakOptions } from '../../linebreak/index.js';
import { buildUnits } from './build-units.js';
import { chooseBreaksSteps, type ChosenLine } from './choose-breaks.js';
import { finishLine, type InlineLine } from './finish-line.js';
import { holdToLeaders, setPatterns } from './leaders.js';
import { collectText, languageRanges, unbreakableRanges, type ParagraphText } from './paragraph-text.js';
import { particleRanges, TITLE_WORDS } from './title-words.js';
import type { Unit } from './unit.js';

/** What a paragraph needs to be set. */
export interface ParagraphRequest {
  readonly inlines: readonly Inline[];
  readonly style: BlockStyle;
  readonly lang: string;
  /** From its start edge to its end edge, margins taken off. */
  readonly measure: Pt;
}

export interface InlineContext {
  readonly fonts: FontBook;
  /** Never broken: names of leaders, protected formulas. */
  readonly protectedTerms: readonly string[];
  /** Whole in titles besides: GB/T 9704, title: its lines do not split words. */
  readonly titleTerms: readonly string[];
}

const OVERFULL_TOLERANCE: Pt = 0.01;

/** The paragraph's lines, and what could not be set as it should: missing glyphs, lines over the measure. */
export const layoutParagraph = (request: ParagraphRequest, context: InlineContext): Warned<readonly InlineLine[]> =>
  finish(layoutParagraphSteps(request, context));

/** The same in steps: a paragraph of a page or two takes some tens of milliseconds. */
export function* layoutParagraphSteps(
  request: ParagraphRequest,
  { fonts, protectedTerms, titleTerms }: InlineContext,
): Steps<Warned<readonly InlineLine[]>> {
  const { style, measure } = request;
  // One string for the whole paragraph, so that breaks can be found across style changes.
  const text = collectText(request.inlines, { style: style.text, lang: request.lang });
  // Measure before breaking: a break is only worth what its glyphs measure.
  const units = buildUnits(text, fonts, style);
  yield;
  const leaders = setPatterns(text, fonts, style);
  const whole =
    style.textAlign === 'center'
      ? { protectedTerms: [...protectedTerms, ...titleTerms, ...TITLE_WORDS], unbreakable: particleRanges(text.string) }
      : { protectedTerms, unbreakable: [] };
  const breaks = unitBreaks(units.value, text, whole);
  yield;
  const lines = yield* chooseBreaksSteps({
    ...{ units: units.value, breaks, measure },
    ...{ indent: style.textIndent, textAlign: style.textAlign, insideWord: style.breakInsideWord },
  });
  yield;
  const frame = {
    units: units.value,
    ranges: text.ranges,
    leaders: leaders.value,
    measure,
    textAlign: style.textAlign,
  };
  return {
    value: lines.map((line, i) => finishLine(line, { ...frame, indent: i === 0 ? style.textIndent : 0 })),
    diagnostics: [...units.diagnostics, ...leaders.diagnostics, ...overfullLines(lines, units.value, text)],
  };
}

/** The break opportunities of the text, at the units. */
function unitBreaks(units: readonly Unit[], text: ParagraphText, whole: BreakOptions): readonly BreakClass[] {
  const options = { ...whole, unbreakable: [...unbreakableRanges(text.ranges), ...whole.unbreakable] };
  const breaks = breakOpportunities(text.string, languageRanges(text.ranges), options);
  const unitBreaks = units.map((unit) => breaks[unit.start] ?? 'prohibited');
  return [...holdToLeaders(unitBreaks, units, text.ranges), 'mandatory'];
}

function overfullLines(
  lines: readonly ChosenLine[],
  units: readonly Unit[],
  text: ParagraphText,
): readonly Diagnostic[] {
  return lines
    .filter((line) => line.overfull > OVERFULL_TOLERANCE)
    .map((line) => {
      const first = units[line.from];
      const words = text.string.slice(first?.start ?? 0, units[line.to - 1]?.end ?? 0);
      const segment = text.ranges[first?.range ?? 0]?.origin ?? 'generated';
      return warning(
        'layout/overfull-line',
        { segment, words, excess: line.overfull.toFixed(1) },
        { hints: ['hint/shorten-or-allow-break'] },
      );
    });
}
