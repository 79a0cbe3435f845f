/** One character changed in any figure of the report's Korean, one at a time: the checks must see it. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadDocument } from '../../pipeline/build/index.js';
import { compareFigures, readKoreanFigures } from '../../pipeline/figure/index.js';
import { nodeWorld } from '../../pipeline/system/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = loadDocument(nodeWorld({ root, programRoot: root }), '2021-work-report').value;

const passages = (report?.paragraphs ?? []).flatMap((paragraph) =>
  paragraph.passages.flatMap(({ id, korean, sentences }) =>
    korean ? [{ id, ko: korean.text, zh: sentences.map(({ text }) => text.text).join('\n') }] : [],
  ),
);

const SCALES = '조억만천백';

/** What a slip of the finger makes of a character of a figure; nothing where it is none of the number itself. */
function slips(character: string): readonly string[] {
  if (/\d/.test(character)) return Array.from('0123456789').filter((digit) => digit !== character);
  if (character === '.' || character === ':') return ['', ','];
  return SCALES.includes(character) ? Array.from(SCALES).filter((scale) => scale !== character) : [];
}

/** Every text that differs from a passage's Korean in one character of one figure. */
function changed(ko: string): readonly { readonly text: string; readonly what: string }[] {
  return readKoreanFigures(ko).flatMap(({ start, end, text: figure }) =>
    Array.from({ length: end - start }, (_, i) => start + i).flatMap((at) =>
      slips(ko.charAt(at)).map((slip) => ({
        text: ko.slice(0, at) + slip + ko.slice(at + 1),
        what: `${figure}: ${ko.charAt(at)} → ${slip}`,
      })),
    ),
  );
}

describe('the figures of the whole report', () => {
  it('are right as they stand', () => {
    expect(passages.length).toBeGreaterThan(250);
    expect(passages.flatMap(({ id, zh, ko }) => compareFigures(zh, ko).map(({ kind }) => `${id} ${kind}`))).toEqual([]);
  });

  it('are missed with one character changed in less than one case of two hundred', () => {
    const tried = passages.flatMap(({ id, zh, ko }) => changed(ko).map(({ text, what }) => ({ id, zh, text, what })));
    const missed = tried
      .filter(({ zh, text }) => compareFigures(zh, text).length === 0)
      .map(({ id, what }) => `${id} ${what}`);
    expect(tried.length).toBeGreaterThan(5000);
    expect(missed.length / tried.length, missed.join('\n')).toBeLessThan(0.005);
  });
});
