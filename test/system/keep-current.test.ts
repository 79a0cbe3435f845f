/** When a build is given up for a save that came meanwhile, and when it is not. */
import { afterEach, expect, it } from 'vitest';
import type { BuildReport, FileChange, Session } from '../../pipeline/build/index.js';
import { keepCurrent, nodeWorld } from '../../pipeline/system/index.js';
import { emptyProject, type TempProject } from '../support/temp-project.js';

const OUTPUTS = ['bilingual.pdf', 'chinese.pdf', 'korean.pdf', 'korean.docx'];
const NOTHING: BuildReport = { written: [], withheld: [], diagnostics: [], pages: [], timings: [] };

let project: TempProject | undefined;
afterEach(() => project?.dispose());

/** A session whose builds make the outputs one after another; `steps` says what happens before each is written. */
function session(text: { saved: string }, log: string[], steps: (output: string) => void): Session {
  let built = '';
  const change = (): FileChange => ({ path: 'ko/01.md', isSure: true, state: text.saved });
  return {
    places: () => ({ files: new Set(), folders: new Set() }),
    look: () => ({
      changes: text.saved === built ? [] : [change()],
      files: { files: new Map(), folders: new Map(), stamps: new Map() },
    }),
    build: async ({ signal, onWritten }) => {
      const seen = text.saved;
      built = seen;
      for (const output of OUTPUTS) {
        steps(output);
        // Long enough for looks that are 20 ms apart, and once for a slow machine; not for the one that comes every two seconds.
        for (let pause = output === OUTPUTS[1] ? -300 : 0; pause < 20 && !signal?.aborted; pause += 1)
          await new Promise((resume) => setTimeout(resume, 4));
        if (signal?.aborted) return undefined;
        log.push(`${seen} → ${output}`);
        onWritten?.([{ path: output, bytes: 1, pages: undefined }]);
      }
      return NOTHING;
    },
  };
}

/** What is written when the second state is saved while an output of the first is made; until a build is complete. */
async function written(meanwhile: string, poll: number | undefined): Promise<readonly string[]> {
  project = emptyProject();
  const log: string[] = [];
  const text = { saved: '첫째' };
  const stop = new AbortController();
  const world = nodeWorld({ root: project.root, programRoot: project.root });
  const steps = (output: string): void => {
    if (output === meanwhile) text.saved = '둘째';
  };
  await keepCurrent({
    world,
    openSession: () => session(text, log, steps),
    watched: { root: project.root, folders: [] },
    poll,
    requestFor: () => ({
      documents: [],
      editions: [],
      product: { kind: 'editions', formats: ['pdf'] },
      checksPages: false,
      out: 'out',
    }),
    onBuilt: () => stop.abort(),
    onBug: (cause) => log.push(String(cause)),
    stop: stop.signal,
  });
  return log;
}

it('gives up the rest of a build whose first file is out, and makes the first file of the new text at once', async () => {
  expect(await written('chinese.pdf', 20)).toEqual([
    '첫째 → bilingual.pdf',
    ...OUTPUTS.map((output) => `둘째 → ${output}`),
  ]);
});

it('lets the first file come out even so, so that one who never stops writing sees pages', async () => {
  expect(await written('bilingual.pdf', 20)).toEqual([
    '첫째 → bilingual.pdf',
    ...OUTPUTS.map((output) => `둘째 → ${output}`),
  ]);
});

it('sees what was saved before the folders were watched as soon as they are', async () => {
  expect(await written('bilingual.pdf', undefined)).toEqual([
    '첫째 → bilingual.pdf',
    ...OUTPUTS.map((output) => `둘째 → ${output}`),
  ]);
});
