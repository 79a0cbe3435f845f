import { describe, expect, it } from 'vitest';
import { contentOperators, openPdf, pageBox, type PdfObject } from '../../pipeline/preflight/index.js';
import { archiveSample, bytesOf, pressSample, textOf } from './sample-pdf.js';

/** The sample with one more object, and that object read back. */
function readBack(source: string): PdfObject {
  const pdf = archiveSample().set('extra', source);
  const object = openPdf(pdf.bytes()).objects.get(pdf.id('extra'))?.object;
  if (!object) throw new Error('the extra object was not read');
  return object;
}

const textIn = (object: PdfObject): string => (object.kind === 'string' ? textOf(object.bytes) : object.kind);

describe('objects', () => {
  it.each([
    ['(a(b)c)', 'a(b)c'],
    ['(a\\)\\(\\\\)', 'a)(\\'],
    ['(\\101\\0602\\n)', 'A02\n'],
    ['(a\\\nb\r\nc)', 'ab\nc'],
    ['<41 4>', 'A@'],
  ])('reads the string %j', (source, expected) => {
    expect(textIn(readBack(source))).toBe(expected);
  });

  it.each([
    ['-.5', -0.5, false],
    ['+17', 17, true],
    ['4.', 4, false],
    ['12345678901234567890', 12345678901234567890, true],
  ])('reads the number %s', (source, value, isInteger) => {
    expect(readBack(source)).toEqual({ kind: 'number', value, isInteger });
  });

  it('reads names with escaped bytes', () => {
    expect(readBack('/A#20B')).toEqual({ kind: 'name', name: 'A B' });
  });

  it('tells references from numbers', () => {
    const array = readBack('[1 0 R 1 0 2 0 R]');
    expect(array.kind === 'array' && array.items.map(({ kind }) => kind)).toEqual(['ref', 'number', 'number', 'ref']);
  });

  it('reads text in UTF-16 and in PDFDocEncoding', () => {
    const file = openPdf(archiveSample().bytes());
    expect(file.text({ kind: 'string', bytes: bytesOf('\xfe\xff\x5d\xde\xd5\x5c') })).toBe('州한');
    expect(file.text({ kind: 'string', bytes: bytesOf('a\x84b') })).toBe('a—b');
  });
});

describe('a file', () => {
  it('is the same packed and plain', () => {
    const [plain, packed] = [archiveSample(), archiveSample()];
    packed.isPacked = true;
    const [first, second] = [openPdf(plain.bytes()), openPdf(packed.bytes())];
    expect(second.hasObjectStreams).toBe(true);
    expect(first.hasObjectStreams).toBe(false);
    for (const name of ['catalog', 'page', 'font', 'annotation']) {
      const id = plain.id(name);
      expect(second.objects.get(id)?.object).toEqual(first.objects.get(id)?.object);
    }
  });

  it('gives its pages with their boxes and operators', () => {
    const file = openPdf(pressSample().bytes());
    expect(file.pages.map(({ number }) => number)).toEqual([1]);
    for (const page of file.pages) {
      expect(pageBox(file, page, 'TrimBox')).toEqual({ left: 20, bottom: 20, right: 180, top: 180 });
      const operators = contentOperators(file, page).map(({ operator }) => operator);
      expect(operators.slice(-6)).toEqual(['k', 'Tf', 'Td', 'Tj', 'TJ', 'ET']);
    }
  });

  it('passes over the data of pictures inside the content', () => {
    const file = openPdf(pressSample().draw('BI /W 2 /H 1 /BPC 8 /CS /G ID E( EI').bytes());
    const operators = file.pages.flatMap((page) => contentOperators(file, page)).map(({ operator }) => operator);
    expect(operators.slice(-2)).toEqual(['BI', 'EMC']);
  });

  it('takes the newest of two versions of an object', () => {
    const old = pressSample().bytes();
    const id = pressSample().id('info');
    const object = `${id} 0 obj\n<< /Title (New) >>\nendobj\n`;
    const start = /startxref\n(\d+)/.exec(textOf(old))?.[1] ?? '';
    const update = `${object}xref\n${id} 1\n${String(old.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 20 /Root 1 0 R /Info ${id} 0 R /Prev ${start} >>\nstartxref\n${old.length + object.length}\n%%EOF\n`;
    const file = openPdf(bytesOf(textOf(old) + update));
    expect(file.text(file.dict(file.trailer.entries.get('Info'))?.entries.get('Title'))).toBe('New');
    expect(file.pages).toHaveLength(1);
  });

  it('whose table is lost is searched, and said to be damaged', () => {
    const file = openPdf(bytesOf(textOf(pressSample().bytes()).replace(/startxref\n\d+/, 'startxref\n7')));
    expect(file.pages).toHaveLength(1);
    expect(file.notes.map(({ fault }) => fault)).toContain('damaged');
  });

  it('whose stated lengths are wrong gives its streams none the less', () => {
    const pdf = pressSample();
    pdf.set('content', { ...pdf.stream('content'), length: 9_999_999 });
    const file = openPdf(pdf.bytes());
    expect(file.notes.map(({ fault }) => fault)).toEqual(['stream-length']);
    expect(file.pages.flatMap((page) => contentOperators(file, page)).length).toBeGreaterThan(10);
  });

  it('ends where references go round in a circle', () => {
    const pdf = pressSample().set('one', '@two').set('two', '@one').edit('pages', '[@page]', '[@page @pages @one]');
    expect(openPdf(pdf.bytes()).pages).toHaveLength(1);
  });
});
