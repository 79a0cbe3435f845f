/** Empty, Chinese left, length; figures through the figure room. */
import { describe, expect, it } from 'vitest';
import { found } from './check-support.js';

describe('Korean that is not all there', () => {
  it.each(['', '…', '(미정)'])('says nothing: %j', (ko) => {
    expect(found('做好市场供应。', ko)).toEqual([`empty: ${ko}`]);
  });

  it('has Chinese left in it, unless in brackets as a gloss', () => {
    expect(found('弘扬工匠精神。', '장인정신을 弘扬하겠습니다.')).toEqual(['chinese-left: 弘扬']);
    expect(found('启动编制池。', '인재편제고(编制池)를 가동하였습니다.')).toEqual([]);
  });

  it('is far shorter or longer than its Chinese asks for', () => {
    const zh = '坚持绿色发展引领，持续改善大气、水体和土壤环境，努力让群众呼吸清新空气、喝上干净的水。';
    expect(found(zh, '록색발전을 견지하겠습니다.')).toEqual(['length: 록색발전을 견지하겠습니다.']);
    const long =
      '대기와 물, 토양의 환경을 지속적으로 개선하여 군중들이 맑은 공기를 마시고 깨끗한 물을 마시게 하겠습니다.';
    expect(found('改善环境。', long)).toEqual([`length: ${long}`]);
    expect(found(zh, `록색발전의 선도를 견지하고 ${long}`)).toEqual([]);
  });

  it('may hold a gloss that the Chinese has not', () => {
    const ko = '‘방관복’(행정간소화와 권한이양, 이양과 관리의 결합, 봉사최적화)개혁을 추진하였습니다.';
    expect(found('推进“放管服”改革。', ko)).toEqual([]);
  });
});

describe('figures', () => {
  it.each([
    ['失业率2.87%。', '실업률은 2.78%입니다.', 'changed-figure: 2.78%'],
    ['占比提高8个百分点。', '비중이 8% 높아졌습니다.', 'figure-unit: 8%'],
    ['新增企业10家以上。', '기업을 10개 늘이겠습니다.', 'figure-bound: 10개'],
    ['经济稳步发展。', '5개 현의 경제가 발전하였습니다.', 'extra-figure: 5개'],
    ['建设5G基地。', '4G기지를 건설하겠습니다.', 'copied-token: 4G'],
  ])('are those of the Chinese: %s', (zh, ko, finding) => {
    expect(found(zh, ko)).toContain(finding);
  });

  it('inside an agreed term are the term’s', () => {
    expect(found('应对新冠肺炎疫情。', '코로나19 전염병에 대응하였습니다.')).toEqual([]);
  });

  it('of several subjects take 각각', () => {
    const zh = '立案数和涉案金额下降45%和90%。';
    expect(found(zh, '립건수와 사건관련금액이 각각 45%와 90% 줄어들었습니다.')).toEqual([]);
    expect(found(zh, '립건수와 사건관련금액이 45%와 90% 줄어들었습니다.')[0]).toMatch(/^respectively/);
  });
});
