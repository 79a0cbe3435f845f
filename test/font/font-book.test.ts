import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { openFontBook, readFontList, type FontBook } from '../../pipeline/font/index.js';
import { tinyCollection, tinyFont, tinyWoff } from '../support/tiny-font.js';

const LIST = `families:
  Song:
    generic: serif
    faces:
      - { package: p, file: song-400.ttf, weight: 400 }
      - { package: p, file: song-700.ttf, weight: 700 }
  Myeongjo:
    generic: serif
    faces:
      - { package: p, file: myeongjo.ttf, weight: 400 }
`;
const FILES: Readonly<Record<string, Uint8Array>> = {
  'node_modules/p/song-400.ttf': tinyFont({ family: 'Song', postscriptName: 'Song-Regular', characters: 'A中国' }),
  'node_modules/p/song-700.ttf': tinyFont({
    family: 'Song',
    postscriptName: 'Song-Bold',
    weight: 700,
    characters: 'A中',
  }),
  'node_modules/p/myeongjo.ttf': tinyFont({ family: 'Myeongjo', postscriptName: 'Myeongjo', characters: 'A가나' }),
};

function open(dropped: Readonly<Record<string, Uint8Array>> = {}, files = FILES) {
  const reads: string[] = [];
  const all = { ...files, ...dropped };
  const opened = openFontBook({
    list: readFontList('fonts/fonts.yaml', LIST).value,
    dropped: Object.keys(dropped).map((path) => ({ path })),
    read: (path) => {
      reads.push(path);
      return all[path];
    },
    exists: (path) => path in all,
  });
  return { book: opened.value, reads, messages: opened.diagnostics.map((d) => formatDiagnostic(d)) };
}

const idFor = (book: FontBook, families: readonly string[], character: string, weight = 400): string | undefined =>
  book.faceFor(families, weight, character.codePointAt(0) ?? 0)?.id;

test('takes each character from the first family of the stack that has it', () => {
  const { book } = open();
  expect(idFor(book, ['Song', 'Myeongjo'], '中')).toBe('Song-Regular');
  expect(idFor(book, ['Song', 'Myeongjo'], '가')).toBe('Myeongjo');
  expect(idFor(book, ['Myeongjo', 'Song'], 'A')).toBe('Myeongjo');
  expect(idFor(book, ['Song', 'Myeongjo'], '없')).toBeUndefined();
});

test('opens no face before a character needs it', () => {
  const { book, reads } = open();
  expect(reads).toEqual([]);
  idFor(book, ['Song', 'Myeongjo'], '中');
  expect(reads).toEqual(['node_modules/p/song-400.ttf']);
});

test('gives the nearest weight of a family', () => {
  const { book } = open();
  expect(book.facesOf(['Song', 'Myeongjo'], 600).map((face) => face.id)).toEqual(['Song-Bold', 'Myeongjo']);
  expect(book.firstFace(['Song'], 500)?.id).toBe('Song-Regular');
});

test('knows families without regard to case, generic names, and no others', () => {
  const { book } = open();
  expect(['song', 'MYEONGJO', 'serif', 'cursive', 'FangSong'].map((name) => book.knows(name))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(book.facesOf(['FangSong', 'serif'], 400).map((face) => face.id)).toEqual(['Song-Regular', 'Myeongjo']);
});

test('a dropped font answers to its names in every language and to its PostScript name', () => {
  const font = tinyFont({
    family: 'FangSong_GB2312',
    postscriptName: 'FSGB',
    names: [{ id: 1, text: '仿宋_GB2312', language: 2052 }],
    characters: '中',
  });
  const { book, messages } = open({ 'fonts/simfang.ttf': font });
  expect(messages).toEqual([]);
  for (const name of ['仿宋_GB2312', 'fangsong_gb2312', 'FSGB']) expect(idFor(book, [name, 'Song'], '中')).toBe('FSGB');
  expect(book.firstFace(['仿宋_GB2312'], 400)?.file).toBe('fonts/simfang.ttf');
});

test('a dropped face wins over a listed one of its name and weight, and leaves the other weights', () => {
  const { book } = open({
    'fonts/my-song.ttf': tinyFont({ family: 'Song', postscriptName: 'MySong', characters: '中' }),
  });
  expect(idFor(book, ['Song'], '中', 400)).toBe('MySong');
  expect(idFor(book, ['Song'], '中', 700)).toBe('Song-Bold');
});

test('two faces of one PostScript name have two ids', () => {
  const { book } = open({
    'fonts/x.ttf': tinyFont({ family: 'Other', postscriptName: 'Song-Regular', characters: '中' }),
  });
  expect([idFor(book, ['Song'], '中'), idFor(book, ['Other'], '中')]).toEqual(['Song-Regular@listed', 'Song-Regular']);
});

test('finds every face of a dropped collection and a dropped WOFF', () => {
  const first = { family: 'One', postscriptName: 'One', characters: '一' };
  const second = { family: 'Two', postscriptName: 'Two', characters: '二' };
  const { book } = open({
    'fonts/both.ttc': tinyCollection([first, second]),
    'fonts/three.woff': tinyWoff({ family: 'Three', postscriptName: 'Three', characters: '三' }),
  });
  expect([idFor(book, ['One', 'Two'], '一'), idFor(book, ['One', 'Two'], '二'), idFor(book, ['Three'], '三')]).toEqual([
    'One',
    'Two',
    'Three',
  ]);
});

test('a listed file that is missing is an error at its line, and the rest of the stack still serves', () => {
  const { book, messages } = open(
    {},
    { 'node_modules/p/myeongjo.ttf': FILES['node_modules/p/myeongjo.ttf'] ?? new Uint8Array() },
  );
  expect(messages[0]).toBe(
    [
      'error[font/missing-file]: the font file node_modules/p/song-400.ttf of `Song` 400 is not there',
      '  --> fonts/fonts.yaml:5:9',
      '   = hint: run `npm ci`, which fetches the fonts; if the file is still missing, correct its name here',
    ].join('\n'),
  );
  expect(messages).toHaveLength(2);
  expect(idFor(book, ['Song', 'Myeongjo'], 'A')).toBe('Myeongjo');
});

test('without a way to look, a missing file is found when it is needed', () => {
  const { value: book, diagnostics } = openFontBook({
    list: readFontList('fonts/fonts.yaml', LIST).value,
    dropped: [],
    read: () => undefined,
  });
  expect(diagnostics).toEqual([]);
  expect(book.faceFor(['Song'], 400, 0x41)).toBeUndefined();
  expect(book.findings().map((finding) => finding.code)).toEqual(['font/missing-file']);
});

test('a listed file that is damaged is an error at its line', () => {
  const cut = (FILES['node_modules/p/song-400.ttf'] ?? new Uint8Array()).slice(0, 400);
  const { book } = open({}, { ...FILES, 'node_modules/p/song-400.ttf': cut });
  expect(book.facesOf(['Song', 'Myeongjo'], 400).map((face) => face.id)).toEqual(['Myeongjo']);
  expect(book.findings().map((finding) => [finding.code, finding.severity, finding.span?.start.line])).toEqual([
    ['font/unreadable-file', 'error', 5],
  ]);
});

test('tells of a damaged face only where a character was looked for in it', () => {
  const cut = (FILES['node_modules/p/song-400.ttf'] ?? new Uint8Array()).slice(0, 400);
  const { book } = open({}, { ...FILES, 'node_modules/p/song-400.ttf': cut });
  const stack = ['Myeongjo', 'Song'];
  const codesFor = (character: string, families: readonly string[]): string[] => {
    const face = book.faceFor(families, 400, character.codePointAt(0) ?? 0);
    return book.findingsBefore(families, 400, face).map(({ code }) => code);
  };
  // Somebody else has opened it.
  book.facesOf(stack, 400);
  expect(book.findings()).toHaveLength(1);
  expect(codesFor('가', stack)).toEqual([]);
  expect(codesFor('中', stack)).toEqual(['font/unreadable-file']);
  expect(codesFor('가', ['Song', 'Myeongjo'])).toEqual(['font/unreadable-file']);
});

test('a face whose em has no units is damaged', () => {
  const path = 'node_modules/p/song-400.ttf';
  const font = Uint8Array.from(FILES[path] ?? []);
  const head = font.findIndex((_, i) => String.fromCharCode(...font.subarray(i, i + 4)) === 'head');
  const table = new DataView(font.buffer).getUint32(head + 8);
  new DataView(font.buffer).setUint16(table + 18, 0);
  const { book } = open({}, { ...FILES, [path]: font });
  expect(idFor(book, ['Song'], '中')).toBeUndefined();
  expect(book.findings().map(({ code }) => code)).toEqual(['font/unreadable-file']);
});

test('a dropped file that is damaged, empty or WOFF2 is a warning that names it', () => {
  const font = tinyFont({ family: 'Bad', postscriptName: 'Bad', characters: '中' });
  const { book, messages } = open({
    'fonts/cut.ttf': font.slice(0, font.length - 60),
    'fonts/empty.otf': new Uint8Array(0),
    'fonts/new.woff2': Uint8Array.from([0x77, 0x4f, 0x46, 0x32, 0, 0]),
  });
  expect(messages.map((message) => message.split('\n').slice(0, 2))).toEqual([
    [
      'warning[font/unreadable-dropped]: fonts/cut.ttf is damaged, or no font, and is left out',
      '  --> fonts/cut.ttf:1:1',
    ],
    [
      'warning[font/unreadable-dropped]: fonts/empty.otf is damaged, or no font, and is left out',
      '  --> fonts/empty.otf:1:1',
    ],
    [
      'warning[font/unknown-format]: fonts/new.woff2 is a font in a format that is not read (WOFF2), and is left out',
      '  --> fonts/new.woff2:1:1',
    ],
  ]);
  expect(book.knows('Bad')).toBe(false);
});
