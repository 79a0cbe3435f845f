/**
 * Tells what each sentence is in its paragraph: the numbered run-in heading （一）…。, an unnumbered lead that opens a passage, or an ordinary sentence.
 * Leads are found by a rule that would rather miss one than invent one; `document.yaml` names the rest.
 */
import type { LeadMarks } from './manifest.js';
import type { ParagraphKind, SentenceRange, SentenceRole } from './source-document.js';
import type { TextRange } from './sentence-ranges.js';
import { withoutWhiteSpace } from './white-space.js';

const RUN_IN_HEADING = /^（[一二三四五六七八九十百]+）/;
const LONGEST_RUN_IN_HEADING = 40;

/**
 * The sure shape of a lead: at most nine Chinese characters and nothing else (no figure, pause, quotation),
 * opening with a verb that sets a task. Statements of fact of that length (敦白高铁全线铺轨。) open with their subject.
 */
const LEAD =
  /^(?:切实|着力|全面|大力)?(?:保障|畅通|发展|繁荣|夯实|巩固|激发|加大|加快|加强|健全|开展|强化|深化|提高|提升|推动|推进|完善|维护|优化|增强|抓好|壮大)[\u4e00-\u9fff]+。$/;
const LONGEST_LEAD = '抓好城市精细化治理。'.length;

/** A heading and at least one sentence that introduces it stand before the first lead. */
const FIRST_LEAD = 2;

/** A paragraph's sentences, and its normalised text that they cut. */
export interface CutParagraph {
  readonly kind: ParagraphKind;
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** The sentences of a paragraph with their roles. `rawOf` gives a sentence as it stands in the file. */
export function sentenceRoles(
  paragraph: CutParagraph,
  marks: LeadMarks,
  rawOf: (range: TextRange) => string,
): readonly SentenceRange[] {
  const { kind, text, ranges } = paragraph;
  const isNumbered = kind === 'body' && isRunInHeading(text.slice(0, ranges[0]?.end ?? 0));
  return ranges.map((range, index) => {
    const sentence = text.slice(range.start, range.end);
    const said = { sentence, raw: rawOf(range) };
    if (isNumbered && index === 0) return { ...range, role: 'run-in-heading' };
    if (kind !== 'body' || isMarked(marks.notLeads, said)) return { ...range, role: 'sentence' };
    if (isMarked(marks.leads, said)) return { ...range, role: 'lead' };
    const isInside = isNumbered && index >= FIRST_LEAD && index < ranges.length - 1;
    return { ...range, role: roleByShape(isInside, sentence) };
  });
}

const roleByShape = (isInside: boolean, sentence: string): SentenceRole =>
  isInside && sentence.length <= LONGEST_LEAD && LEAD.test(sentence) ? 'lead' : 'sentence';

const isRunInHeading = (sentence: string): boolean =>
  RUN_IN_HEADING.test(sentence) && sentence.length <= LONGEST_RUN_IN_HEADING;

/** A sentence as it prints and as it stands in the file. */
export interface SaidSentence {
  readonly sentence: string;
  readonly raw: string;
}

const isMarked = (marks: LeadMarks['leads'], said: SaidSentence): boolean =>
  marks.some((mark) => matchesMark(mark.sentence, said));

/** Whether a mark of `document.yaml` means this sentence: white space apart, with or without its full stop, in the file's marks or the printed ones. */
export function matchesMark(mark: string, { sentence, raw }: SaidSentence): boolean {
  const wanted = bare(mark);
  return wanted === bare(sentence) || wanted === bare(raw);
}

/** Whether a mark means one of these sentences, told without looking at each for every mark. */
export function markFinder(said: readonly SaidSentence[]): (mark: string) => boolean {
  const texts = new Set(said.flatMap(({ sentence, raw }) => [bare(sentence), bare(raw)]));
  return (mark) => texts.has(bare(mark));
}

const bare = (text: string): string => withoutWhiteSpace(text).replace(/。$/, '');
