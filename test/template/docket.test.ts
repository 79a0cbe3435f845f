/** A second tree of data: the docket's template sees the docket's names, an edition's template those of editions. */
import { describe, expect, it } from 'vitest';
import {
  compileTemplate,
  DOCKET_ROOT,
  docketSchema,
  docketTable,
  EDITION_ROOT,
  renderTemplate,
  type DocketData,
} from '../../pipeline/template/index.js';

const DATA: DocketData = {
  document: {
    name: 'mini',
    title: { zh: '政府工作报告', ko: '정부사업보고' },
    session: { zh: '六次会议', ko: '제6차 회의' },
    issuer: { zh: '秘书处', ko: '비서처' },
    date: '2021-01-12',
    dateInWords: { zh: '2021年1月12日', ko: '2021년 1월 12일' },
    version: '1.0',
  },
  edition: { name: 'korean', isDraft: true },
  order: {
    copies: '616',
    binding: 'saddle-stitch',
    cover: 'together',
    textPaper: '80 g 双胶纸',
    coverPaper: '',
    thickness: '0.1',
    condition: 'FOGRA47',
    ink: '',
  },
  trim: { width: '210', height: '297' },
  bleed: '',
  pages: { total: '44', cover: '', text: '44' },
  sheets: { text: '10', textAll: '6,160', cover: '1', coverAll: '616' },
  faces: [{ family: 'Noto', weight: '400', version: '', licence: '', embedding: 'installable', isStandIn: false }],
  standIns: [{ wanted: '仿宋', used: 'Noto' }],
  files: [{ name: 'press/korean.pdf', pages: '44', bytes: '1,249,508', sha256: '58ed' }],
};

const ENTRY = 'templates/docket/edition.hbs';
const compiled = (text: string) => compileTemplate(ENTRY, new Map([[ENTRY, text]]), DOCKET_ROOT);

/** Every name of a value: `faces[].family string`. */
function namesOfValue(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return namesOfValue(value[0], `${path}[]`);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => namesOfValue(inner, `${path}.${name}`));
  return [`${path} ${typeof value}`];
}

interface AnyShape {
  readonly kind: string;
  readonly item?: AnyShape;
  readonly fields?: Readonly<Record<string, { readonly shape: AnyShape }>>;
}

function namesOfShape({ kind, item, fields }: AnyShape, path: string): readonly string[] {
  if (item) return namesOfShape(item, `${path}[]`);
  if (fields) return Object.entries(fields).flatMap(([name, { shape }]) => namesOfShape(shape, `${path}.${name}`));
  return [`${path} ${kind === 'flag' ? 'boolean' : 'string'}`];
}

describe('the data of the docket', () => {
  it('is printed by the names that are published', () => {
    const { value, diagnostics } = compiled(
      '{{document.title.zh}} {{order.copies}}{{#each faces}} {{family}} {{@root.order.condition}}{{/each}}',
    );
    expect(diagnostics).toEqual([]);
    expect(value && renderTemplate(value, DATA).value.html).toBe('政府工作报告 616 Noto FOGRA47');
  });

  it('has exactly the names that are published, kind by kind', () => {
    expect([...namesOfShape(docketSchema, '')].sort()).toEqual([...namesOfValue(DATA, '')].sort());
  });

  it.each([
    ['a name of an edition', '{{#each paragraphs}}{{id}}{{/each}}', 'template/unknown-name'],
    ['a misspelt name in a list', '{{#each faces}}{{familly}}{{/each}}', 'template/unknown-name'],
    ['a choice that can never be', '{{#if (is order.binding "glue")}}x{{/if}}', 'template/never-equal'],
    ['a group where a text belongs', '{{document.title}}', 'template/not-printable'],
  ])('is checked for %s', (_, text, code) => {
    const { value, diagnostics } = compiled(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map((found) => found.code)).toEqual([code]);
    expect(diagnostics[0]?.span?.file).toBe(ENTRY);
  });

  it('is not seen by the template of an edition', () => {
    const { diagnostics } = compileTemplate(ENTRY, new Map([[ENTRY, '{{order.copies}}']]), EDITION_ROOT);
    expect(diagnostics.map(({ code }) => code)).toEqual(['template/unknown-name']);
  });

  it('stands in a table, one row for each name', () => {
    const rows = docketTable().trimEnd().split('\n').slice(2);
    expect(rows).toContain('| face | `family` | text | family |');
    expect(rows).toContain('| the top of the docket | `files` | list of file | the files that go to the printer |');
    expect(new Set(rows).size).toBe(rows.length);
  });
});
