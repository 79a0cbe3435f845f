import { describe, expect, it } from 'vitest';
import { english, formatDiagnostic, formatMessage } from '../../pipeline/diagnostic/index.js';
import { RULES, checkConformance, type Standard } from '../../pipeline/preflight/index.js';
import type { Breakage } from './cases/breakage.js';
import { ARCHIVE_FILE_CASES, SHARED_FILE_CASES } from './cases/file.js';
import { ARCHIVE_FONT_CASES, SHARED_FONT_CASES } from './cases/fonts.js';
import { ARCHIVE_INTERACTION_CASES } from './cases/interaction.js';
import { PRESS_CASES } from './cases/press.js';
import {
  ARCHIVE_LANGUAGE_CASES,
  ARCHIVE_METADATA_CASES,
  ARCHIVE_NESTING_CASES,
  ARCHIVE_TAGGING_CASES,
} from './cases/structure.js';
import { archiveSample, pressSample, type SamplePdf } from './sample-pdf.js';

/** A sample with the standards that it keeps and the ways to break it. */
interface Bench {
  readonly standards: readonly Standard[];
  readonly sample: () => SamplePdf;
  readonly cases: readonly Breakage[];
}

const BENCHES: readonly Bench[] = [
  {
    standards: ['PDF/A-2a', 'PDF/UA-1'],
    sample: archiveSample,
    cases: [
      ...SHARED_FILE_CASES,
      ...ARCHIVE_FILE_CASES,
      ...SHARED_FONT_CASES,
      ...ARCHIVE_FONT_CASES,
      ...ARCHIVE_INTERACTION_CASES,
      ...ARCHIVE_METADATA_CASES,
      ...ARCHIVE_TAGGING_CASES,
      ...ARCHIVE_LANGUAGE_CASES,
      ...ARCHIVE_NESTING_CASES,
    ],
  },
  {
    standards: ['PDF/X-1a:2003'],
    sample: pressSample,
    cases: [...SHARED_FILE_CASES, ...SHARED_FONT_CASES, ...PRESS_CASES],
  },
];

/** `PDF/A-2a 6.1.2 preflight/header` for each rule of a code. */
const namesOf = (standards: readonly Standard[], codes: readonly string[]): readonly string[] =>
  RULES.filter(({ standard, code }) => standards.includes(standard) && codes.includes(code)).map(
    ({ standard, clause, code }) => `${standard} ${clause} ${code}`,
  );

describe.each(BENCHES)('a file for $standards', ({ standards, sample, cases }) => {
  it.each(
    cases.map((breakage) => [breakage.how ? `${breakage.code}, ${breakage.how}` : breakage.code, breakage] as const),
  )('breaks only %s', (_, { code, breakIt, also = [] }) => {
    const pdf = sample();
    breakIt(pdf);
    const found = checkConformance(pdf.bytes(), standards);
    const names = found.map(({ standard, clause, diagnostic }) => `${standard} ${clause} ${diagnostic.code}`);
    expect([...new Set(names)].sort()).toEqual([...new Set(namesOf(standards, [code, ...also]))].sort());
    for (const { diagnostic, place, clause } of found) {
      expect(formatDiagnostic(diagnostic)).toContain(`${clause})`);
      expect(formatMessage(diagnostic.code, diagnostic.args).startsWith(`${place}: `)).toBe(true);
    }
  });
});

describe('every rule', () => {
  it('has a file that breaks it', () => {
    const tested = new Set(
      BENCHES.flatMap(({ standards, cases }) =>
        namesOf(
          standards,
          cases.map(({ code }) => code),
        ),
      ),
    );
    const all = RULES.map(({ standard, clause, code }) => `${standard} ${clause} ${code}`);
    expect(all.filter((name) => !tested.has(name))).toEqual([]);
  });

  it('has words, and no words are without a rule', () => {
    const words = Object.keys(english).filter((code) => /^preflight\/(?!in-)/.test(code));
    expect(words.sort()).toEqual([...new Set(RULES.map(({ code }) => code))].sort());
  });

  it('stands once', () => {
    const all = RULES.map(({ standard, code }) => `${standard} ${code}`);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});
