import { describe, expect, it } from 'vitest';
import type { Border } from '../../pipeline/edition/index.js';
import { mm } from '../../pipeline/geometry/index.js';
import { markupErrors, FONT, paragraphOf, rowsOf, styleErrors } from './edition-support.js';

const RED = { red: 200, green: 16, blue: 46 };

/** The borders of a paragraph with a declaration. */
function bordersOf(css: string): readonly (Border | undefined)[] {
  const { borderTop, borderBottom } = paragraphOf('<p>가</p>', `p { font-size: 10pt; ${css} }`).style;
  return [borderTop, borderBottom];
}

describe('borders of paragraphs', () => {
  it('have a width, a colour and the room that the padding leaves', () => {
    const [top, bottom] = bordersOf('border-top: 0.35mm solid #c8102e; padding-top: 4mm');
    expect(top).toEqual({ width: mm(0.35), color: RED, distance: mm(4) });
    expect(bottom).toBeUndefined();
  });

  it('stand under the paragraph too, padding in em', () => {
    const [top, bottom] = bordersOf('border-bottom: 1pt solid black; padding-bottom: 0.5em');
    expect(top).toBeUndefined();
    expect(bottom).toEqual({ width: 1, color: { red: 0, green: 0, blue: 0 }, distance: 5 });
  });

  it('are written in any order, and without a colour have that of the text', () => {
    expect(bordersOf('color: #c8102e; border-top: solid 0.25mm')[0]?.color).toEqual(RED);
    expect(bordersOf('border-top: #c8102e solid 2px')[0]).toEqual({ width: 1.5, color: RED, distance: 0 });
  });

  it('are taken away by `none`', () => {
    const css = 'p { border-top: 1pt solid black; border-bottom: 1pt solid black } p.plain { border-top: none }';
    const { style } = paragraphOf('<p class="plain">中</p>', css);
    expect([style.borderTop, style.borderBottom?.width]).toEqual([undefined, 1]);
  });

  it('are not handed down, and are kept in cells', () => {
    const [row] = rowsOf(
      '<div><p lang="zh-CN">中</p><p lang="ko-CN">가</p></div>',
      'div { display: grid; grid-template-columns: 1fr 1fr } p:lang(ko) { border-bottom: 0.5pt solid black }',
    );
    expect(row?.cells.map(([cell]) => cell?.style.borderBottom?.width)).toEqual([undefined, 0.5]);
  });

  it('may be as thin as 0.25 pt', () => {
    expect(bordersOf('border-top: 0.25pt solid black')[0]?.width).toBe(0.25);
  });
});

describe('a border that cannot be drawn', () => {
  it('is told that it is too thin for a press', () => {
    expect(styleErrors('p {\n  border-top: 0.2pt solid black;\n}')).toEqual([
      [
        'edition/thin-rule style.css:2:15: the rule of `border-top` is 0.2 pt thick, and less than 0.25 pt breaks up on press',
        '  write at least 0.25pt (official papers have 0.25mm and 0.35mm), or `border-top: none`',
      ].join('\n'),
    ]);
    expect(styleErrors('p { border-bottom: 0 }')[0]).toContain('edition/thin-rule');
  });

  it('is told that it must be solid', () => {
    expect(styleErrors('h1 {\n  border-bottom: 3pt double #c8102e;\n}')).toEqual([
      [
        'edition/border-style style.css:2:18: `border-bottom` draws solid rules alone, and this one is double',
        '  write `solid`; for a double rule, give the paragraph and the one next to it a border each',
      ].join('\n'),
    ]);
  });

  it.each([
    'border-top: 1pt',
    'border-top: 1em solid black',
    'border-top: thin solid black',
    'border-top: -1pt solid black',
    'border-bottom: 1pt 2pt solid black',
    'border-bottom: 1pt solid crimson',
  ])('%s is told what a border takes', (declaration) => {
    const [only, ...rest] = styleErrors(`p { ${declaration} }`);
    expect(only).toContain('edition/invalid-value');
    expect(only).toContain('takes `none`, or a width of 0.25pt or more');
    expect(rest).toEqual([]);
  });

  it('does not stand in `@page`, nor has it sides', () => {
    expect(styleErrors('@page { border-top: 1pt solid black }')[0]).toContain('edition/misplaced-property');
    expect(styleErrors('p { border-left: 1pt solid black }')[0]).toContain('edition/unknown-property');
    expect(styleErrors('p { padding-left: 1pt }')[0]).toContain('edition/misplaced-property');
  });

  it('is an error on what is no paragraph', () => {
    const css = `${FONT}section {\n border-top: 1pt solid black; padding-top: 2pt }\nspan {\n border-bottom: 1pt solid black }`;
    expect(markupErrors('<section><p><span>가</span></p></section>', css).map((text) => text.split('\n')[0])).toEqual([
      'edition/block-property style.css:3:14: `border-top` does nothing on a `<section>`',
      'edition/block-property style.css:3:44: `padding-top` does nothing on a `<section>`',
      'edition/block-property style.css:5:17: `border-bottom` does nothing on a `<span>`',
    ]);
  });
});

describe('padding without a border', () => {
  it('is an error, as a margin would do', () => {
    expect(markupErrors('<p>中</p>', `${FONT}p {\n  padding-top: 3pt;\n}`)).toEqual([
      [
        'edition/padding-without-border style.css:3:16: `padding-top` has no meaning on a paragraph without `border-top`',
        '  give it a border too, `border-top: 0.35mm solid #c8102e`, or write `margin-top`',
      ].join('\n'),
    ]);
  });

  it('is an error beside a border on the other side', () => {
    const css = `${FONT}p { border-top: 1pt solid black; padding-bottom: 3pt }`;
    expect(markupErrors('<p>가</p>', css)[0]).toContain('edition/padding-without-border');
  });

  it('is none where it is zero', () => {
    expect(
      markupErrors('<section><p>中</p></section>', `${FONT}section, p { padding-top: 0; border-top: none }`),
    ).toEqual([]);
  });
});
