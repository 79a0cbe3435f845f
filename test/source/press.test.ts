/** `press:` of document.yaml: what is ordered of a press, every mistake with its place and a line to write. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { mm } from '../../pipeline/geometry/index.js';
import { DEFAULT_PRESS_ORDER, readManifest } from '../../pipeline/source/index.js';

const GOOD = `title: { zh: 政府工作报告, ko: 정부사업보고 }
languages: { zh: zh-CN, ko: ko-CN }
date: 2021-01-12
editions: [{ template: bilingual, lead: ko }]
press:
`;
const read = (...lines: readonly string[]): ReturnType<typeof readManifest> =>
  readManifest('document.yaml', GOOD + lines.map((line) => `  ${line}\n`).join(''));
const INK = "ink: { name: PANTONE 485 C, color: '#C8102E', cmyk: [0, 95, 100, 0.5] }";

describe('an order to a press', () => {
  it('is read in points and in parts of one', () => {
    const { value, diagnostics } = read(
      'copies: 616',
      'binding: perfect',
      'cover: separate',
      'paper: { text: 80 g 双胶纸, cover: 157 g 铜版纸, thickness: 0.12mm }',
      'condition: CGATS TR 006',
      INK,
    );
    expect(diagnostics).toEqual([]);
    expect(value?.press).toEqual({
      copies: 616,
      binding: 'perfect',
      cover: 'separate',
      paper: { text: '80 g 双胶纸', cover: '157 g 铜版纸', thickness: mm(0.12) },
      condition: 'CGATS TR 006',
      ink: { name: 'PANTONE 485 C', color: { red: 200, green: 16, blue: 46 }, cmyk: [0, 0.95, 1, 0.005] },
    });
  });

  it('may leave out everything: a stitched booklet in black, the number of copies not said', () => {
    const { value, diagnostics } = read('copies:', 'paper: { text: 80 g 胶版纸 }');
    expect(diagnostics).toEqual([]);
    const paper = { ...DEFAULT_PRESS_ORDER.paper, text: '80 g 胶版纸' };
    expect(value?.press).toEqual({ ...DEFAULT_PRESS_ORDER, paper });
    expect(value?.press?.copies).toBeUndefined();
  });

  it('is none where nothing is ordered', () => {
    expect(read().value).not.toHaveProperty('press');
    expect(readManifest('document.yaml', GOOD.replace('press:\n', '')).value).not.toHaveProperty('press');
  });

  it.each([
    ['a word for the keys', ['yes'], ['source/manifest-not-a-mapping 6:3']],
    ['an unknown key', ['copys: 600'], ['source/manifest-unknown-key 6:3']],
    ['no copies', ['copies: 0'], ['source/press-copies 6:11']],
    ['copies in words', ['copies: 600 本'], ['source/press-copies 6:11']],
    ['copies in a list', ['copies: [600]'], ['source/manifest-not-text 6:11']],
    ['an unknown binding', ['binding: 骑马订'], ['source/press-choice 6:12']],
    ['an unknown cover', ['cover: none'], ['source/press-choice 6:10']],
    ['a word for the papers', ['paper: 80 g'], ['source/manifest-not-a-mapping 6:10']],
    ['an unknown paper', ['paper: { body: 80 g }'], ['source/manifest-unknown-key 6:12']],
    ['a paper of two lines', ['paper:', '  text: "80 g\\n双胶纸"'], ['source/press-one-line 7:11']],
    ['a thickness without a unit', ['paper: { thickness: 0.1 }'], ['source/press-thickness 6:23']],
    ['a thickness that no leaf has', ['paper: { thickness: 10 mm }'], ['source/press-thickness 6:23']],
    ['a condition in Chinese', ['condition: 胶版纸'], ['source/press-condition 6:14']],
    ['an ink that is half described', ['ink: { name: PANTONE 485 C }'], ['source/manifest-missing-key 6:8']],
    ['an ink without a name', [INK.replace('PANTONE 485 C', '""')], ['source/press-ink-name 6:16']],
    ['an ink whose name was forgotten', [INK.replace('PANTONE 485 C', '')], ['source/press-ink-name 6:16']],
    ['an ink that is a process ink', [INK.replace('PANTONE 485 C', 'Black')], ['source/press-ink-name 6:16']],
    ['a colour by name', [INK.replace("'#C8102E'", 'red')], ['source/press-color 6:38']],
    [
      'a colour without quotes',
      ['ink:', '  color: #c8102e', '  name: R', '  cmyk: [0, 1, 1, 0]'],
      ['source/press-color 7:12'],
    ],
    ['a grey', [INK.replace('#C8102E', '#666666')], ['source/press-grey 6:38']],
    ['three inks of four', [INK.replace(', 0.5', '')], ['source/press-cmyk 6:55']],
    ['more than all of an ink', [INK.replace('95', '195')], ['source/press-cmyk 6:55']],
  ])('finds %s, and shows how it is written', (_, lines, wanted) => {
    const { value, diagnostics } = read(...lines);
    expect(value).toBeUndefined();
    const places = diagnostics.map(({ code, span }) => `${code} ${span?.start.line ?? 0}:${span?.start.column ?? 0}`);
    expect(places.slice(0, wanted.length)).toEqual(wanted);
    for (const { hints } of diagnostics) expect(hints.length).toBeGreaterThan(0);
  });

  it('says what it found, and what to write', () => {
    const { diagnostics } = read('binding: stapled', 'copies: many');
    expect(diagnostics.map((found) => formatDiagnostic(found))).toEqual([
      'error[source/press-copies]: `press.copies` is a whole number from 1 to 999999, found `many`\n' +
        '  --> document.yaml:7:11\n   = hint: write it like this: `copies: 600`',
      'error[source/press-choice]: `press.binding` is `saddle-stitch` or `perfect`, found `stapled`\n' +
        '  --> document.yaml:6:12\n   = hint: write it like this: `binding: saddle-stitch`',
    ]);
  });
});
