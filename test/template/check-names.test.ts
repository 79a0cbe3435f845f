import { describe, expect, it } from 'vitest';
import { codes, messages } from './template-support.js';

describe('an unknown name is found', () => {
  const places: Readonly<Record<string, string>> = {
    'in a mustache': '{{nope}}',
    'below a known name': '{{document.nope}}',
    'in each': '{{#each nope}}{{/each}}',
    'in with': '{{#with nope}}{{/with}}',
    'in if': '{{#if nope}}{{/if}}',
    'in unless': '{{#unless nope}}{{/unless}}',
    'in an inverted if': '{{^if nope}}a{{/if}}',
    'in else if': '{{#if paragraphs}}{{else if nope}}{{/if}}',
    'in the body of if': '{{#if paragraphs}}{{nope}}{{/if}}',
    'in the else of if': '{{#if paragraphs}}{{else}}{{nope}}{{/if}}',
    'in the else of each': '{{#each paragraphs}}{{else}}{{nope}}{{/each}}',
    'in the value of a helper': '{{lines nope}}',
    'in a sub-expression': '{{#if (is nope "a")}}{{/if}}',
    'deep in sub-expressions': '{{#if (and (is edition.lead "ko") (not (is "a" nope)))}}{{/if}}',
    'in the context of a partial': '{{> p nope}}',
    'in a named value of a partial': '{{> p x=nope}}',
    'in a sub-expression of a named value': '{{> p x=(is nope "a")}}',
    'after this': '{{this.nope}}',
    'after ./': '{{./nope}}',
    'after @root': '{{@root.nope}}',
    'in brackets': '{{[nope]}}',
    'in an attribute': '<p class="{{nope}}">',
  };
  for (const [place, text] of Object.entries(places)) {
    it(place, () => {
      expect(codes(text, { p: '' }).map((found) => found.split(' ')[0])).toEqual(['template/unknown-name']);
    });
  }

  it('in a named value of a block or helper, beside the value that is not taken', () => {
    expect(codes('{{#if paragraphs x=nope}}{{/if}}')).toEqual([
      'template/unknown-name 1:20',
      'template/named-value 1:18',
    ]);
    expect(codes('{{lines edition.name x=nope}}')).toEqual(['template/unknown-name 1:24', 'template/named-value 1:22']);
  });

  it('with file, line, column, the nearest name and what is known there', () => {
    expect(messages('<p>\r\n  {{#each paragraphs}}{{zh.sentence}}{{/each}}')).toBe(
      [
        'error[template/unknown-name]: `zh.sentence` is unknown: there is no `sentence` in side',
        '  --> templates/korean/edition.hbs:2:25',
        '   = hint: did you mean `sentences`?',
        '   = hint: known in side: `lang`, `sentences`',
      ].join('\n'),
    );
  });

  it('once, though what stands under it is unknown too', () => {
    expect(codes('{{#each nope}}{{a}}{{#with b}}{{c.d}}{{/with}}{{/each}}')).toEqual(['template/unknown-name 1:9']);
  });

  it('with the way to it where it stands outside the block', () => {
    expect(messages('{{#each paragraphs}}{{document.date}}{{/each}}')).toContain('write `../document.date`');
  });
});

describe('names follow the blocks', () => {
  const right: Readonly<Record<string, string>> = {
    'each gives the members of a list': '{{#each paragraphs}}{{id}}{{#each ko.sentences}}{{text}}{{/each}}{{/each}}',
    'with gives the names of a group': '{{#with document.title}}{{zh}}{{first}}{{/with}}',
    'if changes nothing': '{{#if paragraphs}}{{document.name}}{{else if edition.name}}{{edition.lead}}{{/if}}',
    '../ goes out of each and not out of if': '{{#each paragraphs}}{{#if id}}{{../edition.name}}{{/if}}{{/each}}',
    '../../ goes out of two': '{{#each paragraphs}}{{#with ko}}{{../../edition.name}}{{../id}}{{/with}}{{/each}}',
    'the else of each stands outside': '{{#each paragraphs}}{{else}}{{edition.name}}{{/each}}',
    '@root is the top everywhere': '{{#each paragraphs}}{{@root.document.date}}{{/each}}',
    '@index and its kind stand in each':
      '{{#each paragraphs}}{{@index}}{{#if @first}}a{{/if}}{{#if @last}}b{{/if}}{{@key}}{{/each}}',
    '@../index is the outer loop': '{{#each paragraphs}}{{#each ko.sentences}}{{@../index}}{{/each}}{{/each}}',
    'names between bars':
      '{{#each paragraphs as |p i|}}{{p.id}}{{i}}{{#with p.ko as |side|}}{{side.lang}}{{p.id}}{{/with}}{{/each}}',
    'a name between bars that a helper has too': '{{#each paragraphs as |is|}}{{is.id}}{{/each}}',
  };
  for (const [claim, text] of Object.entries(right)) it(claim, () => expect(codes(text)).toEqual([]));

  const wrong: Readonly<Record<string, readonly [string, string]>> = {
    '../ at the top': ['{{../document}}', 'template/reaches-too-far 1:3'],
    '../ out of if at the top': ['{{#if paragraphs}}{{../edition.name}}{{/if}}', 'template/reaches-too-far 1:21'],
    '../ one too many': ['{{#each paragraphs}}{{../../edition.name}}{{/each}}', 'template/reaches-too-far 1:23'],
    'the member outside its block': ['{{#each paragraphs}}{{/each}}{{id}}', 'template/unknown-name 1:32'],
    '@index outside each': ['{{@index}}', 'template/unknown-at-name 1:3'],
    '@first in with': ['{{#with document}}{{#if @first}}{{/if}}{{/with}}', 'template/unknown-at-name 1:25'],
    '@index in the else of each': ['{{#each paragraphs}}{{else}}{{@index}}{{/each}}', 'template/unknown-at-name 1:31'],
    '@../index in one loop': ['{{#each paragraphs}}{{@../index}}{{/each}}', 'template/unknown-at-name 1:23'],
    'an @ name that Handlebars has and we do not': ['{{@level}}', 'template/unknown-at-name 1:3'],
    'a helper behind an @': ['{{@each}}', 'template/unknown-at-name 1:3'],
    'a name between bars outside its block': [
      '{{#each paragraphs as |p|}}{{/each}}{{p.id}}',
      'template/unknown-name 1:39',
    ],
    'a name between bars in the else': [
      '{{#each paragraphs as |p|}}{{else}}{{p.id}}{{/each}}',
      'template/unknown-name 1:38',
    ],
    'below a text': ['{{document.name.x}}', 'template/not-a-group 1:3'],
    'into a list without each': ['{{paragraphs.0.id}}', 'template/not-a-group 1:3'],
    'the length of a list': ['{{paragraphs.length}}', 'template/not-a-group 1:3'],
  };
  for (const [claim, [text, code]] of Object.entries(wrong)) {
    it(`reports ${claim}`, () => expect(codes(text)).toEqual([code]));
  }
});

describe('no way leads to a prototype', () => {
  const attacks = [
    '{{constructor}}',
    '{{__proto__}}',
    '{{this.constructor}}',
    '{{document.constructor.name}}',
    '{{toString}}',
    '{{hasOwnProperty "a"}}',
    '{{document.name.length}}',
    '{{document.name.[constructor]}}',
    '{{@root.constructor}}',
    '{{@constructor}}',
    '{{lookup document "name"}}',
    '{{lookup this "constructor"}}',
    '{{#with (lookup this "constructor")}}{{/with}}',
    '{{#with "s" as |string|}}{{#with split as |conslist|}}{{/with}}{{/with}}',
    '{{#each __proto__}}{{/each}}',
    '{{#constructor}}{{/constructor}}',
    '{{log document.name}}',
    '{{log}}',
    '{{lookup}}',
    '{{helperMissing}}',
    '{{blockHelperMissing edition.name}}',
    '{{> constructor}}',
    '{{> __proto__}}',
    '{{> p __proto__=document}}',
  ];
  for (const text of attacks) it(text, () => expect(codes(text, { p: '' })).not.toEqual([]));
});
