/** Spellings that do not depend on the Chinese: Seoul's on the left, the norm's on the right. */

/** No 사이시옷 (조선말규범집, 맞춤법; korean.md: 바다물 해빛 수자). 샛별 and 빗바람, which the norm keeps, are not here; nor 뒷- and 윗-, which it writes 뒤- and 웃-, but in the words below. */
export const SAISIOT = `
바닷물 바다물|바닷가 바다가|바닷길 바다길|빗물 비물|빗길 비길|냇물 내물|냇가 내가|시냇물 시내물|수돗물 수도물|나뭇잎 나무잎|나뭇가지 나무가지
햇빛 해빛|햇볕 해볕|햇살 해살|햇수 해수|촛불 초불|깃발 기발|숫자 수자|횟수 회수|뒷받침 뒤받침|뒷바라지 뒤바라지|뒷면 뒤면|뒷산 뒤산|뒷일 뒤일
윗사람 웃사람|윗물 웃물|아랫사람 아래사람|핏줄 피줄|뱃길 배길|찻집 차집|텃밭 터밭|장맛비 장마비|고춧가루 고추가루|머릿속 머리속|머릿수 머리수
가짓수 가지수|갯벌 개벌|골칫거리 골치거리|나랏일 나라일|노랫소리 노래소리|담뱃값 담배값|셋방 세방|전셋집 전세집|툇마루 퇴마루|맷돌 매돌|쇳물 쇠물
최댓값 최대값|최솟값 최소값|기댓값 기대값|대푯값 대표값|하굣길 하교길|등굣길 등교길|귓속 귀속|콧물 코물|잇몸 이몸|혓바닥 혀바닥|부둣가 부두가
북엇국 북어국|순댓국 순대국|잔칫상 잔치상|제삿날 제사날|곳간 고간|찻간 차간|베갯잇 베개잇|선짓국 선지국|장밋빛 장미빛|우윳빛 우유빛
`;

/** Loan words (korean.md: 쎈터 프로그람 메터 키로메터 로씨야; the others from the vocabulary of 조선말 in China, `known`). 킬로메터 is a variant and no error; 프로젝트 is a variant of terms.csv. */
export const LOAN_WORDS = `
센터 쎈터|킬로미터 키로메터|제곱미터 평방메터|세제곱미터 립방메터|센티미터 센치메터|밀리미터 미리메터|미터 메터|러시아 로씨야|서비스 봉사
프로그램 프로그람|버스 뻐스|시멘트 세멘트|컴퓨터 콤퓨터|텔레비전 텔레비죤|아파트 아빠트|콘크리트 콩크리트|트랙터 뜨락또르|캠페인 깜빠니야
베트남 윁남|이탈리아 이딸리아|캐나다 카나다|헝가리 웽그리아|폴란드 뽈스까|로켓 로케트|케이블 케블|테러 테로|파라미터 파라메터|레일 레루
`;

/** Native words that Seoul writes with a tense sound (조선말규범집, 맞춤법: -군, -갈, -가). */
export const TENSE = `
일꾼 일군|농사꾼 농사군|장사꾼 장사군|빛깔 빛갈|색깔 색갈|때깔 때갈|눈썹 눈섭
`;

/** 렬 in compounds, where Seoul writes 열 after a vowel or ㄴ; 가열, 검열 and the like have another hanja and are not here. */
export const RYEOL = `
계열 계렬|나열 라렬|서열 서렬|배열 배렬|진열 진렬|분열 분렬|대열 대렬|격열 격렬|선열 선렬|치열 치렬|우열 우렬|균열 균렬|전열 전렬
`;

/** A spelling to be replaced, and what replaces it. */
export interface Respelling {
  readonly wrong: string;
  readonly right: string;
}

/** The entries of a table, longest wrong spelling first: 킬로미터 before 미터. */
export const readRespellings = (table: string): readonly Respelling[] =>
  table
    .split(/[\n|]/)
    .map((entry) => entry.trim().split(' '))
    .filter(([wrong = '']) => wrong !== '')
    .map(([wrong = '', right = '']) => ({ wrong, right }))
    .sort((a, b) => b.wrong.length - a.wrong.length);
