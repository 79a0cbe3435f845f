import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { packagePath, readFontList, unpackedPath } from '../../pipeline/font/index.js';

const read = (text: string) => {
  const { value, diagnostics } = readFontList('fonts/fonts.yaml', text);
  return { value, first: diagnostics.map((d) => formatDiagnostic(d).split('\n').slice(0, 2).join(' ')) };
};

test('reads families with their faces in the order of the file', () => {
  const { value, first } = read(
    'families:\n  B:\n    generic: serif\n    faces:\n      - { package: "@x/b", file: b.ttf, weight: 400 }\n  A:\n    faces:\n      - { package: a, file: f/a.woff, weight: 700 }\n',
  );
  expect(first).toEqual([]);
  expect(value.families.map(({ family, generic }) => [family, generic])).toEqual([
    ['B', 'serif'],
    ['A', undefined],
  ]);
  const faces = value.families.flatMap((family) => family.faces);
  expect(faces.map((face) => [face.weight, packagePath(face), unpackedPath(face)])).toEqual([
    [400, 'node_modules/@x/b/b.ttf', undefined],
    [700, 'node_modules/a/f/a.woff', 'dist/fonts/a.ttf'],
  ]);
});

test.each([
  ['families: [', 'error[font/list-syntax]', '1:'],
  ['', 'expected a map with the key `families`', '1:1'],
  ['fonts: {}', '`fonts` is no key of a font list; expected one of families', '1:1'],
  ['families:\n  A: 3', 'expected `faces` of the family A', '2:6'],
  ['families:\n  A:\n    generic: fancy\n    faces: []', 'expected one of serif, sans-serif, cursive', '3:14'],
  ['families:\n  A:\n    faces:\n      - { package: a, weight: 400 }', 'expected `file`: a file of the package', '4:9'],
  [
    'families:\n  A:\n    faces:\n      - { package: a, file: f.ttf, weight: bold }',
    'expected `weight`: a number from 1 to 1000',
    '4:9',
  ],
  [
    'families:\n  A:\n    faces:\n      - { package: a, file: f.ttf, weight: 400, size: 3 }',
    '`size` is no key',
    '4:49',
  ],
  [
    'families:\n  A:\n    faces:\n      - { package: a, file: f.ttf, weight: 400 }\n      - { package: a, file: g.ttf, weight: 400 }',
    'the family `A` has weight 400 twice',
    '5:9',
  ],
  ['families:\n  A: { faces: [] }\n  A: { faces: [] }', 'error[font/list-syntax]', '3:'],
])('reports %j at its place', (text, words, place) => {
  const { first } = read(text);
  expect(first[0]).toContain(words);
  expect(first.join(' ')).toContain(`fonts/fonts.yaml:${place}`);
});
