/** How a reader finds its way in the finished PDFs: page labels, a name for every sentence, contents that can be clicked. */
import { afterAll, describe, expect, it } from 'vitest';
import { readNavigation } from '../support/read-pdf-navigation.js';
import { contentsNumbers, contentsOf, expectedParagraphs, isBooklet, squeezed } from './expected-text.js';
import { EDITIONS, finishEditions } from './finished-editions.js';

const finished = await finishEditions({ formats: ['pdf', 'dump'] });
afterAll(finished.remove);

/** `p012.s03+s04` is p012.s03 and p012.s04. */
const sentenceIds = (segment: string): readonly string[] => {
  const [first = '', ...others] = segment.split('+');
  return [first, ...others.map((sentence) => first.slice(0, first.indexOf('.') + 1) + sentence)];
};

const SENTENCES = expectedParagraphs().flatMap(({ passages }) => passages.flatMap(([, , id]) => sentenceIds(id)));

describe.each(EDITIONS)('%s.pdf', (edition) => {
  const navigation = readNavigation(finished.bytes(edition, 'pdf'));

  it('calls every page by the number that is printed on it, and no two alike', async () => {
    const { labels = [] } = await navigation;
    const printed = finished.generated(edition).flatMap(({ page, text }) => {
      const [, number] = /^— ([0-9]+|[ivx]+) —$/.exec(text) ?? [];
      return number === undefined ? [] : [[page, number] as const];
    });
    expect(printed.length).toBeGreaterThan(10);
    expect(printed.map(([page]) => labels[page - 1])).toEqual(printed.map(([, number]) => number));
    expect(new Set(labels).size).toBe(labels.length);
    const isKorean = edition.startsWith('korean');
    if (isBooklet(edition))
      expect(labels.slice(0, 4)).toEqual([...(isKorean ? ['표지', '판권페지'] : ['封面', '版权页']), 'i', 'ii']);
  });

  it('has a name for every sentence of the source, in the order of the text', async () => {
    const { places } = await navigation;
    expect(SENTENCES.filter((id) => !places.has(id))).toEqual([]);
    const found = SENTENCES.map((id) => places.get(id) ?? { page: 0, top: 0 });
    // Of a pair the leading language stands on the verso or on the left, from its top to its foot.
    const before = found.map(({ page, top }) => 10000 * page + top);
    expect(before).toEqual([...before].sort((a, b) => a - b));
  });
});

describe.each(EDITIONS.filter(isBooklet))('the contents of %s.pdf', (edition) => {
  it('lead each to its heading, on the page that is called as they say', async () => {
    const { links, places, labels = [] } = await readNavigation(finished.bytes(edition, 'pdf'));
    const entries = contentsOf(edition.startsWith('chinese') ? 'zh' : 'ko');
    const numbers = contentsNumbers(finished.generated(edition));
    // An entry of two lines can be clicked on both.
    const spoken = [...new Map(links.map((link) => [link.target, link])).values()];
    expect(spoken.map(({ text }) => squeezed(text))).toEqual(
      entries.map((entry, index) => squeezed(entry + (numbers[index] ?? ''))),
    );
    const reached = spoken.map(({ target }) => labels[(places.get(target)?.page ?? 0) - 1]);
    expect(reached).toEqual(numbers);
  });
});
