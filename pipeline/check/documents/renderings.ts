/** How a document renders names, terms and formulas: the Korean that stands for a Chinese word, and where. */
import type { Span } from '../../diagnostic/index.js';
import type { Term, Termbase } from '../../termbase/index.js';
import { koreanSpan, type Passage } from '../../translation/index.js';
import { findTerms } from '../find-terms.js';
import { foldChinese, matchesOf } from '../letters.js';
import { squeeze, type SqueezedText } from '../squeezed-text.js';
import { formExpression } from '../term-forms.js';
import { nearMiss } from './near-miss.js';
import type { SessionDocument } from './statement.js';

/** `name`: persons, places, offices, projects, what stands in title marks or quotes; `term`: words of policy; `formula`: written exactly. */
export type RenderingKind = 'name' | 'term' | 'formula';

export interface Rendering {
  readonly kind: RenderingKind;
  readonly zh: string;
  /** As the text has it. */
  readonly form: string;
  /** What it is compared by: without spaces and quotes, unless it is a formula. */
  readonly key: string;
  readonly id: string;
  readonly span: Span;
}

/** A passage with Korean, ready to be looked through. */
export interface WrittenText {
  readonly passage: Passage;
  /** Folded. */
  readonly zh: string;
  readonly ko: string;
  readonly squeezed: SqueezedText;
  readonly spanOf: (start: number, end: number) => Span;
}

/** The passages of a document that have Korean. */
export const writtenTexts = ({ document }: SessionDocument): readonly WrittenText[] =>
  document.paragraphs.flatMap(({ passages }) =>
    passages.flatMap((passage): readonly WrittenText[] => {
      const { korean, sentences, staysChinese } = passage;
      if (!korean || staysChinese) return [];
      const zh = foldChinese(sentences.map(({ text }) => text.text).join(''));
      const spanOf = (start: number, end: number): Span => koreanSpan(korean, start, end);
      return [{ passage, zh, ko: korean.text, squeezed: squeeze(korean.text), spanOf }];
    }),
  );

const NAME_KINDS: ReadonlySet<string> = new Set(['person', 'place', 'org', 'project']);

/** Renderings of the termbase's rows that leave a choice, and of protected formulas. */
export const termRenderings = (text: WrittenText, termbase: Termbase): readonly Rendering[] =>
  findTerms(text.zh, termbase).flatMap(({ term }) =>
    term.protectedIn.includes('ko') ? formulaRendering(text, term) : chosenForm(text, term),
  );

/** A word of a sentence that is bent to fit (빈곤에서 해탈, 벗고) is no other word. */
const BENT = /(?:다|고|게|는|은|을|를|에서|으로|하|되|며|기|여)$|[을를] |에서 /;

function chosenForm(text: WrittenText, term: Term): readonly Rendering[] {
  const isName = NAME_KINDS.has(term.kind);
  if (!isName && term.kind !== 'policy') return [];
  const forms = [term.ko, ...term.variants].filter((form) => isName || !BENT.test(form));
  const keys = [...new Set(forms.map((form) => squeeze(form).text))].sort((a, b) => b.length - a.length);
  if (keys.length < 2) return [];
  const key = keys.find((one) => text.squeezed.text.includes(one));
  if (key === undefined) return [];
  const at = text.squeezed.text.indexOf(key);
  return [renderingAt(text, { kind: isName ? 'name' : 'term', zh: term.zh, at, length: key.length })];
}

/** Shorter ones are names and plan numbers, which have checks of their own. */
const SHORTEST_FORMULA = 6;

function formulaRendering(text: WrittenText, { zh, ko, variants }: Term): readonly Rendering[] {
  const bare = squeeze(ko).text;
  if (bare.length < SHORTEST_FORMULA || /^[《〈]/.test(ko)) return [];
  const exact = [ko, ...variants].find((form) => text.ko.includes(form));
  if (exact !== undefined) {
    const start = text.ko.indexOf(exact);
    return [{ ...head(text, 'formula', zh), form: exact, key: exact, span: text.spanOf(start, start + exact.length) }];
  }
  const [loose] = matchesOf(text.squeezed.text, formExpression(ko));
  const miss = loose ? { start: loose.index, end: loose.index + loose[0].length } : nearMiss(text.squeezed.text, bare);
  if (!miss) return [];
  const found = renderingAt(text, { kind: 'formula', zh, at: miss.start, length: miss.end - miss.start });
  return [{ ...found, key: found.form }];
}

const head = ({ passage }: WrittenText, kind: RenderingKind, zh: string): Pick<Rendering, 'kind' | 'zh' | 'id'> => ({
  kind,
  zh,
  id: passage.id,
});

function renderingAt(
  text: WrittenText,
  {
    kind,
    zh,
    at,
    length,
  }: { readonly kind: RenderingKind; readonly zh: string; readonly at: number; readonly length: number },
): Rendering {
  const { offsets } = text.squeezed;
  const [start, end] = [offsets[at] ?? 0, (offsets[at + length - 1] ?? 0) + 1];
  const form = text.ko.slice(start, end);
  return { ...head(text, kind, zh), form, key: squeeze(form).text, span: text.spanOf(start, end) };
}

/** Pairs of marks in both languages: titles, and coined terms. */
const MARKED: readonly (readonly [zh: RegExp, ko: RegExp])[] = [
  [/《([^《》]{2,})》/g, /[《〈]([^《》〈〉]+)[》〉]/g],
  [/“([^“”]{2,})”/g, /[‘“]([^‘’“”]+)[’”]/g],
];

/** What stands in marks, and what stands in the marks of the Korean in its turn. All in a passage go with it, as Korean may turn their order. */
export interface QuotedRendering extends Rendering {
  /** The keys of all that stands in such marks in the passage. */
  readonly around: ReadonlySet<string>;
}

/** Quoted names of a passage that has as many in both languages. */
export const quotedRenderings = (text: WrittenText): readonly QuotedRendering[] =>
  MARKED.flatMap(([zh, ko]) => {
    const chinese = matchesOf(text.zh, zh);
    const korean = matchesOf(text.ko, ko);
    if (chinese.length !== korean.length) return [];
    const around = new Set(korean.map(([, inner = '']) => squeeze(inner).text));
    return chinese.flatMap(([, word = ''], index) => {
      const match = korean[index];
      if (!match) return [];
      const [, inner = ''] = match;
      const start = match.index + 1;
      const span = text.spanOf(start, start + inner.length);
      return [{ ...head(text, 'name', word), form: inner, key: squeeze(inner).text, span, around }];
    });
  });
