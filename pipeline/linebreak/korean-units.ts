/**
 * Korean units and counters that stay with their figure; longest match wins.
 * KLREQ: no break between a number and its suffix. Spellings are Chinese-Korean, with Seoul's beside them.
 */

const words = (list: string): readonly string[] => list.split(' ');

/** Korean powers of ten: 8.1억원, 1만원. */
export const HANGUL_MAGNITUDES = '십백천만억조';

/** Joined “and more”: 70여부. */
export const HANGUL_SURPLUS = '여';

/** Korean units and counters, joined to their figure. */
export const KOREAN_UNITS: readonly string[] = [
  // money
  ...words('원 딸라 달러 유로 엔 루블'),
  // time
  ...words(
    '년 년도 년대 년간 학년 학년도 주년 년차 개년 분기 월 월분 개월 일 일간 주 주일 시 시간 분 분간 초 세기 세 살',
  ),
  // people and things
  ...words('개 개소 명 명분 사람 인 인분 호 세대 가구 가지 건 차 차례 회 번 번째 부 대 척 기 기계 동 채 칸 곳'),
  ...words('군데 갈래 조 조목 줄기 가닥 자루 마리 필 그루 알 장 폭 면 점 권 편 수 봉지 봉 주머니 상자 통 병 갑'),
  ...words('팩 포대 단 차량 반 종 종류 류 급 층 호실 선 집 팀 조항 항 항목 절 촌 진 현 성 개국 국 자 페지 쪽 행'),
  ...words('증 표 침대 배 할 도 퍼센트 퍼센트포인트 프로 포인트 호선 무 인차 연인원 벌 세트 묶음 투 매 여'),
  ...words('위'),
  // measures
  ...words('톤 키로그람 킬로그람 그람 근 리터 메터 키로메터 킬로메터 센치메터 밀리메터 리 헥타르 정보 평방메터'),
  ...words('밀리그람 평방키로메터 평방킬로메터 립방메터 키로와트 킬로와트 키로와트시 메가와트 와트 도씨 섭씨도'),
];

/** What may close a Korean counter: 1만원당, 10개씩, 100명째. */
export const KOREAN_UNIT_ENDINGS: readonly string[] = [...words('당 씩 째 짜리')];

/** Particles that may follow a counter, as far as they tell that its word ends there. */
export const KOREAN_PARTICLES: readonly string[] = [
  ...words('을 를 이 가 은 는 의 에 로 으로 와 과 도 만 부터 까지 이상 이하 정도 씩 당'),
];

/** Korean words that bound a figure and stand apart from it: 98% 이상, 7% 좌우. */
export const KOREAN_BOUNDS: readonly string[] = [
  ...words('이상 이하 이내 이외 좌우 미만 초과 가량 안팎 내외 정도 남짓'),
];

/** Korean words of their own that belong to the figure after them: 월 570원, 년 4200원, 연 94명. */
export const KOREAN_PREFIXES: readonly string[] = [...words('월 년 연 일 약 근 총 매 단 제')];

/** Prefixes joined to their figure: 제15기, 월570원. */
export const JOINED_KOREAN_PREFIXES = '제월년연약총근';
