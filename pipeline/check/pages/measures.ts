/** Numbers with their units, for the check of line ends: tables of its own, not those by which the lines were broken. */

/** GB 3100, GB/T 15835 and the counters of official Chinese. */
const CHINESE_UNITS =
  '% ％ ‰ ℃ ° 个百分点 百分点 个 倍 成 年 月 日 时 分 秒 天 周年 小时 分钟 周 元 角 美元 人次 人份 人 名 位 户 家 项 件 份 处 部 次 ' +
  '起 批 条 座 所 台 辆 架 艘 套 间 栋 头 只 羽 株 袋 箱 吨 千克 公斤 克 升 米 公里 千米 平方米 平方公里 立方米 公顷 亩 千瓦时 千瓦 ' +
  '证 号 届 期 级 类 岁 种 款 张 支 场 轮 村 镇 县';
const CHINESE_SCALES = '十 百 千 万 亿 百万 千万 余 多 万余 亿余 多万 余万';
/** The counters of Korean as Yanbian prints it. */
const KOREAN_UNITS =
  '% ‰ ℃ 퍼센트포인트 퍼센트 프로포인트 프로 배 년도 년 월 일 시간 시 분 초 주년 개월 주일 주 원 딸라 명분 명 인분 인 사람 호 세대 가구 ' +
  '개소 개 가지 건 항목 항 부 차례 차 회 기 조 호선 곳 군데 채 동 대 척 마리 그루 포기 포대 상자 톤 킬로그람 키로그람 그람 리터 키로메터 ' +
  '킬로메터 평방키로메터 평방메터 립방메터 메터 미터 헥타르 정보 무 키로와트 와트 급 위 살 세 종 장 권 촌 진 현';
const KOREAN_SCALES = '십 백 천 만 억 조 백만 천만 여 만여 억여 천여 백여';

const NUMBER = '[0-9](?:[0-9.,:]*[0-9])?';
const anyOf = (words: string): string =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

const MEASURES: readonly RegExp[] = [
  new RegExp(`${NUMBER}(?:${anyOf(CHINESE_SCALES)})?(?:${anyOf(CHINESE_UNITS)})(?:/[年月日])?`, 'g'),
  new RegExp(`${NUMBER}(?:${anyOf(CHINESE_SCALES)})`, 'g'),
  new RegExp(`${NUMBER}(?:${anyOf(KOREAN_SCALES)})?(?:${anyOf(KOREAN_UNITS)})`, 'g'),
  // A Korean unit may stand apart; then only a whole word is one.
  new RegExp(
    `${NUMBER}(?:${anyOf(KOREAN_SCALES)})?[ \\u00a0](?:${anyOf(KOREAN_UNITS)})(?=[은는이가을를의에로과와도만씩 ]|이며|이다|으로|$)`,
    'g',
  ),
];

const lettersOf = (words: string): string => words.replaceAll(' ', '');
const SCALES = lettersOf(CHINESE_SCALES + KOREAN_SCALES);
const UNITS = lettersOf(CHINESE_UNITS + KOREAN_UNITS);
/** A number, and behind it nothing but characters of scales and units. */
const MAY_BE_MEASURE = new RegExp(`[0-9][.,:]*(?:[${SCALES}]*[ \\u00a0])?[/${SCALES}${UNITS}]*$`);

/** Whether a look for measures can be worth while: at most ends of lines there is none, and the look is a long one. */
const mayPartMeasure = (before: string, after: string): boolean =>
  /^[0-9]/.test(after) ? /[0-9][.,:]*$/.test(before) : MAY_BE_MEASURE.test(before + after.charAt(0));

/** Whether a number is parted from its unit or its currency sign between two stretches of text, or a unit is broken: `2.87|%`, `14|亿元`, `8.8만|명`. */
export function partsMeasure(before: string, after: string): boolean {
  if (/^[0-9]/.test(after) && /[$₩¥￥€￡]\s?$/.test(before)) return true;
  if (!mayPartMeasure(before, after)) return false;
  const whole = before + after;
  return MEASURES.some((measure) => standsAcross(measure, whole, before.length));
}

/** Whether an expression (with `g`) matches on both sides of a place. */
function standsAcross(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match && match.index < at; match = expression.exec(text))
    if (match.index + match[0].length > at) return true;
  return false;
}
