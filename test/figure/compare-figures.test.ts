import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../pipeline/figure/index.js';

/** `kind: Chinese <> Korean` of every fault. */
const faults = (chinese: string, korean: string): string[] =>
  compareFigures(chinese, korean).map(
    (fault) => `${fault.kind}: ${fault.chinese?.text ?? ''} <> ${fault.korean?.text ?? ''}`,
  );

describe('comparing figures', () => {
  it.each([
    ['筹集资金8.1亿元。', '자금 8억 1000만원을 마련하였습니다.'],
    ['培训2.2万人。', '2만 2000명을 양성하였습니다.'],
    ['4.73万农村贫困人口', '4.73만명의 농촌빈곤인구'],
    ['“个转企”322户', '‘개체공상호의 기업전환’이 322개로'],
    ['完成12378户登记', '12378세대의 등록을 완료하고'],
    ['改造农厕1.75万户', '농촌화장실 1.75만호를 개조하고'],
    ['15项任务', '임무 15가지'],
    ['核酸检测63万份', '63만건의 핵산검측'],
    ['药品94人次', '연 94명'],
    ['1.7万人份', '1.7만명분'],
    ['175套', '175채'],
    ['29.2万头', '29.2만마리'],
    ['14亿袋', '14억주머니'],
    ['四个意识', '네가지 의식'],
    ['吉浙两省', '길림, 절강 두 성'],
    ['“四经普”', '‘제4차 전국경제보편조사’'],
    ['“56证合一”', '‘56개 증서의 통합’'],
    ['海洋一所二所', '제1해양연구소와 제2해양연구소'],
    ['100周年', '100돐'],
    ['至2035年翻一番', '2035년까지 2배로'],
    ['降至零', '0으로 떨어지고'],
    ['医务人员零感染', '의무일군은 한명도 감염되지 않고'],
    ['医务人员零感染', '의무일군 감염자가 한명도 없었다'],
    ['一个多月', '한달 남짓한 사이'],
    ['在一个月内', '한달 사이에'],
    ['万元GDP能耗', 'GDP 1만원당 에너지소모'],
    ['三次产业结构', '1차, 2차, 3차 산업의 구조'],
    ['人均收入', '1인당 수입'],
    ['排名第一', '1위를 차지'],
    ['首台机组', '첫 발전기조'],
    ['“一窗受理”', '‘한 창구 접수’'],
    ['过去一年', '지난해'],
    ['过去一年', '지난 한해 동안'],
    ['命名一批基地', '일련의 기지를 명명'],
    ['1个工作日', '1개 근무일'],
    ['增长3%～5%', '3~5% 성장'],
  ])('accepts a right rendering: %s', (chinese, korean) => {
    expect(faults(chinese, korean)).toEqual([]);
  });

  it('reports a changed digit as missing, with the Korean figure that stands for it', () => {
    expect(faults('城镇登记失业率2.87%。', '도시등록실업률은 2.78%였습니다.')).toEqual(['missing: 2.87% <> 2.78%']);
  });

  it('reports a wrong scale as missing: 亿 is not 만', () => {
    expect(faults('资金8.1亿元', '자금 8.1만원')).toEqual(['missing: 8.1亿元 <> 8.1만원']);
  });

  it('reports a figure that is left out, at the place where it belongs', () => {
    const [fault] = compareFigures('项目88个,确保投产21个。', '대상 88개를 실시하겠습니다.');
    expect(fault).toMatchObject({ kind: 'missing', level: 'error', koreanPlace: { start: 6, end: 6 } });
    expect(fault?.chinesePlace).toEqual({ start: 10, end: 13 });
  });

  it('reports two figures folded into one', () => {
    expect(
      faults(
        '新增规上工业企业10户以上、限上商贸企业10户以上。',
        '공업기업과 상업무역기업을 각각 10개 이상 늘이겠습니다.',
      ),
    ).toEqual(['missing: 10户以上 <> ']);
  });

  it.each([
    ['森林抚育21.34万公顷', '삼림육성 21.34만평방메터'],
    ['新增7元', '7명을 늘이고'],
    ['提高8个百分点', '8% 높아지고'],
    ['提高8%', '8퍼센트포인트 높아지고'],
    ['救助患者94人次', '환자 94명을 구조하고'],
    ['实施5个项目', '5명의 대상을'],
    ['第六次会议', '6차 회의'],
    ['连续40年', '련속 40개월'],
    ['提高至570元/月', '년 570원으로 높이고'],
  ])('reports a wrong unit: %s as %s', (chinese, korean) => {
    expect(compareFigures(chinese, korean).map(({ kind }) => kind)).toEqual(['wrong-unit']);
  });

  it.each([
    ['98%以上', '98% 이내'],
    ['98%以上', '98%'],
    ['98%', '98% 이상'],
    ['7%左右', '7% 이상'],
    ['70余部', '70부'],
    ['超过98%', '98%에 달하고'],
    ['一个多月', '한달 사이'],
  ])('reports a wrong bound: %s as %s', (chinese, korean) => {
    expect(compareFigures(chinese, korean).map(({ kind }) => kind)).toEqual(['wrong-bound']);
  });

  it('warns of a figure that the Chinese does not have', () => {
    const [fault] = compareFigures('新增项目。', '대상을 새로 12개 늘이겠습니다.');
    expect(fault).toMatchObject({ kind: 'extra', level: 'warning', koreanPlace: { start: 7, end: 10 } });
  });

  it('warns of a fourth sector', () => {
    expect(faults('三次产业结构', '1차, 2차, 4차 산업의 구조')).toEqual(['extra:  <> 4차']);
  });

  it.each([
    ['延吉5G产业园', '연길 4G산업단지', '4G'],
    ['PCR实验室', 'PRC실험실', 'PRC'],
    ['12345热线', '12354열선', '12354'],
    ['PCR实验室', '실험실', ''],
  ])('reports a token that is not copied: %s as %s', (chinese, korean, found) => {
    expect(compareFigures(chinese, korean).map((fault) => [fault.kind, fault.korean?.text ?? ''])).toEqual([
      ['token', found],
    ]);
  });

  it('reports another plan and another heading', () => {
    expect(faults('“十四五”规划', '‘13.5’전망계획')).toEqual(['missing: 十四五 <> 13.5']);
    expect(faults('（七）改革', '(8) 개혁')).toEqual(['missing: 七 <> 8']);
  });

  it('counts equal figures as often as they stand', () => {
    expect(faults('3个县、3个市', '3개 현, 3개 시')).toEqual([]);
    expect(faults('3个县、3个市', '3개 현, 3개 시, 3개 구')).toEqual(['extra:  <> 3개']);
  });

  it('gives the faults in the order of the Korean', () => {
    const places = compareFigures('5个县,6个市,7个区', '4개 현, 5개 시, 8개 구, 60개 진').map(
      ({ koreanPlace }) => koreanPlace.start,
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
