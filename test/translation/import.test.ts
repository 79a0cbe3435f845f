/** A text file becomes a document folder that the program can read. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../pipeline/diagnostic/index.js';
import { NO_MARKS, readManifest, readSource } from '../../pipeline/source/index.js';
import { alignDocument, countStates, importDocument, parseSegmentFile } from '../../pipeline/translation/index.js';

const REPORT =
  '政府工作报告\n——2021年1月12日在大会上\n州长 金寿浩\n各位代表:\n现在报告。\n一、回顾\n过去一年。\n(一)有力。完成。\n(二)复苏。完成。\n——五年来。\n二、安排\n(一)抓好。完成。\n秘书处\n2021年1月\n';
const importText = (text: string, name = 'report') =>
  importDocument({ name, file: 'report.txt', bytes: new TextEncoder().encode(text) });
const textsOf = (result: ReturnType<typeof importText>): ReadonlyMap<string, string> =>
  new Map(result.value.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));

describe('import', () => {
  it('makes one segment file per section, in document order', () => {
    const texts = textsOf(importText(REPORT));
    const files = [...texts.keys()].filter((path) => path.startsWith('ko/'));
    expect(files).toEqual([
      'ko/00-front.md',
      'ko/01-00.md',
      'ko/01-01.md',
      'ko/01-02.md',
      'ko/01-03.md',
      'ko/02-00.md',
      'ko/02-01.md',
      'ko/02-02.md',
      'ko/attic.md',
    ]);
    expect([...files].sort()).toEqual(files);
    expect(texts.get('ko/01-03.md')).toContain('> ——五年来。');
    expect(texts.get('ko/02-02.md')).toContain('> 秘书处');
  });

  it('keeps the source byte for byte, in whatever encoding', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from(REPORT, 'utf16le')]);
    const { value } = importDocument({ name: 'report', file: 'report.txt', bytes });
    expect(value.find(({ path }) => path === 'zh.txt')?.bytes).toEqual(bytes);
  });

  it('guesses the manifest, which reads without errors', () => {
    const { value, diagnostics } = readManifest(
      'document.yaml',
      textsOf(importText(REPORT)).get('document.yaml') ?? '',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(Array<string>(3).fill('source/manifest-no-korean'));
    expect(value).toMatchObject({
      title: { zh: '政府工作报告' },
      author: { zh: '州长 金寿浩' },
      issuer: { zh: '秘书处' },
      date: '2021-01-12',
      editions: [
        { template: 'korean', lead: 'ko' },
        { template: 'chinese', lead: 'zh' },
        { template: 'bilingual', lead: 'ko' },
      ],
    });
  });

  it('says what it could not guess', () => {
    const result = importText('今天天气很好。“很\\好”。\n');
    expect(result.diagnostics.map(({ code }) => code)).toEqual([
      'translation/import-no-title',
      'translation/import-no-date',
      'translation/import-fill-in',
    ]);
    expect([...textsOf(result).keys()]).toEqual(['document.yaml', 'ko/00-front.md', 'ko/attic.md', 'zh.txt']);
  });

  it('quotes a title that YAML would misread', () => {
    const manifest = textsOf(importText('关于"三农": 报告 #1\n2021年1月2日\n')).get('document.yaml') ?? '';
    expect(manifest).toContain('zh: "关于\\"三农\\"： 报告 #1"');
  });

  it('makes nothing of a source that cannot be read, nor under a bad name', () => {
    expect(importText('').value).toEqual([]);
    expect(hasErrors(importText('').diagnostics)).toBe(true);
    for (const name of ['../x', 'a b', '', '보고', 'x.']) {
      expect(importText(REPORT, name)).toMatchObject({ value: [], diagnostics: [{ code: 'translation/bad-name' }] });
    }
  });

  it.each([
    ['with headings', REPORT],
    ['with numbered passages and no heading', '政府工作报告\n现在报告。\n(一)有力。完成。\n(二)复苏。完成。\n'],
    ['with a numbered passage before the first heading', '报告\n前言。\n(一)有力。完成。\n一、回顾\n完成。\n'],
  ])('makes files that align with a source %s', (_, report) => {
    const texts = textsOf(importText(report));
    const source = readSource('zh.txt', new TextEncoder().encode(texts.get('zh.txt')), NO_MARKS).value ?? expect.fail();
    const manifest =
      readManifest('document.yaml', textsOf(importText(REPORT)).get('document.yaml') ?? '').value ?? expect.fail();
    const files = [...texts]
      .filter(([path]) => path.startsWith('ko/'))
      .map(([path, text]) => parseSegmentFile(path, text).value);
    const { value, diagnostics } = alignDocument({ name: 'report', manifest, source, files });
    expect(diagnostics.map(({ code }) => code)).toEqual(['translation/untranslated']);
    expect(value?.paragraphs.map(({ kind }) => kind)).toEqual(source.paragraphs.map(({ kind }) => kind));
  });
});

describe('the 2021 work report', () => {
  const folder = new URL('../../translations/2021-work-report/', import.meta.url);
  const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
  const names = readdirSync(new URL('ko/', folder)).sort();
  const parsed = names.map((name) => parseSegmentFile(`ko/${name}`, read(`ko/${name}`)));
  const manifest = readManifest('document.yaml', read('document.yaml')).value ?? expect.fail('no manifest');
  const source =
    readSource('zh.txt', readFileSync(new URL('zh.txt', folder)), manifest.marks).value ?? expect.fail('no source');
  const aligned = alignDocument({
    name: '2021-work-report',
    manifest,
    source,
    files: parsed.map(({ value }) => value),
  });

  it('has segment files without mistakes that align with the source', () => {
    expect(parsed.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(aligned.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(aligned.value?.paragraphs).toHaveLength(37);
  });

  it('has every sentence in one passage, and every passage in one section', () => {
    const document = aligned.value ?? expect.fail('not aligned');
    const sentences = document.paragraphs.flatMap(({ passages }) => passages.flatMap((passage) => passage.sentences));
    expect(sentences).toHaveLength(400);
    const counts = countStates(document);
    // The front, two headings and seventeen numbered passages.
    expect(counts).toHaveLength(20);
    const total = counts.flatMap((section) => Object.values(section.counts)).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(document.paragraphs.flatMap(({ passages }) => passages).length);
  });
});
