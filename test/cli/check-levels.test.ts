/** What a project says of its checks in document.yaml. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, tempProject, type TempProject } from '../support/temp-project.js';
import { MANIFEST, PASSAGE, withheldIn } from './broken-project.js';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
  project.edit(PASSAGE, '2.87%였습니다', '2.78%였습니다');
});
afterEach(() => project.dispose());

const withLevels = (text: string): void => project.edit(MANIFEST, 'date: ', `checks:\n${text}\ndate: `);

describe('checks: in document.yaml', () => {
  it.each([
    ['off', 0, 0],
    ['warning', 0, 1],
    ['error', 1, 0],
  ] as const)('sets a check to %s', async (level, code, warnings) => {
    withLevels(`  check/changed-figure: ${level}`);
    const result = await command(project.root, 'check');
    expect(result.code).toBe(code);
    expect(result.err.filter((line) => line.startsWith('warning[check/changed-figure]'))).toHaveLength(warnings);
  });

  it('withholds every edition where it names no check, with the nearest one', async () => {
    withLevels('  check/changed-figures: off');
    const { code, errors, err } = await command(project.root, 'build --format html');
    expect(code).toBe(1);
    expect(errors[0]).toContain('error[check/unknown-check]');
    expect(errors[0]).toContain('check/changed-figure');
    expect(withheldIn(err)).toEqual(['mini']);
  });

  it('cannot change an error of the input', async () => {
    withLevels('  translation/stale-figure: off');
    const { code, errors } = await command(project.root, 'check');
    expect(code).toBe(1);
    expect(errors[0]).toContain('error[check/unknown-check]');
  });
});
