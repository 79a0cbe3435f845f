/** Edits as people make them, chosen by chance: of text, templates, stylesheets, faces, terms, `document.yaml`, the source; right ones and broken ones. */
import type { FileMap } from '../support/memory-world.js';
import type { Random } from '../support/random.js';
import { editionName, EDITIONS, hashOf, lawFace, NEW_CHARACTERS, SENTENCES } from './law-project.js';

/** Changes the files; gives what it did, or undefined if it found nothing to do it on. */
export type Edit = (files: FileMap, random: Random) => string | undefined;

/** An edit, how often it is made beside the others, and whether people would take it back at once. */
export interface WeighedEdit {
  readonly weight: number;
  readonly isBroken: boolean;
  readonly edit: Edit;
}

const textOf = (files: FileMap, path: string): string => new TextDecoder().decode(files.get(path));
const put = (files: FileMap, path: string, text: string): void => void files.set(path, new TextEncoder().encode(text));

/** Puts one text for another in a file; undefined if the file has it not. */
function swap(files: FileMap, path: string, from: string | RegExp, to: string): string | undefined {
  const before = textOf(files, path);
  const after = before.replace(from, () => to);
  if (after === before) return undefined;
  put(files, path, after);
  return `${path}: ${JSON.stringify(to)}`;
}

// Segments ------------------------------------------------------------------------------------------------------

/** A segment file's entries, each with its blank lines. */
const entriesOf = (text: string): readonly string[] => text.split(/(?=^## )/m);

interface Place {
  readonly document: string;
  readonly path: string;
  readonly entries: readonly string[];
  readonly at: number;
}

/** Some entry of some segment file; undefined if the file that chance took has none. */
function somePlace(files: FileMap, random: Random): Place | undefined {
  const paths = [...files.keys()].filter((path) => path.includes('/ko/') && !path.endsWith('attic.md'));
  const path = random.of(paths);
  const entries = entriesOf(textOf(files, path));
  const at = random.below(entries.length);
  return entries[at]?.startsWith('## ') ? { document: path.split('/')[1] ?? '', path, entries, at } : undefined;
}

const entryOf = ({ entries, at }: Place): string => entries[at] ?? '';

/** Puts other entries for the one of a place. */
function replaceEntry(files: FileMap, { path, entries, at }: Place, ...others: readonly string[]): void {
  put(files, path, [...entries.slice(0, at), ...others, ...entries.slice(at + 1)].join(''));
}

const idOf = (entry: string): string => /^## (\S+)/.exec(entry)?.[1] ?? '';
const chineseOf = (entry: string): readonly string[] => [...entry.matchAll(/^> (.*)$/gm)].map(([, zh]) => zh ?? '');

const onEntry =
  (change: (entry: string, random: Random) => string): Edit =>
  (files, random) => {
    const place = somePlace(files, random);
    if (!place) return undefined;
    const entry = entryOf(place);
    const changed = change(entry, random);
    if (changed === entry) return undefined;
    replaceEntry(files, place, changed);
    return `${place.path}: ${JSON.stringify(changed)}`;
  };

const WORDS = ['착실하게', '끊임없이', '2020년', '‘13.5’', '우리', '전면적으로', '힘있고 효과적으로', '(주)', 'GDP'];

/** A word more or less at the end of the Korean, or a whole sentence more. */
const korean: Edit = onEntry((entry, random) => {
  const line = /^(?![#>%]).+$/m.exec(entry)?.[0];
  if (line === undefined) return entry;
  const words = line.split(' ');
  const at = random.below(words.length + 1);
  const changed =
    words.length > 3 && random.chance(0.4)
      ? words.filter((_, index) => index !== at)
      : [...words.slice(0, at), random.of(WORDS), ...words.slice(at)];
  return entry.replace(line, () => changed.join(' '));
});

const newGlyph: Edit = onEntry((entry, random) =>
  entry.replace(/(?<=[가-힣])(?=\n)/, () => random.of(Array.from(NEW_CHARACTERS))),
);

const state: Edit = onEntry((entry, random) =>
  entry.replace(/\[\w*\]/, () => `[${random.of(['initial', 'translated', 'reviewed', 'final'])}]`),
);

const note: Edit = onEntry((entry, random) =>
  entry.includes('% note:') && random.chance(0.5)
    ? entry.replace(/^% note:.*\n/m, '')
    : entry.replace(/((?:^> .*\n)+)/m, (lines) => `${lines}% note: 확인 ${random.below(100)} 请核对\n`),
);

const emptied: Edit = onEntry((entry) => entry.replace(/^(?![#>%\n]).+\n/m, '\n'));
const staleHash: Edit = onEntry((entry, random) =>
  entry.replace(/src:\w+/, () => `src:${random.below(0x1000_0000).toString(16).padStart(8, '0')}`),
);
const wrongFigure: Edit = onEntry((entry) =>
  entry.replace(/^(?![#>%])(.*?)(\d)(?=\d*%)/m, (_, before: string) => `${before}8`),
);
const brokenHeader: Edit = onEntry((entry, random) =>
  entry.replace(/^## \S+/, () => random.of(['## p999.s01', '## p007 s01', '##', '<<<<<<< HEAD\n## p007.s01'])),
);

const blankLine: Edit = onEntry((entry) => `${entry}\n`);

const standsOnce = (files: FileMap, path: string, text: string): boolean =>
  textOf(files, path).split(text).length === 2;

/** A sentence more after some sentence of a paragraph of several, with its Chinese in the source. */
const sentenceAdded: Edit = (files, random) => {
  const place = somePlace(files, random);
  const entry = place ? entryOf(place) : '';
  const zh = chineseOf(entry).at(-1);
  if (!place || zh === undefined || !/s0[2-9]$/.test(idOf(entry))) return undefined;
  const source = `translations/${place.document}/zh.txt`;
  const id = `${idOf(entry).split('+')[0]?.split('.')[0] ?? ''}.${idOf(entry).slice(-3)}a`;
  if (place.entries.some((other) => idOf(other).includes(id))) return undefined;
  const [added, ko] = random.of(SENTENCES);
  if (!standsOnce(files, source, zh) || swap(files, source, zh, zh + added) === undefined) return undefined;
  replaceEntry(files, place, entry, `## ${id} [translated] src:${hashOf([added])}\n> ${added}\n${ko}\n\n`);
  return `${place.path}: ${id} added`;
};

/** A sentence less, here and in the source. */
const sentenceDropped: Edit = (files, random) => {
  const place = somePlace(files, random);
  const entry = place ? entryOf(place) : '';
  const [zh] = chineseOf(entry);
  if (!place || zh === undefined || !/s0[2-9]a?$/.test(idOf(entry)) || idOf(entry).includes('+')) return undefined;
  const source = `translations/${place.document}/zh.txt`;
  if (!standsOnce(files, source, zh) || swap(files, source, zh, '') === undefined) return undefined;
  replaceEntry(files, place);
  return `${place.path}: ${idOf(entry)} dropped`;
};

/** Two neighbouring sentences become one passage. */
const joined: Edit = (files, random) => {
  const place = somePlace(files, random);
  const [entry = '', next = ''] = place ? place.entries.slice(place.at, place.at + 2) : [];
  const [id, nextId] = [idOf(entry), idOf(next)];
  if (
    !place ||
    !/^p\d+\.s0[2-9]$/.test(id) ||
    !/^p\d+\.s0\d$/.test(nextId) ||
    id.split('.')[0] !== nextId.split('.')[0]
  )
    return undefined;
  const sentences = [...chineseOf(entry), ...chineseOf(next)];
  const header = `## ${id}+${nextId.split('.')[1] ?? ''} [translated] src:${hashOf(sentences)}`;
  const whole = `${header}\n${sentences.map((zh) => `> ${zh}\n`).join('')}${SENTENCES[0]?.[1] ?? ''}\n\n`;
  put(files, place.path, [...place.entries.slice(0, place.at), whole, ...place.entries.slice(place.at + 2)].join(''));
  return `${place.path}: ${id} joined with ${nextId}`;
};

// The source, by hand -------------------------------------------------------------------------------------------

const someSource = (random: Random): string => `translations/${random.of(['alpha', 'beta'])}/zh.txt`;

const sourceSentence: Edit = (files, random) =>
  swap(
    files,
    someSource(random),
    random.of(['率2.87%', '1.8万人', '171万吨', '332公里', '稳中求进', '，请予审议', '农村公路']),
    random.of(['率2.78%', '1.9万人', '170万吨', '323公里', '稳中有进', '，请审议', '乡村道路', '']),
  );

const sourceParagraph: Edit = (files, random) =>
  swap(files, someSource(random), /\n(?=秘书处|2021年1月12日\n$|一、|现在)/, `\n${random.of(SENTENCES)[0]}\n`);

// Templates and stylesheets -------------------------------------------------------------------------------------

/** A text that is put in where it is not, and taken out where it is. */
const toggle =
  (path: string, from: string, to: string): Edit =>
  (files) => {
    const isThere = textOf(files, path).includes(to);
    return isThere ? swap(files, path, to, from) : swap(files, path, from, to);
  };

const oneOf =
  (...edits: readonly Edit[]): Edit =>
  (files, random) =>
    random.of(edits)(files, random);

const TEMPLATES = EDITIONS.map(editionName);
const hbs = (name: string): string => `templates/${name}/edition.hbs`;
const css = (name: string): string => `templates/${name}/style.css`;

const template = oneOf(
  toggle(hbs('bilingual'), '<div class="pair">\n{{> imprint', '<div class="pair" id="close">\n{{> imprint'),
  toggle(hbs('chinese'), '<section class="text">', '<section class="text"><p class="body" lang="zh-CN">会议文件</p>'),
  toggle(hbs('korean'), '{{> contents}}', ''),
  toggle(hbs('proof'), '<p class="id" lang="en">{{id}}</p>', '<p class="id" lang="en">№ {{id}}</p>'),
  toggle(hbs('interpreter'), '{{#each passages}}\n', '{{#each passages}}\n{{!-- a remark --}}\n'),
  toggle('templates/partials/imprint.hbs', '이 조선문은', '이 번역문은'),
  toggle('templates/partials/paragraph.hbs', '<h2 class="heading"', '<h2 class="heading big"'),
  toggle('templates/partials/sentences.hbs', '{{lines text}}', '{{text}}'),
  toggle('templates/partials/contents.hbs', '目录', '目　录'),
);

const brokenTemplate = oneOf(
  (files, random) => swap(files, hbs(random.of(TEMPLATES)), '{{#each paragraphs}}', '{{#each nope}}'),
  (files, random) => swap(files, hbs(random.of(TEMPLATES)), '{{/each}}', ''),
  (files) => swap(files, 'templates/partials/paragraph.hbs', '{{/if}}', '{{/unless}}'),
  (files) => (files.delete('templates/partials/imprint.hbs') ? 'imprint.hbs deleted' : undefined),
  (files, random) => (files.delete(hbs(random.of(TEMPLATES))) ? 'a template deleted' : undefined),
);

const size = (property: string, sizes: readonly string[]): Edit => {
  const rule = new RegExp(`(?<=\n\\s*)${property}: [^;]*;`, 'g');
  return (files, random) => {
    const path = css(random.of(TEMPLATES));
    const found = [...textOf(files, path).matchAll(rule)];
    if (found.length === 0) return undefined;
    const { index, 0: whole } = random.of(found);
    const before = textOf(files, path);
    put(files, path, `${before.slice(0, index)}${property}: ${random.of(sizes)};${before.slice(index + whole.length)}`);
    return `${path}: ${property} number ${found.findIndex((one) => one.index === index)}`;
  };
};

const page: Edit = (files, random) =>
  swap(files, css(random.of(TEMPLATES)), /size: 120mm \d+mm/, `size: 120mm ${120 + random.below(60)}mm`);
const stylesheet = oneOf(
  page,
  size('font-size', ['9pt', '11pt', '12.5pt', '14pt']),
  size('line-height', ['14pt', '18pt', '22pt']),
  size('color', ['black', '#444', '#c8102e']),
  size('text-align', ['start', 'justify', 'center']),
  size('margin-bottom', ['0', '3pt', '10pt']),
  size('break-after', ['avoid', 'auto']),
  (files, random) => swap(files, css(random.of(TEMPLATES)), /\n\n/, '\n\n\n'),
);

const brokenStylesheet = oneOf(
  (files, random) => swap(files, css(random.of(TEMPLATES)), 'font-size:', 'font-sise:'),
  (files, random) => swap(files, css(random.of(TEMPLATES)), '}', ''),
  (files, random) => swap(files, css(random.of(TEMPLATES)), /font-family: .*;/, "font-family: 'Nowhere';"),
  (files, random) => (files.delete(css(random.of(TEMPLATES))) ? 'a stylesheet deleted' : undefined),
);

// Faces, terms, document.yaml -----------------------------------------------------------------------------------

/** A face dropped into `fonts/` that a stylesheet asks for before others, there or gone. */
const droppedFace: Edit = (files, random) => {
  const family = random.of(['SimSun', 'SimHei', '방정체', 'KaiTi']);
  const path = `fonts/dropped-${['SimSun', 'SimHei', '방정체', 'KaiTi'].indexOf(family)}.ttf`;
  if (files.delete(path)) return `${path} taken away`;
  const characters = random.of(['一二三人民政府工作报告。，', '가나다라마정부사업보고. ', '0123456789.%']);
  files.set(path, lawFace(family, 400, Array.from(characters).sort().join('')));
  return `${path} dropped`;
};

const LIST = 'fonts/fonts.yaml';
const fontList = oneOf(
  toggle(LIST, 'role: text', 'role: 宋体'),
  toggle(LIST, 'generic: cursive', 'generic: fangsong'),
  toggle(
    LIST,
    '  LXGW WenKai:',
    '  SimSun:\n    generic: serif\n    faces:\n      - { package: tiny, file: noto-serif-sc-400.ttf, weight: 400 }\n  LXGW WenKai:',
  ),
  toggle(LIST, 'file: noto-sans-sc-500.ttf', 'file: noto-serif-sc-700.ttf'),
);
const brokenFonts = oneOf(
  (files) => swap(files, LIST, 'families:', 'families: ['),
  (files) => swap(files, LIST, 'weight: 400', 'weight: heavy'),
  (files) => swap(files, LIST, 'noto-serif-kr-400.ttf', 'nowhere.ttf'),
  (files) => (files.set('fonts/broken.ttf', new Uint8Array(40)).size > 0 ? 'a broken face dropped' : undefined),
);

const TERMS = 'translations/termbase.csv';
const terms = oneOf(
  (files, random) => {
    const [zh, ko] = random.of([
      ['粮食', '식량'],
      ['粮食', '알곡'],
      ['农村公路', '농촌도로'],
      ['财政', '재정'],
    ] as const);
    put(files, TERMS, `${textOf(files, TERMS)}${zh},${ko},,,general,${random.of(['yes', ''])},evidenced,\n`);
    return `${TERMS}: ${zh}`;
  },
  toggle(TERMS, '公顷,헥타르,,핵타르', '公顷,헥타르,,성장'),
  toggle(TERMS, '법치정부건설,,,policy,yes', '법치정부건설,,,policy,ko'),
  (files) => swap(files, TERMS, /\n[^\n]*\n$/, '\n'),
);
const brokenTerms: Edit = (files) => swap(files, TERMS, 'zh,ko,', 'zh,ko,ko,');

const someManifest = (random: Random): string => `translations/${random.of(['alpha', 'beta'])}/document.yaml`;
const manifest = oneOf(
  (files, random) =>
    swap(files, someManifest(random), /ko: .*사업.*/, `ko: ${random.of(['정부사업보고', '사업보고', '사업 배치'])}`),
  (files, random) => swap(files, someManifest(random), /version: .*/, `version: '${1 + random.below(3)}.0'`),
  (files, random) =>
    swap(files, someManifest(random), /issuer:\n {2}zh: .*/, `issuer:\n  zh: ${random.of(['秘书处', '大会秘书处'])}`),
  (files, random) =>
    swap(
      files,
      someManifest(random),
      /check\/extra-figure: .*/,
      `check/extra-figure: ${random.of(['off', 'info', 'warning', 'error'])}`,
    ),
  (files, random) => swap(files, someManifest(random), /lead: (?:ko|zh)/, `lead: ${random.of(['ko', 'zh'])}`),
  (files, random) =>
    swap(
      files,
      'translations/beta/document.yaml',
      /editions:\n(?: {2}- .*\n)+/,
      `editions:\n${
        EDITIONS.filter((line) => !line.includes('turns') && random.chance(0.6))
          .map((line) => `  - ${line}\n`)
          .join('') || `  - ${EDITIONS[1] ?? ''}\n`
      }`,
    ),
  (files, random) => swap(files, someManifest(random), /$/, `leads:\n  - ${random.of(SENTENCES)[0]}\n`),
);
const brokenManifest = oneOf(
  (files, random) => swap(files, someManifest(random), 'editions:', 'edition:'),
  (files, random) => swap(files, someManifest(random), /date: .*/, 'date: 2021-13-12'),
  (files, random) => swap(files, someManifest(random), 'template: chinese', 'template: nowhere'),
  (files, random) => (files.delete(someManifest(random)) ? 'a document.yaml deleted' : undefined),
);

/** A document more, copied, or the copy less. */
const documents: Edit = (files) => {
  const copies = [...files.keys()].filter((path) => path.startsWith('translations/gamma/'));
  for (const path of copies) files.delete(path);
  if (copies.length > 0) return 'translations/gamma taken away';
  for (const [path, bytes] of [...files])
    if (path.startsWith('translations/beta/')) files.set(path.replace('beta', 'gamma'), Uint8Array.from(bytes));
  return 'translations/gamma added';
};

const sound = (weight: number, edit: Edit): WeighedEdit => ({ weight, isBroken: false, edit });
const broken = (weight: number, edit: Edit): WeighedEdit => ({ weight, isBroken: true, edit });

/** All edits; those of text are the most frequent, as they are at a desk. */
export const LAW_EDITS: readonly WeighedEdit[] = [
  sound(24, korean),
  sound(3, newGlyph),
  sound(5, state),
  sound(4, note),
  sound(3, blankLine),
  sound(6, sentenceAdded),
  sound(5, sentenceDropped),
  sound(3, joined),
  sound(3, staleHash),
  broken(2, emptied),
  broken(3, wrongFigure),
  broken(3, brokenHeader),
  sound(6, sourceSentence),
  sound(3, sourceParagraph),
  sound(6, template),
  broken(3, brokenTemplate),
  sound(12, stylesheet),
  broken(3, brokenStylesheet),
  sound(6, droppedFace),
  sound(4, fontList),
  broken(3, brokenFonts),
  sound(5, terms),
  broken(1, brokenTerms),
  sound(6, manifest),
  broken(2, brokenManifest),
  sound(2, documents),
];
