/** A project with one short document, in a folder of its own, and what was written in it. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist', 'cli', 'main.js');

const CHINESE = [
  '政府工作报告',
  '——2021年1月12日在州第十五届人民代表大会第六次会议上',
  '州长 金寿浩',
  '各位代表：',
  '现在，我代表州人民政府报告工作，请予审议。',
  '一、2020年工作回顾',
  '（一）民生持续改善。城镇登记失业率2.87%。新增就业1.2万人。',
  '秘书处',
  '2021年1月12日',
  '',
];

/** The file that is edited, and the Chinese of the slot that is filled. */
const SEGMENTS = 'translations/mini/ko/01-01.md';
const SENTENCE = '> 城镇登记失业率2.87%。\n';

/** Makes the project. */
export function smallProject() {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-soak-'));
  for (const name of ['templates', 'fonts']) cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'translations'));
  writeFileSync(join(folder, 'report.txt'), CHINESE.join('\n'));
  const { status, stderr } = runIn(folder, ['import', 'report.txt', '--as', 'mini']);
  if (status !== 0) throw new Error(`import failed:\n${stderr}`);
  const segments = join(folder, SEGMENTS);
  const empty = readFileSync(segments, 'utf8');
  if (!empty.includes(SENTENCE)) throw new Error(`${SEGMENTS} does not hold its sentence`);
  return {
    folder,
    segments,
    out: join(folder, 'out', 'mini'),
    /** The segment file with this Korean after the sentence's own. */
    textWith: (mark) => empty.replace(SENTENCE, `${SENTENCE}도시등록실업률은 2.87%였습니다. ${mark}`),
    run: (words) => runIn(folder, words),
    start: (words) => startIn(folder, words),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const runIn = (cwd, words) => spawnSync(process.execPath, [program, ...words], { cwd, encoding: 'utf8' });

/** A program that runs on; `said()` is all that it has said. */
function startIn(cwd, words) {
  const child = spawn(process.execPath, [program, ...words], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  const ended = new Promise((done) => child.on('close', (code, signal) => done({ code, signal })));
  return { child, ended, said: () => said };
}

/** Every file of a folder by its path, with its digest; none if it is not there. */
export function digestsOf(folder) {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
      return [relative(folder, path).split(sep).join('/'), digest];
    }),
  );
}

/** Numbers from 0 to 1 that a seed fixes. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
