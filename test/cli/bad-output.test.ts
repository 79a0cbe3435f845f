/** An output that cannot be written: its message, exit 1, and every file in the folder as it was, with nothing beside it. */
import { describe, expect, it } from 'vitest';
import { failingFs, isWriting } from '../support/failing-fs.js';
import { command, tempProject } from '../support/temp-project.js';
import { goodProject, lines, PASSAGE } from './broken-project.js';

const expectFailure = goodProject();
const CHINESE = ['mini/chinese'];
const WORDS = 'build --edition chinese';
/** A new text, so that every file would change. */
const renew = ({ edit }: { edit: (path: string, from: string, to: string) => void }): void => {
  edit('translations/mini/zh.txt', '新增就业1.2万人', '新增就业1.3万人');
  edit(PASSAGE, '> 新增就业1.2万人', '> 新增就业1.3万人');
};
const FORMATS = ['pdf', 'docx', 'html'];

describe('the folder of editions', () => {
  it('that is a file is not a folder', () =>
    expectFailure({
      spoil: ({ remove, write }) => {
        remove('out');
        write('out', 'a file');
      },
      words: `${WORDS} --format html`,
      errors: ['chinese.html', 'build.json'].map((file) =>
        lines(
          `error[build/cannot-write-not-a-folder]: cannot write out/mini/${file}: something on the way to it is not a folder (ENOTDIR)`,
          `  --> out/mini/${file}:1:1`,
          '   = hint: choose another folder with `--out DIR`',
        ),
      ),
      withheld: CHINESE,
    }));

  it('in which a folder has the name of an edition says so', () =>
    expectFailure({
      spoil: (project) => {
        renew(project);
        project.remove('out/mini/chinese.html');
        project.write('out/mini/chinese.html/note.txt', '');
      },
      words: WORDS,
      errors: [
        lines(
          'error[build/cannot-write-is-a-folder]: cannot write out/mini/chinese.html: a folder of that name is there (EISDIR)',
          '  --> out/mini/chinese.html:1:1',
          '   = hint: move that folder away, or choose another place with `--out DIR`',
        ),
      ],
      withheld: CHINESE,
    }));

  it('that may not be written says so for every file', () =>
    expectFailure({
      spoil: renew,
      words: WORDS,
      options: { fs: failingFs((operation) => (isWriting(operation) ? 'EACCES' : undefined)) },
      errors: [...FORMATS.map((format) => `chinese.${format}`), 'build.json'].map((file) =>
        lines(
          `error[build/cannot-write-not-allowed]: cannot write out/mini/${file}: not allowed (EACCES)`,
          `  --> out/mini/${file}:1:1`,
          '   = hint: choose a folder that you may write to with `--out DIR`',
        ),
      ),
      withheld: CHINESE,
    }));

  it('that is new and may not be written is not left behind', () =>
    expectFailure({
      spoil: () => undefined,
      words: `${WORDS} --format pdf --out proofs/first`,
      options: { fs: failingFs(({ name, args }) => (name === 'openSync' && args[1] === 'w' ? 'EROFS' : undefined)) },
      errors: ['chinese.pdf', 'build.json'].map((file) =>
        lines(
          `error[build/cannot-write-not-allowed]: cannot write proofs/first/mini/${file}: not allowed (EROFS)`,
          `  --> proofs/first/mini/${file}:1:1`,
          '   = hint: choose a folder that you may write to with `--out DIR`',
        ),
      ),
      withheld: CHINESE,
    }));
});

describe('an output that another program has open', () => {
  const locked = (file: string, code: string): string =>
    lines(
      `error[build/cannot-write-in-use]: cannot write out/mini/${file}: another program has it open (${code})`,
      `  --> out/mini/${file}:1:1`,
      '   = hint: close the viewer or Word window that shows it (or take off its write protection) and build again; the last good edition is still there',
    );

  // Windows: a sharing violation is EBUSY, and replacing a file that somebody has open EPERM.
  it.each(['EBUSY', 'EPERM'])('is found before any file of the edition is replaced (%s)', (code) =>
    expectFailure({
      spoil: renew,
      words: WORDS,
      options: {
        fs: failingFs(({ name, path, args }) =>
          name === 'openSync' && args[1] === 'r+' && path.endsWith('chinese.docx') ? code : undefined,
        ),
      },
      errors: [locked('chinese.docx', code)],
      withheld: CHINESE,
    }),
  );

  it.each(['EBUSY', 'EPERM'])('gives back what was replaced when it shows only then (%s)', (code) => {
    const renamed: string[] = [];
    const fs = failingFs(({ name, args }) => {
      const target = String(args[1]);
      if (name !== 'renameSync') return undefined;
      if (target.endsWith('chinese.html')) return code;
      renamed.push(target);
      return undefined;
    });
    return expectFailure({
      spoil: renew,
      words: WORDS,
      options: { fs },
      errors: [locked('chinese.html', code)],
      withheld: CHINESE,
    }).then(() =>
      expect(renamed.map((path) => path.slice(path.lastIndexOf('.')))).toEqual(['.pdf', '.docx', '.pdf', '.docx']),
    );
  });

  it('leaves the other editions to be written', async () => {
    const project = tempProject();
    try {
      await command(project.root, 'build --format html');
      const before = project.digests('out/mini');
      renew(project);
      const fs = failingFs(({ name, path }) =>
        name === 'openSync' && path.endsWith('korean.html') ? 'EBUSY' : undefined,
      );
      const { code, out } = await command(project.root, 'build --format html', { fs });
      const after = project.digests('out/mini');
      expect(code).toBe(1);
      expect(out[0]).toContain('wrote out/mini/chinese.html');
      expect(Object.keys(after)).toEqual(Object.keys(before));
      expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual([
        'bilingual.html',
        'build.json',
        'chinese.html',
      ]);
    } finally {
      project.dispose();
    }
  });
});

describe('a full disk', () => {
  const full = (file: string): string =>
    lines(
      `error[build/cannot-write-disk-full]: cannot write out/mini/${file}: the disk is full (ENOSPC)`,
      `  --> out/mini/${file}:1:1`,
      '   = hint: free some space on the disk and build again; the last good edition is still there',
    );

  it('leaves no half file, wherever it fills up', () => {
    let written = 0;
    const fs = failingFs(({ name }) => (name === 'writeSync' && (written += 1) > 1 ? 'ENOSPC' : undefined));
    return expectFailure({
      spoil: renew,
      words: WORDS,
      options: { fs },
      errors: [full('chinese.docx'), full('chinese.html'), full('build.json')],
      withheld: CHINESE,
    });
  });
});
