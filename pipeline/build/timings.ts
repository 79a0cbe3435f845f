/** How long each stage of a build took. */
import type { World } from './world.js';

export const STAGES = [
  'load',
  'fonts',
  'check',
  'template',
  'layout',
  'pages',
  'pdf',
  'pdf-a1b',
  'docx',
  'html',
  'dump',
  'press',
  'preflight',
  'docket',
  'copies',
  'write',
] as const;
export type Stage = (typeof STAGES)[number];

export interface Timing {
  readonly stage: Stage;
  readonly milliseconds: number;
}

/** Adds up the time of stages, which may run many times. */
export class Stopwatch {
  private readonly spent = new Map<Stage, number>();

  constructor(private readonly world: Pick<World, 'clock'>) {}

  /** Runs a step and books its time. */
  async time<T>(stage: Stage, step: () => T | Promise<T>): Promise<T> {
    const begun = this.world.clock();
    const result = await step();
    this.spent.set(stage, (this.spent.get(stage) ?? 0) + this.world.clock() - begun);
    return result;
  }

  /** In the order of the stages. */
  timings(): readonly Timing[] {
    return STAGES.flatMap((stage) => {
      const milliseconds = this.spent.get(stage);
      return milliseconds === undefined ? [] : [{ stage, milliseconds }];
    });
  }
}
