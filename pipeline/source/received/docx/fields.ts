/** Fields of Word, which may run over paragraphs: their instructions are no text, their results are, but for tables of contents (ECMA-376, part 1, 17.16). */

/** What text inside fields is. */
export type FieldPhase = 'text' | 'instruction' | 'contents';

/** The fields that are open, the outermost first. */
export class OpenFields {
  readonly #open: { instruction: string; isResult: boolean }[] = [];

  /** `begin`, `separate` or `end`. */
  mark(type: string | undefined): void {
    const last = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ instruction: '', isResult: false });
    else if (type === 'separate' && last) last.isResult = true;
    else if (type === 'end') this.#open.pop();
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last) last.instruction += text;
  }

  /** What text is that stands here. */
  phase(): FieldPhase {
    if (this.#open.some(({ isResult }) => !isResult)) return 'instruction';
    return this.#open.some(({ instruction }) => isContentsField(instruction)) ? 'contents' : 'text';
  }
}

/** Whether a field makes a table of contents. */
export const isContentsField = (instruction: string): boolean => /^\s*(?:TOC|INDEX|TOA)\b/i.test(instruction);
