/** The templates of the project itself. */
import { describe, expect, it } from 'vitest';
import {
  compileTemplate,
  EDITION_ROOT,
  renderTemplate,
  templateData,
  type TextFindings,
} from '../../pipeline/template/index.js';
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

function markupOf(
  name: string,
  lead: 'zh' | 'ko',
  of = document,
  findings: NonNullable<TextFindings['findings']> = new Map(),
): string {
  // As the build does: an edition's own partials, and the shared ones.
  const files = [...projectFiles()].filter(
    ([file]) => file.startsWith(`templates/${name}/`) || file.startsWith('templates/partials/'),
  );
  const { value, diagnostics } = compileTemplate(`templates/${name}/edition.hbs`, new Map(files), EDITION_ROOT);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error(`${name} does not compile`);
  return renderTemplate(value, templateData(of, { name, lead }, { findings })).value.html;
}

const KOREAN_BODY =
  'lang="ko-CN">' +
  '<span class="sentence run-in-heading" data-origin="p006.s01" lang="ko-CN" role="heading" aria-level="3">(1) 힘있고 효과적이다.</span> ' +
  '<span class="sentence" data-origin="p006.s02+s03" lang="ko-CN">자금을 모았습니다.</span> ' +
  '<span class="sentence lead untranslated" data-origin="p006.s04" lang="zh-CN">加大力度。</span>' +
  '<span class="sentence untranslated" data-origin="p006.s05" lang="zh-CN">完成。</span></p>';

const CHINESE_BODY =
  'lang="zh-CN">' +
  '<span class="sentence run-in-heading" data-origin="p006.s01" lang="zh-CN" role="heading" aria-level="3">（一）有力有效。</span>' +
  '<span class="sentence" data-origin="p006.s02" lang="zh-CN">筹集资金。</span>' +
  '<span class="sentence" data-origin="p006.s03" lang="zh-CN">阻断疫情。</span>' +
  '<span class="sentence lead" data-origin="p006.s04" lang="zh-CN">加大力度。</span>' +
  '<span class="sentence" data-origin="p006.s05" lang="zh-CN">完成。</span></p>';

/** What a booklet has before its text. */
const textOf = (html: string): string => html.slice(html.indexOf('<section class="text">'));

describe('the Korean edition', () => {
  const html = markupOf('korean', 'ko');
  it('opens with cover, imprint and contents, each generated', () => {
    expect([...html.matchAll(/<section[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<section class="cover" data-origin="generated" lang="ko-CN">',
      '<section class="imprint" data-origin="generated" lang="ko-CN">',
      '<section class="contents" data-origin="generated" lang="ko-CN">',
      '<section class="text">',
    ]);
  });
  it('lists its headings, run-in ones without their stop, as links to their paragraphs', () => {
    expect([...html.matchAll(/<p class="contents-entry[^\n]*/g)].map(([line]) => line)).toEqual([
      '<p class="contents-entry level-1"><a href="#p005" lang="ko-CN">1. 사업 회고</a></p>',
      '<p class="contents-entry level-2"><a href="#p006" lang="ko-CN">(1) 힘있고 효과적이다</a></p>',
    ]);
  });
  it('heads its contents, and lists them as such', () => {
    expect(html).toMatch(
      /<h1 class="contents-title">차례<\/h1>\n<nav role="doc-toc">\n(?:<p class="contents-entry.*\n)+<\/nav>/,
    );
  });
  it('prints every kind of paragraph with its element and class', () => {
    expect([...textOf(html).matchAll(/<(h[1-6]|p|div)([^>]*)>/g)].map(([tag]) => tag)).toEqual([
      '<h1 class="title" id="p001" lang="ko-CN">',
      '<p class="subtitle" id="p002" lang="ko-CN">',
      '<p class="author" id="p003" lang="ko-CN">',
      '<p class="salutation" id="p004" lang="ko-CN">',
      '<h2 class="heading" id="p005" lang="ko-CN">',
      '<p class="body" id="p006" lang="ko-CN">',
      '<p class="body dash" id="p007" lang="ko-CN">',
      '<p class="issuer" id="p008" lang="ko-CN">',
      '<p class="date" id="p009" lang="ko-CN">',
    ]);
  });
  it.each([
    [
      'a draft while none is reviewed',
      ['translated', 'initial'],
      '이 조선문은 아직 심사를 거치지 않은 번역초고입니다.',
    ],
    [
      'partly reviewed, and how much',
      ['final', 'translated'],
      '이 조선문은 아직 심사를 다 거치지 않았습니다(심사 1/2).',
    ],
    ['reviewed', ['final', 'reviewed'], '이 조선문은 심사를 거쳤습니다.'],
    ['final', ['final', 'final'], '이 조선문은 확정된 번역문입니다.'],
  ] as const)('says that its Korean is %s', (_, [one, other], line) => {
    const document = documentOf(
      paragraph('p001', 'title', passage({ 'p001.s01': '报告' }, '보고', { state: one })),
      paragraph('p002', 'body', passage({ 'p002.s01': '请审议。' }, '심의하여주십시오.', { state: other })),
      // What stays Chinese has no Korean to be reviewed.
      paragraph('p003', 'issuer', passage({ 'p003.s01': '秘书处' }, undefined, { staysChinese: true })),
    );
    const imprint = /<section class="imprint"[^]*?<\/section>/.exec(markupOf('korean', 'ko', document))?.[0] ?? '';
    expect(imprint.match(/<p class="imprint-line">.*/g)?.slice(2)).toEqual([`<p class="imprint-line">${line}</p>`]);
  });
  it('counts Korean as reviewed only as long as its Chinese is what it was', () => {
    const stale = passage({ 'p001.s01': '报告' }, '보고', { state: 'final', isStale: true });
    expect(markupOf('korean', 'ko', documentOf(paragraph('p001', 'title', stale)))).toContain('번역초고');
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
  it('says nothing of how far the Korean is', () => {
    expect(html).not.toContain('初稿');
  });
  it('holds in its text the source and nothing else', () => {
    const text = textOf(html)
      .replace(/<[^>]*>/g, '')
      .replace(/\n/g, '');
    const source = document.paragraphs.flatMap(({ passages }) => passages.flatMap((one) => one.sentences));
    expect(text).toBe(source.map((sentence) => sentence.text.text).join(''));
  });
});

const withoutNumbers = (html: string): string =>
  html.replace(/<span class="number" data-origin="generated">[^<]*<\/span>/g, '');

describe.each(['bilingual', 'facing'])('the %s edition', (name) => {
  it('pairs paragraphs, the leading language first', () => {
    const pair = (first: string, second: string): string =>
      `<div class="pair" id="p006">\n<p class="body" ${first}\n<p class="body" ${second}\n</div>`;
    expect(withoutNumbers(markupOf(name, 'zh'))).toContain(pair(CHINESE_BODY, KOREAN_BODY));
    expect(withoutNumbers(markupOf(name, 'ko'))).toContain(pair(KOREAN_BODY, CHINESE_BODY));
  });
  it('says in both languages that the translation is a draft', () => {
    expect(markupOf(name, 'ko')).toMatch(/번역초고[^]*译文为初稿/);
  });
  it.each([
    ['reviewed', '심사를 거쳤습니다', '译文已经审定。'],
    ['final', '확정된 번역문', '译文已定稿。'],
  ] as const)('says in both that it is %s', (state, ko, zh) => {
    const one = paragraph('p001', 'title', passage({ 'p001.s01': '报告' }, '보고', { state }));
    const markup = markupOf(name, 'ko', documentOf(one));
    expect([markup.includes(ko), markup.includes(zh), markup.includes('번역초고')]).toEqual([true, true, false]);
  });
});

it('the bilingual edition numbers its sentences, a Korean passage by all that it renders', () => {
  const numbers = [...markupOf('bilingual', 'ko').matchAll(/class="number" data-origin="generated">([^<]*)</g)];
  const body = numbers.map(([, number]) => number).slice(10);
  expect(body.slice(0, 9)).toEqual(['1', '2–3', '4', '5', '1', '2', '3', '4', '5']);
});

describe.each(['bilingual', 'facing', 'interpreter', 'proof'])('the template of %s', (name) => {
  it('names no language but for the words of its own', () => {
    const text = projectFiles().get(`templates/${name}/edition.hbs`) ?? '';
    expect(text.replace(/\{\{#if \(is @root\.edition\.lead "ko"\)\}\}/g, '')).not.toMatch(/\b(zh|ko)\b/);
  });
});

describe.each(['interpreter', 'proof'])('the %s edition', (name) => {
  it('has a row for every passage, the leading language first', () => {
    const html = markupOf(name, 'zh');
    // The imprint of a proof stands in the columns of its passages.
    const rows = [...html.matchAll(/<div class="(?:pair|passage)/g)];
    expect(rows).toHaveLength(name === 'proof' ? 13 : 12);
    expect(html).toMatch(
      /筹集资金。<\/span><span[^>]*>阻断疫情。<\/span><\/p>\s*<p[^>]*><span[^>]*>자금을 모았습니다\.<\/span><\/p>/,
    );
  });
});

it('the proof says of every passage its id, its state and what the checks found', () => {
  const findings = new Map([
    [
      'p006.s02+s03',
      [{ level: 'error' as const, message: { zh: '数字遗漏', ko: '수자가 빠졌습니다' }, code: 'check/missing-figure' }],
    ],
  ]);
  const html = markupOf('proof', 'zh', document, findings);
  expect(html).toContain('<p class="id" lang="en">p006.s02+s03</p>\n<p class="state">译出</p>');
  expect(html).toContain('<p class="finding error">错误：数字遗漏</p>');
});

describe('the notes of a segment file in the proof', () => {
  const notes = [
    { text: '맞습니까?', isReply: false },
    { text: '对。', isReply: true },
  ];
  const html = (lead: 'zh' | 'ko', by?: string): string =>
    markupOf(
      'proof',
      lead,
      documentOf(paragraph('p001', 'title', passage({ 'p001.s01': '一' }, '하나', { notes, by }))),
    );

  it('stand with the findings under the name of the translator, replies as comments on them', () => {
    expect(html('zh', '김철수')).toContain(
      '<p class="note" data-author="김철수">备注：<span lang="ko-CN">맞습니까?</span></p>\n' +
        '<div class="reply" role="comment"><p class="note">答复：<span lang="zh-CN">对。</span></p></div>',
    );
  });

  it('have no author where nobody is named, and Korean words where Korean leads', () => {
    expect(html('ko')).toContain('<p class="note">비고: <span lang="ko-CN">맞습니까?</span></p>');
    expect(html('ko')).toContain('<p class="note">답변: <span lang="zh-CN">对。</span></p>');
  });
});

const ALL = ['korean', 'chinese', 'bilingual', 'facing', 'large-chinese', 'large-korean', 'interpreter', 'proof'];

describe.each(ALL)('the %s edition', (name) => {
  const html = markupOf(name, 'ko');
  it('has every id once', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('has an imprint with issuer, date and version', () => {
    const imprint = html.slice(html.indexOf('class="imprint"'));
    expect(imprint).toMatch(/판본 1\.0|版本 1\.0/);
  });
  it('uses the elements and attributes of the subset alone', () => {
    const elements = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, element]) => element));
    const attributes = new Set([...html.matchAll(/ ([a-z-]+)="/g)].map(([, attribute]) => attribute));
    for (const element of elements)
      expect(['div', 'section', 'nav', 'p', 'h1', 'h2', 'span', 'br', 'a']).toContain(element);
    const known = ['class', 'id', 'lang', 'data-origin', 'href', 'role', 'aria-level', 'data-author'];
    for (const attribute of attributes) expect(known).toContain(attribute);
  });
});

it('a document without an issuer has none in its imprint and on its cover', () => {
  const { manifest } = document;
  const html = markupOf('korean', 'ko', { ...document, manifest: { ...manifest, issuer: { zh: '', ko: '' } } });
  expect(html).not.toContain('cover-issuer');
  expect(html).toContain('<p class="imprint-line">2021년 1월 12일 · 판본 1.0</p>');
});
