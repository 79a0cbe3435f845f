/** Initial ㄹ and ㄴ, 되였다, 률, 페, 사이시옷, loan words, names. */
import { describe, expect, it } from 'vitest';
import { found } from './check-support.js';

describe('an initial ㄹ or ㄴ', () => {
  it.each([
    ['提高资源利用水平。', '자원의 이용수준을 높였습니다.', 'initial-sound: 이용'],
    ['累计完成任务。', '누계로 임무를 완수하였습니다.', 'initial-sound: 누계'],
    ['连续三年增长。', '연속 3년간 늘어났습니다.', 'initial-sound: 연속'],
    ['维护女性权益。', '여성의 권익을 수호하였습니다.', 'initial-sound: 여성'],
    ['旅客增多。', '여객이 많아졌습니다.', 'initial-sound: 여객'],
    ['龙井市发展。', '용정시가 발전하였습니다.', 'forbidden-term: 용정'],
    ['加强劳动保护。', '노동보호를 강화하였습니다.', 'forbidden-term: 노동'],
    ['并网发电。', '전력망에 연결되였습니다.', 'initial-sound: 연결'],
  ])('is kept: %s', (zh, ko, finding) => {
    expect(found(zh, ko)).toContain(finding);
  });

  it.each([
    ['利用雨水，发展历史文化。', '비물을 리용하고 력사문화를 발전시켰습니다.'],
    ['利用厂房生产儿童用品。', '공장건물을 리용하여 어린이용품을 생산하였습니다.'],
    ['努力提高劳力素质。', '로력의 자질을 높이기 위해 노력하였습니다.'],
    ['理想实现，合格率98%以上。', '리상이 실현되고 합격률이 98% 이상에 달하였습니다.'],
    ['扩大群众参与性，提高女性地位。', '군중의 참여성을 넓히고 녀성의 지위를 높였습니다.'],
    ['延续优惠措施。', '우대조치를 연속하였습니다.'],
  ])('is nothing to be found in words that never had one: %s', (zh, ko) => {
    expect(found(zh, ko)).toEqual([]);
  });
});

describe('Korean that needs no Chinese to be judged', () => {
  it.each([
    ['개선되었습니다.', 'past-form: 되었'],
    ['개선되어 갔습니다.', 'past-form: 되어'],
    ['바뀌었습니다.', 'past-form: 뀌었'],
    ['좋은 것이었습니다.', 'past-form: 이었'],
    ['비율이 높습니다.', 'inner-sound: 비율'],
    ['실업율이 낮습니다.', 'inner-sound: 업율'],
    ['공장을 폐쇄하였습니다.', 'inner-sound: 폐쇄'],
    ['계열 활동을 하였습니다.', 'inner-sound: 계열'],
    ['일꾼이 많습니다.', 'inner-sound: 일꾼'],
    ['바닷물이 맑습니다.', 'saisiot: 바닷물'],
    ['숫자가 많습니다.', 'saisiot: 숫자'],
    ['봉사센터입니다.', 'loan-word: 센터'],
    ['도로 20킬로미터입니다.', 'loan-word: 킬로미터'],
    ['러시아와 협력하였습니다.', 'loan-word: 러시아'],
    ['쾌속버스입니다.', 'loan-word: 버스'],
  ])('is mended: %s', (ko, finding) => {
    expect(found('正文20公里。', ko).filter((one) => !/^(?:missing|extra|length)/.test(one))).toContain(finding);
  });

  it.each([
    '되였고 하였으며 바뀌였습니다.',
    '집을 지었고 맥을 이었습니다.',
    '성과가 이어지고 심지어 늘었습니다.',
    '얻었고 넘었습니다.',
    '비률과 발생률, 법률입니다.',
    '가열과 검열을 하였습니다.',
    '옛날 첫 해빛과 비물입니다.',
    '킬로메터와 키로메터입니다.',
    '대상과 프로젝트입니다.',
  ])('is left as it is: %s', (ko) => {
    expect(found('正文。', ko).filter((one) => !one.startsWith('length'))).toEqual([]);
  });
});

describe('a name', () => {
  it('follows its Sino-Korean reading', () => {
    expect(found('对接北京。', '베이징과 련계하였습니다.')).toEqual(['name-spelling: 베이징']);
    expect(found('对接北京。', '북경과 련계하였습니다.')).toEqual([]);
  });

  it('is not seen in a word that only sounds so', () => {
    expect(found('深圳市加强宣传。', '심천시에서 선전을 강화하였습니다.')).toEqual([]);
  });
});
