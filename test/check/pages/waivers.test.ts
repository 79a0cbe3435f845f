/** Findings that a project lets stand, and the report for other programs. */
import { describe, expect, it } from 'vitest';
import {
  applyWaivers,
  jsonReport,
  pageDiagnostics,
  readWaivers,
  type WaiverLine,
} from '../../../pipeline/check/index.js';
import { formatDiagnostic } from '../../../pipeline/diagnostic/index.js';
import { ko, reportOf, setByHand } from './hand-set.js';

const span = { file: 'translations/mini/document.yaml', start: { line: 9, column: 5 } };
const waiver = (changes: Partial<WaiverLine> = {}): WaiverLine => ({
  check: 'pages/runt',
  edition: 'test',
  at: 'p001.s01',
  reason: 'a quotation',
  span,
  ...changes,
});
const report = reportOf(setByHand([ko('가나다라마바사아자차', '다.')]));
const judged = (...waivers: WaiverLine[]) => applyWaivers(report, waivers);

describe('a waiver', () => {
  it('makes the finding that it names an info with the reason', () => {
    expect(judged().findings).toMatchObject([{ code: 'pages/runt', severity: 'error' }]);
    expect(judged(waiver()).findings).toMatchObject([{ code: 'pages/runt', severity: 'info' }]);
    expect(judged(waiver({ at: '1' })).findings).toMatchObject([{ severity: 'info' }]);
    expect(pageDiagnostics(judged(waiver())).map((one) => formatDiagnostic(one))).toEqual([
      'info[pages/runt]: test, page 1, line 2 (p001.s01): the last line holds one character: 다.\n' +
        '  --> translations/mini/document.yaml:9:5: waived: a quotation',
    ]);
  });
  it.each([{ at: 'p001.s02' }, { at: '2' }, { check: 'pages/widow' }])(
    'of something else is no longer needed: %o',
    (changes) => {
      const found = pageDiagnostics(judged(waiver(changes)));
      expect(found.map(({ code, severity, span: place }) => [code, severity, place?.start.line])).toEqual([
        ['pages/runt', 'error', undefined],
        ['pages/unneeded-waiver', 'warning', 9],
      ]);
    },
  );
  it('of another edition is left alone', () => {
    expect(judged(waiver({ edition: 'korean' }))).toMatchObject({ unneeded: [], findings: [{ severity: 'error' }] });
  });
  it('names a check and an edition that there are', () => {
    expect(readWaivers([waiver()], ['test'])).toEqual([]);
    const wrong = readWaivers([waiver({ check: 'pages/runts', edition: 'tests' })], ['test']);
    expect(wrong.map(({ code, hints }) => [code, hints[0]?.args['names']])).toEqual([
      ['pages/unknown-check', expect.stringContaining('pages/runt')],
      ['pages/unknown-edition', 'test'],
    ]);
    expect(readWaivers([waiver({ check: 'check/term' })], ['test'])).toHaveLength(1);
  });
});

describe('the JSON report', () => {
  it('holds findings, figures and waivers, and is the same every time', () => {
    const text = jsonReport([{ document: 'mini', report: judged(waiver(), waiver({ check: 'pages/widow' })) }]);
    expect(jsonReport([{ document: 'mini', report: judged(waiver(), waiver({ check: 'pages/widow' })) }])).toBe(text);
    expect(JSON.parse(text)).toMatchObject({
      schema: 1,
      editions: [
        {
          document: 'mini',
          edition: 'test',
          summary: {
            pages: 1,
            lines: 2,
            koreanLines: 1,
            brokenWords: 1,
            wordSpaces: null,
            errors: 0,
            warnings: 0,
            waived: 1,
          },
          findings: [
            {
              check: 'pages/runt',
              severity: 'waived',
              page: 1,
              line: 2,
              column: 1,
              segment: 'p001.s01',
              reason: 'a quotation',
            },
          ],
          unneededWaivers: [{ check: 'pages/widow', at: 'p001.s01', reason: 'a quotation' }],
          pages: [{ page: 1, lines: 2, free: 760 }],
        },
      ],
    });
  });
});
