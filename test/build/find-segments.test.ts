/** What a command names is found in the documents of a project, or it is said why not. */
import { describe, expect, it } from 'vitest';
import { editSegments, findSegments, saveSegmentFiles, type SegmentRequest } from '../../pipeline/build/index.js';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { importDocument, withKorean } from '../../pipeline/translation/index.js';
import { memoryWorld, type FileMap } from '../support/memory-world.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const CHINESE = '政府工作报告\n一、回顾\n甲。乙。\n（一）民生。丙。\n2021年1月12日\n';

function project(...names: readonly string[]): FileMap {
  const files = new Map<string, Uint8Array>();
  for (const name of names)
    for (const { path, bytes } of importDocument({ name, file: 'zh.txt', bytes: encode(CHINESE) }).value)
      files.set(`translations/${name}/${path}`, bytes);
  return files;
}

function find(files: FileMap, names: readonly string[], document?: string): readonly string[] {
  const request: SegmentRequest = { names, document };
  const { value, diagnostics } = findSegments(memoryWorld({ files, written: new Map() }), request);
  return [
    ...value.map((one) => `${one.document.name} ${one.entry.id} ${one.passage?.id ?? '–'}`),
    ...diagnostics.flatMap((one) => formatDiagnostic(one).split('\n')),
  ];
}

function change(files: FileMap, path: string, from: string, to: string): void {
  const text = new TextDecoder().decode(files.get(path));
  expect(text).toContain(from);
  files.set(path, encode(text.replace(from, to)));
}

describe('a segment', () => {
  it('is found in the only document, and once where it is named twice', () => {
    expect(find(project('one'), ['p003', 'p003.s01..p004.s01'])).toEqual([
      'one p003.s01 p003.s01',
      'one p003.s02 p003.s02',
      'one p004.s01 p004.s01',
    ]);
  });

  it('of several documents takes the document before it, or all of them one', () => {
    const files = project('one', 'two');
    expect(find(files, ['two:p001.s01', 'one:01-00'])).toEqual([
      'two p001.s01 p001.s01',
      'one p002.s01 p002.s01',
      'one p003.s01 p003.s01',
      'one p003.s02 p003.s02',
    ]);
    expect(find(files, ['p001.s01', 'one:p001'], 'two')).toEqual(['two p001.s01 p001.s01', 'one p001.s01 p001.s01']);
    expect(find(files, ['translations/two/ko/00-front.md', '..\\translations\\one\\ko\\00-front.md'])).toEqual([
      'two p001.s01 p001.s01',
      'one p001.s01 p001.s01',
    ]);
    expect(find(files, ['two']).map((line) => line.split(' ')[1])).toEqual([
      'p001.s01',
      'p002.s01',
      'p003.s01',
      'p003.s02',
      'p004.s01',
      'p004.s02',
      'p005.s01',
    ]);
    expect(find(files, ['p001.s01'])).toEqual([
      'error[build/which-document]: there are several documents, and nothing says which one p001.s01 belongs to',
      '   = hint: write `one:p001.s01`, or give the document with `--document one`; the documents are: one, two',
    ]);
  });

  it('that is nowhere gives the names that may have been meant, and none of the others is given', () => {
    expect(find(project('one'), ['p001.s01', 'p03.s02'])).toEqual([
      'error[build/no-such-segment]: the document one has no segment, paragraph or section file named p03.s02',
      '   = hint: did you mean p003.s02, p003.s01, p004.s02?',
    ]);
    expect(find(project('one'), ['everything'])[1]).toMatch(/hint: name a segment as its header does/);
    expect(find(project('one'), ['p004.s01..p001'])).toEqual([
      'error[build/reversed-segments]: the stretch from p004.s01 to p001 ends before it begins',
      '   = hint: write `p001..p004.s01`',
    ]);
    expect(find(project('one'), ['three:p001'])[0]).toBe(
      'error[build/no-such-document]: there is no document named three',
    );
    expect(find(new Map(), ['p001'])[0]).toBe('error[build/no-documents]: there is no document in translations/');
  });

  it('is found although the document has errors elsewhere, but not in a file that cannot be read whole', () => {
    const files = project('one');
    change(files, 'translations/one/ko/00-front.md', '[initial]', '[final]');
    expect(find(files, ['p001.s01', 'p004.s02'])).toEqual(['one p001.s01 p001.s01', 'one p004.s02 p004.s02']);

    change(files, 'translations/one/ko/00-front.md', '## p001', '<<<<<<< ours\n## p001');
    expect(find(files, ['p004.s02'])).toEqual(['one p004.s02 –']);
    expect(find(files, ['p001'])[0]).toMatch(/^error\[translation\/conflict-marker\]/);
    expect(find(files, ['p009'])[0]).toMatch(/^error\[translation\/conflict-marker\]/);
  });

  it('that stands twice is not taken for one', () => {
    const files = project('one');
    change(files, 'translations/one/ko/01-00.md', 'p003.s02', 'p003.s01');
    expect(find(files, ['p003.s01'])[0]).toBe('error[translation/duplicate-id]: segment p003.s01 stands twice');
  });
});

describe('edits of segments', () => {
  it('are written to the files that they change, and to no other', () => {
    const files = project('one');
    const written: FileMap = new Map();
    const world = memoryWorld({ files, written });
    const { value } = findSegments(world, { names: ['p001.s01..p003.s01'], document: undefined });
    const changed = editSegments(value, (file, { entry }) =>
      entry.id === 'p001.s01' ? file : withKorean(file, entry.id, '가.'),
    );
    expect(saveSegmentFiles(world, changed)).toEqual([]);
    expect([...written.keys()]).toEqual(['translations/one/ko/01-00.md']);
    const text = new TextDecoder().decode(written.get('translations/one/ko/01-00.md'));
    expect(text.match(/^가\.$/gm)).toHaveLength(2);
  });
});
