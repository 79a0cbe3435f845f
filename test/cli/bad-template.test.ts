/** Every mistake in a template, a stylesheet or the fonts: its message with place and hint, exit 1, and nothing that was built is touched. */
import { describe, expect, it } from 'vitest';
import { command, tempProject, type Project } from '../support/temp-project.js';
import { goodProject, lines, MANIFEST, PASSAGE, SOURCE, withheldIn } from './broken-project.js';

const expectFailure = goodProject();
const TEMPLATE = 'templates/chinese/edition.hbs';
const STYLE = 'templates/chinese/style.css';
const FONTS = 'fonts/fonts.yaml';
/** Only one edition reads the file that was broken. */
const CHINESE = ['mini/chinese'];

const rewrite =
  (path: string, from: string, to: string) =>
  ({ edit }: Project): void =>
    edit(path, from, to);

/** The Chinese edition gets a template of these lines. */
const template =
  (...text: readonly string[]) =>
  ({ write }: Project): void =>
    write(TEMPLATE, text.join('\n'));

/** The Chinese edition gets a stylesheet of these lines. */
const stylesheet =
  (...text: readonly string[]) =>
  ({ write }: Project): void =>
    write(STYLE, text.join('\n'));

describe('a template', () => {
  it.each([
    {
      mistake: 'a block closed by another name',
      spoil: template('{{#each paragraphs}}', '<p>{{id}}</p>', '{{/eech}}'),
      error: [
        'error[template/mismatched-close]: the block `{{#each}}` is closed by `{{/eech}}`',
        `  --> ${TEMPLATE}:1:4`,
        '   = hint: write `{{/each}}` where the block ends',
      ],
    },
    {
      mistake: 'a value left out',
      spoil: template('{{#each paragraphs}}', '{{> paragraph side= anchor=id}}', '{{/each}}'),
      error: [
        'error[template/syntax]: `=id}}` does not belong here',
        `  --> ${TEMPLATE}:2:27`,
        '   = hint: names stand between double braces, texts between double quotes: `{{document.title.zh}}, {{is kind "title"}}`',
      ],
    },
    {
      mistake: 'an unknown variable',
      spoil: template('<h1>{{document.title.zh}}</h1>', '<p>{{document.titel.ko}}</p>'),
      error: [
        'error[template/unknown-name]: `document.titel.ko` is unknown: there is no `titel` in document',
        `  --> ${TEMPLATE}:2:6`,
        '   = hint: did you mean `title`?',
        '   = hint: known in document: `name`, `title`, `session`, `series`, `issuer`, `author`, `languages`, `date`, `dateInWords`, `version`',
      ],
    },
    {
      mistake: 'an unknown variable in a block argument',
      spoil: template('{{#each paragraphes}}', '<p>{{id}}</p>', '{{/each}}'),
      error: [
        'error[template/unknown-name]: `paragraphes` is unknown: there is no `paragraphes` in the top',
        `  --> ${TEMPLATE}:1:9`,
        '   = hint: did you mean `paragraphs`?',
        '   = hint: known in the top: `document`, `edition`, `headings`, `paragraphs`',
      ],
    },
    {
      mistake: 'an unknown variable in a helper argument',
      spoil: template('{{#each paragraphs}}', '{{#if (is knid "title")}}<p>{{id}}</p>{{/if}}', '{{/each}}'),
      error: [
        'error[template/unknown-name]: `knid` is unknown: there is no `knid` in paragraph',
        `  --> ${TEMPLATE}:2:11`,
        '   = hint: did you mean `kind`?',
        '   = hint: known in paragraph: `id`, `kind`, `zh`, `ko`, `first`, `second`, `passages`',
      ],
    },
    {
      mistake: 'an unknown partial',
      spoil: template('{{#each paragraphs}}', '{{> paragraf side=zh anchor=id}}', '{{/each}}'),
      error: [
        'error[template/unknown-partial]: there is no partial `paragraf`',
        `  --> ${TEMPLATE}:2:5`,
        '   = hint: did you mean `paragraph`?',
        '   = hint: known here: `contents`, `cover`, `imprint`, `paragraph`, `sentences`',
        '   = hint: write it as `templates/partials/paragraf.hbs`',
      ],
    },
  ])('with $mistake withholds its edition', ({ spoil, error }) =>
    expectFailure({ spoil, errors: [lines(...error)], withheld: CHINESE }),
  );

  it('that all editions share withholds them all, and is reported once', () =>
    expectFailure({
      spoil: ({ write }) => {
        write('templates/partials/line.hbs', '<p>{{text.zh}}</p>');
        for (const edition of ['korean', 'chinese', 'bilingual'])
          write(`templates/${edition}/edition.hbs`, '{{> line title=document.title}}');
      },
      errors: [
        lines(
          'error[template/unknown-name]: `text.zh` is unknown: there is no `text` in the top',
          '  --> templates/partials/line.hbs:1:6',
          '  --> templates/korean/edition.hbs:1:1: called here',
          '   = hint: known in the top: `document`, `edition`, `headings`, `paragraphs`, `title`',
        ),
      ],
    }));
});

describe('a stylesheet', () => {
  it.each([
    {
      mistake: 'an unknown property',
      spoil: stylesheet('body {', "  font-family: 'Noto Serif SC';", '  text-algin: justify;', '}'),
      error: [
        'error[edition/unknown-property]: unknown property `text-algin`',
        `  --> ${STYLE}:3:3`,
        '   = hint: did you mean `text-align`?',
      ],
    },
    {
      mistake: 'an unknown value',
      spoil: stylesheet('body {', "  font-family: 'Noto Serif SC';", '  text-align: justfy;', '}'),
      error: [
        'error[edition/invalid-value]: `justfy` is not a value of `text-align`',
        `  --> ${STYLE}:3:15`,
        '   = hint: `text-align` takes `start` (`left`), `center`, `end` (`right`) or `justify`',
      ],
    },
  ])('with $mistake withholds its edition', ({ spoil, error }) =>
    expectFailure({ spoil, errors: [lines(...error)], withheld: CHINESE }),
  );

  it('that is missing withholds its edition', () =>
    expectFailure({
      spoil: ({ remove }) => remove(STYLE),
      errors: [
        lines(
          `error[build/no-such-file]: there is no file ${STYLE}`,
          `  --> ${STYLE}:1:1`,
          '   = hint: restore it from git, or make it',
        ),
      ],
      withheld: CHINESE,
    }));
});

const RUN_NPM_CI =
  '   = hint: run `npm ci`, which fetches the fonts; if the file is still missing, correct its name here';
const DROP_FONT =
  '   = hint: put a font file of one of these families into fonts/, or end the list with a family that fonts/fonts.yaml names';

describe('a font', () => {
  it('of the list that is not there withholds every edition', () =>
    expectFailure({
      spoil: rewrite(FONTS, 'NotoSansKR_500Medium.ttf', 'NotoSansKR_500Middle.ttf'),
      at: [FONTS, "{ package: '@expo-google-fonts/noto-sans-kr', file: 500"],
      errors: [
        lines(
          'error[font/missing-file]: the font file node_modules/@expo-google-fonts/noto-sans-kr/500Medium/NotoSansKR_500Middle.ttf of `Noto Sans KR` 500 is not there',
          '  --> @place@',
          RUN_NPM_CI,
        ),
      ],
    }));

  it('of the list that is damaged is one error, not one for each character', () =>
    expectFailure({
      spoil: rewrite(FONTS, '400Regular/NotoSerifSC_400Regular.ttf', 'package.json'),
      at: [FONTS, "{ package: '@expo-google-fonts/noto-serif-sc', file: package"],
      errors: [
        lines(
          'error[font/unreadable-file]: the font file node_modules/@expo-google-fonts/noto-serif-sc/package.json of `Noto Serif SC` 400 is damaged, or no font',
          '  --> @place@',
          RUN_NPM_CI,
        ),
      ],
    }));

  it.each([
    { where: 'of a text', style: ["body { font-family: 'SimHei', '黑体' }"], place: '1:21' },
    {
      where: 'of the page margins',
      style: [
        "body { font-family: 'Noto Serif SC' }",
        '@page {',
        "  font-family: 'SimHei', '黑体';",
        "  @top-right { content: '页' }",
        '}',
      ],
      place: '3:16',
    },
  ])('stack $where of which nothing is there is an error at its place', ({ style, place }) =>
    expectFailure({
      spoil: stylesheet(...style),
      errors: [
        lines(
          'error[build/no-font-of-stack]: no font of this list is there, or none can be read: SimHei, 黑体',
          `  --> ${STYLE}:${place}`,
          DROP_FONT,
        ),
      ],
      withheld: CHINESE,
    }),
  );

  it('stack of which the only font is damaged is an error too', () =>
    expectFailure({
      spoil: (project) => {
        project.edit(FONTS, 'files/lxgw-wenkai-latin-500-normal.woff', 'package.json');
        stylesheet("body { font-family: 'LXGW WenKai' }")(project);
      },
      at: [FONTS, "{ package: '@fontsource/lxgw-wenkai'"],
      words: 'build --edition chinese',
      errors: [
        lines(
          'error[font/unreadable-file]: the font file node_modules/@fontsource/lxgw-wenkai/package.json of `LXGW WenKai` 500 is damaged, or no font',
          '  --> @place@',
          RUN_NPM_CI,
        ),
        lines(
          'error[build/no-font-of-stack]: no font of this list is there, or none can be read: LXGW WenKai',
          `  --> ${STYLE}:1:21`,
          DROP_FONT,
        ),
      ],
      withheld: CHINESE,
    }));
});

describe('a character that no face has', () => {
  const HINT =
    '   = hint: put a font file that has the character into fonts/ and name its family in the stylesheet, or change the character in the text';

  it('of the Korean is named with its segment, the faces tried and its line', () =>
    expectFailure({
      spoil: rewrite(PASSAGE, '도시등록실업률은', '도시𓀀등록실업률은'),
      errors: [
        lines(
          'error[layout/missing-glyph]: no face has the character 𓀀 (U+13000) of segment p007.s02; tried: Noto Serif KR 400, Noto Serif SC 400',
          `  --> ${PASSAGE}:7:1`,
          HINT,
        ),
      ],
      withheld: ['mini/korean', 'mini/bilingual'],
    }));

  it('of a title in document.yaml is named with that file', async () => {
    const project = tempProject();
    try {
      project.edit(MANIFEST, 'ko: "정부사업보고"', 'ko: "정부𓀀사업보고"');
      const { code, errors } = await command(project.root, 'build --edition korean --format pdf');
      expect(code).toBe(1);
      expect(errors).toEqual([
        lines(
          'error[layout/missing-glyph-added]: no face has the character 𓀀 (U+13000) of text that document.yaml or the template adds; tried: Noto Serif KR 700, Noto Serif SC 700',
          `  --> ${MANIFEST}:1:1`,
          HINT,
        ),
        expect.stringContaining('Noto Serif KR 400'),
      ]);
    } finally {
      project.dispose();
    }
  });

  it('of the Chinese is named with its segment’s header, and leaves what does not print it', () =>
    expectFailure({
      spoil: ({ edit }) => {
        edit(SOURCE, '城镇登记', '城𓀀镇登记');
        edit(PASSAGE, '> 城镇登记', '> 城𓀀镇登记');
      },
      errors: [
        lines(
          'error[layout/missing-glyph]: no face has the character 𓀀 (U+13000) of segment p007.s02; tried: Noto Serif SC 400, Noto Serif KR 400',
          `  --> ${PASSAGE}:5:1`,
          HINT,
        ),
      ],
      withheld: ['mini/chinese', 'mini/bilingual'],
    }));
});

describe('an error in the Korean', () => {
  it('withholds the editions that print Korean, and the Chinese one is written anew', async () => {
    const project = tempProject();
    try {
      await command(project.root, 'build --format html');
      const before = project.digests('out/mini');
      // Both sentences that changed are in the source and in the segment file: only the Korean is behind.
      project.edit(SOURCE, '2.87%', '2.78%');
      project.edit(PASSAGE, '> 城镇登记失业率2.87%。', '> 城镇登记失业率2.78%。\n>- 城镇登记失业率2.87%。');
      const { code, errors, err, out } = await command(project.root, 'build --format html');
      expect(errors).toEqual([
        lines(
          'error[translation/stale-figure]: the Korean of segment p007.s02 was made from 2.87% but its source now says 2.78%',
          `  --> ${PASSAGE}:5:1`,
          '   = hint: correct the Korean, then `duizhao accept p007.s02`',
        ),
        lines(
          'error[check/changed-figure]: the Korean of p007.s02 says 2.87% where the Chinese says 2.78%',
          `  --> ${PASSAGE}:8:10`,
          '   = hint: write every figure with value, unit, order and bound word as the Chinese has it',
        ),
      ]);
      expect(code).toBe(1);
      expect(withheldIn(err)).toEqual(['mini/korean', 'mini/bilingual']);
      expect(out.filter((line) => line.startsWith('wrote'))).toEqual([
        expect.stringMatching(/^wrote out\/mini\/chinese\.html {2}\d+ kB$/),
      ]);
      const after = project.digests('out/mini');
      const written = { 'chinese.html': '', 'build.json': '' };
      expect({ ...after, ...written }).toEqual({ ...before, ...written });
      expect(after['chinese.html']).not.toBe(before['chinese.html']);
      expect(project.read('out/mini/chinese.html')).toContain('2.78%');
    } finally {
      project.dispose();
    }
  });

  it('may be a finding of the checks', () =>
    expectFailure({
      spoil: rewrite(PASSAGE, '2.87%였습니다', '2.78%였습니다'),
      errors: [
        lines(
          'error[check/changed-figure]: the Korean of p007.s02 says 2.78% where the Chinese says 2.87%',
          `  --> ${PASSAGE}:7:10`,
          '   = hint: write every figure with value, unit, order and bound word as the Chinese has it',
        ),
      ],
      withheld: ['mini/korean', 'mini/bilingual'],
    }));

  it('is found without any output as well', () =>
    expectFailure({
      spoil: rewrite(PASSAGE, '## p007.s02 [translated]', '## p007.s02 [fertig]'),
      words: 'check',
      errors: [
        lines(
          'error[translation/unknown-state]: unknown state `fertig`; a segment is initial, translated, reviewed or final',
          `  --> ${PASSAGE}:5:14`,
          '   = hint: write one of these words between [ and ]',
        ),
      ],
      withheld: [],
    }));
});
