import { describe, expect, it } from 'vitest';
import { composeEdition, readStylesheets, type Edition } from '../../pipeline/edition/index.js';
import { mm } from '../../pipeline/geometry/index.js';
import { markupOf, show } from './edition-support.js';

const BASE = {
  file: 'templates/korean/style.css',
  text: "\uFEFFbody { font-family: 'Square' }\n.big { font-size: 20pt } p { font-size: 16pt }\n@page { size: A4; margin: 30mm }",
};

function editionFrom(files: Parameters<typeof readStylesheets>[0]): Edition {
  const { value: stylesheet, diagnostics } = readStylesheets(files);
  if (!stylesheet) throw new Error(diagnostics.map(show).join('\n'));
  const metadata = { title: '', author: '', subject: '', language: 'ko-CN', languages: ['ko-CN'], date: '' };
  const markup = markupOf('<p class="big">가</p><p>나</p>');
  const { value } = composeEdition({ name: 'korean', metadata, markup, stylesheet });
  if (!value) throw new Error('no edition');
  return value;
}

describe('several stylesheets', () => {
  const variant = { file: 'templates/korean/16k.css', text: 'p { font-size: 14pt }\n@page { size: 185mm 260mm }' };

  it('are one cascade: the later file wins at equal weight, and only there', () => {
    const { blocks, pages } = editionFrom([BASE, variant]);
    expect(blocks.map((block) => block.kind === 'paragraph' && block.style.text.fontSize)).toEqual([20, 14]);
    expect(pages.recto.size.width).toBeCloseTo(mm(185), 6);
    expect(pages.recto.margin.top).toBeCloseTo(mm(30), 6);
    expect(editionFrom([variant, BASE]).pages.recto.size.width).toBeCloseTo(mm(210), 6);
  });

  it('are all there for browsers, without byte order marks', () => {
    expect(editionFrom([BASE, variant]).stylesheet).toBe(`${BASE.text.slice(1)}\n${variant.text}`);
  });

  it('give font stacks in the order of the files', () => {
    const last = { file: 'z.css', text: ".big { font-family: 'Song' }" };
    const first = { file: 'a.css', text: "\n\nbody { font-family: 'Kai' }" };
    expect(editionFrom([first, last]).fontStacks.map(({ families, span }) => [families[0], span.file])).toEqual([
      ['Kai', 'a.css'],
      ['Song', 'z.css'],
    ]);
  });

  it('name the file of every fault, file by file', () => {
    const faults = readStylesheets([
      { file: 'a.css', text: '\np { colour: red }' },
      { file: 'b.css', text: 'p { colour: red }\n@page { @top-left { content: string(x) } }' },
    ]);
    expect(faults.value).toBeUndefined();
    expect(faults.diagnostics.map(show).map((line) => line.split('\n')[0])).toEqual([
      'edition/unknown-property a.css:2:5: unknown property `colour`',
      'edition/unknown-property b.css:1:5: unknown property `colour`',
      'edition/unknown-string b.css:2:30: no `string-set` sets `x`',
    ]);
  });

  it('may set a string in one file and print it from another', () => {
    const set = { file: 'a.css', text: 'h2 { string-set: head content() }' };
    const print = { file: 'b.css', text: '@page { @top-left { content: string(head) } }' };
    expect(readStylesheets([print, set]).diagnostics).toEqual([]);
  });
});
