/** Every mistake in a document: its message with place and hint, exit 1, and nothing that was built is touched. */
import { describe, it } from 'vitest';
import { DOCUMENT, FRONT, goodProject, lines, MANIFEST, PASSAGE, SOURCE } from './broken-project.js';

const expectFailure = goodProject();
const SAVE_AS_UTF_8 = '   = hint: open the file in the program that made it and save it as plain text in UTF-8';
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('a document', () => {
  it('that does not exist is named with those that do', () =>
    expectFailure({
      spoil: () => undefined,
      words: 'build 2022-work-report',
      errors: [
        lines(
          'error[build/no-such-document]: there is no document named 2022-work-report',
          '  --> translations/2022-work-report:1:1',
          '   = hint: the documents here are: mini',
        ),
      ],
      withheld: [],
    }));
});

describe('a source', () => {
  it.each(['', '\n \r\n\u3000\n', '\ufeff'])('that is empty is an error: %j', (text) =>
    expectFailure({
      spoil: ({ write }) => write(SOURCE, text),
      errors: [
        lines(
          'error[source/empty]: the source holds no text',
          `  --> ${SOURCE}:1:1`,
          '   = hint: save the Chinese text into this file',
        ),
      ],
      withheld: DOCUMENT,
    }),
  );

  it('in no known encoding is an error where UTF-8 ends', () =>
    expectFailure({
      spoil: ({ write }) => write(SOURCE, bytes('政府工作报告\n各位代表：\n现在', [0xff, 0xfe], '好。\n')),
      errors: [
        lines(
          'error[source/unknown-encoding]: the source is in no encoding that is known here: UTF-8, UTF-16 and GB18030 were tried',
          `  --> ${SOURCE}:3:3`,
          SAVE_AS_UTF_8,
        ),
      ],
      withheld: DOCUMENT,
    }));

  it('that is missing is an error', () =>
    expectFailure({
      spoil: ({ remove }) => remove(SOURCE),
      errors: [
        lines(
          `error[build/no-such-file]: there is no file ${SOURCE}`,
          `  --> ${SOURCE}:1:1`,
          '   = hint: restore it from git, or make it',
        ),
      ],
      withheld: DOCUMENT,
    }));
});

describe('a segment file', () => {
  it('with a duplicate id names both places', () =>
    expectFailure({
      spoil: ({ edit }) => edit(PASSAGE, '## p007.s03', '## p007.s02'),
      errors: [
        lines(
          'error[translation/duplicate-id]: segment p007.s02 stands twice',
          `  --> ${PASSAGE}:9:1`,
          `  --> ${PASSAGE}:5:1: the other one`,
          '   = hint: delete one of the two',
        ),
      ],
      withheld: DOCUMENT,
    }));

  it('with an unknown state points at the word', () =>
    expectFailure({
      spoil: ({ edit }) => edit(FRONT, '## p004.s01 [translated]', '## p004.s01 [done]'),
      errors: [
        lines(
          'error[translation/unknown-state]: unknown state `done`; a segment is initial, translated, reviewed or final',
          `  --> ${FRONT}:13:14`,
          '   = hint: write one of these words between [ and ]',
        ),
      ],
      withheld: DOCUMENT,
    }));

  it('with a conflict that git left says so once, and how to end it', () =>
    expectFailure({
      spoil: ({ edit }) =>
        edit(FRONT, '대표 여러분!\n', '<<<<<<< HEAD\n대표 여러분!\n=======\n여러 대표님들!\n>>>>>>> proofreading\n'),
      errors: [
        lines(
          'error[translation/conflict-marker]: two versions were merged here and nobody has chosen between them',
          `  --> ${FRONT}:15:1`,
          '   = hint: give `duizhao resolve`: it shows both versions and takes your answer',
        ),
      ],
      withheld: DOCUMENT,
    }));

  it('with a conflict over several segments says so once', () =>
    expectFailure({
      spoil: ({ read, write }) => {
        const theirs = read(PASSAGE).replaceAll('[translated]', '[reviewed]');
        write(PASSAGE, `<<<<<<< HEAD\n${read(PASSAGE)}=======\n${theirs}>>>>>>> proofreading\n`);
      },
      errors: [
        lines(
          'error[translation/conflict-marker]: two versions were merged here and nobody has chosen between them',
          `  --> ${PASSAGE}:1:1`,
          '   = hint: give `duizhao resolve`: it shows both versions and takes your answer',
        ),
      ],
      withheld: DOCUMENT,
    }));

  it('without a segment says which sentence has none, and where it stands in the source', () =>
    expectFailure({
      spoil: ({ read, write }) => write(PASSAGE, read(PASSAGE).replace(/## p007\.s02[^#]*/, '')),
      errors: [
        lines(
          'error[translation/missing-segment]: no segment holds “城镇登记失业率2.87%…”',
          `  --> ${PASSAGE}:5:1`,
          `  --> ${SOURCE}:7:11: the sentence in the source`,
          '   = hint: write `## p007.s01a [initial] src:6db30e9a` there, and under it `> 城镇登记失业率2.87%。`\n' +
            '   = hint: if zh.txt is a new version, `duizhao sync mini` brings all files of ko/ up to date',
        ),
      ],
      withheld: DOCUMENT,
    }));

  it('with a segment that the source has not is an error at its header', () =>
    expectFailure({
      spoil: ({ edit }) =>
        edit(PASSAGE, '## p007.s03', '## p007.s02a [initial] src:00000000\n> 经济增长。\n\n\n## p007.s03'),
      errors: [
        lines(
          'error[translation/unknown-segment]: segment p007.s02a is not in the source: “经济增长。”',
          `  --> ${PASSAGE}:9:1`,
          '   = hint: if its sentence is gone, move the segment to ko/attic.md\n' +
            '   = hint: if zh.txt is a new version, `duizhao sync mini` brings all files of ko/ up to date',
        ),
      ],
      withheld: DOCUMENT,
    }));

  it('with Chinese that is not the source’s points at the first difference, on both sides', () =>
    expectFailure({
      spoil: ({ edit }) => edit(PASSAGE, '> 城镇登记失业率2.87%。', '> 城镇登记失业率2.78%。'),
      errors: [
        lines(
          'error[translation/chinese-differs]: the Chinese of segment p007.s02 is not the source’s: “78%。” here, “87%。” there',
          `  --> ${PASSAGE}:6:12`,
          `  --> ${SOURCE}:7:20: the sentence in the source`,
          '   = hint: write the line as zh.txt has it; if zh.txt is wrong, put the right zh.txt in its place\n' +
            '   = hint: if zh.txt is a new version, `duizhao sync mini` brings all files of ko/ up to date',
        ),
      ],
      withheld: DOCUMENT,
    }));

  it('that is not UTF-8 points at the first byte that is not', () =>
    expectFailure({
      spoil: ({ edit, read, write }) => {
        // A replacement character that really stands in the file is no fault.
        edit(PASSAGE, '2.87%였습니다', '2.87%였\ufffd습니다');
        write(PASSAGE, bytes(read(PASSAGE), '연변', [0xb0, 0xa1], '주\n'));
      },
      errors: [
        lines(
          `error[build/not-utf-8]: the file ${PASSAGE} is not UTF-8 text from here on`,
          `  --> ${PASSAGE}:12:3`,
          SAVE_AS_UTF_8,
        ),
      ],
      withheld: DOCUMENT,
    }));

  it('with a translated segment that is empty is an error at its header', () =>
    expectFailure({
      spoil: ({ edit }) => edit(PASSAGE, '## p007.s03 [initial]', '## p007.s03 [translated]'),
      errors: [
        lines(
          'error[translation/empty-translation]: segment p007.s03 is translated but has no Korean',
          `  --> ${PASSAGE}:9:1`,
          '   = hint: write the Korean under the Chinese, set the state back to `initial`, or write `% translate: no` if the sentence stays Chinese',
        ),
      ],
      withheld: DOCUMENT,
    }));
});

describe('document.yaml', () => {
  const rewrite =
    (from: string, to: string) =>
    ({ edit }: { edit: (path: string, from: string, to: string) => void }): void =>
      edit(MANIFEST, from, to);

  it.each([
    {
      mistake: 'an unknown key',
      spoil: rewrite('issuer:', 'isuer:'),
      error: [
        'error[source/manifest-unknown-key]: unknown key `isuer` in document.yaml; known here: title, languages, session, series, issuer, author, date, version, editions, leads, not-leads, headings, checks, waivers, press',
        `  --> ${MANIFEST}:10:1`,
        '   = hint: correct its spelling, or delete the line',
      ],
    },
    {
      mistake: 'a key that is missing',
      spoil: rewrite('date: 2021-01-12\n', ''),
      error: [
        'error[source/manifest-missing-key]: document.yaml has no `date`',
        `  --> ${MANIFEST}:2:1`,
        '   = hint: add a line `date: 2021-01-12`',
      ],
    },
    {
      mistake: 'a day that no calendar has',
      spoil: rewrite('2021-01-12', '2021-02-30'),
      error: [
        'error[source/manifest-bad-date]: `2021-02-30` is not a day of the calendar written as year-month-day',
        `  --> ${MANIFEST}:15:7`,
        '   = hint: write it like this: `date: 2021-01-12`',
      ],
    },
    {
      mistake: 'a language that is none',
      spoil: rewrite('ko: ko-CN', 'ko: korean'),
      error: [
        'error[source/manifest-bad-language]: `korean` is no language tag that `languages.ko` can have',
        `  --> ${MANIFEST}:20:7`,
        '   = hint: write it like this: `languages: { zh: zh-CN, ko: ko-CN }`',
      ],
    },
    {
      mistake: 'a lead that is neither language',
      spoil: rewrite('lead: zh', 'lead: cn'),
      error: [
        'error[source/manifest-unknown-lead]: an edition is led by `zh` or `ko`, found `cn`',
        `  --> ${MANIFEST}:27:11`,
        '   = hint: write it like this: `lead: ko`',
      ],
    },
    {
      mistake: 'a key that stands twice',
      spoil: rewrite('  ko: ko-CN', '  zh: ko-CN'),
      error: [
        'error[source/manifest-syntax]: not valid YAML: map keys must be unique',
        `  --> ${MANIFEST}:20:3`,
        '   = hint: compare with another document.yaml: `key: value`, two spaces to indent, quotes around text with a colon',
      ],
    },
  ])('with $mistake is an error at its place', ({ spoil, error }) =>
    expectFailure({ spoil, errors: [lines(...error)], withheld: DOCUMENT }),
  );

  it('that asks for an edition without a template withholds that edition', () =>
    expectFailure({
      spoil: rewrite('editions:\n', 'editions:\n  - { template: chinois, lead: zh }\n'),
      errors: [
        lines(
          'error[build/no-such-edition]: there is no template for an edition named chinois',
          '  --> @place@',
          '   = hint: write one of: bilingual, chinese, facing, interpreter, korean, large-chinese, large-korean, proof; each is a folder in templates/ with an edition.hbs',
        ),
      ],
      at: [MANIFEST, 'chinois'],
      withheld: ['mini/chinois'],
    }));

  it('that asks for a sheet which its template has not withholds that edition', () =>
    expectFailure({
      spoil: rewrite('editions:\n', 'editions:\n  - { template: bilingual, lead: zh, sheet: 32k }\n'),
      errors: [
        lines(
          'error[build/no-such-sheet]: the template bilingual has no sheet 32k: there is no file templates/bilingual/32k.css',
          '  --> @place@',
          '   = hint: delete the line for the sheet of the template itself, or make templates/bilingual/32k.css',
        ),
      ],
      at: [MANIFEST, '32k'],
      withheld: ['mini/bilingual-32k'],
    }));

  it('that asks for a sheet which its template has not is told which sheets there are', () =>
    expectFailure({
      spoil: rewrite('editions:\n', 'editions:\n  - { template: chinese, lead: zh, sheet: style }\n'),
      errors: [
        lines(
          'error[build/no-such-sheet]: the template chinese has no sheet style: there is no file templates/chinese/style.css',
          '  --> @place@',
          '   = hint: choose one of: 16k; or delete the line for the sheet of the template itself',
        ),
      ],
      at: [MANIFEST, 'style }'],
      withheld: ['mini/chinese-style'],
    }));

  it('that follows the page turns of no edition withholds everything', () =>
    expectFailure({
      spoil: rewrite('template: chinese\n', 'template: chinese\n    turns: koreen\n'),
      errors: [
        lines(
          'error[source/manifest-unknown-turns]: there is no edition `koreen` whose page turns could be followed',
          '  --> @place@',
          '   = hint: name one of the other editions of this document: korean, bilingual',
        ),
      ],
      at: [MANIFEST, 'koreen'],
      withheld: DOCUMENT,
    }));

  it('that does not ask for an edition named on the command line is an error', () =>
    expectFailure({
      spoil: rewrite('  - template: chinese\n    lead: zh\n', ''),
      words: 'build --edition chinese',
      errors: [
        lines(
          'error[build/edition-not-asked]: the document mini has no edition named chinese',
          `  --> ${MANIFEST}:1:1`,
          '   = hint: choose one of: korean, bilingual; which editions a document has stands in its document.yaml',
        ),
      ],
      withheld: [],
    }));

  it('that is a folder is an error', () =>
    expectFailure({
      spoil: ({ remove, write }) => {
        remove(MANIFEST);
        write(`${MANIFEST}/file`, '');
      },
      errors: [
        lines(
          `error[build/folder-not-file]: ${MANIFEST} is a folder, not a file`,
          `  --> ${MANIFEST}:1:1`,
          '   = hint: name a file in it, or move the folder away',
        ),
      ],
      withheld: DOCUMENT,
    }));
});

describe('termbase.csv', () => {
  const FILE = 'translations/termbase.csv';
  const HEAD = 'zh,ko,variants,forbidden,kind,protected,status,note\n';
  const QUOTES =
    '   = hint: a cell that holds a comma, a line end or `"` stands between two `"`, and every `"` inside it is written twice: `"他说""好"""`';

  it.each([
    {
      mistake: 'a column missing',
      text: 'zh,ko,variants,forbidden,kind,status,note\n',
      error: [
        'error[termbase/missing-column]: the termbase has no column named protected',
        `  --> ${FILE}:1:1`,
        '   = hint: its first line names the columns: zh,ko,variants,forbidden,kind,protected,status,note',
      ],
    },
    {
      mistake: 'a word that its column does not know',
      text: `${HEAD}“十三五”,‘13.5’,,,policy,是,known,\n`,
      error: [
        'error[termbase/bad-value]: “是” is no value of the column protected',
        `  --> ${FILE}:2:23`,
        '   = hint: write one of: yes, ko',
      ],
    },
    {
      mistake: 'no Korean',
      text: `${HEAD}延边,,,,place,,known,\n`,
      error: [
        'error[termbase/empty-term]: a term has nothing in its column ko',
        `  --> ${FILE}:2:4`,
        '   = hint: fill in both columns, zh and ko, or delete the line',
      ],
    },
    {
      mistake: 'a comma without quotes',
      text: `${HEAD}延边,연변,,,place,,known,jlcxwb, iybrb\n`,
      error: [
        'error[termbase/too-many-cells]: this line has more cells than there are columns: “iybrb” is one too many',
        `  --> ${FILE}:2:29`,
        QUOTES,
      ],
    },
    {
      mistake: 'a quotation mark that is never closed',
      text: `${HEAD}延边,연변,,,place,,known,"jlcxwb\n`,
      error: [
        'error[spreadsheet/unclosed-quote]: the quotation mark that opens this cell is never closed',
        `  --> ${FILE}:2:22`,
        QUOTES,
      ],
    },
  ])('with $mistake withholds every edition', ({ text, error }) =>
    expectFailure({ spoil: ({ write }) => write(FILE, text), errors: [lines(...error)] }),
  );

  it('that a spreadsheet saved as GB18030 is not UTF-8', () =>
    expectFailure({
      spoil: ({ write }) => write(FILE, bytes(HEAD, [0xd1, 0xd3, 0xb1, 0xdf])),
      errors: [
        lines(
          `error[build/not-utf-8]: the file ${FILE} is not UTF-8 text from here on`,
          `  --> ${FILE}:2:1`,
          SAVE_AS_UTF_8,
        ),
      ],
    }));
});
