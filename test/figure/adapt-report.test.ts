/** The figures of the real report changed one by one: what is adapted is the same Korean with the same change, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adaptFigures } from '../../pipeline/figure/index.js';
import { parseSegmentFile } from '../../pipeline/translation/index.js';
import { seededRandom, type Random } from '../support/random.js';

const folder = new URL('../../translations/2021-work-report/ko/', import.meta.url);
const passages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .flatMap((name) => parseSegmentFile(name, readFileSync(new URL(name, folder), 'utf8')).value.entries)
  .flatMap(({ chinese, korean }) =>
    korean ? [{ chinese: chinese.map(({ text }) => text).join(''), korean: korean.text }] : [],
  );

const NUMBER = /(?<![\d.,:A-Za-z])\d+(?:\.\d+)?(?![\d.,:A-Za-z])/g;

/** Numbers that stand once in either text, so that it is plain where the change goes. */
const singles = (chinese: string, korean: string): readonly string[] => {
  const once = (text: string, number: string): boolean => text.split(number).length === 2;
  return (chinese.match(NUMBER) ?? []).filter((number) => once(chinese, number) && once(korean, number));
};

/** Another number of as many digits that stands in neither text; it ends in the same digit, so that no particle has to follow it. */
function otherThan(number: string, text: string, random: Random): string {
  if (number.length === 1) return String(1 + random.below(9));
  const digits = Array.from(number.slice(0, -1), (sign) => (sign === '.' ? sign : String(1 + random.below(9))));
  const other = digits.join('') + number.slice(-1);
  return text.includes(other) ? otherThan(number, text, random) : other;
}

describe('figures of the report', () => {
  it('are adapted to what they would be, or not at all', () => {
    const random = seededRandom(41);
    let [adapted, unsure] = [0, 0];
    const wrong: string[] = [];
    for (const { chinese, korean } of passages)
      for (const number of singles(chinese, korean)) {
        const other = otherThan(number, chinese + korean, random);
        if (other === number) continue;
        const result = adaptFigures({ oldChinese: chinese, newChinese: chinese.replace(number, other), korean });
        if (result.kind === 'unsure') unsure += 1;
        else if (result.korean === korean.replace(number, other)) adapted += 1;
        else wrong.push(`${number} → ${other}: ${result.korean}`);
      }
    expect(wrong).toEqual([]);
    expect(adapted).toBeGreaterThan(200);
    expect(unsure).toBeLessThan(adapted / 20);
  });
});
