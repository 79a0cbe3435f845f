/**
 * Keeps editions current while people edit. An event of the disk is only a hint to look; what counts is what the files say, compared with what
 * the last build saw. So no save is lost: after a hint the files are looked at at once, and again 60 ms later, byte by byte; and from time to
 * time without any hint. No clock of the day is asked, and none that a file carries is trusted.
 */
import type { BuildReport, BuildRequest, FileChange, Look, LookDepth, Session, World } from '../../build/index.js';
import { watchFolders, type FolderWatch, type WatchedFolders } from './watch-folders.js';

/** What a complete build did. Times in milliseconds, counted from when the change was noticed. */
export interface Built {
  readonly report: BuildReport;
  /** What had changed since the last complete build. */
  readonly changes: readonly FileChange[];
  /** How long until the first file was written; undefined if none was. */
  readonly first: number | undefined;
  readonly all: number;
}

export interface KeepCurrentJob {
  readonly world: World;
  readonly openSession: (world: World) => Session;
  readonly watched: WatchedFolders;
  /** Look at the files so often, in milliseconds, instead of waiting for events: for drives that tell of none. */
  readonly poll: number | undefined;
  /** What to build after these changes; before the first build there are none. */
  readonly requestFor: (changes: readonly FileChange[]) => Omit<BuildRequest, 'signal'>;
  readonly onBuilt: (built: Built) => void;
  /** A build threw, which is a mistake of ours. */
  readonly onBug: (cause: unknown) => void;
  /** From time to time, while nothing is built. */
  readonly onIdle?: () => void;
  readonly stop: AbortSignal;
}

/** Hints within so many milliseconds are taken together: the emptying of a file, and its writing. */
const BATCH = 2;
/** What a file says is settled when it says it again so many milliseconds later. */
const SETTLE = 60;
/** Between two looks without a hint, in milliseconds. */
const SAFETY = 2000;
/** So long a file may go on changing before what it says is taken as it is. */
const PATIENCE = 1000;

/** Builds, and builds again whenever something changes, until it is told to stop. Gives whether the last build was complete. */
export async function keepCurrent(job: KeepCurrentJob): Promise<boolean> {
  const keeper = new Keeper(job);
  return keeper.run();
}

class Keeper {
  private session: Session;
  /** The session threw, and is not trusted with another build. */
  private isBroken = false;
  /** A build was given up: the next is due whatever the files say. */
  private isDue = true;
  private building: AbortController | undefined;
  /** The first PDF of the running build is out. */
  private mayAbandon = false;
  /** A change was found while a build was running. */
  private isOutdated = false;
  /** What was found and is not believed yet, and since when. */
  private doubt: { readonly state: string; readonly since: number; readonly begun: number } | undefined;
  /** What has changed since the last complete build, by path. */
  private readonly changes = new Map<string, FileChange>();
  /** When a change was first noticed since then. */
  private noticed: number | undefined;
  /** Since the last look without a hint. */
  private wasHinted = false;
  private wasActive = false;
  private watcher: Promise<FolderWatch | undefined> | undefined;
  private wake: () => void = () => undefined;
  private readonly timers = new Map<LookDepth, NodeJS.Timeout>();

  constructor(private readonly job: KeepCurrentJob) {
    this.session = job.openSession(job.world);
  }

  async run(): Promise<boolean> {
    const { stop, poll } = this.job;
    const onStop = (): void => {
      this.building?.abort();
      this.wake();
    };
    stop.addEventListener('abort', onStop);
    this.openWatcher();
    const safety = setInterval(() => this.lookUnasked(), poll ?? SAFETY);
    try {
      while (!stop.aborted) {
        const look = await this.nextLook();
        if (look) await this.build(look);
      }
      return !this.isDue;
    } finally {
      clearInterval(safety);
      for (const timer of this.timers.values()) clearTimeout(timer);
      stop.removeEventListener('abort', onStop);
      await this.closeWatcher();
    }
  }

  /** Waits until there is something to build; undefined when it is time to stop. */
  private async nextLook(): Promise<Look | undefined> {
    while (!this.job.stop.aborted) {
      const look = this.believe('stamps');
      if (look) return look;
      await new Promise<void>((wake) => {
        this.wake = wake;
      });
    }
    return undefined;
  }

  /** A look that gives reason to build; what may be a file in the middle of being saved gives none before it is seen again. */
  private believe(depth: LookDepth): Look | undefined {
    const look = this.session.look(depth);
    const { changes } = look;
    if (changes.length > 0) this.noticed ??= this.job.world.clock();
    // A save that changed nothing is no beginning of what a later one needs.
    else if (!this.isDue && !this.building) this.noticed = undefined;
    if (changes.every(({ isSure }) => isSure)) this.doubt = undefined;
    // What is believed stays so until it changes again: the build looks once more before it begins.
    else if (this.isDoubtful(changes)) return undefined;
    for (const change of changes) this.changes.set(change.path, change);
    return changes.length > 0 || this.isDue ? look : undefined;
  }

  private isDoubtful(changes: readonly FileChange[]): boolean {
    const state = JSON.stringify(changes.map(({ path, state }) => [path, state]));
    const now = this.job.world.clock();
    const begun = this.doubt?.begun ?? now;
    if (this.doubt?.state !== state) this.doubt = { state, since: now, begun };
    const left = Math.min(this.doubt.since + SETTLE, begun + PATIENCE) - now;
    if (left > 0) this.lookIn(left, 'bytes');
    return left > 0;
  }

  /** Looks after some milliseconds; the earliest look of each depth counts. */
  private lookIn(milliseconds: number, depth: LookDepth): void {
    clearTimeout(this.timers.get(depth));
    const timer = setTimeout(() => this.lookNow(depth), Math.max(1, Math.ceil(milliseconds)));
    this.timers.set(depth, timer);
  }

  private lookNow(depth: LookDepth): void {
    this.timers.delete(depth);
    const look = this.job.stop.aborted ? undefined : this.believe(depth);
    if (!look) return;
    if (!this.building) this.wake();
    // That a build is due says nothing against the one that is running.
    else if (look.changes.length > 0) this.outdate(this.building);
  }

  /** A running build has become pointless: it is given up once its first PDF is out. */
  private outdate(building: AbortController): void {
    this.isOutdated = true;
    if (this.mayAbandon) building.abort();
  }

  private hint(): void {
    this.noticed ??= this.job.world.clock();
    this.wasHinted = true;
    this.wasActive = true;
    if (!this.timers.has('stamps')) this.lookIn(BATCH, 'stamps');
    this.lookIn(SETTLE, 'bytes');
  }

  /** No event may be relied on: after some activity every byte is read once more, else stamps are enough. */
  private lookUnasked(): void {
    const { poll, onIdle } = this.job;
    const depth = this.wasActive ? 'bytes' : 'stamps';
    this.wasActive = false;
    const isMissed = this.session.look('stamps').changes.length > 0 && !this.wasHinted;
    this.wasHinted = false;
    if (isMissed && poll === undefined && !this.building) this.reopenWatcher();
    this.lookNow(depth);
    if (!this.building) onIdle?.();
  }

  private async build(look: Look): Promise<void> {
    const { job } = this;
    const begun = this.noticed ?? job.world.clock();
    const changes = [...this.changes.values()];
    let first: number | undefined;
    const request = job.requestFor(changes);
    const controller = new AbortController();
    this.building = controller;
    this.doubt = undefined;
    this.mayAbandon = false;
    this.isOutdated = false;
    const onWritten: BuildRequest['onWritten'] = (files) => {
      first ??= job.world.clock() - begun;
      this.mayAbandon = true;
      if (this.isOutdated) controller.abort();
      request.onWritten?.(files);
    };
    const report = await this.tryBuild({ ...request, signal: controller.signal, onWritten }, look);
    this.building = undefined;
    this.wasActive = true;
    this.lookIn(SETTLE, 'bytes');
    if (!report) return;
    this.changes.clear();
    this.noticed = undefined;
    job.onBuilt({ report, changes, first, all: job.world.clock() - begun });
  }

  /** Undefined if the build was given up, or threw. A session that threw stays for looking, and makes room for a new one. */
  private async tryBuild(request: BuildRequest, look: Look): Promise<BuildReport | undefined> {
    try {
      const fresh = this.isBroken;
      if (fresh) this.session = this.job.openSession(this.job.world);
      this.isBroken = false;
      const report = await (fresh ? this.session.build(request) : this.session.build(request, look));
      this.isDue = report === undefined;
      return report;
    } catch (cause) {
      this.isBroken = true;
      this.isDue = false;
      this.job.onBug(cause);
      return undefined;
    }
  }

  private openWatcher(): void {
    const { watched, poll } = this.job;
    if (poll !== undefined) return;
    // Without events there are still the looks from time to time.
    this.watcher = watchFolders(watched, () => this.hint()).catch(() => undefined);
  }

  private reopenWatcher(): void {
    void this.closeWatcher();
    this.openWatcher();
  }

  private async closeWatcher(): Promise<void> {
    await (await this.watcher)?.close();
  }
}
