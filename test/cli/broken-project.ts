/** A project that built well once, and what a build says after something in it was broken. */
import { afterAll, beforeAll, expect } from 'vitest';
import { command, copyProject, tempProject, type CommandOptions, type Project } from '../support/temp-project.js';

/** The short document's files. */
export const MANIFEST = 'translations/mini/document.yaml';
export const SOURCE = 'translations/mini/zh.txt';
export const FRONT = 'translations/mini/ko/00-front.md';
export const PASSAGE = 'translations/mini/ko/01-01.md';

const EDITIONS = ['korean', 'chinese', 'bilingual'] as const;

export interface Breakage {
  /** What is done to the project after the good build. */
  readonly spoil: (project: Project) => void;
  /** The command that then fails; without it `build --format html`. */
  readonly words?: string;
  /** Every error, each as its lines: the finding, its place, hints. `@place@` in them stands for the place of `at`. */
  readonly errors: readonly string[];
  /** A file and a text in it, for files of which the test does not know the line. */
  readonly at?: readonly [path: string, text: string];
  /** What is withheld: `mini` itself, or editions; without it all editions of `mini`. */
  readonly withheld?: readonly string[];
  readonly options?: CommandOptions;
}

/** An error as its lines. */
export const lines = (...all: readonly string[]): string => all.join('\n');

/** Both kinds of withholding: the document could not be read, or every edition of it could not be made. */
export const DOCUMENT = ['mini'] as const;
export const ALL_EDITIONS = EDITIONS.map((edition) => `mini/${edition}`);

/** Builds the good project once for a test file; gives what checks a breakage of a copy of it. */
export function goodProject(): (breakage: Breakage) => Promise<void> {
  let good: ReturnType<typeof tempProject> | undefined;
  beforeAll(async () => {
    good = tempProject();
    const { code, errors } = await command(good.root, 'build');
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(Object.keys(good.digests('out/mini')).sort()).toEqual(
      [
        'build.json',
        ...EDITIONS.flatMap((edition) => ['docx', 'html', 'pdf'].map((format) => `${edition}.${format}`)),
      ].sort(),
    );
  });
  afterAll(() => good?.dispose());
  return async (breakage) => {
    if (!good) throw new Error('the good project was not built');
    const project = copyProject(good);
    try {
      await expectFailure(project, breakage);
    } finally {
      project.dispose();
    }
  };
}

/** The command fails with these errors, and changes nothing of what is withheld: not in `out/`, not in the record, and not in the inputs. */
async function expectFailure(project: Project, breakage: Breakage): Promise<void> {
  const { spoil, words = 'build --format html', errors, at, withheld = ALL_EDITIONS, options } = breakage;
  spoil(project);
  const place = at ? placeOf(project, ...at) : '';
  // Editions that are made all the same are renewed in the record.
  const others = words.includes('--edition') || withheld.includes('mini') ? ALL_EDITIONS : withheld;
  const before = stateOf(project, others);
  const result = await command(project.root, words, options);
  expect(result.errors).toEqual(errors.map((error) => error.replace('@place@', place)));
  expect(result.code).toBe(1);
  expect(withheldIn(result.err)).toEqual(withheld);
  expect(stateOf(project, others)).toEqual(before);
}

const RECORD = 'out/mini/build.json';

/** All files of a project. Where some editions are made anew the record says out of what: then what it says of the others counts. */
function stateOf(project: Project, unmade: readonly string[]): Readonly<Record<string, unknown>> {
  const digests = project.digests('.');
  if (unmade.length === 0 || unmade.length === EDITIONS.length) return digests;
  // What the program has written in the shape that this test is about.
  const record = JSON.parse(project.read(RECORD)) as { readonly editions: Readonly<Record<string, unknown>> };
  const names = EDITIONS.filter((edition) => unmade.includes(`mini/${edition}`));
  return { ...digests, [RECORD]: names.map((name) => record.editions[name]) };
}

/** Where a text first stands in a file, counted by hand. */
function placeOf({ read }: Project, path: string, text: string): string {
  const before = read(path).split(text)[0]?.split('\n') ?? [];
  return `${path}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** What a build says it withheld. */
export const withheldIn = (err: readonly string[]): readonly string[] =>
  err.flatMap((line) => /^withheld (.+): what was there before is untouched$/.exec(line)?.[1] ?? []);
