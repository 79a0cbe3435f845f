/** A PDF made of what was kept from earlier ones has the bytes of one that is made anew, whatever was edited. */
import { describe, expect, it } from 'vitest';
import { exportPdf } from '../../pipeline/export/index.js';
import type { Anchor, OutlineEntry, Page, PagedDocument, PlacedLine } from '../../pipeline/layout/index.js';
import { openMemo, type Memo } from '../../pipeline/work/index.js';
import { boxFace } from './box-face.js';
import { documentOf, line, myeongjo, page, run, runOfGlyphs, song } from './paged-samples.js';

/** Numbers as they come, the same in every run of the test (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 0x7fffffff;
    return state % below;
  };
}

/** What of a document is edited: texts of blocks by page. */
interface Draft {
  readonly pages: readonly (readonly string[])[];
  readonly title: string;
}

const CHINESE = '就业平稳增长谢各位代表工作报告一二三四五六七八九十年月日';
const KOREAN = '연변주정부사업보고대표여러분감사합니다';

const start: Draft = {
  title: '政府工作报告',
  pages: Array.from({ length: 6 }, (_, index) => [`一章${index}`, '就业平稳', '연변 주', '工作', `见${index}`]),
};

/** The pages of a draft, a page being the same object as long as its texts and its place are the same. */
function pagesOf({ pages }: Draft, memo: Memo): readonly Page[] {
  const before: number[] = [];
  let blocks = 0;
  for (const texts of pages) {
    before.push(blocks);
    blocks += texts.length;
  }
  return pages.map((texts, index) => {
    const first = before[index] ?? 0;
    return memo.keep('page', [index, first, texts.join('|'), index > 0], () => pageOf(texts, index, first));
  });
}

/** Headings of levels that skip, entries of contents, pairs, links, run-in headings, and a paragraph that began on the page before. */
function pageOf(texts: readonly string[], index: number, first: number): Page {
  const lines = texts.map((text, at): PlacedLine => {
    const place = { block: first + at };
    const options = { place, baseline: 100 + 30 * at };
    const face = /[\uac00-\ud7a3]/.test(text) ? myeongjo : song;
    switch (at % 5) {
      case 0:
        return line([run(face, text)], { ...options, tag: index % 3 === 1 ? 'h3' : 'h1' });
      case 1:
        return line([run(face, text, { headingLevel: 2 }), run(face, text, { x: 300 })], options);
      case 2:
        return line([run(face, text)], { ...options, place: { ...place, cell: 0, paragraph: 0 } });
      case 3:
        return line([run(face, text)], index < 2 ? { ...options, role: 'toc-item' } : options);
      default:
        return line([run(face, text, { target: 'p001' }), run(boxFace, 'a就', { x: 400 })], options);
    }
  });
  const rest =
    index === 0 ? [] : [line([run(song, '续')], { place: { block: first - 1 }, index: 1, count: 2, baseline: 80 })];
  const wide = runOfGlyphs(song, [{ glyph: 900 + (index % 3), x: 72, rise: 0, advance: 16, text: '——' }]);
  return page(index + 1, [
    ...rest,
    ...lines,
    line([wide], { place: { block: first + texts.length - 1 }, baseline: 700 }),
  ]);
}

function documentOfDraft(draft: Draft, memo: Memo): PagedDocument {
  const pages = pagesOf(draft, memo);
  const outline = pages.map(({ number }): OutlineEntry => ({
    level: 1,
    title: `章${number}`,
    lang: 'zh-CN',
    page: number,
    top: 70,
  }));
  const anchors = pages.map(({ number }): Anchor => ({
    id: `p${String(number).padStart(3, '0')}`,
    page: number,
    top: 70,
  }));
  return documentOf(pages, { outline, anchors, metadata: { title: draft.title } });
}

/** One edit: a sentence, a new glyph, a page in or out, a block in or out, the title. */
function edited(draft: Draft, random: (below: number) => number): Draft {
  const at = random(draft.pages.length);
  const textOf = (characters: string): string =>
    Array.from({ length: 1 + random(6) }, () => characters[random(characters.length)] ?? '').join('');
  const onPage = (change: (texts: readonly string[]) => readonly string[]): Draft => ({
    ...draft,
    pages: draft.pages.map((texts, index) => (index === at ? change(texts) : texts)),
  });
  const block = random(5);
  const replaced = (text: string): Draft =>
    onPage((texts) => texts.map((old, index) => (index === block ? text : old)));
  switch (random(8)) {
    case 0:
      return replaced(String.fromCharCode(0x4e00 + random(3000)));
    case 1:
      return replaced(String.fromCharCode(0xac00 + random(3000)));
    case 2:
      return {
        ...draft,
        pages: [...draft.pages.slice(0, at), [textOf(CHINESE), textOf(KOREAN)], ...draft.pages.slice(at)],
      };
    case 3:
      return draft.pages.length < 3 ? draft : { ...draft, pages: draft.pages.filter((_, index) => index !== at) };
    case 4:
      return onPage((texts) => [...texts, ...Array.from({ length: 1 + random(9) }, () => textOf(CHINESE))]);
    case 5:
      return { ...draft, title: textOf(CHINESE) };
    default:
      return replaced(textOf(random(2) === 0 ? CHINESE : KOREAN));
  }
}

const hasGlyphs = ({ pages }: Draft): boolean =>
  pages
    .flat()
    .every((text) =>
      Array.from(text).every((one) => song.covers(one.charCodeAt(0)) || myeongjo.covers(one.charCodeAt(0))),
    );

describe('a PDF of pages of which some were exported before', () => {
  it.each([3, 77])(
    'has the bytes of a PDF that is made anew, after any edits (%i)',
    async (seed) => {
      const random = numbers(seed);
      const [memo, pageMemo] = [openMemo(), openMemo()];
      let draft = start;
      for (let edits = 0; edits < 40; edits += 1) {
        const next = edited(draft, random);
        if (!hasGlyphs(next)) continue;
        draft = next;
        const document = documentOfDraft(draft, pageMemo);
        for (const level of edits % 5 === 0 ? (['2a', '1b'] as const) : (['2a'] as const)) {
          const kept = await exportPdf(document, level, { memo });
          expect(Buffer.from(kept).equals(Buffer.from(await exportPdf(document, level)))).toBe(true);
        }
        memo.endBuild();
        pageMemo.endBuild();
      }
    },
    120_000,
  );

  it('makes the stream of no page anew but of the one that was edited', async () => {
    const [memo, pageMemo] = [openMemo(), openMemo()];
    const made: string[] = [];
    const counting: Memo = {
      keep: (stage, parts, make) =>
        memo.keep(stage, parts, () => {
          made.push(stage);
          return make();
        }),
      keepAsync: (stage, parts, make) => memo.keepAsync(stage, parts, make),
    };
    const change = (text: string): Draft => ({
      ...start,
      pages: start.pages.map((texts, index) => (index === 3 ? [texts[0] ?? '', text, ...texts.slice(2)] : texts)),
    });
    for (const text of ['就业平稳', '平稳就业', '业平稳就']) {
      made.length = 0;
      await exportPdf(documentOfDraft(change(text), pageMemo), '2a', { memo: counting });
      memo.endBuild();
    }
    const count = (stage: string): number => made.filter((one) => one === stage).length;
    expect(count('pdf page')).toBe(1);
    expect(count('pdf font')).toBe(0);
    expect(count('pdf page objects')).toBeLessThanOrEqual(3);
    expect(count('pdf object stream')).toBeLessThanOrEqual(3);
  });
});
