/** The Chinese catalogue, one part per room. */
import type { Catalogue } from '../format.js';
import { buildMessages } from './build.js';
import { checkMessages } from './check.js';
import { cliMessages } from './cli.js';
import { diagnosticMessages } from './diagnostic.js';
import { editionMessages } from './edition.js';
import { exchangeMessages } from './exchange.js';
import { exportMessages } from './export.js';
import { fontMessages } from './font.js';
import { impositionMessages } from './imposition.js';
import { layoutMessages } from './layout.js';
import { linebreakMessages } from './linebreak.js';
import { memoryMessages } from './memory.js';
import { pagesMessages } from './pages.js';
import { preflightMessages } from './preflight.js';
import { segmentMessages } from './segment.js';
import { sourceMessages } from './source.js';
import { spreadsheetMessages } from './spreadsheet.js';
import { systemMessages } from './system.js';
import { templateMessages } from './template.js';
import { termbaseMessages } from './termbase.js';
import { translationMessages } from './translation.js';
import { usageMessages } from './usage.js';

export const chinese: Catalogue = {
  ...buildMessages,
  ...checkMessages,
  ...cliMessages,
  ...diagnosticMessages,
  ...editionMessages,
  ...exchangeMessages,
  ...exportMessages,
  ...fontMessages,
  ...impositionMessages,
  ...layoutMessages,
  ...linebreakMessages,
  ...memoryMessages,
  ...pagesMessages,
  ...preflightMessages,
  ...segmentMessages,
  ...sourceMessages,
  ...spreadsheetMessages,
  ...systemMessages,
  ...templateMessages,
  ...termbaseMessages,
  ...translationMessages,
  ...usageMessages,
};
