/**
 * The checks over an aligned document, as diagnostics with their place in the segment files.
 * What is found in a passage is kept by its texts, and placed anew; passages do not know of each other but for equal texts.
 */
import { error, info, warning, type Diagnostic, type Hint, type MessageCode } from '../diagnostic/index.js';
import type { Termbase } from '../termbase/index.js';
import {
  koreanSpan,
  type AlignedDocument,
  type AlignedParagraph,
  type KoreanText,
  type Passage,
} from '../translation/index.js';
import { finish, NO_MEMO, openMemo, type Memo, type Steps } from '../work/index.js';
import { DEFAULT_LEVELS, type CheckCode, type CheckLevels } from './check-levels.js';
import { checkPair, type PairContext } from './check-pair.js';
import { compareTexts, type EqualTexts, type WrittenPassage } from './compare-texts.js';
import type { Finding } from './finding.js';
import { squeeze } from './squeezed-text.js';

const MAKE = { error, warning, info } as const;

/** Everything that the checks find in a document, in its order. Passages without Korean, or that stay Chinese, are not theirs. */
export const checkDocument = (
  document: AlignedDocument,
  termbase: Termbase,
  levels: CheckLevels = {},
  memo: Memo = NO_MEMO,
): readonly Diagnostic[] => finish(checkDocumentSteps(document, termbase, levels, memo));

/** The same in short steps, a paragraph each. */
export function* checkDocumentSteps(
  document: AlignedDocument,
  termbase: Termbase,
  levels: CheckLevels = {},
  memo: Memo = NO_MEMO,
): Steps<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const compare = compareTexts();
  for (const paragraph of document.paragraphs) {
    for (const written of checkParagraph(paragraph, termbase, memo)) {
      for (const finding of written.findings) diagnostics.push(...diagnosticOf(finding, written, levels));
      for (const equal of compare(written)) diagnostics.push(...equalTexts(equal, written, levels));
    }
    yield;
  }
  return diagnostics;
}

/** What is found in two texts, wherever they stand, and what they are compared with others by. */
interface CheckedTexts extends Pick<WrittenPassage, 'zh' | 'ko'> {
  readonly findings: readonly Finding[];
}

type CheckedPassage = WrittenPassage & CheckedTexts;

/** The passages of a paragraph that have Korean. Each is checked when its texts change, not when it moves. */
function checkParagraph(paragraph: AlignedParagraph, termbase: Termbase, memo: Memo): readonly CheckedPassage[] {
  // Single passages are asked for only when something in their paragraph has changed: they live in a memo of its own.
  const own = memo.keep('check-memo', [termbase, paragraph.id], openMemo);
  return memo.keep('checked-paragraph', [termbase, paragraph], () => {
    const { kind, passages } = paragraph;
    const checked = passages.flatMap((passage): readonly CheckedPassage[] => {
      const { korean, role } = passage;
      if (!korean || passage.staysChinese) return [];
      const zh = chineseOf(passage);
      const texts = own.keep('checked-texts', [kind, role, zh, korean.text], () =>
        checkTexts(zh, korean.text, { termbase, kind, role }),
      );
      return [{ passage, korean, ...texts }];
    });
    own.endBuild();
    return checked;
  });
}

const checkTexts = (zh: string, ko: string, context: PairContext): CheckedTexts => ({
  findings: checkPair(zh, ko, context),
  zh: squeeze(zh).text,
  ko: squeeze(ko).text,
});

/** The Chinese of a passage as one text. */
function chineseOf({ sentences }: Passage): string {
  const [first] = sentences;
  return first && sentences.length === 1 ? first.text.text : sentences.map(({ text }) => text.text).join('');
}

interface Place {
  readonly passage: Passage;
  readonly korean: KoreanText;
}

function diagnosticOf({ code, args, start, end }: Finding, place: Place, levels: CheckLevels): readonly Diagnostic[] {
  const span = koreanSpan(place.korean, start, end);
  return atLevel(code, levels, (make) =>
    make(code, { id: place.passage.id, ...args }, { span, hints: [hintOf(code)] }),
  );
}

function equalTexts(
  { code, other, otherSpan }: EqualTexts,
  { passage, korean }: Place,
  levels: CheckLevels,
): readonly Diagnostic[] {
  const labels = [{ code: 'check/other-passage' as const, args: { id: other }, span: otherSpan }];
  return atLevel(code, levels, (make) =>
    make(code, { id: passage.id, other }, { span: korean.span, labels, hints: [hintOf(code)] }),
  );
}

function atLevel(
  code: CheckCode,
  levels: CheckLevels,
  diagnostic: (make: typeof error) => Diagnostic,
): readonly Diagnostic[] {
  const level = levels[code] ?? DEFAULT_LEVELS[code];
  return level === 'off' ? [] : [diagnostic(MAKE[level])];
}

/** What to do, by the kind of fault; for most it is to write what the message says. */
function hintOf(code: CheckCode): Hint | MessageCode {
  switch (code) {
    case 'check/missing-figure':
    case 'check/changed-figure':
    case 'check/figure-unit':
    case 'check/figure-bound':
    case 'check/figure-order':
    case 'check/copied-token':
    case 'check/extra-figure':
      return 'hint/take-figure-from-chinese';
    case 'check/respectively':
      return 'hint/write-respectively';
    case 'check/term':
      return 'hint/use-term-or-add-variant';
    case 'check/forbidden-term':
    case 'check/formula':
    case 'check/initial-sound':
    case 'check/inner-sound':
    case 'check/past-form':
    case 'check/saisiot':
    case 'check/loan-word':
    case 'check/name-spelling':
    case 'check/counter-spacing':
    case 'check/bound-spacing':
    case 'check/foreign-mark':
    case 'check/title-marks':
    case 'check/yuan':
      return 'hint/write-as-said';
    case 'check/sense':
      return 'hint/choose-by-sense';
    case 'check/quotes':
      return 'hint/pair-marks';
    case 'check/double-quotes':
      return 'hint/single-quotes';
    case 'check/middle-dot':
      return 'hint/space-dot';
    case 'check/heading-stop':
      return 'hint/delete-stop';
    case 'check/missing-stop':
      return 'hint/write-stop';
    case 'check/empty':
    case 'check/chinese-left':
      return 'hint/translate-it';
    case 'check/same-korean':
    case 'check/different-korean':
      return 'hint/compare-passages';
    case 'check/length':
      return 'hint/read-against-chinese';
    case 'check/documents-figure':
    case 'check/documents-rounding':
    case 'check/documents-name':
    case 'check/documents-term':
    case 'check/documents-formula':
    case 'check/documents-source-formula':
    case 'check/documents-office':
    case 'check/documents-person':
      return 'hint/compare-documents';
  }
}
