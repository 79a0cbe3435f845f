/** The README's tables are the program's own. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { propertyTable } from '../pipeline/edition/index.js';
import { ruleTable } from '../pipeline/preflight/index.js';
import { docketTable, helperTable, schemaTable } from '../pipeline/template/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('README', () => {
  it.each([
    ['the data that a template sees', schemaTable()],
    ['the data that the docket sees', docketTable()],
    ['the helpers', helperTable()],
    ['the CSS properties', propertyTable()],
  ])('lists %s as the program has them', (_, table) => {
    expect(readme).toContain(table.trim());
  });

  it('leads to a list of the rules of preflight as the program has them', () => {
    expect(readme).toContain('(pipeline/preflight/RULES.md)');
    const rules = readFileSync(new URL('../pipeline/preflight/RULES.md', import.meta.url), 'utf8');
    expect(rules).toContain(ruleTable().trim());
  });

  it('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) expect(readFileSync(new URL(`../${path}`, import.meta.url)).length).toBeGreaterThan(0);
  });
});
