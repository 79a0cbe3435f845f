/**
 * The checks over an aligned document, as diagnostics with their place in the segment files.
 * It runs again when a passage, the termbase or the levels change; passages do not know of each other but for equal texts.
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
import { DEFAULT_LEVELS, type CheckCode, type CheckLevels } from './check-levels.js';
import { checkPair } from './check-pair.js';
import { compareTexts, type WrittenPassage } from './compare-texts.js';
import type { Finding } from './finding.js';

const MAKE = { error, warning, info } as const;

/** Everything that the checks find in a document, in its order. Passages without Korean, or that stay Chinese, are not theirs. */
export function checkDocument(
  document: AlignedDocument,
  termbase: Termbase,
  levels: CheckLevels = {},
): readonly Diagnostic[] {
  const written = document.paragraphs.flatMap((paragraph) => writtenPassages(paragraph));
  const equal = compareTexts(written);
  return written.flatMap(({ passage, paragraph, korean, zh }) => {
    const findings = checkPair(zh, korean.text, { termbase, kind: paragraph.kind, role: passage.role });
    return [
      ...findings.flatMap((finding) => diagnosticOf(finding, { passage, korean }, levels)),
      ...equal
        .filter(({ of }) => of === passage)
        .flatMap((finding) => equalTexts(finding, { passage, korean }, levels)),
    ];
  });
}

interface Place {
  readonly passage: Passage;
  readonly korean: KoreanText;
}

const writtenPassages = (paragraph: AlignedParagraph): readonly WrittenPassage[] =>
  paragraph.passages.flatMap((passage) =>
    passage.korean && !passage.staysChinese
      ? [{ passage, paragraph, korean: passage.korean, zh: passage.sentences.map(({ text }) => text.text).join('') }]
      : [],
  );

function diagnosticOf({ code, args, start, end }: Finding, place: Place, levels: CheckLevels): readonly Diagnostic[] {
  const span = koreanSpan(place.korean, start, end);
  return atLevel(code, levels, (make) =>
    make(code, { id: place.passage.id, ...args }, { span, hints: [hintOf(code)] }),
  );
}

function equalTexts(
  { code, other, otherSpan }: ReturnType<typeof compareTexts>[number],
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
  }
}
