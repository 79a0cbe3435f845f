/** Rows of a termbase that say a thing twice, or one thing and its contrary. */
import { describe, expect, it } from 'vitest';
import { formatMessage, formatPlace } from '../../pipeline/diagnostic/index.js';
import { readCsv } from '../../pipeline/spreadsheet/index.js';
import { findFaults, readTermRows } from '../../pipeline/termbase/index.js';

const HEAD = 'zh,ko,variants,forbidden,kind,protected,status,note';
const faults = (...lines: readonly string[]): readonly string[] => {
  const rows = readTermRows('t.csv', readCsv('t.csv', [HEAD, ...lines].join('\n')).value).value;
  return findFaults('t.csv', rows).map(({ code, severity, span, args, labels }) => {
    const places = [...(span ? [span] : []), ...labels.map((label) => label.span)].map(formatPlace);
    expect(formatMessage(code, args)).not.toContain('{');
    return [severity, code, ...places].join(' ');
  });
};

describe('the faults of a termbase', () => {
  it('are a Chinese term with two rows', () => {
    expect(faults('州,주,,,place,,known,', '省,성,,,place,,known,', '州,도,,,place,,known,')).toEqual([
      'error termbase/double-term t.csv:4:1 t.csv:2:1',
    ]);
  });

  it('are a form that one row forbids and agrees on', () => {
    expect(faults('试点,시험,시범,시범,general,,known,', '省,성,,성;도,place,,known,')).toEqual([
      'error termbase/forbidden-and-agreed t.csv:2:10',
      'error termbase/forbidden-and-agreed t.csv:3:6',
    ]);
  });

  it('are a form that is forbidden for a term and stands in a longer one', () => {
    expect(faults('项目,대상,,프로젝트,general,,known,', '项目库,프로젝트 서고,,,general,,known,')).toEqual([
      'warning termbase/contradiction t.csv:2:8 t.csv:3:1',
    ]);
  });

  it('are none where the forbidden form is right for other Chinese: that is only told', () => {
    expect(faults('试点,시험,,시범,general,,known,', '示范,시범,,,general,,known,')).toEqual([
      'info termbase/forbidden-elsewhere t.csv:2:8 t.csv:3:1',
    ]);
    expect(faults('历史,력사,,역사,general,,known,', '示范,시범,,,general,,known,')).toEqual([]);
  });

  it('are a form given twice', () => {
    expect(faults('州,주,주;도;도,군;군,place,,known,')).toEqual([
      'warning termbase/repeated-form t.csv:2:5',
      'warning termbase/repeated-form t.csv:2:5',
      'warning termbase/repeated-form t.csv:2:11',
    ]);
  });
});
