/** Page labels: what a viewer calls each page, agreeing with the number that is printed on it (ISO 32000-1, 12.4.2). */
import type { Numbering } from '../../edition/index.js';
import { formatNumber, type Page, type PagedDocument } from '../../layout/index.js';
import type { PdfDocument } from './pdfkit-document.js';

/** What a page is called: a prefix, and a number where one is printed. */
interface Label {
  readonly prefix: string;
  readonly number?: { readonly value: number; readonly style: Numbering };
}

/** Kinds of pages that print no number, by the name that `page` gives them; the first word is Chinese, the second Korean as China's Koreans write it. */
const KINDS: Readonly<Record<string, readonly [zh: string, ko: string]>> = {
  cover: ['封面', '표지'],
  imprint: ['版权页', '판권페지'],
  contents: ['目录', '차례'],
};

const STYLES: Readonly<Record<Numbering, string>> = { decimal: 'D', 'lower-roman': 'r', 'upper-roman': 'R' };

/** Writes the labels into the catalog. */
export function writePageLabels(pdf: PdfDocument, { pages, metadata }: PagedDocument): void {
  if (pages.length > 0) pdf._root.data['PageLabels'] = { Nums: labelNumbers(labelsOf(pages, metadata.language)) };
}

/** The labels of all pages as a viewer shows them, no two alike. */
export const pageLabels = ({ pages, metadata }: Pick<PagedDocument, 'pages' | 'metadata'>): readonly string[] =>
  labelsOf(pages, metadata.language).map(labelText);

function labelsOf(pages: readonly Page[], language: string): readonly Label[] {
  const printsNumbers = pages.some(({ folio }) => folio !== undefined);
  const taken = new Set<string>();
  return pages.map((page) => {
    const label = candidates(page, language, printsNumbers).find((one) => !taken.has(labelText(one)));
    if (!label) throw new Error(`page ${page.number} has no label of its own`);
    taken.add(labelText(label));
    return label;
  });
}

/**
 * What a page could be called, the best first: by its printed number; where that is taken, with what kind of page it is;
 * without a number by its kind; else by its place in the file, in brackets as bibliographies count pages without numbers
 * (ISBD, area 5), since the bare number is another page's.
 */
function candidates(page: Page, language: string, printsNumbers: boolean): readonly Label[] {
  const { folio, counter, name, number } = page;
  const place: Label = printsNumbers
    ? { prefix: `[${number}]` }
    : { prefix: '', number: { value: number, style: 'decimal' } };
  const kind = kindOf(name, language);
  if (folio !== undefined) {
    const printed = (prefix: string): Label => numbered(prefix, counter, folio);
    return [printed(''), ...(kind === undefined ? [] : [printed(`${kind} `)]), printed(`[${number}] `)];
  }
  const known = name in KINDS && kind !== undefined;
  return known ? [{ prefix: kind }, { prefix: `${kind} [${number}]` }] : [place];
}

/** A viewer cannot count below 1 (ISO 32000-1, table 159); such a number is written out. */
const numbered = (prefix: string, value: number, style: Numbering): Label =>
  value >= 1 ? { prefix, number: { value, style } } : { prefix: prefix + formatNumber(value, style) };

function kindOf(name: string, language: string): string | undefined {
  const [zh, ko] = KINDS[name] ?? [];
  return (language.startsWith('ko') ? ko : zh) ?? (name === '' ? undefined : name);
}

const labelText = ({ prefix, number }: Label): string =>
  prefix + (number ? formatNumber(number.value, number.style) : '');

/** A range begins where the next label is not the one that counting on would give. */
function labelNumbers(labels: readonly Label[]): readonly unknown[] {
  return labels.flatMap((label, index) => {
    const before = labels[index - 1];
    return before && isNext(before, label) ? [] : [index, labelEntry(label)];
  });
}

const isNext = (before: Label, label: Label): boolean =>
  label.number !== undefined &&
  before.number !== undefined &&
  label.prefix === before.prefix &&
  label.number.style === before.number.style &&
  label.number.value === before.number.value + 1;

const labelEntry = ({ prefix, number }: Label): Record<string, unknown> => ({
  ...(number && { S: STYLES[number.style], ...(number.value > 1 && { St: number.value }) }),
  ...(prefix !== '' && { P: new String(prefix) }),
});
