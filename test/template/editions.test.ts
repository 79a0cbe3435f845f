/** The templates of the project itself. */
import { describe, expect, it } from 'vitest';
import { compileTemplate, renderTemplate, templateData } from '../../pipeline/template/index.js';
import { documentOf, paragraph, passage, projectFiles } from './template-support.js';

const document = documentOf(
  paragraph('p001', 'title', passage({ 'p001.s01': '政府工作报告' }, '정부업무보고')),
  paragraph('p002', 'subtitle', passage({ 'p002.s01': '——会议上' }, '―회의에서\n연길')),
  paragraph('p003', 'author', passage({ 'p003.s01': '州长 金寿浩' }, '주장 김수호')),
  paragraph('p004', 'salutation', passage({ 'p004.s01': '各位代表：' }, '대표 여러분:')),
  paragraph('p005', 'heading', passage({ 'p005.s01': '一、工作回顾' }, '1. 사업 회고')),
  paragraph(
    'p006',
    'body',
    passage({ 'p006.s01': '（一）有力有效。' }, '(1) 힘있고 효과적이다.', { role: 'run-in-heading' }),
    passage({ 'p006.s02': '筹集资金。', 'p006.s03': '阻断疫情。' }, '자금을 모았습니다.'),
    passage({ 'p006.s04': '加大力度。' }, undefined, { role: 'lead' }),
    passage({ 'p006.s05': '完成。' }),
  ),
  paragraph('p007', 'dash', passage({ 'p007.s01': '——坚持。' }, '―견지한다.')),
  paragraph('p008', 'issuer', passage({ 'p008.s01': '秘书处' }, '비서처')),
  paragraph('p009', 'date', passage({ 'p009.s01': '2021年1月' }, '2021년 1월')),
);

function markupOf(name: string, lead: 'zh' | 'ko', of = document): string {
  const { value, diagnostics } = compileTemplate(`templates/${name}/edition.hbs`, projectFiles());
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error(`${name} does not compile`);
  return renderTemplate(value, templateData(of, { name, lead })).value.html;
}

const KOREAN_BODY =
  'lang="ko-CN">' +
  '<span class="sentence run-in-heading" data-origin="p006.s01" lang="ko-CN">(1) 힘있고 효과적이다.</span> ' +
  '<span class="sentence" data-origin="p006.s02+s03" lang="ko-CN">자금을 모았습니다.</span> ' +
  '<span class="sentence lead untranslated" data-origin="p006.s04" lang="zh-CN">加大力度。</span>' +
  '<span class="sentence untranslated" data-origin="p006.s05" lang="zh-CN">完成。</span></p>';

const CHINESE_BODY =
  'lang="zh-CN">' +
  '<span class="sentence run-in-heading" data-origin="p006.s01" lang="zh-CN">（一）有力有效。</span>' +
  '<span class="sentence" data-origin="p006.s02" lang="zh-CN">筹集资金。</span>' +
  '<span class="sentence" data-origin="p006.s03" lang="zh-CN">阻断疫情。</span>' +
  '<span class="sentence lead" data-origin="p006.s04" lang="zh-CN">加大力度。</span>' +
  '<span class="sentence" data-origin="p006.s05" lang="zh-CN">完成。</span></p>';

describe('the Korean edition', () => {
  const html = markupOf('korean', 'ko');
  it('prints every kind of paragraph with its element and class', () => {
    expect([...html.matchAll(/<(h[1-6]|p|div)([^>]*)>/g)].map(([tag]) => tag)).toEqual([
      '<h1 class="title" id="p001" lang="ko-CN">',
      '<p class="subtitle" id="p002" lang="ko-CN">',
      '<p class="author" id="p003" lang="ko-CN">',
      '<p class="salutation" id="p004" lang="ko-CN">',
      '<h2 class="heading" id="p005" lang="ko-CN">',
      '<p class="body" id="p006" lang="ko-CN">',
      '<p class="body dash" id="p007" lang="ko-CN">',
      '<p class="issuer" id="p008" lang="ko-CN">',
      '<p class="date" id="p009" lang="ko-CN">',
      '<p class="imprint" data-origin="generated" lang="ko-CN">',
    ]);
  });
  it('says that the translation is a draft until every segment is reviewed', () => {
    expect(html).toContain('번역초고');
    const reviewed = documentOf(
      paragraph('p001', 'title', passage({ 'p001.s01': '报告' }, '보고', { state: 'reviewed' })),
    );
    expect(markupOf('korean', 'ko', reviewed)).not.toContain('번역초고');
  });
  it('prints sentences with a space between them, and Chinese, marked, for want of Korean', () => {
    expect(html).toContain(`<p class="body" id="p006" ${KOREAN_BODY}`);
  });
  it('keeps a line break that the translator asked for', () => {
    expect(html).toContain('lang="ko-CN">―회의에서<br>연길</span></p>');
  });
});

describe('the Chinese edition', () => {
  const html = markupOf('chinese', 'zh');
  it('prints the sentences with nothing between them', () => {
    expect(html).toContain(`<p class="body" id="p006" ${CHINESE_BODY}`);
  });
  it('holds the source and nothing else', () => {
    const text = html.replace(/<[^>]*>/g, '').replace(/\n/g, '');
    const source = document.paragraphs.flatMap(({ passages }) => passages.flatMap((one) => one.sentences));
    expect(text).toBe(source.map((sentence) => sentence.text.text).join(''));
  });
});

describe('the bilingual edition', () => {
  it('pairs paragraphs, the leading language first', () => {
    const pair = (first: string, second: string): string =>
      `<div class="pair" id="p006">\n<p class="body" ${first}\n<p class="body" ${second}\n</div>`;
    expect(markupOf('bilingual', 'zh')).toContain(pair(CHINESE_BODY, KOREAN_BODY));
    expect(markupOf('bilingual', 'ko')).toContain(pair(KOREAN_BODY, CHINESE_BODY));
  });
  it('names no language in its template', () => {
    expect(projectFiles().get('templates/bilingual/edition.hbs')).not.toMatch(/\b(zh|ko)\b/);
  });
});

for (const name of ['korean', 'chinese', 'bilingual']) {
  describe(`the ${name} edition`, () => {
    const html = markupOf(name, 'ko');
    it('has every id once', () => {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids).toHaveLength(document.paragraphs.length);
      expect(new Set(ids).size).toBe(ids.length);
    });
    it('uses the elements and attributes of the subset alone', () => {
      const elements = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, element]) => element));
      const attributes = new Set([...html.matchAll(/ ([a-z-]+)="/g)].map(([, attribute]) => attribute));
      for (const element of elements) expect(['div', 'section', 'p', 'h1', 'h2', 'span', 'br']).toContain(element);
      for (const attribute of attributes) expect(['class', 'id', 'lang', 'data-origin']).toContain(attribute);
    });
  });
}
