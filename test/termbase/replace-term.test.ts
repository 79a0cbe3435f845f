/** A form of a term replaced in a sentence: what is changed, what is left. */
import { describe, expect, it } from 'vitest';
import { replaceTerm, withEdits, type FormPlace } from '../../pipeline/termbase/index.js';

const place = (text: string, form: string, more: Partial<FormPlace> = {}): FormPlace => {
  const start = text.indexOf(form);
  return { start, end: start + form.length, written: 'exact', beginsWord: true, isOfOtherTerm: false, ...more };
};

interface Case {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly count?: number;
  readonly found?: string;
  readonly more?: Partial<FormPlace>;
}

/** The sentence as it becomes, and what is left of it. */
function replace({ text, from, to, count = 1, found = from, more = {} }: Case): readonly string[] {
  const { edits, doubts } = replaceTerm(text, [place(text, found, more)], { from, to, count });
  return [withEdits(text, edits), ...doubts.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)];
}

describe('a form replaced', () => {
  it('takes the particle along', () => {
    expect(replace({ text: '80개 대상이 착공되였다.', from: '대상', to: '과제' })).toEqual(['80개 과제가 착공되였다.']);
    expect(replace({ text: '플랫폼과의 협력', from: '플랫폼', to: '무대' })).toEqual(['무대와의 협력']);
    expect(replace({ text: '‘경영환경’을 개선', from: '경영환경', to: '경영분위기' })).toEqual(['‘경영분위기’를 개선']);
  });

  it('may be spaced otherwise', () => {
    const more = { written: 'spaced' as const };
    expect(
      replace({ text: '고품질발전을 위한', from: '고품질 발전', to: '질적제고', found: '고품질발전', more }),
    ).toEqual(['질적제고를 위한']);
  });

  it('is left where it is opened by a particle or has marks in it', () => {
    const more = { written: 'varied' as const };
    expect(
      replace({ text: '고품질의 발전을', from: '고품질 발전', to: '질적제고', found: '고품질의 발전', more }),
    ).toEqual(['고품질의 발전을', 'varied: 고품질의 발전']);
  });

  it('of two syllables in a compound counts only where the Chinese has a place for it', () => {
    const text = '중점대상과 대상자와 대상을';
    const places = [2, 6, 11].map((start) => ({
      ...place(text, '대상'),
      start,
      end: start + 2,
      beginsWord: start > 2,
    }));
    const change = (count: number): readonly string[] => {
      const { edits, doubts } = replaceTerm(text, places, { from: '대상', to: '과제', count });
      return [withEdits(text, edits), ...doubts.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)];
    };
    expect(change(2)).toEqual(['중점대상과 대상자와 과제를', 'inside-word 대상', 'joined 대상자와']);
    expect(change(3)).toEqual(['중점과제와 과제자와 과제를']);
  });

  it('of two syllables in the middle of a word is left, and so is one of one syllable in any', () => {
    const more = { beginsWord: false };
    expect(replace({ text: '상대상황은', from: '대상', to: '과제', more })).toEqual([
      '상대상황은',
      'inside-word: 대상',
    ]);
    expect(replace({ text: '합격률은', from: '률', to: '비', more })).toEqual(['합격률은', 'inside-word: 률']);
    expect(replace({ text: '차례의', from: '차', to: '번' })).toEqual(['차례의', 'joined: 차례의']);
  });

  it('counts as a word behind a number, and when it is long', () => {
    const more = { beginsWord: false };
    expect(replace({ text: '171만톤이였다', from: '톤', to: '자루', more })).toEqual(['171만자루였다']);
    expect(replace({ text: '관리플랫폼을', from: '플랫폼', to: '무대', count: 0, more })).toEqual(['관리무대를']);
  });

  it('is nobody’s where it is of another row, or stands in the new form already', () => {
    expect(replace({ text: '대상건설을', from: '대상', to: '과제', more: { isOfOtherTerm: true } })).toEqual([
      '대상건설을',
    ]);
    expect(replace({ text: '건설대상을', from: '대상', to: '건설대상' })).toEqual(['건설대상을']);
  });

  it('is replaced and told where the particle cannot be told', () => {
    expect(replace({ text: '과제면 좋다', from: '과제', to: '대상' })).toEqual(['대상면 좋다', 'particle: 면']);
    expect(replace({ text: '대상을 보다', from: '대상', to: 'PCR' })).toEqual(['PCR을 보다', 'particle: 을']);
  });

  it('of a verb keeps its endings where both verbs end alike', () => {
    const from = '확고히 수립하다';
    const more = { written: 'varied' as const };
    expect(
      replace({ text: '의식을 확고히 수립하며', from, to: '굳게 확립하다', found: '확고히 수립하', more }),
    ).toEqual(['의식을 굳게 확립하며']);
    expect(replace({ text: '의식을 확고히 수립하며', from, to: '굳게 세우다', found: '확고히 수립하', more })).toEqual([
      '의식을 확고히 수립하며',
      'varied: 확고히 수립하',
    ]);
    expect(replace({ text: '모자를 벗고', from: '벗다', to: '탈퇴', found: '벗고', more })[0]).toBe('모자를 벗고');
  });
});
