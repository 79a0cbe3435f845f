import { afterEach, describe, expect, it, vi } from 'vitest';
import { requireTool } from './outside-tools.js';

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
