import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../pipeline/edition/index.js';
import { exportHtml } from '../../pipeline/export/index.js';
import { bookletEdition } from '../support/booklet-edition.js';
import { bilingualEdition, chineseEdition, editionOf, STYLESHEET } from '../support/sample-edition.js';

type Document = ReturnType<typeof parseDocument>;
type HtmlNode = Document['children'][number];
type HtmlElement = Extract<HtmlNode, { attribs: object }>;

const html = (edition: Edition): string => new TextDecoder('utf-8', { fatal: true }).decode(exportHtml(edition));

const elements = (node: Document | HtmlNode): readonly HtmlElement[] =>
  ('children' in node ? node.children : []).flatMap((child) => ('attribs' in child ? [child, ...elements(child)] : []));
const named = (root: Document | HtmlNode, name: string): readonly HtmlElement[] =>
  elements(root).filter((element) => element.name === name);
const text = (node: HtmlNode): string =>
  'data' in node ? node.data : 'children' in node ? node.children.map(text).join('') : '';
const first = (root: Document, name: string): HtmlElement => {
  const found = named(root, name)[0];
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const meta = (root: Document, name: string): string | undefined =>
  named(root, 'meta').find(({ attribs }) => attribs['name'] === name || attribs['http-equiv'] === name)?.attribs[
    'content'
  ];

/** Inlines of an edition as text, in reading order. */
const editionText = (edition: Edition): string =>
  edition.blocks
    .flatMap((block) => (block.kind === 'row' ? block.cells.flat() : [block]))
    .flatMap(({ inlines }) => inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')))
    .join('');

describe.each([
  ['Chinese', chineseEdition()],
  ['bilingual', bilingualEdition()],
])('the %s edition in HTML', (_, edition) => {
  const root = parseDocument(html(edition));

  it('holds the whole text, once and in order', () => {
    const lines = text(first(root, 'body')).replace(/\n/g, '');
    expect(lines).toBe(editionText(edition));
  });

  it('loads nothing and runs nothing', () => {
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'base']) expect(named(root, name)).toEqual([]);
    for (const { attribs } of elements(root))
      expect(Object.keys(attribs).filter((key) => /^(src|srcset|href|style|on.*)$/.test(key))).toEqual([]);
    expect(html(edition)).not.toMatch(/url\(|@import|https?:/);
    expect(meta(root, 'Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
  });

  it('has the ids of the edition as anchors, each once', () => {
    const ids = elements(root).flatMap(({ attribs }) => attribs['id'] ?? []);
    expect(ids).toEqual(edition.blocks.map(({ anchor, kind }) => anchor ?? kind));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says its language, title and author', () => {
    expect(first(root, 'html').attribs['lang']).toBe(edition.metadata.language);
    expect(text(first(root, 'title'))).toBe('政府工作报告 & <보고>');
    expect(meta(root, 'author')).toBe('延边州人民政府');
  });

  it('is the same bytes every time', () => {
    expect(exportHtml(edition)).toEqual(exportHtml(edition));
  });
});

describe('HTML', () => {
  it('starts with the doctype and names its encoding before any text', () => {
    expect(html(chineseEdition())).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n/);
  });

  it('lets the stylesheet of the edition overrule what every edition gets, and a phone the stylesheet', () => {
    const styles = named(parseDocument(html(bilingualEdition())), 'style').map(text);
    expect(styles).toHaveLength(3);
    expect(styles[1]?.trim()).toBe(STYLESHEET.trim());
    expect(styles[2]).toMatch(
      /max-width: 640px\) \{[^]*\.pair \{ grid-template-columns: minmax\(0, 1fr\) !important; \}/,
    );
    expect(meta(parseDocument(html(bilingualEdition())), 'viewport')).toBe('width=device-width, initial-scale=1');
  });

  it('does not let a stylesheet end its element', () => {
    const stylesheet = '.a { content: "</STYLE><script>x</script>"; }';
    const root = parseDocument(html(editionOf(chineseEdition().blocks, { stylesheet })));
    expect(named(root, 'script')).toEqual([]);
    // An escaped slash is a slash in CSS, so the rule still says the same.
    expect(text(named(root, 'style')[1] ?? first(root, 'body')).trim()).toBe(
      stylesheet.replace('</STYLE', '<\\/STYLE'),
    );
  });

  it('escapes what stands in the head', () => {
    const metadata = {
      ...chineseEdition().metadata,
      title: '</title><script>',
      author: '"><script>',
      language: 'ko"x',
    };
    const root = parseDocument(html(editionOf([], { metadata })));
    expect(named(root, 'script')).toEqual([]);
    expect(text(first(root, 'title'))).toBe('</title><script>');
    expect(meta(root, 'author')).toBe('"><script>');
    expect(first(root, 'html').attribs['lang']).toBe('ko"x');
  });

  it('leaves out of the head the characters that HTML forbids', () => {
    const metadata = { ...chineseEdition().metadata, title: '政府\u0008报\uFFFE告 😀' };
    expect(text(first(parseDocument(html(editionOf([], { metadata }))), 'title'))).toBe('政府报告 😀');
  });

  it('leaves out what the edition does not say', () => {
    const metadata = { ...chineseEdition().metadata, author: '', subject: '', date: '' };
    expect(named(parseDocument(html(editionOf([], { metadata }))), 'meta')).toHaveLength(3);
  });
});

describe('a booklet in HTML', () => {
  const edition = bookletEdition();
  const root = parseDocument(html(edition));

  it('has links that lead to ids of the file', () => {
    const ids = elements(root).flatMap(({ attribs }) => attribs['id'] ?? []);
    const targets = named(root, 'a').map(({ attribs }) => attribs['href']);
    expect(targets).toEqual(['#p002', '#p004']);
    for (const target of targets) expect(ids).toContain(target?.slice(1));
  });

  it('leaves links as the stylesheet has them, not as a browser would colour them', () => {
    const styles = named(root, 'style').map(text);
    expect(styles[0]).toContain('a { color: inherit; text-decoration: none; }');
    expect(styles[1]).toContain("content: leader('·') target-counter(attr(href), page)");
  });
});
