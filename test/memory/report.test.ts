/** The memory on the real report: a changed sentence finds its predecessor. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findOffers, makeMemory } from '../../pipeline/memory/index.js';
import { parseSegmentFile } from '../../pipeline/translation/index.js';
import { seededRandom, type Random } from '../support/random.js';
import { entry, segment } from './memory-support.js';

const folder = new URL('../../translations/2021-work-report/ko/', import.meta.url);
const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .flatMap((name) => parseSegmentFile(name, readFileSync(new URL(name, folder), 'utf8')).value.entries)
  .flatMap(({ id, chinese, korean }) =>
    korean ? [entry(chinese.map(({ text }) => text).join(''), korean.text, segment('report', id))] : [],
  );
const memory = makeMemory(entries);
const options = { atLeast: 70, limit: 3, adaptsFigures: false };

/** The text with one stretch of three characters taken out, put in or exchanged. */
function edited(text: string, random: Random): string {
  const at = random.below(text.length - 2);
  const put = random.of(['', '新变化', '认真抓好']);
  return text.slice(0, at) + put + text.slice(put === '新变化' ? at + 3 : put === '' ? at + 3 : at);
}

describe('the report', () => {
  const long = entries.filter(({ chinese }) => chinese.length >= 20);

  it('has each of its segments again', () => {
    const missed = entries.filter(({ chinese, korean }) => {
      const [first, second] = findOffers(memory, { chinese, before: '', after: '' }, options);
      return first?.kind !== 'exact' || (first.entry.korean !== korean && second?.kind !== 'exact');
    });
    expect(missed).toEqual([]);
  });

  it('finds the predecessor of a segment that was edited', () => {
    const random = seededRandom(5);
    const missed = long.filter(({ chinese, origin }) => {
      const [first] = findOffers(memory, { chinese: edited(chinese, random), before: '', after: '' }, options);
      return first?.entry.origin !== origin;
    });
    expect(long.length).toBeGreaterThan(200);
    expect(missed).toEqual([]);
  });

  it('finds the predecessor of a segment whose figures all changed', () => {
    const random = seededRandom(6);
    const withFigures = long.filter(({ chinese }) => /\d/.test(chinese));
    const missed = withFigures.filter(({ chinese, origin }) => {
      const changed = chinese.replace(/\d/g, () => String(1 + random.below(9)));
      const [first] = findOffers(memory, { chinese: changed, before: '', after: '' }, options);
      return first?.entry.origin !== origin;
    });
    expect(withFigures.length).toBeGreaterThan(80);
    expect(missed.map(({ chinese }) => chinese)).toEqual([]);
  });
});
