/** `duizhao check --pages`, and the same checks after a build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPdf, type PdfElement } from '../support/read-pdf.js';
import { command, findingsOf, tempProject, type TempProject } from '../support/temp-project.js';
import { tinyFont } from '../support/tiny-font.js';
import { MANIFEST } from './broken-project.js';

const STYLE = 'templates/chinese/style.css';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

/** The page of the text, after cover, imprint, contents and a blank page; it carries the number 1. */
const TEXT = 5;

/** The number of that page 3 mm too low: a fault of the pages that no other check sees. */
const lowNumbers = (): void =>
  project.write(
    STYLE,
    `${project.read(STYLE)}\n@page :right { @bottom-right { padding: 7.53mm 1em 0 0; } }\n@page contents:right { @bottom-right { padding: 4.53mm 1em 0 0; } }\n`,
  );
const check = (options = '') => command(project.root, `check --edition chinese --pages ${options}`);

describe('duizhao check --pages', () => {
  it('lists figures, and writes no edition', async () => {
    const { code, out } = await check();
    expect(code).toBe(0);
    expect(out.find((line) => line.startsWith('mini/chinese '))).toMatch(/^mini\/chinese +8 +\d+ +– +– +0 +0 +0$/);
    expect(out.at(-1)).toBe('next: duizhao build');
    expect(project.exists('out')).toBe(false);
  });

  it('is an error where a page breaks a rule, with page and figure', async () => {
    lowNumbers();
    const { code, errors } = await check();
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(
      'error[pages/number-height]: chinese, page 5: the dash of the page number — 1 — stands 10',
    );
    expect(errors[0]).toContain('waivers:');
  });

  it('gives the place of a segment in its file', async () => {
    project.write(STYLE, `${project.read(STYLE)}\n.body { font-size: 32pt; white-space: nowrap; }\n`);
    const { errors } = await check();
    const found = errors.find((text) => text.startsWith('error[pages/overfull-line]'));
    expect(found).toMatch(
      /page 5, line \d+ \(p\d{3}\.s\d\d\): the line is [\d.]+ pt too long\n {2}--> translations\/mini\/ko\//,
    );
  });

  it('leaves the pages alone without the option', async () => {
    lowNumbers();
    const { code, out } = await command(project.root, 'check --edition chinese');
    expect(code).toBe(0);
    expect(out.some((line) => line.includes('broken words'))).toBe(false);
  });

  it('writes the report as JSON, the same every time', async () => {
    lowNumbers();
    const { out } = await check('--report pages.json');
    expect(out).toContain('made pages.json');
    const first = project.read('pages.json');
    await check('--report pages.json');
    expect(project.read('pages.json')).toBe(first);
    expect(JSON.parse(first)).toMatchObject({
      schema: 1,
      editions: [
        {
          document: 'mini',
          edition: 'chinese',
          summary: { pages: 8, errors: 1 },
          findings: [{ check: 'pages/number-height', severity: 'error', page: TEXT, figures: { number: '— 1 —' } }],
        },
      ],
    });
  });

  it('says why it cannot write the report', async () => {
    project.write('taken/file', '');
    const { code, errors } = await check('--report taken');
    expect(code).toBe(1);
    expect(errors[0]).toContain('choose another file with `--report FILE`');
  });
});

describe('waivers: in document.yaml', () => {
  const waive = (text: string): void => project.edit(MANIFEST, 'date: ', `waivers:\n  - ${text}\ndate: `);

  it('let a finding stand, with its reason in the log', async () => {
    lowNumbers();
    waive('{ check: pages/number-height, edition: chinese, at: 5, reason: the press wants them low }');
    const { code, err } = await check();
    expect(code).toBe(0);
    const line = err.find((text) => text.startsWith('info[pages/number-height]'));
    expect(line).toContain('chinese, page 5');
    expect(line).toMatch(/; waived: the press wants them low \(translations\/mini\/document\.yaml:\d+:\d+\)$/);
  });

  it('are to be deleted when they are no longer needed', async () => {
    waive('{ check: pages/number-height, edition: chinese, at: 5, reason: the press wants them low }');
    const { code, err } = await check();
    expect(code).toBe(0);
    expect(findingsOf(err, 'warning')[0]).toMatch(/no longer needed\n {2}--> translations\/mini\/document\.yaml:\d+:/);
  });

  it.each([
    ['{ check: pages/number-high, edition: chinese, at: 5, reason: so }', 'pages/number-height'],
    ['{ check: pages/runt, edition: chines, at: 5, reason: so }', 'write one of: chinese'],
    ['{ check: pages/runt, edition: chinese, at: 1 }', 'reason'],
    ['{ check: pages/runt, edition: chinese, at: 5, reason: "" }', '`waivers.reason` is empty'],
    ['{ check: pages/runt, edition: chinese, at: 5, reason: so, page: 1 }', 'unknown key `page`'],
  ])('are errors of the input where they are wrong: %s', async (text, words) => {
    waive(text);
    const { code, errors } = await check();
    expect(code).toBe(1);
    expect(errors[0]).toContain(words);
    expect(errors[0]).toMatch(/--> translations\/mini\/document\.yaml:\d+:\d+/);
  });
});

describe('the file of an edition, held to PDF/A-2a and PDF/UA-1', () => {
  /** Findings of the preflight, of one severity. */
  const found = (err: readonly string[], severity: string): readonly string[] =>
    findingsOf(err, severity).filter((text) => text.startsWith(`${severity}[preflight/`));

  it('has no fault while the template has none, whatever levels its headings skip', async () => {
    // The contents and the title are of level 1, 一、 and （一） of level 3 in the template: in the file they are one below the title.
    project.edit('templates/partials/paragraph.hbs', '<h2 class="heading"', '<h3 class="heading"');
    project.edit('templates/partials/paragraph.hbs', '</h2>', '</h3>');
    const { code, err } = await check();
    expect(code).toBe(0);
    expect([...found(err, 'error'), ...found(err, 'warning')]).toEqual([]);
    await command(project.root, 'build --edition chinese --format pdf');
    const { structure } = await readPdf(new Uint8Array(readFileSync(join(project.root, 'out/mini/chinese.pdf'))));
    const headings = structure.flatMap(rolesIn).filter((role) => /^H\d$/.test(role));
    expect(headings).toEqual(['H1', 'H1', 'H2', 'H2']);
  });

  /** A face of the house with a private character, which the Chinese edition prints: no archive knows what it stands for. */
  function printPrivateCharacter(): void {
    const characters = '人\uE001';
    project.write('fonts/house.ttf', tinyFont({ family: 'House', postscriptName: 'House', characters }));
    project.write(STYLE, `${project.read(STYLE)}\n.house { font-family: 'House'; }\n`);
    const template = 'templates/chinese/edition.hbs';
    const line = `<p class="house" data-origin="generated" lang="zh-CN">${characters}</p>`;
    project.write(template, `${project.read(template)}${line}\n`);
  }

  it('is an error where it breaks a rule, with its clause, at the place that asks for the edition', async () => {
    printPrivateCharacter();
    const { code, errors, err } = await check();
    expect(code).toBe(1);
    expect(errors).toEqual([
      expect.stringMatching(
        /^error\[preflight\/private-use\]: page 5: code E001 of the font [A-Z]{6}\+House is a private character .*\(PDF\/A-2a, 6\.2\.11\.7\.3\)\n {2}--> translations\/mini\/document\.yaml:\d+:15\n {3}= hint: write a character that every font can have/,
      ),
    ]);
    expect(found(err, 'warning')).toEqual([]);
  });

  it('is not looked at without the option', async () => {
    printPrivateCharacter();
    expect((await command(project.root, 'check --edition chinese')).code).toBe(0);
  });
});

/** The roles of an element and all that it holds, in reading order. */
const rolesIn = ({ role, children }: PdfElement): readonly string[] => [role, ...children.flatMap(rolesIn)];

describe('duizhao build', () => {
  it('writes an edition whose pages break a rule, and says so', async () => {
    lowNumbers();
    const { code, out, errors } = await command(project.root, 'build --edition chinese --format pdf');
    expect(code).toBe(1);
    expect(project.exists('out/mini/chinese.pdf')).toBe(true);
    expect(errors[0]).toContain('error[pages/number-height]');
    expect(out).toContain('mini/chinese: 1 error and 0 warnings on its pages; more: duizhao check mini --pages');
  });

  it('says nothing of sound pages', async () => {
    const { code, out } = await command(project.root, 'build --edition chinese --format pdf');
    expect(code).toBe(0);
    expect(out.some((line) => line.includes('on its pages'))).toBe(false);
  });
});
