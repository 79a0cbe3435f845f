/** A thread beside the program's own, for what takes long and needs nothing but bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort, Worker } from 'node:worker_threads';
import type { Helper } from '../build/index.js';

type PackJob = Parameters<Helper['deflate']>[0];

/** What the thread is asked. */
type Task = { readonly kind: 'deflate'; readonly job: PackJob } | { readonly kind: 'digest'; readonly path: string };

interface Question {
  readonly id: number;
  readonly task: Task;
}

/** Undefined where the task could not be done. */
interface Answer {
  readonly id: number;
  readonly result: Uint8Array | string | undefined;
}

/** A thread that can be asked. Paths are the system's own. */
export interface HelperThread extends Helper {
  /** Starts the thread, which takes a moment: it need not wait for its first task. */
  readonly start: () => void;
  /** Lets the thread come to its end. */
  readonly end: () => void;
}

/** The thread that a file of the program runs, and that has not been started. A thread that fails does nothing, and keeps nobody waiting. */
export function helperThread(file: string): HelperThread {
  let worker: Worker | undefined;
  let hasFailed = false;
  let count = 0;
  const waiting = new Map<number, (result: Answer['result']) => void>();
  const fail = (): void => {
    hasFailed = true;
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
  };
  const start = (): Worker => {
    worker ??= startWorker(file, fail, ({ id, result }) => {
      waiting.get(id)?.(result);
      waiting.delete(id);
      // A program that has come to its end does not stay for a thread that nobody asks.
      if (waiting.size === 0) worker?.unref();
    });
    return worker;
  };
  const ask = (task: Task): Promise<Answer['result']> =>
    new Promise((settle) => {
      if (hasFailed) settle(undefined);
      else {
        const asked = start();
        asked.ref();
        waiting.set((count += 1), settle);
        asked.postMessage({ id: count, task } satisfies Question, buffersOf(task));
      }
    });
  return {
    start: () => void start(),
    end: () => {
      hasFailed = true;
      worker?.postMessage('end');
    },
    deflate: async (job) => {
      const result = await ask({ kind: 'deflate', job: ownBytes(job) });
      return typeof result === 'string' ? undefined : result;
    },
    digest: async (path) => {
      const result = await ask({ kind: 'digest', path });
      return typeof result === 'string' ? result : undefined;
    },
  };
}

function startWorker(file: string, fail: () => void, take: (answer: Answer) => void): Worker {
  const worker = new Worker(file);
  worker.unref();
  worker.on('error', fail);
  worker.on('exit', fail);
  // The thread runs `answerTasks`, which sends nothing else.
  worker.on('message', (answer: Answer) => {
    take(answer);
  });
  return worker;
}

/** A job with bytes of its own, which can be handed over. */
const ownBytes = ({ bytes, place }: PackJob): PackJob => ({
  bytes: new Uint8Array(bytes),
  ...(place && { place: { ...place, known: new Uint8Array(place.known) } }),
});

/** What is handed over to the thread, and not copied once more. */
function buffersOf(task: Task): ArrayBuffer[] {
  if (task.kind === 'digest') return [];
  const { bytes, place } = task.job;
  return [bytes, ...(place ? [place.known] : [])].flatMap(({ buffer }) =>
    buffer instanceof ArrayBuffer ? [buffer] : [],
  );
}

/** What the thread does: it answers until it is let go. */
export function answerTasks(packed: (job: PackJob) => Uint8Array): void {
  // `helperThread` sends nothing else.
  parentPort?.on('message', (question: Question | 'end') => {
    if (question === 'end') parentPort?.close();
    else parentPort?.postMessage({ id: question.id, result: resultOf(question.task, packed) } satisfies Answer);
  });
}

function resultOf(task: Task, packed: (job: PackJob) => Uint8Array): Answer['result'] {
  try {
    return task.kind === 'deflate'
      ? packed(task.job)
      : createHash('sha256').update(readFileSync(task.path)).digest('hex');
  } catch {
    return undefined;
  }
}
