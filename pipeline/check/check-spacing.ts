/** Spacing: number and counter joined, bound words after a figure apart, native bound nouns and -고 있다 apart (korean.md, “Spelling and spacing”). */
import { findingAt, type Check, type Finding } from './finding.js';
import { matchesOf, takeApart } from './letters.js';

/** Counters and units that join their figure. */
const COUNTERS = [
  ...[
    '퍼센트포인트',
    '퍼센트',
    '평방메터',
    '키로메터',
    '킬로메터',
    '립방메터',
    '헥타르',
    '메터',
    '주머니',
    '상자',
    '마리',
  ],
  ...[
    '세대',
    '가지',
    '차례',
    '명분',
    '건',
    '개',
    '명',
    '호',
    '채',
    '톤',
    '부',
    '곳',
    '원',
    '회',
    '차',
    '배',
    '년',
    '월',
    '일',
    '기',
    '항',
    '대',
  ],
];
const SCALES = '조억만천백십';
/** What may follow a counter: nothing more of a word, a particle, or a word that joins it. */
const AFTER =
  '(?![가-힣])|(?=[은는이가을를의에로과와도만씩여당])|(?=이상|이내|이하|좌우|부터|까지|입|이였|였|으로|에서|급|분|간|중|말|째)';

const COUNTER_APART = new RegExp(
  `(?<=\\d|\\d[${SCALES}])[ \\u00a0]+(?:%|(?:[${SCALES}]*(?:${COUNTERS.join('|')})(?:${AFTER})))`,
  'g',
);
/** 두 가지, 한 달, 여러 가지: native numerals join too, as the press of Yanbian has them (phrases.csv: 한달 남짓). */
const NATIVE_APART =
  /(?<![가-힣])(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무) (?:개|명|차례|달|마리|곳|채|번)(?![가-힣])|(?<![가-힣])(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|여러|몇) (?:가지|달|차례)/g;

const checkCounters: Check = ({ ko }) => [
  ...matchesOf(ko, COUNTER_APART)
    // 점 대 점, 3 대 1: a ratio's 대 stands apart.
    .filter((match) => !/^ 대(?= ?\d)/.test(ko.slice(match.index)))
    .map((match) => {
      const figure = /[\d.,조억만천백십]+$/.exec(ko.slice(0, match.index))?.[0] ?? '';
      const start = match.index - figure.length;
      const found = figure + match[0];
      return {
        code: 'check/counter-spacing' as const,
        args: { found, form: found.replace(/[ \u00a0]+/g, '') },
        start,
        end: match.index + match[0].length,
      };
    }),
  ...matchesOf(ko, NATIVE_APART).map((match) =>
    findingAt('check/counter-spacing', { found: match[0], form: match[0].replace(' ', '') }, match),
  ),
];

/** 규모이상공업 and 한도액이상 have no figure before them and are joined. */
const BOUND_JOINED = new RegExp(
  `(\\d[\\d.,]*[${SCALES}]*(?:%|${COUNTERS.join('|')})?)(이상|이하|이내|좌우|미만|초과|남짓|정도|가량)`,
  'g',
);
/** Words that only look like a figure with a bound word: 2년이상 is caught, 1이상적 is not written. */
const NATIVE_BOUND_JOINED =
  /(?<![가-힣])((?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)(?:가지|개|명|달|해|차례))(이상|이하|이내|좌우|남짓|정도)/g;

const checkBounds: Check = ({ ko }) =>
  [BOUND_JOINED, NATIVE_BOUND_JOINED].flatMap((expression) =>
    matchesOf(ko, expression).map((match) => {
      const [found, figure = '', bound = ''] = match;
      return findingAt('check/bound-spacing', { found, form: `${figure} ${bound}` }, match);
    }),
  );

/** Words in 속 to which 에 or 에서 is a particle (련속에서), and native compounds with 속 (마음속에). */
const SOK_WORDS =
  '련|계|접|구|약|고|신|금|소|부|귀|상|종|존|단|배|급|저|초|마음|머리|가슴|꿈|숲|몸|품|물|땅|산|바다|뼈|귀|이|그|굴';
const IN_THE_MIDST = new RegExp(`[가-힣](?<!${SOK_WORDS})속에서?(?![가-힣])`, 'g');
const NIEUN_FINAL = 4;
const RIEUL_FINAL = 8;
/** 것 joined to an adnominal form; 이것, 그것, 저것, 날것 are words. */
const KEOS = /([가-힣])것(?=[이을은도과만으에입처들]|$|[ .,])/g;
/** 수 of ability: 할수 있다. */
const SU = /([가-힣])수(?= ?(?:있|없|밖에))/g;
const DE = /([가-힣])데(?= (?:대한|대하여|관한))/g;
const GO_ISSDA = /[가-힣]고(?:있|싶)(?=[다는습었였던을으어지고])/g;
/** Words that end as an adnominal form does and take 수 as their own sound. */
const SU_WORDS = new Set(['필', '특', '일']);
const KEOS_WORDS = new Set(['날', '들', '탈', '볼']);

const joined = (expression: RegExp, ko: string, isJoined: (before: string) => boolean): readonly Finding[] =>
  matchesOf(ko, expression)
    .filter(([, before = '']) => isJoined(before))
    .map((match) => {
      const form = `${match[0].slice(0, 1)} ${match[0].slice(1)}`;
      return findingAt('check/bound-spacing', { found: match[0], form }, match);
    });

const finalOf = (syllable: string): number => takeApart(syllable)?.final ?? 0;
const isAdnominal = (syllable: string): boolean => [NIEUN_FINAL, RIEUL_FINAL].includes(finalOf(syllable));

const checkBoundNouns: Check = ({ ko }) => [
  ...joined(KEOS, ko, (before) => isAdnominal(before) && !KEOS_WORDS.has(before)),
  ...joined(SU, ko, (before) => finalOf(before) === RIEUL_FINAL && !SU_WORDS.has(before)),
  ...joined(DE, ko, (before) => isAdnominal(before)),
  ...joined(IN_THE_MIDST, ko, () => true),
  ...matchesOf(ko, GO_ISSDA).map((match) => {
    const form = `${match[0].slice(0, 2)} ${match[0].slice(2)}`;
    return findingAt('check/bound-spacing', { found: match[0], form }, match);
  }),
];

/** Words in 등 that are one word; behind any other noun 등 (等) stands apart. */
const DEUNG_WORDS = /(?:평|균|동|고|우|가로|신호)등$|^(?:일|이|삼|초|중|초중|전|대|열|차)등$/;

const checkDeung: Check = ({ zh, ko }) =>
  zh.includes('等')
    ? matchesOf(ko, /[가-힣]+등(?=[ 의에을은,.]|$)/g)
        .filter(([word]) => !DEUNG_WORDS.test(word))
        .map((match) => {
          const form = `${match[0].slice(0, -1)} 등`;
          return findingAt('check/bound-spacing', { found: match[0], form }, match);
        })
    : [];

/** All of them. */
export const checkSpacing: Check = (pair) =>
  [checkCounters, checkBounds, checkBoundNouns, checkDeung].flatMap((check) => check(pair));
