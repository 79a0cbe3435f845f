/** The codes of findings on pages: those that a project can waive. */
import { english } from '../../diagnostic/index.js';
import type { PageCode } from './page-finding.js';

/** Messages about waivers are no findings on a page. */
const OWN: readonly string[] = [
  'pages/waived',
  'pages/unneeded-waiver',
  'pages/unknown-check',
  'pages/unknown-edition',
];

/** All codes that a waiver can name. */
export const PAGE_CODES: readonly string[] = Object.keys(english).filter(
  (code) => code.startsWith('pages/') && !OWN.includes(code),
);

/** Whether a waiver can name it. */
export const isPageCode = (code: string): code is PageCode => PAGE_CODES.includes(code);
