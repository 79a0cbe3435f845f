/** White space of a page as a browser shows it (CSS Text 3, 4.1), with no space where a line of the file ends between Chinese characters. */
import { isWhiteSpace } from '../../white-space.js';
import type { ReceivedRun } from '../received-source.js';

/** No text: soft hyphens, joiners of width zero, and the mark that some editors leave. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const FOLDED = /[ \t\r\n\f]/;
/** Han, full-width marks and the marks of the same width that Unicode has elsewhere. */
const CHINESE = /[\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/;

/** The runs of a line with its spaces folded, and none at its edges. */
export function collapseSpace(runs: readonly ReceivedRun[]): readonly ReceivedRun[] {
  const seen = runs.map(({ text, isStrong }) => ({ text: text.replace(UNSEEN, ''), isStrong }));
  const whole = seen.map(({ text }) => text).join('');
  const folded: { text: string; isStrong: boolean }[] = [];
  let at = 0;
  for (const { text, isStrong } of seen) {
    let own = '';
    for (const unit of Array.from(text)) {
      own += FOLDED.test(unit) ? foldedUnit(whole, at) : unit;
      at += unit.length;
    }
    folded.push({ text: own, isStrong });
  }
  return trimEdges(folded);
}

/** A run of space is written where it begins. */
function foldedUnit(whole: string, at: number): string {
  if (FOLDED.test(whole.charAt(at - 1))) return '';
  let end = at;
  while (FOLDED.test(whole.charAt(end)) && end < whole.length) end += 1;
  const isWrapped = /[\r\n]/.test(whole.slice(at, end));
  const isChinese = CHINESE.test(whole.charAt(at - 1)) && CHINESE.test(whole.charAt(end));
  return isWrapped && isChinese ? '' : ' ';
}

function trimEdges(runs: { text: string; isStrong: boolean }[]): readonly ReceivedRun[] {
  const trim = (run: { text: string } | undefined, fromEnd: boolean): boolean => {
    if (!run) return true;
    let { text } = run;
    while (text !== '' && isWhiteSpace(fromEnd ? text.slice(-1) : text.charAt(0)))
      text = fromEnd ? text.slice(0, -1) : text.slice(1);
    run.text = text;
    return text !== '';
  };
  while (!trim(runs[0], false)) runs.shift();
  while (!trim(runs.at(-1), true)) runs.pop();
  return runs.filter(({ text }) => text !== '');
}
