import { describe, expect, it } from 'vitest';
import { helperTable, schemaTable, templateData, templateSchema } from '../../pipeline/template/index.js';
import { codes, documentOf, paragraph, passage } from './template-support.js';

const data = templateData(
  documentOf(
    paragraph(
      'p001',
      'heading',
      passage({ 'p001.s01': '一、回顾' }, '1. 회고', {
        notes: [{ text: '메모', isReply: false }],
        isStale: true,
        oldChinese: '一、概述',
      }),
    ),
    paragraph('p002', 'body', passage({ 'p002.s01': '一。' }, '하나.')),
  ),
  { name: 'korean', lead: 'ko' },
  // A finding in the first sentence, as the names are read off the first item of a list.
  { findings: new Map([['p001.s01', [{ level: 'info', code: 'check/term', message: { zh: '…', ko: '…' } }]]]) },
);

/** Findings stand in the Korean alone: a list that is empty on every other side is as good as filled. */
const emptyLists = /^\.paragraphs\[\](\.passages\[\])?\.(zh|second)\.sentences\[\]\.findings\[\]/;

/** Every name of a value with the kind of what it holds: `paragraphs[].ko.lang text`. */
function namesOfValue(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return namesOfValue(value[0], `${path}[]`);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => namesOfValue(inner, `${path}.${name}`));
  }
  return [`${path} ${typeof value}`];
}

interface AnyShape {
  readonly kind: string;
  readonly item?: AnyShape;
  readonly fields?: Readonly<Record<string, { readonly shape: AnyShape }>>;
}

function namesOfShape(shape: AnyShape, path: string): readonly string[] {
  if (shape.item) return namesOfShape(shape.item, `${path}[]`);
  if (shape.fields) {
    return Object.entries(shape.fields).flatMap(([name, field]) => namesOfShape(field.shape, `${path}.${name}`));
  }
  return [`${path} ${{ text: 'string', choice: 'string', flag: 'boolean', number: 'number' }[shape.kind] ?? '?'}`];
}

describe('the published schema', () => {
  it('names exactly what the data holds, kind by kind', () => {
    const published = namesOfShape(templateSchema, '').filter((name) => !emptyLists.test(name));
    const held = namesOfValue(data, '').filter((name) => !emptyLists.test(name));
    expect([...published].sort()).toEqual([...held].sort());
    expect(held).toContain('.paragraphs[].ko.sentences[].findings[].message string');
  });

  it('lists what a choice can be: the value that is there is one of them', () => {
    const [first] = data.paragraphs;
    expect(Object.keys(templateSchema.fields.paragraphs.shape.item.fields.kind.shape.values)).toContain(first?.kind);
  });
});

describe('the table of the README', () => {
  const rows = schemaTable().trimEnd().split('\n').slice(2);

  it('has a row per name, each group once, and a sentence in each', () => {
    expect(rows).toContain('| side | `sentences` | list of sentence | its sentences in order |');
    expect(rows).toContain('| the top | `paragraphs` | list of paragraph | the paragraphs in order |');
    expect(rows.filter((row) => row.startsWith('| sentence |'))).toHaveLength(11);
    expect(new Set(rows).size).toBe(rows.length);
    for (const row of rows) expect(row).toMatch(/^\| [a-z ]+ \| `[A-Za-z]+` \| [a-z ]+ \| .+ \|$/);
  });

  it('lists helpers whose examples are right', () => {
    const examples = [...helperTable().matchAll(/`(\{\{.*?\}\})` \|/g)].map(([, example = '']) => example);
    expect(examples).toHaveLength(9);
    const inSentence = (example: string): string =>
      `{{#each paragraphs}}{{#each ko.sentences}}${example}{{/each}}{{/each}}`;
    const inParagraph = (example: string): string => `{{#each paragraphs}}${example}{{/each}}`;
    for (const example of examples) {
      const tries = [example, inParagraph(example), inSentence(example)].map((text) => codes(text).length);
      expect(Math.min(...tries), example).toBe(0);
    }
  });
});
