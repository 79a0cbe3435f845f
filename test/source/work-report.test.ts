/** The real report: all its structure, and nothing that is not in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NO_MARKS, printedText, readManifest, readSource } from '../../pipeline/source/index.js';

const FOLDER = new URL('../../translations/2021-work-report/', import.meta.url);
const bytes = readFileSync(new URL('zh.txt', FOLDER));
const manifest = readManifest('document.yaml', readFileSync(new URL('document.yaml', FOLDER), 'utf8'));
const marks = manifest.value?.marks ?? expect.fail('no manifest');
const { value, diagnostics } = readSource('zh.txt', bytes, marks);
const source = value ?? expect.fail('no source');

const inRole = (document: typeof source, role: string): readonly string[] =>
  document.paragraphs.flatMap(({ text, sentences }) =>
    sentences.filter((sentence) => sentence.role === role).map(({ start, end }) => text.text.slice(start, end)),
  );

const LEADS = [
  '加大企业帮扶力度。开展消费提振攻坚。加快转型升级步伐。',
  '实施“科技+产业”提升工程。深化科技创新多元合作。激发人才创新活力。完善科技创新体制机制。',
  '壮大特色产业。保障粮食安全。加强乡村建设。巩固脱贫成果。深化农村改革。',
  '提高城市建设水平。抓好城市精细化治理。',
  '畅通开放通道。夯实开放平台。',
  '加强自然资源管理和节能减排。加强污染防治和生态保护修复。',
  '加大民生保障力度。繁荣发展社会事业。',
  '保障人民生命安全。切实维护经济安全。维护社会稳定和安全。',
  '加强政治建设。加强法治建设。加强效能建设。加强廉政建设。',
];

describe('the 2021 work report', () => {
  it('has a manifest without mistakes', () => {
    expect(manifest.diagnostics).toEqual([]);
  });

  it('leaves out nine lines of web residue and nothing else', () => {
    expect(diagnostics.map(({ code }) => code)).toEqual(Array<string>(9).fill('source/web-residue'));
    expect(source.residue.map(({ span }) => span.start.line)).toEqual([1, 40, 41, 42, 43, 44, 45, 46, 47]);
    // What is printed and what is left out, put together in the file's own characters, is the file.
    const own = source.paragraphs.map(({ text }) =>
      text.offsets
        .slice(0, -1)
        .map((at) => source.raw.charAt(at))
        .join(''),
    );
    const [stamp = '', ...dates] = source.residue.map(({ text }) => text);
    const bare = (text: string): string => text.replace(/\s/g, '');
    expect(bare([stamp, ...own, ...dates].join(''))).toBe(bare(source.raw));
  });

  it('has 37 paragraphs of the kinds that a reader sees', () => {
    const kinds = source.paragraphs.map(({ kind }) => kind);
    expect(kinds).toHaveLength(37);
    expect(kinds.slice(0, 7)).toEqual(['title', 'subtitle', 'author', 'salutation', 'body', 'heading', 'body']);
    expect(kinds.slice(-3)).toEqual(['body', 'issuer', 'date']);
    expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'dash')).toHaveLength(4);
    expect(source.paragraphs[1]?.text.text).toBe('——2021年1月12日在延边朝鲜族自治州第十五届人民代表大会第六次会议上');
  });

  it('has 400 sentences, 17 of them run-in headings', () => {
    expect(source.paragraphs.flatMap(({ sentences }) => sentences)).toHaveLength(400);
    expect(inRole(source, 'run-in-heading')).toHaveLength(17);
    expect(
      inRole(source, 'run-in-heading').every((heading) => /^（[一二三四五六七八九十]）[^。]+。$/.test(heading)),
    ).toBe(true);
  });

  it('has exactly the 27 leads', () => {
    expect(inRole(source, 'lead').join('')).toBe(LEADS.join(''));
    expect(inRole(source, 'lead')).toHaveLength(27);
  });

  it('has no false lead by rule alone, only five too few', () => {
    const unmarked = readSource('zh.txt', bytes, NO_MARKS).value ?? expect.fail('no source');
    const byRule = inRole(unmarked, 'lead');
    expect(byRule).toHaveLength(22);
    expect(byRule.filter((lead) => !LEADS.join('').includes(lead))).toEqual([]);
  });

  it('prints no half-width mark but in the ratio, no bullet and no no-break space', () => {
    expect(printedText(source).match(/[,;:!?()•\u00a0]/g)).toEqual([':', ':']);
    expect(printedText(source)).toContain('7.6:34.3:58.1');
    expect(printedText(source)).toContain('东北亚（中国·延边）');
    expect(printedText(source).split('\n')[2]).toBe('州长 金寿浩');
  });
});
