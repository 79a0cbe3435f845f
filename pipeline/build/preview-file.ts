/** The PDF of an edition that an error in its Korean withholds, for the eyes of whoever mends it: marked on every page, and never among the editions. */
import { exportPreview } from '../export/index.js';
import type { FontBook } from '../font/index.js';
import { faceFor } from './face-for.js';
import type { ExportMeans, FileStep, SetEdition } from './product.js';

/** In the language that leads: a trial print that holds an error. */
const MARKS = { zh: '试印 有误', ko: '오유 있음' } as const;

/** The step that makes it; no file where no face has the mark's characters. */
export const previewSteps = (
  { choice, edition, paged }: SetEdition,
  fonts: FontBook,
  means: ExportMeans,
): readonly FileStep[] => [
  {
    stage: 'pdf',
    make: async () => {
      const text = MARKS[choice.lead];
      const faces = edition.fontStacks.flatMap(({ families }) => fonts.firstFace(families, 400) ?? []);
      const face = faceFor(text, faces);
      if (!face) return { value: [], diagnostics: [] };
      const bytes = await exportPreview(paged, { text, face }, means);
      return { value: [{ name: `${choice.name}.pdf`, bytes, pages: paged.pages.length }], diagnostics: [] };
    },
  },
];
