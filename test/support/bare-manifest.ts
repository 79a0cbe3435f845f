/** A manifest that says nothing but a day, for tests to which it does not matter. */
import type { Manifest } from '../../pipeline/source/index.js';

const nothing = { zh: '', ko: '' };

export const BARE_MANIFEST: Manifest = {
  title: nothing,
  languages: { zh: 'zh-CN', ko: 'ko-CN' },
  issuer: nothing,
  author: nothing,
  session: nothing,
  series: nothing,
  date: '2021-01-12',
  version: '',
  editions: [],
  marks: { leads: [], notLeads: [] },
  checks: [],
  waivers: [],
};
