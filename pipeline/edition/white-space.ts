/** White space of a paragraph, collapsed as CSS has it. */
import type { Inline, Origin } from './edition.js';

type Text = Inline & { kind: 'text' };

/** A run before its origin is settled, or anything else in a line. */
export type Piece =
  (Omit<Text, 'origin'> & { readonly origin: Origin | undefined }) | Exclude<Inline, { kind: 'text' }>;

const SPACES = /[ \t\n\r\f]+/g;

/** Spaces, tabs and line ends as one space, and none at either end. */
export const collapseText = (text: string): string => text.replace(SPACES, ' ').replace(/^ | $/g, '');

/** CSS Text 3, section 4.1: spaces, tabs and line ends become one space; none stands at the start or end of a line that the text itself ends. */
export function collapseSpaces(pieces: readonly Piece[]): readonly Piece[] {
  const collapsed: Piece[] = [];
  let isAfterSpace = true;
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'line-break':
        dropTrailingSpace(collapsed);
        collapsed.push(piece);
        isAfterSpace = true;
        break;
      case 'line-note':
        // Out of the flow: the spaces on both sides of it are neighbours.
        collapsed.push(piece);
        break;
      case 'leader':
      case 'page-reference':
        collapsed.push(piece);
        isAfterSpace = false;
        break;
      case 'text': {
        const single = piece.text.replace(SPACES, ' ');
        const text: string = isAfterSpace && single.startsWith(' ') ? single.slice(1) : single;
        if (text === '') break;
        collapsed.push({ ...piece, text });
        isAfterSpace = text.endsWith(' ');
      }
    }
  }
  dropTrailingSpace(collapsed);
  return collapsed;
}

function dropTrailingSpace(pieces: Piece[]): void {
  const at = pieces.findLastIndex(({ kind }) => kind !== 'line-note');
  const last = pieces[at];
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
  const text = last.text.slice(0, -1);
  pieces.splice(at, 1, ...(text === '' ? [] : [{ ...last, text }]));
}
