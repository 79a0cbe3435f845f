/** Page numbers as a stylesheet writes them, and how to know them on a page. CSS Counter Styles 3. */
import type { ContentPart, MarginBox, Numbering } from '../../edition/index.js';

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** A number as a counter writes it. */
export function numberText(value: number, numbering: Numbering = 'decimal'): string {
  switch (numbering) {
    case 'decimal':
      return String(value);
    case 'lower-roman':
      return romanText(value);
    case 'upper-roman':
      return romanText(value).toUpperCase();
  }
}

function romanText(value: number): string {
  let rest = value;
  let text = '';
  for (const [weight, letters] of ROMAN)
    while (rest >= weight) {
      text += letters;
      rest -= weight;
    }
  return text;
}

/** Whether a margin box prints the page number. */
export const printsNumber = ({ content }: MarginBox): boolean => content.some(({ kind }) => kind === 'page-number');

/** What a margin box says on a page; what only running heads know may be anything. */
export function contentPattern(content: readonly ContentPart[], counter: number, pageCount: number): RegExp {
  const parts = content.map((part) => {
    switch (part.kind) {
      case 'text':
        return escaped(part.text);
      case 'page-number':
        return numberText(counter, part.numbering);
      case 'page-count':
        return String(pageCount);
      case 'string':
        return '.*';
    }
  });
  return new RegExp(`^${parts.join('').trim()}$`);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text that can only be a page number: figures or a Roman number between dashes, or bare. */
export const looksLikeNumber = (text: string): boolean =>
  /^[—–―-]?\s*(?:[0-9]+|[ivxlc]+|[IVXLC]+)\s*[—–―-]?$/.test(text.trim());
