/** Sino-Korean words whose first sound the norm of China keeps and Seoul drops or changes (조선말규범집, 맞춤법 제5장; korean.md, “Spelling and spacing”). */
import { putTogether, takeApart } from './letters.js';

const NIEUN = 2;
const RIEUL = 5;
const IEUNG = 11;
/** ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ: before these Seoul writes ㅇ, before other vowels ㄴ for ㄹ. */
const PALATAL = new Set([2, 3, 6, 7, 12, 17, 20]);

/** Seoul's spelling of a word that begins with ㄹ or ㄴ: 력사 → 역사, 로동 → 노동, 녀성 → 여성; undefined if both write it alike. */
export function seoulInitial(word: string): string | undefined {
  const syllable = takeApart(word.charAt(0));
  if (!syllable || (syllable.initial !== RIEUL && syllable.initial !== NIEUN)) return undefined;
  const isPalatal = PALATAL.has(syllable.medial);
  if (syllable.initial === NIEUN && !isPalatal) return undefined;
  return putTogether({ ...syllable, initial: isPalatal ? IEUNG : NIEUN }) + word.slice(1);
}

/**
 * `Chinese[|Chinese] Korean`. The Chinese decides: 역사 is wrong for 历史 and right for 驿舍. Where Seoul's spelling is no word of the norm
 * at all (이용, 노동, 연결), a `!` stands before the Korean, and it is wrong at a word's start whatever it renders.
 * The hanja and their readings are those of any Sino-Korean dictionary; rows of terms.csv are not repeated.
 */
const WORDS = `
历史 력사|历代 !력대|历程|征程 로정|力量|实力 !력량|力求 력구|劳动 !로동|劳力 로력|劳务 !로무|劳模|劳动模范 !로력모범|工资|薪酬 !로임
利用 !리용|利润 !리윤|利益 !리익|利息|本息 !리자|利率 !리률|理念 !리념|理论 !리론|理解 !리해|理由 !리유|理事 리사|理性 !리성|理想 리상
履行|兑现 리행|履历 리력|离退休|离休 리직휴양|里程碑 !리정표|领导|领导人 !령도|领域 !령역|领土 !령토|领先 령선|领袖 령수|领海 !령해
联合 !련합|联系|对接 !련계|联动 !련동|联盟 !련맹|联网 련망|联络 !련락|联结|衔接|连接 !련결|连续 련속|连锁 !련쇄|连带 련대|联欢 련환
绿色 !록색|绿化 !록화|绿地 !록지|流动 !류동|流通 !류통|流域 !류역|流入|输入 !류입|流出 !류출|流行 !류행|流失 류실|留学 류학|留守 류재
类型|分类 류형|类似 !류사|硫酸 류산|年均 !년평균|年度 !년도|年底|年末 !년말|年初 년초|全年|年间 !년간|年内 년내|年龄 !년령|年代 년대|年产 년산
女性 !녀성|女子 녀자|女儿 녀아|妇女节 녀성절|良好 !량호|优质|良质 !량질|良心 !량심|谅解 량해|粮食 량식|粮油 량유|两国 량국|两岸 량안|两级 량급
旅客 !려객|旅行 !려행|旅费 !려비|料理 !료리|疗养 !료양|疗法 료법|了解 료해|路线 !로선|老人|老年人 !로인|老年 !로년|老化 로화|老旧 !로후|
论文 !론문|论证 !론증|论述 !론술|论坛|论丛 론단|讨论|争论 론의|论点 론점|录用 록용|录音 록음|录像 !록화|陆地 !륙지|陆路 륙로|轮换 륜환|轮廓 륜곽|伦理 !륜리|隆重 륭중
累计 !루계|累积|积累 !루적|漏洞 !루락|落后 !락후|落成 락성|落差 !락차|落实 !락착|乐观 !락관|来年|明年 !래년|来访 래방|冷链|冷藏 !랭장|冷冻 !랭동|冷却 !랭각|冷静 랭정|冷凉 랭량
乱象 !란상|滥用 !람용|浪费 !랑비|朗读 랑독|雷电 뢰전|楼房 루방|林业 !림업|林场 림장|林地 림지|林下 림하|林区 림구|林木 림목|临时 !림시|临床 !림상|临近 !림박
邻近|相邻 !린접|邻国 !린국|立场 립장|立法 !립법|立案 립건|立体 !립체|立足 !립각|立项 립항|廉政 !렴정|廉洁 !렴결|廉价 !렴가|烈士 !렬사|列车 !렬차|列举 !렬거
零下 !령하|零星 령세|灵活 령활|灵魂 령혼|礼仪 !례의|礼节 !례절|礼貌 례모|例外 !례외|例会 례회|炼钢 련강|炼油 련유|练习 련습|恋爱 련애
龙头 !룡두|念愿 념원|纽带 !뉴대|尿素 뇨소|匿名 닉명|宁波 녕파|宁夏 녕하|辽宁 료녕
`;

/** Chinese that gives Seoul's spelling of another word its right: 이상 (以上) beside 理想, 노력 (努力) beside 劳力. */
const INNOCENT: Readonly<Record<string, RegExp>> = {
  이상: /以上|异常/,
  노력: /努力/,
  역사: /驿/,
  입장: /入场/,
  유산: /遗产/,
  유형: /有形|无形/,
  양식: /养殖|样式|方式/,
  이행: /移行|转型/,
  요소: /要素|因素/,
  연기: /延期|推迟|烟/,
  이해: /利害/,
  이사: /董事|搬迁/,
  이직: /离职/,
  연대: /团结|带/,
  연장: /延长/,
  유입: /油/,
  육로: /六/,
};

/** A word of the norm and Seoul's spelling of it. */
export interface InitialSound {
  readonly zh: readonly string[];
  readonly right: string;
  readonly wrong: string;
  /** Seoul's spelling is no word of the norm. */
  readonly isAlwaysWrong: boolean;
  readonly innocent: RegExp | undefined;
}

/** The table: every Korean word with the Chinese that it renders. */
export const INITIAL_SOUNDS: readonly InitialSound[] = readWords(WORDS);

function readWords(words: string): readonly InitialSound[] {
  const pending: string[] = [];
  return words.split(/[\n|]/).flatMap((entry): readonly InitialSound[] => {
    const [zh = '', written] = entry.trim().split(' ');
    if (zh !== '') pending.push(zh);
    if (written === undefined) return [];
    const isAlwaysWrong = written.startsWith('!');
    const right = isAlwaysWrong ? written.slice(1) : written;
    const wrong = seoulInitial(right) ?? right;
    return [{ zh: pending.splice(0), right, wrong, isAlwaysWrong, innocent: INNOCENT[wrong] }];
  });
}
