/** What a line end must not do, in tables and rules that share nothing with the layout's: input is the lines of one paragraph as read back. */

/** A line end that breaks a rule. */
export interface LineFault {
  /** From 0: the line that ends there. */
  readonly line: number;
  /** `end of the line | start of the next`. */
  readonly text: string;
}

/** Never first on a Chinese line. GB/T 15834-2011, 5.1.2 to 5.1.9: pause and stop marks, closing marks, dashes, ellipsis, connectors, interpunct, solidus. */
const ZH_NOT_FIRST = '、，。．；：？！’”）〕］｝》〉】」』〗…⋯—–～·‧•／％‰℃°';
/** Never last on a Chinese line. GB/T 15834-2011, 5.1.3 and 5.1.9: opening marks and the solidus; a currency sign stands with its number. */
const ZH_NOT_LAST = '‘“（〔［｛《〈【「『〖／￥＄￡';
/** Never first on a Korean line. KLREQ, 4.3.4. */
const KO_NOT_FIRST = '’”)]}〉》」』.,:;?!·…―—–-~%‰℃°/';
/** Never last on a Korean line. KLREQ, 4.3.5. */
const KO_NOT_LAST = '‘“([{〈《「『/$₩¥';

const NOT_FIRST = new Set((ZH_NOT_FIRST + KO_NOT_FIRST).split(''));
const NOT_LAST = new Set((ZH_NOT_LAST + KO_NOT_LAST).split(''));

/** A mark at a line edge where its language forbids it. A paragraph may open with a dash, which is then no line break. */
export function forbiddenMarks(lines: readonly string[]): readonly LineFault[] {
  return lines.flatMap((line, index) => {
    const shown = line.trim();
    const opensWithDash = index === 0 && /^[—―]/.test(shown);
    const isFaulty = (NOT_FIRST.has(shown.charAt(0)) && !opensWithDash) || NOT_LAST.has(shown.slice(-1));
    return isFaulty ? [{ line: index, text: shown }] : [];
  });
}

/** A number in figures, a ratio too, or in two or more Chinese numerals (十五, 百亿). */
export const brokenNumbers = (lines: readonly string[]): readonly LineFault[] =>
  faults(lines, (before, after) => {
    const digits = /[0-9][.,:]?$/.test(before) && /^[.,:]?[0-9]/.test(after);
    const sign = /(^|[^0-9A-Za-z])[+\-−±]$/.test(before) && /^[0-9]/.test(after);
    const numerals =
      /[〇零一二两三四五六七八九十百千万亿]$/.test(before) && /^[〇零一二三四五六七八九十百千万亿]/.test(after);
    return digits || sign || numerals;
  });

/** What stands between a number and its unit in Chinese: 8.8万人, 30余处. */
const ZH_SCALE = '十 百 千 万 亿 百万 千万 余 多 万余 亿余'.split(' ');
const ZH_UNITS = `
  % ％ ‰ ℃ ° 个 个百分点 百分点 倍 成 年 月 日 时 分 秒 天 周年 小时 分钟 周 元 角 美元 人 人次 人份 名 位 户 家 项 件 份 处 部
  次 起 批 条 座 所 台 辆 架 艘 套 间 栋 头 只 羽 株 袋 箱 吨 千克 公斤 克 升 米 公里 千米 平方米 平方公里 立方米 公顷 亩 千瓦
  千瓦时 证 号 届 期 级 类 岁 种 款 张 支 场 轮 村 镇 县
`
  .trim()
  .split(/\s+/);
/** Numbers of Korean text take 만 and 억, and 여 (over) before their unit. */
const KO_SCALE = '십 백 천 만 억 백만 천만 여 만여 억여 조'.split(' ');
const KO_UNITS = `
  % ‰ ℃ 퍼센트 퍼센트포인트 프로 프로포인트 배 년 년도 월 일 시 분 초 시간 주년 개월 주 주일 원 딸라 명 명분 인 인분 연인원 사람 호
  세대 가구 개 개소 가지 건 항 항목 부 차 차례 회 기 조 호선 곳 군데 채 동 대 척 마리 그루 포기 포대 상자 톤 킬로그람 키로그람 그람 리터
  메터 미터 키로메터 킬로메터 평방메터 평방키로메터 립방메터 헥타르 정보 무 와트 키로와트 급 위 살 세 종 장 권 촌 진 현
`
  .trim()
  .split(/\s+/);

const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const NUMBER = '[0-9](?:[0-9.,:]*[0-9])?';
/** A number with its unit, in which nothing may break; the Korean unit may stand apart, and only whole words of Korean are units there. */
const MEASURES = [
  new RegExp(`${NUMBER}(?:${anyOf(ZH_SCALE)})?(?:${anyOf(ZH_UNITS)})(?:/[年月日])?`, 'g'),
  new RegExp(`${NUMBER}(?:${anyOf(ZH_SCALE)})`, 'g'),
  new RegExp(`${NUMBER}(?:${anyOf(KO_SCALE)})?(?:${anyOf(KO_UNITS)})`, 'g'),
  new RegExp(
    `${NUMBER}(?:${anyOf(KO_SCALE)})?\\s(?:${anyOf(KO_UNITS)})(?=[은는이가을를의에로과와도만씩 ]|이며|이다|으로|$)`,
    'g',
  ),
];

/** A number parted from its unit, or a unit broken: `2.87|%`, `14|亿元`, `3亿|元`, `8.8만|명`. */
export function tornUnits(lines: readonly string[]): readonly LineFault[] {
  const whole = lines.join('');
  const inside = new Set(
    MEASURES.flatMap((measure) =>
      [...whole.matchAll(measure)].flatMap((match) =>
        Array.from({ length: match[0].length - 1 }, (_, step) => match.index + step + 1),
      ),
    ),
  );
  return faults(lines, (before, after) => {
    const isWithin = inside.has(before.length);
    const isPercent = /[0-9]\s?$/.test(before) && /^[%％‰℃°]/.test(after);
    const isCurrency = /[$₩¥￥￡€]\s?$/.test(before) && /^[0-9]/.test(after);
    return isWithin || isPercent || isCurrency;
  });
}

/** A dash or an ellipsis of two characters parted. */
export const splitDashes = (lines: readonly string[]): readonly LineFault[] =>
  faults(lines, (before, after) => ['—', '―', '…'].some((mark) => before.endsWith(mark) && after.startsWith(mark)));

const LATIN_UNIT = '[A-Za-z0-9\\u00c0-\\u024f]';
const JOINER = "[&+'’./_-]";
const ENDS_WORD = new RegExp(`${LATIN_UNIT}${JOINER}?$`);
const GOES_ON = new RegExp(`^${JOINER}?${LATIN_UNIT}`);
const LATIN_LETTER = /[A-Za-z\u00c0-\u024f]/;

/** A Latin word parted: PCR, R&D, 1+X, 5G. Two numbers are none. */
export const splitWords = (lines: readonly string[]): readonly LineFault[] =>
  faults(lines, (before, after) => {
    if (!ENDS_WORD.test(before) || !GOES_ON.test(after)) return false;
    const word = `${/[^\s\u0250-\uffff]*$/.exec(before)?.[0] ?? ''}${/^[^\s\u0250-\uffff]*/.exec(after)?.[0] ?? ''}`;
    return LATIN_LETTER.test(word);
  });

/** The line ends within a paragraph that a rule finds faulty. */
function faults(lines: readonly string[], isFaulty: (before: string, after: string) => boolean): readonly LineFault[] {
  return lines.slice(0, -1).flatMap((_, index) => {
    const before = lines.slice(0, index + 1).join('');
    const after = lines.slice(index + 1).join('');
    if (!isFaulty(before, after)) return [];
    return [{ line: index, text: `${before.slice(-8)}|${after.slice(0, 8)}` }];
  });
}
