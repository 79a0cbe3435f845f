/**
 * The law of sessions: after any edit, a session's build gives the bytes, and says the things, that a build from nothing gives.
 * Edits are chosen by chance from a seed: `LAW_SEED=7 LAW_EDITS=5000 npx vitest run …` soaks with others.
 */
import { describe, expect, it } from 'vitest';
import {
  build,
  openSession,
  type BuildReport,
  type BuildRequest,
  type Format,
  type Session,
} from '../../pipeline/build/index.js';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { memoryWorld, type FileMap } from '../support/memory-world.js';
import { seededRandom, type Random } from '../support/random.js';
import { LAW_EDITS, type WeighedEdit } from './law-edits.js';
import { editionName, EDITIONS, lawProject } from './law-project.js';

const SEED = Number(process.env['LAW_SEED'] ?? 20210112);
/** Each round is a session of its own. */
const ROUNDS = 5;
const EDITS = Math.ceil(Number(process.env['LAW_EDITS'] ?? 500) / ROUNDS);

/** What somebody has open while some edits are made. */
type Ask = Omit<BuildRequest, 'signal'>;

/** A request, kept over some edits: people look at two or three editions for a while. */
function someAsk(random: Random): Ask {
  const names = EDITIONS.map(editionName);
  const formats: readonly Format[] = random.of([
    ['pdf'],
    ['pdf'],
    ['pdf', 'dump'],
    ['docx', 'html'],
    ['dump', 'html'],
    ['docx'],
  ]);
  const editions = [...new Set([random.of(names), random.of(names)])];
  const [first] = editions;
  return {
    documents: random.of([['alpha'], ['alpha'], ['beta', 'alpha'], []]),
    editions: random.chance(0.05) ? [] : editions,
    product: { kind: 'editions', formats },
    out: random.chance(0.9) ? 'out' : undefined,
    checksPages: random.chance(0.4),
    version: '1.2.3',
    ...(first !== undefined && random.chance(0.4) && { first: { document: 'alpha', edition: first } }),
  };
}

/** The files of a project under edits, with the last state of which everything could be made. */
class Desk {
  readonly files = lawProject();
  private readonly beginning = new Map(this.files);
  private sound = new Map(this.files);
  private before = new Map(this.files);
  private isBroken = false;

  constructor(private readonly random: Random) {}

  /** Makes an edit, or takes some back; gives what was done. */
  edit(): string {
    if (this.isBroken && this.random.chance(0.7)) return this.restore(this.sound, 'back to what was sound');
    if (this.random.chance(0.05)) return this.restore(this.before, 'the last edit taken back');
    if (this.random.chance(0.02)) return this.restore(this.beginning, 'everything as in the beginning');
    this.before = new Map(this.files);
    if (!this.isBroken) this.sound = this.before;
    const count = this.random.chance(0.1) ? 2 + this.random.below(3) : 1;
    return Array.from({ length: count }, () => this.editOnce()).join('; ');
  }

  /** What came of the last edit. */
  heed({ withheld }: BuildReport): void {
    this.isBroken ||= withheld.length > 0;
  }

  private restore(state: FileMap, words: string): string {
    this.isBroken = false;
    this.files.clear();
    for (const [path, bytes] of state) this.files.set(path, bytes);
    return words;
  }

  /** Edits that find nothing to do are followed by others. */
  private editOnce(): string {
    for (;;) {
      const { edit, isBroken } = someEdit(this.random);
      const done = edit(this.files, this.random);
      if (done === undefined) continue;
      this.isBroken ||= isBroken;
      return done;
    }
  }
}

function someEdit(random: Random): WeighedEdit {
  let left = random.next() * LAW_EDITS.reduce((sum, { weight }) => sum + weight, 0);
  return LAW_EDITS.find(({ weight }) => (left -= weight) < 0) ?? random.of(LAW_EDITS);
}

/** What a build says, without its times. */
const sayingsOf = ({ written, withheld, diagnostics, pages }: BuildReport): unknown => ({
  written,
  withheld,
  diagnostics: diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)),
  pages,
});

const isRecord = (path: string): boolean => path.endsWith('/build.json');

/** A build from nothing beside the records that lie in the output folder. */
async function cleanBuild(
  files: FileMap,
  outputs: FileMap,
  ask: Ask,
): Promise<{ report: BuildReport; written: FileMap }> {
  const written = new Map([...outputs].filter(([path]) => isRecord(path)));
  return { report: await build(memoryWorld({ files, written }), ask), written };
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;

/** Files that are other ones than those which a build from nothing gives, or than before where it gives none. */
const otherFiles = (outputs: FileMap, before: FileMap, clean: FileMap): readonly string[] =>
  [...new Set([...outputs.keys(), ...clean.keys()])].filter(
    (path) => !isSame(outputs.get(path), clean.get(path) ?? before.get(path)),
  );

/** A session over a desk. */
class Watch {
  private readonly outputs: FileMap = new Map();
  private readonly session: Session;
  /** Pauses until the build is abandoned. */
  private pausesLeft = Infinity;
  private controller = new AbortController();

  constructor(
    private readonly files: FileMap,
    chance: Random,
  ) {
    const onPause = (): void => {
      this.pausesLeft -= 1;
      if (this.pausesLeft <= 0) this.controller.abort();
    };
    this.session = openSession(
      memoryWorld({ files, written: this.outputs, onPause, isMemoryShort: () => chance.chance(0.05) }),
    );
  }

  /** Builds both ways and holds one against the other. */
  async build(ask: Ask): Promise<BuildReport> {
    this.pausesLeft = Infinity;
    this.controller = new AbortController();
    const before = new Map(this.outputs);
    const clean = await cleanBuild(this.files, before, ask);
    const report = await this.session.build({ ...ask, signal: this.controller.signal });
    expect(report && sayingsOf(report)).toEqual(sayingsOf(clean.report));
    expect(otherFiles(this.outputs, before, clean.written)).toEqual([]);
    return clean.report;
  }

  /** A build that a new save makes pointless: what it wrote until then is whole. */
  async abandon(ask: Ask, pauses: number): Promise<void> {
    this.pausesLeft = pauses;
    this.controller = new AbortController();
    const before = new Map(this.outputs);
    await this.session.build({ ...ask, signal: this.controller.signal });
    const changed = [...this.outputs.keys()].filter((path) => this.outputs.get(path) !== before.get(path));
    if (changed.every(isRecord)) return;
    const clean = await cleanBuild(this.files, before, ask);
    const others = otherFiles(this.outputs, before, clean.written).filter((path) => changed.includes(path));
    expect(others.filter((path) => !isRecord(path))).toEqual([]);
  }
}

async function follow(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const desk = new Desk(random);
  const watch = new Watch(desk.files, seededRandom(-seed));
  const done: string[] = [];
  let ask = someAsk(random);
  for (let number = 1; number <= EDITS; number += 1) {
    if (random.chance(0.1)) ask = someAsk(random);
    done.push(desk.edit());
    try {
      if (random.chance(0.1)) {
        await watch.abandon(ask, 1 + random.below(60));
        done.push(`(abandoned) ${desk.edit()}`);
      }
      desk.heed(await watch.build(ask));
    } catch (cause) {
      const last = done.slice(-4).map((words) => `  ${words}`);
      throw new Error([`seed ${seed}, edit ${number}, ${JSON.stringify(ask)}; the last edits:`, ...last].join('\n'), {
        cause,
      });
    }
  }
}

describe('a session’s build', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => SEED + round))(
    'gives after any edit the bytes of a build from nothing, and says the same (seed %i)',
    { timeout: 10_000 * EDITS },
    (seed) => follow(seed),
  );
});
