import { describe, expect, it } from 'vitest';
import { compareFigures, readKoreanFigures, type Figure } from '../../pipeline/figure/index.js';
import { PASSAGES, type Passage } from './passages.js';

interface Mutant {
  readonly passage: Passage;
  readonly korean: string;
  readonly what: string;
}

const SCALES = '백천만억조';
/** Units of which none may stand for another. */
const MEASURES = ['퍼센트포인트', '%', '원', '헥타르', '평방메터', '키로메터', '톤', '년', '월', '명'];

/** The passage with a stretch of its Korean replaced. */
function mutant(passage: Passage, figure: Figure, [from, to]: readonly [number, number], by: string): Mutant {
  const korean = passage.korean.slice(0, from) + by + passage.korean.slice(to);
  return { passage, korean, what: `${passage.id} ${figure.text} → ${korean.slice(figure.start, figure.end)}` };
}

const figures = PASSAGES.flatMap((passage) => readKoreanFigures(passage.korean).map((figure) => ({ passage, figure })));

/** One mutant for each replacement of each character of each figure. */
const charactersReplaced = (replacements: (character: string, before: string) => readonly string[]): Mutant[] =>
  figures.flatMap(({ passage, figure }) =>
    Array.from({ length: figure.end - figure.start }, (_, index) => figure.start + index).flatMap((at) => {
      const character = passage.korean.charAt(at);
      return replacements(character, passage.korean.charAt(at - 1))
        .filter((other) => other !== character)
        .map((other) => mutant(passage, figure, [at, at + 1], other));
    }),
  );

const missed = (mutants: readonly Mutant[]): string[] =>
  mutants.filter(({ passage, korean }) => compareFigures(passage.chinese, korean).length === 0).map(({ what }) => what);

describe('one slip in any figure of the report', () => {
  it('starts from passages without a fault', () => {
    expect(
      PASSAGES.flatMap(({ id, chinese, korean }) => compareFigures(chinese, korean).map(({ kind }) => `${id} ${kind}`)),
    ).toEqual([]);
    expect(figures.length).toBeGreaterThan(150);
  });

  it('is caught for every digit, put in place of every other', () => {
    const digits = charactersReplaced((character) => (/\d/.test(character) ? Array.from('0123456789') : []));
    expect(digits.length).toBeGreaterThan(2000);
    expect(missed(digits)).toEqual([]);
  });

  it('is caught for every scale', () => {
    const scales = charactersReplaced((character, before) =>
      SCALES.includes(character) && /\d/.test(before) ? Array.from(SCALES) : [],
    );
    expect(scales.length).toBeGreaterThan(100);
    expect(missed(scales)).toEqual([]);
  });

  it('is caught for every decimal point', () => {
    const points = charactersReplaced((character) => ('.:'.includes(character) ? [',', ''] : []));
    expect(points.length).toBeGreaterThan(50);
    expect(missed(points)).toEqual([]);
  });

  it('is caught for every measure', () => {
    const units = figures.flatMap(({ passage, figure }) => {
      const unit = figure.kind === 'number' ? MEASURES.find((measure) => figure.text.endsWith(measure)) : undefined;
      const from = figure.end - (unit?.length ?? 0);
      return MEASURES.filter((other) => unit !== undefined && other !== unit).map((other) =>
        mutant(passage, figure, [from, figure.end], other),
      );
    });
    // 4.73万农村贫困人口 has no unit of its own, so that its 명 may be any counter, but no measure.
    expect(units.length).toBeGreaterThan(500);
    expect(missed(units)).toEqual([]);
  });

  it('is caught when a figure is left out, but for the 1차, 2차, 3차 that Chinese does not count', () => {
    const dropped = figures.map(({ passage, figure }) => mutant(passage, figure, [figure.start, figure.end], ''));
    expect(missed(dropped).filter((what) => !/^p016\.s07 [123]차/.test(what) && !what.includes('한번'))).toEqual([]);
  });
});
