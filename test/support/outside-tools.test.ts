import { afterEach, describe, expect, it, vi } from 'vitest';
import { requireFile, requireTool } from './outside-tools.js';

const MISSING = ['duizhao-no-such-program', 'apt-get install no-such-package'] as const;

describe('requireTool', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('skips what needs a missing program and prints the line that installs it', () => {
    vi.stubEnv('DUIZHAO_REQUIRE_TOOLS', '');
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect(requireTool(...MISSING).canRun).toBe(false);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('apt-get install no-such-package'));
  });

  it('runs it all the same, and fails, where tools are required', () => {
    vi.stubEnv('DUIZHAO_REQUIRE_TOOLS', '1');
    const tool = requireTool(...MISSING);
    expect(tool.canRun).toBe(true);
    expect(() => tool.run([])).toThrow('apt-get install no-such-package');
  });

  it('gives what a program prints, and throws where it fails', () => {
    const node = requireTool('node', 'see nodejs.org');
    expect(node.run(['-e', 'console.log("주")']).stdout).toBe('주\n');
    expect(() => node.run(['-e', 'process.exit(3)'])).toThrow('exited with 3');
  });
});

describe('requireFile', () => {
  const missing = ['/duizhao-no-such-file.txt', 'apt-get install no-such-package'] as const;

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('skips what needs a missing file and prints the line that installs it', () => {
    vi.stubEnv('DUIZHAO_REQUIRE_TOOLS', '');
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect(requireFile(...missing).canRun).toBe(false);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('apt-get install no-such-package'));
  });

  it('runs it all the same, and fails, where tools are required', () => {
    vi.stubEnv('DUIZHAO_REQUIRE_TOOLS', '1');
    const file = requireFile(...missing);
    expect(file.canRun).toBe(true);
    expect(() => file.path).toThrow('apt-get install no-such-package');
  });

  it('gives the path of a file that is there', () => {
    expect(requireFile('package.json', 'see README.md')).toMatchObject({ canRun: true, path: 'package.json' });
  });
});
