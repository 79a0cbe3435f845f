import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { compileTemplate, EDITION_ROOT, renderTemplate, type TemplateData } from '../../pipeline/template/index.js';
import { ENTRY, filesOf, korean, paragraph, passage, render } from './template-support.js';

const body = paragraph(
  'p003',
  'body',
  passage({ 'p003.s01': '甲<乙&丙。' }, '가 < "나" & 다.\n라.'),
  passage({ 'p003.s02': '丁。' }),
);
const data = korean(paragraph('p001', 'title', passage({ 'p001.s01': '报告' }, '보고')), body);

describe('a rendered template', () => {
  it('prints no byte order mark of its files', () => {
    expect(render('\ufeff{{edition.lead}}{{> name}}', data, { name: '\ufeff{{document.date}}' })).toBe('ko2021-01-12');
  });

  it('escapes what it prints, in text and in attributes', () => {
    const text = '{{#each paragraphs}}{{#each ko.sentences}}[{{text}}]{{/each}}{{/each}}';
    expect(render(text, data)).toBe('[보고][가 &lt; &quot;나&quot; &amp; 다.\n라.][丁。]');
  });

  it('escapes with `lines` too, and turns line breaks into br', () => {
    const text = '{{#each paragraphs}}{{#each first.sentences}}[{{lines text}}]{{/each}}{{/each}}';
    expect(render(text, data)).toBe('[보고][가 &lt; &quot;나&quot; &amp; 다.<br>라.][丁。]');
  });

  it('knows first, last and index of each loop', () => {
    const inner = '{{#each ko.sentences}}{{@../index}}.{{@index}}{{#unless @last}},{{/unless}}{{/each}}';
    expect(render(`{{#each paragraphs}}{{#if @first}}^{{/if}}${inner};{{/each}}`, data)).toBe('^0.0;1.0,1.1;');
  });

  it('counts ../ by blocks, even where a block has the same value as the one around it', () => {
    const text = '{{#with document}}{{#with ../document}}{{../name}} {{../../edition.name}}{{/with}}{{/with}}';
    expect(render(text, data)).toBe('2021-work-report korean');
    expect(render('{{#with document}}{{#with this}}{{../../edition.name}}{{/with}}{{/with}}', data)).toBe('korean');
  });

  it('does not count if as a block of ../', () => {
    expect(render('{{#each paragraphs}}{{#if id}}{{../edition.lead}}{{/if}}{{/each}}', data)).toBe('koko');
  });

  it('decides with is, and, or, not', () => {
    const kind = '{{#if (is kind "title")}}T{{else if (or (is kind "dash") (is kind "body"))}}B{{/if}}';
    const state = '{{#each ko.sentences}}{{#if (and isUntranslated (not isStale))}}!{{/if}}{{/each}}';
    expect(render(`{{#each paragraphs}}${kind}${state}{{/each}}`, data)).toBe('TB!');
  });

  it('takes the else of an empty list', () => {
    expect(render('{{#each paragraphs}}a{{else}}none of {{edition.name}}{{/each}}', korean())).toBe('none of korean');
  });

  it('gives values under names between bars', () => {
    const text = '{{#each paragraphs as |p i|}}{{#with p.ko as |side|}}{{i}}{{p.id}}{{side.lang}} {{/with}}{{/each}}';
    expect(render(text, data)).toBe('0p001ko-CN 1p003ko-CN ');
  });

  it('calls partials with a context and named values', () => {
    const partials = { side: '{{mark}}{{#each sentences}}{{> one}}{{/each}}', one: '{{text}}{{@index}}' };
    expect(render('{{#each paragraphs}}{{> side zh mark=id}}{{/each}}', data, partials)).toBe(
      'p001报告0p003甲&lt;乙&amp;丙。0丁。1',
    );
  });

  it('does not indent the lines of an indented partial', () => {
    expect(render('<p>\n    {{> p}}\n</p>', data, { p: 'a\nb' })).toBe('<p>\n    a\nb</p>');
  });

  it('is the same text every time', () => {
    const text = '{{#each paragraphs}}{{id}}{{/each}}';
    expect(render(text, data)).toBe(render(text, data));
  });

  it('leaves the data as it was', () => {
    const before = JSON.stringify(data);
    render('{{#each paragraphs}}{{> p x="1"}}{{/each}}', data, { p: '{{x}}{{id}}' });
    expect(JSON.stringify(data)).toBe(before);
  });

  it('does not run what is no plain value', () => {
    // A function can only come from a mistake of ours, past the type.
    const bad = { ...data, document: { ...data.document, name: () => 'ran' } } as unknown as TemplateData;
    const template = compileTemplate(ENTRY, filesOf('{{document.name}}'), EDITION_ROOT).value;
    expect(() => template && renderTemplate(template, bad)).toThrow('template data holds a function');
  });
});

describe('a template that fails while it runs', () => {
  it('says at which line of which file', () => {
    const { edition, paragraphs } = data;
    const broken = { edition, paragraphs } as unknown as TemplateData;
    const template = compileTemplate(ENTRY, filesOf('a\n{{> p}}', { p: '\n  {{document.name}}' }), EDITION_ROOT).value;
    const rendered = template && renderTemplate(template, broken);
    expect(rendered?.value.html).toBe('');
    expect(rendered?.diagnostics.map((found) => formatDiagnostic(found).split('\n').slice(0, 2).join('\n'))).toEqual([
      'error[template/failed]: the template failed while it ran: "name" not defined in undefined\n' +
        '  --> templates/partials/p.hbs:2:5',
    ]);
  });
});

describe('a template that is not there', () => {
  it('is an error at its path', () => {
    const { value, diagnostics } = compileTemplate(ENTRY, new Map(), EDITION_ROOT);
    expect(value).toBeUndefined();
    expect(diagnostics.map((found) => formatDiagnostic(found))).toEqual([
      `error[template/missing]: the edition has no template \`${ENTRY}\`\n  --> ${ENTRY}:1:1\n   = hint: write \`${ENTRY}\``,
    ]);
  });
});

describe('places of markup', () => {
  const files = filesOf(
    '<div CLASS="pair {{edition.name}} wide">\n{{#if paragraphs}}<blink>{{else}}<p>{{/if}}{{> p}}</div>',
    { p: "<!-- <hr> -->a < b\n<blink data-origin='<x>' lang=\"zh\"><span class='lead'>" },
  );
  const template = compileTemplate(ENTRY, files, EDITION_ROOT).value;
  const markup = template && renderTemplate(template, data).value;
  const shown = (places: ReadonlyMap<string, { file: string; start: { line: number; column: number } }> | undefined) =>
    [...(places ?? [])].map(
      ([name, { file, start }]) => `${name} ${file.split('/').at(-1) ?? ''}:${start.line}:${start.column}`,
    );

  it('are the first use of each element, comments and attributes apart', () => {
    expect(shown(markup?.elementPlaces)).toEqual([
      'div edition.hbs:1:2',
      'blink edition.hbs:2:20',
      'p edition.hbs:2:35',
      'span p.hbs:2:37',
    ]);
  });

  it('are the first use of each attribute and class', () => {
    expect(shown(markup?.attributePlaces)).toEqual([
      'class edition.hbs:1:6',
      'data-origin p.hbs:2:8',
      'lang p.hbs:2:26',
    ]);
    expect(shown(markup?.classPlaces)).toEqual(['pair edition.hbs:1:13', 'wide edition.hbs:1:35', 'lead p.hbs:2:49']);
  });
});
