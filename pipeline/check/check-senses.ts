/** Sense before word: the table of korean.md held against a pair. */
import { findingAt, wholeFinding, type Check, type Finding, type Pair } from './finding.js';
import { countOf, lettersOf, matchesOf, startsWord } from './letters.js';
import {
  CONGRESS,
  FAIR,
  FALSE_FRIENDS,
  GRAIN,
  HU,
  LUOSHI,
  LUOSHI_WORDS,
  OVERSIGHT,
  XIANGMU_INVESTMENT,
  XIANGMU_ITEM,
  type Sense,
} from './sense-words.js';

/** What a word is here, and what it was taken for. */
interface Miss {
  readonly zh: string;
  readonly expected: string;
  /** Korean words that may stand there wrongly. */
  readonly suspects: readonly string[];
}

/** Points at the wrong word if one is there, else at the whole text. */
function missed({ zh, expected, suspects }: Miss, pair: Pair): Finding {
  const found = suspects.find((word) => pair.ko.includes(word));
  const args = { zh, expected };
  if (found === undefined) return wholeFinding('check/sense', args, pair);
  const start = pair.ko.indexOf(found);
  return { code: 'check/sense', args, start, end: start + found.length };
}

/** The object of a verb: what follows up to the end of the clause, or, if nothing does, what comes before. */
function objectOf(zh: string, end: number, start: number): string {
  const after = /^[^，,。;；！!]*/.exec(zh.slice(end))?.[0] ?? '';
  return after === '' ? (/[^，,。;；！!]*$/.exec(zh.slice(0, start))?.[0] ?? '') : after;
}

/** The sense whose head stands last in an object. */
function senseOf(object: string, senses: readonly Sense[]): Sense | undefined {
  const ends = senses.map((sense) => ({
    sense,
    at: Math.max(...sense.heads.map((head) => (object.includes(head) ? object.lastIndexOf(head) + head.length : -1))),
  }));
  const last = ends.reduce((best, one) => (one.at > best.at ? one : best), {
    sense: undefined as Sense | undefined,
    at: -1,
  });
  return last.sense;
}

const checkLuoshi: Check = (pair) => {
  const senses = matchesOf(pair.zh, /落实/g).map((match) =>
    senseOf(objectOf(pair.zh, match.index + 2, match.index), Object.values(LUOSHI)),
  );
  const miss = (sense: Sense): Finding =>
    missed(
      {
        zh: '落实',
        expected: sense.accepts.join(', '),
        suspects: LUOSHI_WORDS.filter((word) => !sense.accepts.includes(word)),
      },
      pair,
    );
  const isRendered = (sense: Sense): boolean => sense.accepts.some((word) => pair.ko.includes(word));
  const absent = [...new Set(senses)].flatMap((sense) => (sense && !isRendered(sense) ? [miss(sense)] : []));
  if (absent.length > 0 || senses.length === 0) return absent;
  // 락착 is for funds and projects only: one more than there are is a policy that was taken for one.
  const funds = senses.filter((sense) => sense === undefined || sense === LUOSHI.funds).length;
  return countOf(pair.ko, /락착/g) > funds ? [missed({ zh: '落实', expected: '시달', suspects: ['락착'] }, pair)] : [];
};

const checkXiangmu: Check = (pair) => {
  const all = countOf(pair.zh, /项目/g);
  const items = countOf(pair.zh, XIANGMU_ITEM);
  const investments = countOf(pair.zh, XIANGMU_INVESTMENT);
  const hasItem = pair.ko.includes('항목');
  const hasInvestment = /대상|프로젝트/.test(pair.ko);
  if (items > 0 && !hasItem) return [missed({ zh: '项目', expected: '항목', suspects: ['대상'] }, pair)];
  if (investments > 0 && !hasInvestment && investments > items)
    return [missed({ zh: '项目', expected: '대상', suspects: ['항목'] }, pair)];
  if (all > 0 && items === 0 && !hasItem && !hasInvestment)
    return [missed({ zh: '项目', expected: '대상, 항목', suspects: [] }, pair)];
  return [];
};

/** Each figure before 户 is looked for in the Korean, with the counter behind it. */
const checkHu: Check = (pair) =>
  matchesOf(pair.zh, /(\d+(?:\.\d+)?)(万?)(?:余)?户/g).flatMap((match) => {
    const around = clauseAround(pair.zh, match.index, match.index + match[0].length);
    const counter = HU.find(([context]) => context.test(around))?.[1];
    const [, digits = '', wan = ''] = match;
    const figure = new RegExp(
      `(?<![\\d.])${digits.replace('.', '\\.')} ?${wan ? '만' : ''}여? ?(개|호|세대|가구)(?!월)`,
    );
    const found = figure.exec(pair.ko);
    if (!counter || !found || found[1] === counter) return [];
    return [findingAt('check/sense', { zh: '户', expected: counter }, found)];
  });

/** The part between stops in which a figure stands; commas of a list and what follows the figure belong to it. */
function clauseAround(zh: string, start: number, end: number): string {
  const before = /[^，,。;；、]*$/.exec(zh.slice(0, start))?.[0] ?? '';
  const after = /^[^，,。;；、]*/.exec(zh.slice(end))?.[0] ?? '';
  return before + after;
}

const checkGrain: Check = (pair) =>
  GRAIN.flatMap(([zh, ko, expected]) =>
    countOf(pair.zh, zh) > 0 && !ko.test(pair.ko)
      ? [missed({ zh: '粮食', expected, suspects: ['량식', '알곡', '양식'] }, pair)]
      : [],
  );

/** 도시진 for 城镇 only where 镇 is contrasted; statistics have 도시. */
const checkTown: Check = (pair) =>
  /城镇(?:登记失业率|新增就业|常住|和农村|居民|企业|职工)/.test(pair.zh) && pair.ko.includes('도시진')
    ? [missed({ zh: '城镇', expected: '도시', suspects: ['도시진'] }, pair)]
    : [];

const checkSession: Check = (pair) => {
  const isCongress = CONGRESS.test(pair.zh);
  const isFair = FAIR.test(pair.zh) && !isCongress;
  if (isCongress && !/\d ?기/.test(pair.ko))
    return [missed({ zh: '届', expected: '기', suspects: (/\d+ ?[회차]/.exec(pair.ko) ?? []).slice(0, 1) }, pair)];
  if (isFair && !/\d ?[회차]/.test(pair.ko))
    return [missed({ zh: '届', expected: '회', suspects: (/\d+ ?기/.exec(pair.ko) ?? []).slice(0, 1) }, pair)];
  return [];
};

/** 人次 counts visits, not people: 연 N명, 연인원 N명, 연인수로 N명. */
const checkVisits: Check = (pair) =>
  pair.zh.includes('人次') && !/연 ?\d|연 ?인원|연 ?인수|루계로/.test(pair.ko)
    ? [
        missed(
          {
            zh: '人次',
            expected: '연 …명, 연인원',
            suspects: (/\d[\d.,만천]* ?(?:인차|명|회)/.exec(pair.ko) ?? []).slice(0, 1),
          },
          pair,
        ),
      ]
    : [];

/** 三保 and 三保障 are two things. */
const checkThreeGuarantees: Check = (pair) =>
  /三保障/.test(pair.zh) && !/三保(?!障)/.test(pair.zh) && pair.ko.includes('3보')
    ? [missed({ zh: '三保障', expected: '세가지 보장', suspects: ['3보'] }, pair)]
    : [];

/** Every look-alike of the Chinese has its own word, and none stands that the Chinese has not. */
const checkOversight: Check = (pair) => {
  const zh = pair.zh.replace(/监督管理/g, '监管');
  const isThere = new Map(OVERSIGHT.map(([word]) => [word, zh.includes(word)]));
  if (!OVERSIGHT.some(([word]) => isThere.get(word))) return [];
  let rest = pair.ko;
  const count = new Map<string, number>();
  for (const [word, form] of OVERSIGHT) {
    const expression = new RegExp(lettersOf(form).join(' ?'), 'g');
    count.set(word, countOf(rest, expression));
    rest = rest.replace(expression, '〓');
  }
  const strangers = OVERSIGHT.filter(([word]) => !isThere.get(word) && (count.get(word) ?? 0) > 0);
  return OVERSIGHT.flatMap(([word, form]) =>
    isThere.get(word) && count.get(word) === 0
      ? [missed({ zh: word, expected: form, suspects: strangers.map(([, other]) => other) }, pair)]
      : [],
  );
};

const checkFalseFriends: Check = (pair) =>
  FALSE_FRIENDS.filter(({ zh, unless }) => pair.zh.includes(zh) && !(unless?.test(pair.zh) ?? false)).flatMap(
    ({ zh, wrong, right }) =>
      matchesOf(pair.ko, wrong)
        .filter((match) => startsWord(pair.ko, match.index))
        .map((match) => findingAt('check/sense', { zh, expected: right }, match)),
  );

/** 위안 is a common noun (comfort) unless a number stands before it. */
const checkYuan: Check = ({ ko }) =>
  matchesOf(ko, /[\d조억만천백십] ?위[안엔]|￥|¥/g).map((match) => findingAt('check/yuan', { found: match[0] }, match));

/** The sense table, and 위안. */
export const checkSenses: Check = (pair) =>
  [
    checkLuoshi,
    checkXiangmu,
    checkHu,
    checkGrain,
    checkTown,
    checkSession,
    checkVisits,
    checkThreeGuarantees,
    checkOversight,
    checkFalseFriends,
    checkYuan,
  ].flatMap((check) => check(pair));
