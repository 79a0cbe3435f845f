/** Where the pages of a finished edition turn, for an edition that turns its own at the same sentences. */
import type { Origin } from '../edition/index.js';
import type { PagedDocument } from '../layout/index.js';

/** The first segment of every page after the first that has one. */
export const pageTurns = ({ pages }: PagedDocument): readonly Origin[] =>
  pages.slice(1).flatMap(({ lines }) => {
    const origins = lines.flatMap(({ runs }) => runs.map(({ origin }) => origin));
    return origins.find((origin) => origin !== 'generated') ?? [];
  });
