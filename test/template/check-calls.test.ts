import { describe, expect, it } from 'vitest';
import { compileTemplate, EDITION_ROOT } from '../../pipeline/template/index.js';
import { codes, ENTRY, filesOf, messages } from './template-support.js';

describe('helpers', () => {
  const wrong: Readonly<Record<string, readonly [string, string]>> = {
    'an unknown helper': ['{{shout edition.name}}', 'template/unknown-helper 1:3'],
    'an unknown helper between brackets': ['{{#if (iss edition.name "a")}}{{/if}}', 'template/unknown-helper 1:8'],
    'a helper written as a path': ['{{is.not "a" "b"}}', 'template/unknown-helper 1:3'],
    'values after a name of the data': ['{{edition.name "a"}}', 'template/unknown-helper 1:3'],
    'values after a name between bars': [
      '{{#each paragraphs as |p|}}{{p "a"}}{{/each}}',
      'template/unknown-helper 1:30',
    ],
    'a helper without its value': ['{{lines}}', 'template/wrong-count 1:1'],
    'a helper with a value too many': ['{{is "a" "b" "c"}}', 'template/wrong-count 1:1'],
    'and with one value': ['{{#if (and edition.name)}}{{/if}}', 'template/too-few 1:7'],
    'a block as a mustache': ['{{if edition.name}}', 'template/helper-is-block 1:3'],
    'a block between brackets': ['{{#if (each paragraphs)}}{{/if}}', 'template/helper-is-block 1:8'],
    'a helper as a block': ['{{#is edition.name "a"}}{{/is}}', 'template/block-is-helper 1:4'],
    'an unknown block': ['{{#foreach paragraphs}}{{/foreach}}', 'template/unknown-block 1:4'],
    'a list as a block': ['{{#paragraphs}}{{id}}{{/paragraphs}}', 'template/unknown-block 1:4'],
    'an inverted name': ['{{^paragraphs}}{{/paragraphs}}', 'template/unknown-block 1:4'],
    'each over a group': ['{{#each document}}{{/each}}', 'template/wrong-kind 1:9'],
    'each over a text': ['{{#each document.name}}{{/each}}', 'template/wrong-kind 1:9'],
    'with over a text': ['{{#with document.name}}{{/with}}', 'template/wrong-kind 1:9'],
    'with over a list': ['{{#with paragraphs}}{{/with}}', 'template/wrong-kind 1:9'],
    'if over a group': ['{{#if document}}{{/if}}', 'template/wrong-kind 1:7'],
    'is with a flag': ['{{#if (is edition.hasUntranslated "true")}}{{/if}}', 'template/wrong-kind 1:11'],
    'lines in lines': ['{{lines (lines edition.name)}}', 'template/wrong-kind 1:9'],
    'if without a value': ['{{#if}}{{/if}}', 'template/wrong-count 1:4'],
    'if with two values': ['{{#if edition.name edition.lead}}{{/if}}', 'template/wrong-count 1:4'],
    'names between the bars of if': ['{{#if edition.name as |x|}}{{/if}}', 'template/block-names 1:4'],
    'three names between the bars of each': ['{{#each paragraphs as |a b c|}}{{/each}}', 'template/block-names 1:4'],
    'a text that a name never is': [
      '{{#each paragraphs}}{{#if (is kind "titel")}}{{/if}}{{/each}}',
      'template/never-equal 1:36',
    ],
    'such a text on the left': ['{{#if (is "kr" edition.lead)}}{{/if}}', 'template/never-equal 1:11'],
    'null as a value': ['{{lines null}}', 'template/no-value 1:9'],
    'a text as a name': ['{{"title"}}', 'template/no-name 1:3'],
    'a number as a name': ['{{3}}', 'template/no-name 1:3'],
    'a group printed': ['{{document}}', 'template/not-printable 1:1'],
    'a list printed': ['{{paragraphs}}', 'template/not-printable 1:1'],
    'the context printed': ['{{this}}', 'template/not-printable 1:1'],
    'text as markup, three braces': ['{{{edition.name}}}', 'template/unescaped 1:1'],
    'text as markup, ampersand': ['{{&edition.name}}', 'template/unescaped 1:1'],
    'a decorator': ['{{* shout}}', 'template/decorator 1:1'],
    'an inline partial': ['{{#*inline "x"}}a{{/inline}}', 'template/decorator 1:1'],
    'a raw block': ['{{{{raw}}}} {{a}} {{{{/raw}}}}', 'template/raw-block 1:1'],
  };
  for (const [claim, [text, code]] of Object.entries(wrong)) {
    it(`reports ${claim}`, () => expect(codes(text)).toEqual([code]));
  }

  it('says how to write what Mustache writes without a helper', () => {
    expect(messages('{{#paragraphs}}{{/paragraphs}}')).toContain('hint: write `{{#each paragraphs}}…{{/each}}`');
    expect(messages('{{#document}}{{/document}}')).toContain('hint: write `{{#with document}}…{{/with}}`');
  });

  it('says what a name can be where it is compared with a text that it never is', () => {
    const found = messages('{{#each paragraphs}}{{#if (is kind "titel")}}{{/if}}{{/each}}');
    expect(found).toContain('`kind` is never `titel`');
    expect(found).toContain('hint: did you mean `title`?');
    expect(found).toContain('`salutation`');
  });

  it('reports every mistake of a file, in order', () => {
    expect(codes('{{a}}\n{{#if (b "x")}}\n{{> c}}{{/if}}')).toEqual([
      'template/unknown-name 1:3',
      'template/unknown-helper 2:8',
      'template/unknown-partial 3:5',
    ]);
  });
});

describe('partials', () => {
  it('are checked with what each call gives them', () => {
    const side = '{{#each sentences}}{{text}}{{/each}}';
    expect(codes('{{#each paragraphs}}{{> side ko}}{{> side zh}}{{/each}}', { side })).toEqual([]);
    const found = messages('{{#each paragraphs}}{{> side ko}}\n{{> side}}{{/each}}', { side });
    expect(found).toContain('there is no `sentences` in paragraph\n  --> templates/partials/side.hbs:1:9');
    expect(found).toContain('  --> templates/korean/edition.hbs:2:1: called here');
  });

  it('see the named values of their call', () => {
    const p = '{{title.zh}}{{#if (is size "big")}}{{id}}{{/if}}';
    expect(codes('{{#each paragraphs}}{{> p title=@root.document.title size="big"}}{{/each}}', { p })).toEqual([]);
    expect(codes('{{#each paragraphs}}{{> p title=@root.document.title}}{{/each}}', { p })).toEqual([
      'template/unknown-name 1:23',
    ]);
  });

  it('report a mistake once, however often they are called', () => {
    expect(codes('{{> p}}{{> p}}{{#if paragraphs}}{{> p}}{{/if}}', { p: '{{nope}}' })).toEqual([
      'template/unknown-name 1:3',
    ]);
  });

  it('see neither the blocks nor the names between bars around their call', () => {
    expect(codes('{{#each paragraphs as |q|}}{{> p}}{{/each}}', { p: '{{q.id}}' })).toEqual([
      'template/unknown-name 1:3',
    ]);
    const found = messages('{{#each paragraphs}}{{> p}}{{/each}}', { p: '{{../edition.name}}' });
    expect(found).toContain('error[template/reaches-too-far]');
    expect(found).toContain('`{{> p name=…}}`');
  });

  it('see @index of the loop that calls them, and none without a loop', () => {
    expect(codes('{{#each paragraphs}}{{> p}}{{/each}}', { p: '{{@index}}' })).toEqual([]);
    expect(codes('{{> p}}', { p: '{{@index}}' })).toEqual(['template/unknown-at-name 1:3']);
  });

  it('of an edition stand beside its template and win over the shared ones', () => {
    const files = new Map([...filesOf('{{> p}}', { p: '{{nope}}' }), ['templates/korean/p.hbs', '{{edition.name}}']]);
    expect(compileTemplate(ENTRY, files, EDITION_ROOT).value?.files).toEqual([ENTRY, 'templates/korean/p.hbs']);
  });

  it('that nobody calls are not read', () => {
    expect(codes('a', { p: '{{#if' })).toEqual([]);
  });

  const wrong: Readonly<Record<string, readonly [string, string]>> = {
    'an unknown partial': ['{{> paragaph}}', 'template/unknown-partial 1:5'],
    'an unknown partial in a block': ['{{#each paragraphs}}{{> x}}{{/each}}', 'template/unknown-partial 1:25'],
    'an unknown partial in an else': ['{{#if paragraphs}}{{else}}{{> x}}{{/if}}', 'template/unknown-partial 1:31'],
    'an unknown partial written as a text': ['{{> "x"}}', 'template/unknown-partial 1:5'],
    'a partial whose name is computed': ['{{> (is "a" "b")}}', 'template/dynamic-partial 1:1'],
    'a partial of the block kind': ['{{#> paragraph}}{{/paragraph}}', 'template/partial-block 1:1'],
    '@partial-block': ['{{> @partial-block}}', 'template/dynamic-partial 1:1'],
    'a partial with a text for its context': ['{{> paragraph edition.name}}', 'template/wrong-kind 1:15'],
    'a partial with a list for its context': ['{{> paragraph paragraphs}}', 'template/wrong-kind 1:15'],
    'a partial with two contexts': ['{{> paragraph document edition}}', 'template/wrong-count 1:1'],
    'a name that no value can have': ['{{> paragraph Foo="a"}}', 'template/partial-value-name 1:15'],
  };
  for (const [claim, [text, code]] of Object.entries(wrong)) {
    it(`reports ${claim}`, () => expect(codes(text, { paragraph: '' })).toEqual([code]));
  }

  it('that are unknown are answered with the nearest, those there are, and where to write one', () => {
    const found = messages('{{> paragaph}}', { paragraph: '', sentences: '' });
    expect(found).toContain('hint: did you mean `paragraph`?');
    expect(found).toContain('hint: known here: `paragraph`, `sentences`');
    expect(found).toContain('hint: write it as `templates/partials/paragaph.hbs`');
  });

  it('may not call themselves, not even by way of another', () => {
    expect(codes('{{> a}}', { a: '{{> a}}' })).toEqual(['template/partial-recursion 1:1']);
    expect(messages('{{> a}}', { a: '{{> b}}', b: 'x{{> a}}' })).toContain('the partial `a` calls itself: a → b → a');
  });
});

describe('syntax', () => {
  const wrong: Readonly<Record<string, readonly [string, string]>> = {
    'an open block': ['a\n  {{#each paragraphs}}\nb', 'template/unclosed-block 2:3'],
    'an open block under a comment that holds a block': [
      '{{!-- {{/if}} --}}{{#if paragraphs}}',
      'template/unclosed-block 1:19',
    ],
    'the inner of two open blocks': ['{{#if paragraphs}}{{#if edition.name}}', 'template/unclosed-block 1:19'],
    'a close without a block': ['ab\n {{/if}}', 'template/unopened-block 2:2'],
    'a close of another block': ['a\n  {{#if paragraphs}}{{/each}}', 'template/mismatched-close 2:6'],
    'an expression without an end': ['q\r\n\r\n  {{edition.name', 'template/unclosed-expression 3:3'],
    'an expression with half an end': ['a {{edition.name} b {{edition.lead}}', 'template/unclosed-expression 1:3'],
    'a line of text in an expression': ['a {{edition.name\n<p>{{edition.lead}}', 'template/unclosed-expression 1:3'],
    'an empty expression': ['a\n  {{}} c', 'template/syntax 2:5'],
    'a text without its quote': ['a {{lines "abc}}\nb', 'template/syntax 1:11'],
    '.. in the middle of a name': ['{{document/../edition}}', 'template/invalid-path 1:3'],
  };
  for (const [claim, [text, code]] of Object.entries(wrong)) {
    it(`reports ${claim}`, () => expect(codes(text)).toEqual([code]));
  }

  it('is reported in the partial that has the mistake', () => {
    expect(messages('{{> p}}', { p: 'a\n{{#if}}' })).toBe(
      [
        'error[template/unclosed-block]: the block `{{#if}}` is never closed',
        '  --> templates/partials/p.hbs:2:1',
        '   = hint: write `{{/if}}` where the block ends',
      ].join('\n'),
    );
  });

  it('of every finding can be put into words', () => {
    expect(messages('{{}}')).toContain('error[template/syntax]: `}}` does not belong here');
    expect(messages('{{#if paragraphs}}{{/each}}')).toContain('the block `{{#if}}` is closed by `{{/each}}`');
  });
});
