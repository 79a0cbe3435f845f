/** Quotes, titles, dots, dashes, stops. */
import { describe, expect, it } from 'vitest';
import { found } from './check-support.js';

const marks = (zh: string, ko: string): readonly string[] =>
  found(zh, ko).filter((one) => /^(?:quotes|double|foreign|title|middle)/.test(one));

describe('quotes', () => {
  it.each([
    ['‘쌍창기지입니다.', 'quotes: ‘'],
    ['쌍창’기지입니다.', 'quotes: ’'],
    ['‘쌍창”기지입니다.', 'quotes: ”'],
    ['(쌍창기지입니다.', 'quotes: ('],
  ])('have their partner: %s', (ko, finding) => {
    expect(marks('“双创”基地。', ko)).toContain(finding);
  });

  it('may be nested', () => {
    expect(marks('他说：“‘双创’好。”', '그는 “‘쌍창’이 좋습니다.”라고 말하였습니다.')).toEqual([]);
  });

  it('are double only where somebody speaks', () => {
    expect(marks('“双创”基地。', '“쌍창”기지입니다.')).toEqual(['double-quotes: “쌍창”']);
    expect(marks('他说：“好。”', '그는 “좋습니다.”라고 말하였습니다.')).toEqual([]);
  });
});

describe('marks of another kind', () => {
  it.each(['，', '。', '：', '（', '％', '«', '»', '—', '"', '、'])('%s is none of Korean', (mark) => {
    expect(marks('正文。', `본문${mark}본문.`)).toEqual(expect.arrayContaining([`foreign-mark: ${mark}`]));
  });

  it('― · ( ) ‘ ’ 《 》 are', () => {
    expect(marks('《书》——中·韩。', '― 《책》은 ‘중 · 한’(둘)입니다.')).toEqual([]);
  });

  it('the middle dot has a space on each side', () => {
    expect(marks('中·韩。', '중·한입니다.')).toEqual(['middle-dot: ·']);
  });
});

describe('titles', () => {
  it.each([
    ['《养犬管理条例》施行。', '〈양견관리조례〉를 시행합니다.', '《양견관리조례》를 시행합니다.'],
    ['出版《延边通史》。', '《연변통사》를 출판하였습니다.', '연변통사를 출판하였습니다.'],
    ['审议《政府工作报告》。', '‘정부사업보고’를 심의하였습니다.', '정부사업보고를 심의하였습니다.'],
    [
      '执行《管理条例》《养犬条例》。',
      '〈관리조례〉와 〈양견조례〉를 집행합니다.',
      '〈관리조례〉와 양견조례를 집행합니다.',
    ],
  ])('stand in the marks of their kind: %s', (zh, right, wrong) => {
    expect(marks(zh, right)).toEqual([]);
    expect(marks(zh, wrong)).toHaveLength(1);
  });

  it('stand where the Chinese has one', () => {
    expect(marks('修订条例。', '〈조례〉를 수정하였습니다.')).toEqual(['title-marks: 〈']);
  });
});

describe('a stop', () => {
  it('does not end a heading, a run-in heading or a lead', () => {
    expect(found('（四）乡村建设。', '(4) 향촌 건설.', { role: 'run-in-heading' })).toEqual(['heading-stop: .']);
    expect(found('二、工作安排', '2. 사업배치.', { kind: 'heading' })).toEqual(['heading-stop: .']);
    expect(found('加强乡村建设。', '향촌 건설 강화.', { role: 'lead' })).toEqual(['heading-stop: .']);
    expect(found('加强乡村建设。', '향촌 건설 강화', { role: 'lead' })).toEqual([]);
  });

  it('ends every other sentence', () => {
    expect(found('加强乡村建设。', '향촌 건설을 강화하겠습니다')).toEqual(['missing-stop: 다']);
    expect(found('加强乡村建设！', '향촌 건설을 강화합시다!')).toEqual([]);
  });
});
