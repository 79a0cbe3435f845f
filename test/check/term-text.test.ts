/** Terms of a Chinese text, and where their forms stand in its Korean. */
import { describe, expect, it } from 'vitest';
import { checkForm, formPlaces, hasTerm, mentions, readTermText } from '../../pipeline/check/index.js';
import type { Term } from '../../pipeline/termbase/index.js';
import { TERMBASE } from './check-support.js';

const termOf = (zh: string): Term => {
  const term = TERMBASE.terms.find((one) => one.zh === zh);
  if (!term) throw new Error(zh);
  return term;
};

const places = (zh: string, ko: string, of: string, form = termOf(of).ko): readonly string[] =>
  formPlaces(readTermText(zh, ko, TERMBASE), termOf(of), form).map(
    ({ start, end, written, beginsWord, isOfOtherTerm }) =>
      `${ko.slice(start, end)} ${written}${beginsWord ? '' : ' inside'}${isOfOtherTerm ? ' other' : ''}`,
  );

describe('the places of a form', () => {
  it('are found as the checks find it: spaced, opened, inflected', () => {
    expect(places('综合保税区', '종합보세구와 종합 보세구, 종합의 보세구', '综合保税区')).toEqual([
      '종합보세구 exact',
      '종합 보세구 spaced',
      '종합의 보세구 varied',
    ]);
    expect(places('“十四五”时期', '‘14.5’시기와 14.5', '“十四五”')).toEqual(['‘14.5’ exact', '14.5 varied']);
    expect(places('盘活', '토지를 활성화하고 활성화된', '盘活')).toEqual(['활성화하 varied', '활성화된 varied']);
  });

  it('say whether a word begins there, behind an agreed term too', () => {
    expect(places('项目', '중점대상과 대상', '项目')).toEqual(['대상 exact inside', '대상 exact']);
    expect(places('龙井口岸', '룡정통상구', '口岸')).toEqual(['통상구 exact']);
  });

  it('say whether they are part of another term that stands in the Chinese', () => {
    const ko = '연길의 시범과 시험';
    expect(places('试点和示范', ko, '试点', '시범')).toEqual(['시범 exact other']);
    expect(places('试点', ko, '试点', '시범')).toEqual(['시범 exact']);
  });

  it('do not take a short form by chance across a space', () => {
    expect(places('韩国', '개조한 국제항공편', '韩国')).toEqual([]);
    expect(places('韩国', '‘개조’한 국제항공편', '韩国')).toEqual([]);
  });
});

describe('a term', () => {
  it('is in the Korean by any of its forms; rows that are not asked for are neither', () => {
    expect(hasTerm(readTermText('口岸', '통상구가', TERMBASE), termOf('口岸'))).toBe(true);
    expect(hasTerm(readTermText('口岸', '항구가', TERMBASE), termOf('口岸'))).toBe(false);
    expect(hasTerm(readTermText('试点', '시험사업', TERMBASE), termOf('试点'))).toBe(true);
    expect(hasTerm(readTermText('项目', '사업', TERMBASE), termOf('项目'))).toBeUndefined();
  });

  it('is looked up by a part of any form, whatever the spaces, widths and quotes', () => {
    const found = (text: string): readonly string[] =>
      TERMBASE.terms.filter((term) => mentions(term, text)).map(({ zh }) => zh);
    expect(found('保税')).toEqual(['综合保税区']);
    expect(found('종합 보세')).toEqual(['综合保税区']);
    expect(found('１４')).toEqual(['“十四五”']);
    expect(found('시범')).toEqual(['试点', '示范']);
    expect(found('')).toEqual([]);
  });
});

describe('a form against the norm', () => {
  it.each([
    ['劳动', '노동', [{ found: '노동', right: '로동' }]],
    ['失业率', '실업율', [{ found: '업율', right: '업률' }]],
    ['服务中心', '봉사센터', [{ found: '센터', right: '쎈터' }]],
    ['废水', '폐수', [{ found: '폐수', right: '페수' }]],
    ['劳动', '로동', []],
    ['乡村振兴', '향촌진흥', []],
  ])('%s %s', (zh, ko, expected) => {
    expect(checkForm(zh, ko)).toEqual(expected);
  });
});
