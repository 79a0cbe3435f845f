/** Words that covers, imprints and margins need in both languages: a day, how far a translation is, and how grave a finding. */
import type { Passage } from '../translation/index.js';

/** A text in both languages. */
type Words = Readonly<Record<'zh' | 'ko', string>>;

/** A day of the calendar (`2021-01-12`) as covers print it: 2021年1月12日 (GB/T 15835, figures without leading zeros), 2021년 1월 12일. */
export function dateInWords(date: string): Words {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => part.replace(/^0+/, ''));
  return { zh: `${year}年${month}月${day}日`, ko: `${year}년 ${month}월 ${day}일` };
}

/** How far a passage is, as proofreaders say it. Korean under `initial` is a first draft. */
export function stateInWords({ state, korean, staysChinese }: Passage): Words {
  if (staysChinese) return { zh: '不译', ko: '원문대로' };
  switch (state) {
    case 'initial':
      return korean ? { zh: '初稿', ko: '초고' } : { zh: '未译', ko: '미번역' };
    case 'translated':
      return { zh: '译出', ko: '번역' };
    case 'reviewed':
      return { zh: '已审', ko: '심사' };
    case 'final':
      return { zh: '定稿', ko: '확정' };
  }
}

/** How grave a finding is, as it stands before its message; 오유 is Yanbian for 오류. */
export function levelInWords(level: 'error' | 'warning' | 'info'): Words {
  switch (level) {
    case 'error':
      return { zh: '错误', ko: '오유' };
    case 'warning':
      return { zh: '警告', ko: '경고' };
    case 'info':
      return { zh: '提示', ko: '알림' };
  }
}
