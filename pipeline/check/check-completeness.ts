/** Whether the Korean is all there: nothing empty, no Chinese left, a length in proportion. */
import type { Check, Pair } from './finding.js';
import { findingAt, wholeFinding } from './finding.js';
import { HAN, isHan, matchesOf, syllablesIn } from './letters.js';

/** Korean has at least a syllable, a figure or a copied token, or Chinese that somebody has left; a remark in brackets says nothing. */
export const checkEmpty: Check = (pair) =>
  SAYS_SOMETHING.test(withoutGlosses(pair.ko)) ? [] : [wholeFinding('check/empty', {}, pair)];

const SAYS_SOMETHING = new RegExp(`[가-힣A-Za-z\\d${HAN}]`);
const HAN_RUN = new RegExp(`[${HAN}]+`, 'g');

/** Han characters outside brackets; a gloss in brackets may show them. */
const checkChineseLeft: Check = ({ ko }) =>
  matchesOf(withoutGlosses(ko), HAN_RUN).map((match) => findingAt('check/chinese-left', { found: match[0] }, match));

/**
 * Measured on the 289 passages of the report of 2021: 1.6 syllables for each Han character that is no part of a term,
 * 1.2 in headings, which have no endings; terms count with the length of their own Korean. With that, sentences have
 * between 0.7 and 1.6 of the expected length, the middle nine tenths between 0.85 and 1.32.
 */
const SHARE = 1.6;
const HEADING_SHARE = 1.2;
/** 습니다 and a particle more, or a word less: what counts in short texts only. */
const SLACK_BELOW = 2;
const SLACK_ABOVE = 6;
const LEAST = 0.68;
const MOST = 1.8;

/** How many syllables the Korean should have. */
function expectedLength({ zh, terms, role, kind }: Pair): number {
  const covered = new Uint8Array(zh.length);
  let known = 0;
  for (const { term, places } of terms) {
    for (const start of places) {
      const end = start + term.zh.length;
      if (!covered.subarray(start, end).includes(0)) continue;
      covered.fill(1, start, end);
      known += syllablesIn(term.ko);
    }
  }
  let rest = 0;
  for (let index = 0; index < zh.length; index += 1) if (covered[index] === 0 && isHan(zh.charCodeAt(index))) rest += 1;
  const isSentence = role === 'sentence' && (kind === 'body' || kind === 'dash');
  return Math.round(known + (isSentence ? SHARE : HEADING_SHARE) * rest);
}

/** A gloss in brackets explains and renders nothing. */
const withoutGlosses = (ko: string): string => ko.replace(/\([^()]*\)/g, (gloss) => ' '.repeat(gloss.length));

const checkLength: Check = (pair) => {
  const expected = expectedLength(pair);
  const found = syllablesIn(withoutGlosses(pair.ko));
  const isShort = syllablesIn(pair.ko) < LEAST * expected - SLACK_BELOW;
  const isLong = found > MOST * expected + SLACK_ABOVE;
  return isShort || isLong ? [wholeFinding('check/length', { found, expected }, pair)] : [];
};

/** All of them. */
export const checkCompleteness: Check = (pair) =>
  [checkEmpty, checkChineseLeft, checkLength].flatMap((check) => check(pair));
