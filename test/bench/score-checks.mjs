/** Recall and false alarms of the checks on the labelled set, counted as test/labelled/README.md says. */

const FAMILY_OF_LABEL = {
  figure: 'figures',
  unit: 'figures',
  bound: 'figures',
  order: 'figures',
  each: 'figures',
  token: 'figures',
  'extra-figure': 'figures',
  sense: 'language',
  term: 'language',
  forbidden: 'language',
  formula: 'language',
  spelling: 'language',
  spacing: 'language',
  loan: 'language',
  mark: 'marks',
  'heading-stop': 'marks',
  omission: 'completeness',
  'chinese-left': 'completeness',
};
const FAMILIES = ['figures', 'language', 'marks', 'completeness'];

const FAMILY_OF_CHECK = [
  [/figure|token|respectively/, 'figures'],
  [/quotes|mark|dot|stop/, 'marks'],
  [/empty|chinese|length|same|different/, 'completeness'],
];
const familyOf = (code) => FAMILY_OF_CHECK.find(([pattern]) => pattern.test(code))?.[1] ?? 'language';

/** What follows from the fault itself: a clause left out takes terms, figures and its stop along, a unit, a plan number or a copied token is part of a term too, 연 is part of a figure, the title of a law is a formula with its marks. */
const FOLLOWS = {
  omission: ['language', 'figures', 'marks'],
  'chinese-left': ['marks', 'language'],
  figure: ['language'],
  unit: ['language'],
  token: ['language'],
  'extra-figure': ['completeness'],
  sense: ['figures'],
  mark: ['language'],
  forbidden: ['figures'],
};

const HEADING = /^[一二三四五六七八九十]+、/;
const RUN_IN_HEADING = /^（[一二三四五六七八九十]+）[^。]*。?$/;
const SUBTITLE = /^——[^。]*$/;
const ENDS = /[。！？：][”’]?$/;

/** What a pair is in a document, by its Chinese; a lead cannot be told by its Chinese alone, and its note says so. */
export function placeOf({ zh, note }) {
  if (RUN_IN_HEADING.test(zh)) return { role: 'run-in-heading' };
  if (HEADING.test(zh)) return { kind: 'heading' };
  if (SUBTITLE.test(zh)) return { kind: 'subtitle' };
  if (!ENDS.test(zh)) return { kind: 'author' };
  return /\blead\b/.test(note) ? { role: 'lead' } : {};
}

const share = () => ({ wrong: 0, caught: 0, right: 0, falseAlarms: 0, missed: [], alarmed: [] });

/** Counts what was reported on every pair: `[{ pair, codes }]`. */
export function scoreReports(reports) {
  const families = Object.fromEntries(FAMILIES.map((family) => [family, share()]));
  const labels = new Map();
  const checks = new Map();
  for (const { pair, codes } of reports) {
    const own = FAMILY_OF_LABEL[pair.label];
    if (pair.label !== 'ok' && own === undefined) throw new Error(`${pair.id} has the unknown label ${pair.label}`);
    countWrong({ pair, codes, own }, { families, labels });
    const allowed = own === undefined ? [] : [own, ...(FOLLOWS[pair.label] ?? [])];
    for (const family of FAMILIES.filter((one) => one !== own)) {
      if (pair.label === 'ok') families[family].right += 1;
      if (allowed.includes(family) || !codes.some((code) => familyOf(code) === family)) continue;
      families[family].falseAlarms += 1;
      families[family].alarmed.push(pair.id);
    }
    for (const code of new Set(codes)) {
      const score = checks.get(code) ?? { right: 0, wrong: 0 };
      if (allowed.includes(familyOf(code))) score.right += 1;
      else score.wrong += 1;
      checks.set(code, score);
    }
  }
  return { families, labels, checks };
}

function countWrong({ pair, codes, own }, { families, labels }) {
  if (own === undefined) return;
  const isCaught = codes.some((code) => familyOf(code) === own);
  const label = labels.get(pair.label) ?? { all: 0, caught: 0 };
  label.all += 1;
  families[own].wrong += 1;
  if (isCaught) {
    label.caught += 1;
    families[own].caught += 1;
  } else families[own].missed.push(pair.id);
  labels.set(pair.label, label);
}
