/** Projects to measure on: a copy of the report in a folder of its own, once or many times over; and edits of it as people make them. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DOCUMENT = '2021-work-report';
const FOLDER = join('translations', DOCUMENT);

/** Makes a project with the report, its sections so many times over with all their Korean; gives its folder. */
export function makeProject(times = 1) {
  const root = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
  for (const folder of ['translations', 'templates', 'fonts'])
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  if (times > 1) repeatSections(join(root, FOLDER), times);
  return root;
}

/** The first heading of a section, and the line after the last section. */
const FIRST = '一、';
const CLOSE = '州十五届人大六次会议秘书处';

/** Everything between the front and the close, again and again; paragraphs are numbered on. */
function repeatSections(folder, times) {
  const lines = readFileSync(join(folder, 'zh.txt'), 'utf8').split(/\r?\n/);
  const first = lines.findIndex((line) => line.startsWith(FIRST));
  const close = lines.findIndex((line) => line.startsWith(CLOSE));
  const body = lines.slice(first, close);
  const repeated = Array.from({ length: times }, () => body).flat();
  writeFileSync(join(folder, 'zh.txt'), [...lines.slice(0, first), ...repeated, ...lines.slice(close)].join('\n'));

  const files = segmentFiles(folder).map((name) => ({ name, text: readFileSync(join(folder, 'ko', name), 'utf8') }));
  const sections = files.slice(1);
  const firstId = numberOf(sections[0].text);
  const last = sections.at(-1);
  const cut = last.text.lastIndexOf('## ', last.text.indexOf(`> ${CLOSE}`));
  const paragraphs = numberOf(last.text.slice(cut)) - firstId;
  for (const { name } of sections) writeFileSync(join(folder, 'ko', name), '');
  for (let copy = 0; copy < times; copy += 1)
    for (const { name, text } of sections) {
      const isLast = name === last.name && copy === times - 1;
      const entries = name !== last.name || isLast ? text : text.slice(0, cut);
      const file = `${String(copy + 1).padStart(3, '0')}-${name}`;
      writeFileSync(join(folder, 'ko', file), numberedOn(entries, copy * paragraphs));
    }
  repeatWaivers(join(folder, 'document.yaml'), { times, paragraphs, firstId });
}

/** What is waived in the sections is waived in each of their copies. */
function repeatWaivers(file, { times, paragraphs, firstId }) {
  const text = readFileSync(file, 'utf8');
  const items = text.slice(text.indexOf('\nwaivers:')).match(/^ {2}- check:(?:.|\n(?! {2}-))*/gm) ?? [];
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    items.flatMap((item) => {
      const number = Number(/at: p(\d+)/.exec(item)?.[1]);
      const moved = String(number + (copy + 1) * paragraphs).padStart(3, '0');
      return number >= firstId ? [`${item.trimEnd().replace(/at: p\d+/, `at: p${moved}`)}\n`] : [];
    }),
  );
  writeFileSync(file, `${text.trimEnd()}\n${copies.flat().join('')}`);
}

const segmentFiles = (folder) =>
  readdirSync(join(folder, 'ko'))
    .filter((name) => name.endsWith('.md') && name !== 'attic.md')
    .sort();
const numberOf = (text) => Number(/^## p(\d+)/m.exec(text)?.[1]);
const numberedOn = (text, by) =>
  text.replace(/^## p(\d+)/gm, (_, number) => `## p${String(Number(number) + by).padStart(3, '0')}`);

/**
 * Edits of a project: each puts another text for one that stands in a file once, never the same one twice, so that nothing was made before.
 * `to(n)` is what stands there after the n-th edit, from 1.
 */
export function editsOf(root) {
  const folder = join(root, FOLDER);
  const files = segmentFiles(folder);
  const all = files.map((name) => readFileSync(join(folder, 'ko', name), 'utf8')).join('');
  const sentences = files.flatMap((name) => {
    const file = join('translations', DOCUMENT, 'ko', name);
    return sentencesOf(readFileSync(join(root, file), 'utf8')).map((from) => ({ file, from }));
  });
  const korean = (share, wordOf = freshWord) => {
    const { file, from } = sentences[Math.min(sentences.length - 1, Math.floor(share * sentences.length))];
    return { file, from, to: (n) => from.replace(/ (?=\S+$)/, () => ` ${wordOf(n)} `) };
  };
  const newCharacters = absentSyllables(all);
  return {
    start: korean(0.02),
    middle: korean(0.5),
    end: korean(1),
    chinese: { file: join(FOLDER, 'zh.txt'), from: '建设12个县级医院', to: (n) => `建设${100 + n}个县级医院` },
    glyph: korean(0.5, (n) => newCharacters[(n * 7) % newCharacters.length]),
    template: {
      file: join('templates', 'partials', 'imprint.hbs'),
      from: '이 조선문은',
      to: (n) => `이 ${freshWord(n)} 조선문은`,
    },
    stylesheet: {
      file: join('templates', 'bilingual', 'style.css'),
      from: 'column-gap: 8mm',
      to: (n) => `column-gap: ${(8 + (n % 50) / 25).toFixed(2)}mm`,
    },
  };
}

/** What a session must get through without a long stretch of work: edits that change little, and such as change all. */
export const STEP_CASES = ['korean', 'chinese', 'glyph', 'template', 'partial', 'stylesheet', 'fonts', 'term'];

/** The edits of these cases. */
export function stepEditsOf(root) {
  const { middle, chinese, glyph, template, stylesheet } = editsOf(root);
  return {
    ...{ korean: middle, chinese, glyph, partial: template, stylesheet },
    template: {
      file: join('templates', 'bilingual', 'edition.hbs'),
      from: '<div class="pair" id="{{id}}">',
      to: (n) => `<div class="pair" id="{{id}}" title="${n}">`,
    },
    fonts: { file: join('fonts', 'fonts.yaml'), from: 'role: 宋体, body', to: (n) => `role: 宋体 ${n}, body` },
    term: {
      file: join('translations', 'termbase.csv'),
      from: '주선,,,general,',
      to: (n) => `주선,,${freshWord(n)},general,`,
    },
  };
}

/** The Korean of a segment file that ends as sentences do. */
const sentencesOf = (text) => text.split('\n').filter((line) => /^[^#>%].*\S+ \S+ \S+다\.$/.test(line));

const SYLLABLES = Array.from('가나다라마바사아자하고노도로모보소오조호기니디리미비시이지히');

/** Words of syllables that the report has, one for each number. */
const freshWord = (n) => `${SYLLABLES[n % 30]}${SYLLABLES[Math.floor(n / 30) % 30]}${SYLLABLES[(n * 7) % 30]}하게`;

const absentSyllables = (text) =>
  Array.from({ length: 11_172 }, (_, index) => String.fromCodePoint(0xac00 + index)).filter(
    (syllable) => !text.includes(syllable),
  );

/** A file under an edit: `save(n)` writes it as it is after the n-th, in place as most editors do. */
export function openEdit(root, { file, from, to }) {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  if (before.split(from).length < 2) throw new Error(`${file} does not hold ${from}`);
  return {
    save: (n) =>
      writeFileSync(
        path,
        before.replace(from, () => to(n)),
      ),
    restore: () => writeFileSync(path, before),
  };
}

/** An empty folder in a project. */
export function freshFolder(root, name) {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
