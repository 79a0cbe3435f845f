/** Pairs for the checks, with a small termbase of real rows. */
import { checkPair, type Finding, type PairContext } from '../../pipeline/check/index.js';
import { readCsv } from '../../pipeline/spreadsheet/index.js';
import { readTermbase, type Termbase } from '../../pipeline/termbase/index.js';

const ROWS = `zh,ko,variants,forbidden,kind,protected,status,note
“十四五”,‘14.5’,,,policy,yes,known,
习近平,습근평,,시진핑,person,yes,known,
习近平新时代中国特色社会主义思想,습근평 신시대 중국특색사회주의사상,,,policy,ko,known,
新时代,새시대,,신 시대,policy,,known,
延吉,연길,,옌지,place,,known,
深圳,심천,,선전,place,,known,
龙井,룡정,,용정,place,,known,
和龙,화룡,,허룽,place,,known,
三合,삼합,,,place,,known,
韩国,한국,,,place,,known,
脱贫,빈곤해탈,,탈빈,policy,,known,
摘帽,빈곤모자를 벗다,,적모,policy,,known,
稳中求进,안정 속에서 발전을 도모하다,,,policy,,known,
盘活,활성화하다,,,policy,,known,
三保,3보,,삼보,policy,,known,
两不愁三保障,"두가지 근심 제거, 세가지 보장",,,policy,,known,
民生,민생,,,policy,,known,
试点,시험,시험사업,시범,general,,known,
示范,시범,,,general,,known,
项目,대상,항목;프로젝트,,general,,known,
落实,시달,락착;관철;실행,락실,general,,known,
户,호,세대;개,가구,general,,known,
率,률,,,general,,known,
元,원,,위안,unit,,known,
公顷,헥타르,,ha,unit,,known,
劳动,로동,,노동,general,,known,
历史,력사,,역사,general,,known,
口岸,통상구,,항구,policy,,known,
综合保税区,종합보세구,,종합보세구역,policy,,known,
珲春,훈춘,,,place,,known,
新冠肺炎,신종코로나페염,코로나19,,general,,known,
`;

export const TERMBASE: Termbase = readTermbase('termbase.csv', readCsv('termbase.csv', ROWS).value).value;

/** What the checks find in a pair. */
export const findingsOf = (zh: string, ko: string, place: Omit<PairContext, 'termbase'> = {}): readonly Finding[] =>
  checkPair(zh, ko, { termbase: TERMBASE, ...place });

/** The findings as `code without its room: the characters`. */
export const found = (zh: string, ko: string, place: Omit<PairContext, 'termbase'> = {}): readonly string[] =>
  findingsOf(zh, ko, place).map(({ code, start, end }) => `${code.replace('check/', '')}: ${ko.slice(start, end)}`);
