/** Places and persons by their Sino-Korean reading, never by Seoul's spelling of the Chinese sound (korean.md, “Spelling and spacing”). */
import type { Check, Finding } from './finding.js';
import { placesOf, startsWord } from './letters.js';

/** `Chinese right wrong[,wrong]`: provinces, cities and rivers that a report of Jilin names, and leaders. What the termbase forbids is not repeated. */
const NAMES = `
北京 북경 베이징|上海 상해 상하이|天津 천진 톈진,텐진|重庆 중경 충칭|长春 장춘 창춘|吉林 길림 지린|沈阳 심양 선양|大连 대련 다롄,다렌|哈尔滨 할빈 하얼빈
丹东 단동 단둥|延吉 연길 옌지|延边 연변 옌볜,옌벤|图们 도문 투먼|敦化 돈화 둔화|珲春 훈춘 후이춘|龙井 룡정 룽징|和龙 화룡 허룽|汪清 왕청 왕칭|安图 안도 안투
牡丹江 목단강 무단장|黑龙江 흑룡강 헤이룽장|辽宁 료녕 랴오닝|山东 산동 산둥|青岛 청도 칭다오|河北 하북 허베이|河南 하남 허난|江苏 강소 장쑤|浙江 절강 저장
宁波 녕파 닝보|舟山 주산 저우산|杭州 항주 항저우|南京 남경 난징|武汉 무한 우한|湖北 호북 후베이|湖南 호남 후난|广东 광동 광둥|广州 광주 광저우|深圳 심천 선전
西安 서안 시안|四川 사천 쓰촨|成都 성도 청두|新疆 신강 신장|西藏 서장 티베트|内蒙古 내몽골 네이멍구|香港 향항 홍콩|澳门 오문 마카오|台湾 대만 타이완
长江 장강 양쯔강,창장|黄河 황하 황허|长白山 장백산 창바이산|图们江 두만강 투먼강,투먼장|鸭绿江 압록강 야루장
习近平 습근평 시진핑|李克强 리극강 리커창|毛泽东 모택동 마오쩌둥|邓小平 등소평 덩샤오핑|江泽民 강택민 장쩌민|胡锦涛 호금도 후진타오
`;

interface Name {
  readonly zh: string;
  readonly right: string;
  readonly wrong: readonly string[];
}

const TABLE: readonly Name[] = NAMES.split(/[\n|]/)
  .map((entry) => entry.trim().split(' '))
  .filter(([zh = '']) => zh !== '')
  .map(([zh = '', right = '', wrong = '']) => ({ zh, right, wrong: wrong.split(',') }));

/** Korean words that a wrong name is too: 선전 (宣传), 둔화 (放缓), 신장 (伸长). */
const INNOCENT: Readonly<Record<string, RegExp>> = {
  선전: /宣传/,
  둔화: /放缓/,
  신장: /增长|伸/,
  저장: /储存|存储|贮/,
};

/** Seoul's spelling of a name that the Chinese has; 동베이징 and the like do not occur, so a name begins a word. */
export const checkNames: Check = ({ zh, ko }) =>
  TABLE.filter((name) => zh.includes(name.zh)).flatMap(({ zh: name, right, wrong }) =>
    wrong
      .filter((form) => !(INNOCENT[form]?.test(zh) ?? false))
      .flatMap((form) =>
        placesOf(ko, form)
          .filter((start) => startsWord(ko, start))
          .map((start): Finding => ({
            code: 'check/name-spelling',
            args: { found: form, zh: name, form: right },
            start,
            end: start + form.length,
          })),
      ),
  );
