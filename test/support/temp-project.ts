/** A small real project in a folder of its own: the repository's templates and fonts, one short document with some Korean. */
import { english } from '../../pipeline/diagnostic/index.js';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Console } from '../../pipeline/cli/console.js';
import { run } from '../../pipeline/cli/run.js';
import type { FileSystem } from '../../pipeline/system/index.js';
import { importDocument } from '../../pipeline/translation/index.js';

/** The repository, where the program and its fonts lie. */
export const PROGRAM_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A report of every kind of paragraph, on one page. */
export const CHINESE = [
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
].join('\n');

/** Chinese sentences and their Korean. */
const KOREAN: Readonly<Record<string, string>> = {
  政府工作报告: '정부사업보고',
  '各位代表：': '대표 여러분!',
  '一、2020年工作回顾': '1. 2020년 사업에 대한 회고',
  '城镇登记失业率2.87%。': '도시등록실업률은 2.87%였습니다.',
};

/** And of the sentences that have none at first. */
const MORE_KOREAN: Readonly<Record<string, string>> = {
  '——2021年1月12日在州第十五届人民代表大会第六次会议上': '― 2021년 1월 12일 주 제15기 인민대표대회 제6차 회의에서',
  '州长 金寿浩': '주장 김수호',
  '现在，我代表州人民政府报告工作，请予审议。':
    '지금부터 저는 주인민정부를 대표하여 사업을 보고드리오니 심의하여주시기 바랍니다.',
  '（一）民生持续改善。': '(1) 민생의 지속적인 개선',
  '新增就业1.2万人。': '신규취업자가 1.2만명에 달하였습니다.',
  秘书处: '비서처',
  '2021年1月12日': '2021년 1월 12일',
};

export interface Project {
  readonly root: string;
  readonly read: (path: string) => string;
  readonly write: (path: string, contents: string | Uint8Array) => void;
  /** Puts one text for another, which must be there. */
  readonly edit: (path: string, from: string, to: string) => void;
  readonly remove: (path: string) => void;
  readonly exists: (path: string) => boolean;
  /** Everything in a folder, as `digestsOf` gives it. */
  readonly digests: (folder: string) => Readonly<Record<string, string>>;
}

/** A project that is taken away after use. */
export interface TempProject extends Project {
  readonly dispose: () => void;
}

/** Makes a project with the document `mini`. */
export function tempProject(): TempProject {
  const project = emptyProject();
  cpSync(join(PROGRAM_ROOT, 'templates'), join(project.root, 'templates'), { recursive: true });
  project.write('fonts/fonts.yaml', readFileSync(join(PROGRAM_ROOT, 'fonts', 'fonts.yaml')));
  addDocument(project, 'mini');
  return project;
}

/** A copy of a project, with all that was built in it. */
export function copyProject({ root }: Project): TempProject {
  const copy = emptyProject();
  cpSync(root, copy.root, { recursive: true });
  return copy;
}

/** An empty folder. */
export function emptyProject(): TempProject {
  // The real path: on some systems the folder for temporary files is a link.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'duizhao-')));
  return { ...projectIn(root), dispose: () => rmSync(root, { recursive: true, force: true }) };
}

/** Adds a copy of the short document under another name. */
export function addDocument(project: Project, name: string): void {
  const bytes = new TextEncoder().encode(CHINESE);
  for (const file of importDocument({ name, file: 'zh.txt', bytes }).value) {
    const isSegmentFile = file.path.startsWith('ko/') && file.path !== 'ko/attic.md';
    const contents = isSegmentFile ? withKorean(new TextDecoder().decode(file.bytes)) : file.bytes;
    project.write(`translations/${name}/${file.path}`, contents);
  }
  const manifest = `translations/${name}/document.yaml`;
  project.edit(manifest, '  zh: "政府工作报告"\n  ko: ""', '  zh: "政府工作报告"\n  ko: "정부사업보고"');
  project.edit(manifest, '  zh: "州长 金寿浩"\n  ko: ""', '  zh: "州长 金寿浩"\n  ko: "주장 김수호"');
  project.edit(manifest, '  zh: "秘书处"\n  ko: ""', '  zh: "秘书处"\n  ko: "비서처"');
}

/** Fills the slots of the sentences that have Korean here. */
const withKorean = (text: string, korean = KOREAN): string =>
  Object.entries(korean).reduce((filled, [zh, ko]) => {
    const at = filled.indexOf(`> ${zh}\n\n`);
    if (at < 0) return filled;
    const header = filled.lastIndexOf('[initial]', at);
    const line = at + `> ${zh}\n`.length;
    return `${filled.slice(0, header)}[translated]${filled.slice(header + '[initial]'.length, line)}${ko}${filled.slice(line)}`;
  }, text);

/** Gives every sentence of the short document its Korean, and has a second person read it all. */
export function reviewKorean(project: Project): void {
  const folder = 'translations/mini/ko';
  for (const file of Object.keys(project.digests(folder))) {
    const whole = withKorean(project.read(`${folder}/${file}`), MORE_KOREAN);
    project.write(`${folder}/${file}`, whole.replaceAll('[translated]', '[reviewed]'));
  }
}

function projectIn(root: string): Project {
  const at = (path: string): string => join(root, path);
  const write: Project['write'] = (path, contents) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), contents);
  };
  const read: Project['read'] = (path) => readFileSync(at(path), 'utf8');
  return {
    root,
    read,
    write,
    edit: (path, from, to) => {
      const before = read(path);
      if (!before.includes(from)) throw new Error(`${path} does not hold ${JSON.stringify(from)}`);
      write(
        path,
        before.replace(from, () => to),
      );
    },
    remove: (path) => rmSync(at(path), { recursive: true, force: true }),
    exists: (path) => existsSync(at(path)),
    digests: (folder) => digestsOf(at(folder)),
  };
}

/** Everything under a folder, hidden files too: files with the digest of their bytes, folders by their name. */
export function digestsOf(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const describe = (path: string): string => (statSync(path).isDirectory() ? 'folder' : digestOf(path));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(paths.map((path) => [path.split(sep).join('/'), describe(join(folder, path))]));
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A console that remembers its lines. */
export interface RecordedConsole extends Console {
  readonly outLines: readonly string[];
  readonly errLines: readonly string[];
  readonly progressLines: readonly string[];
}

/** A console for a log, or one that plays a terminal. */
export function recordedConsole({ isTerminal = false } = {}): RecordedConsole {
  const [outLines, errLines, progressLines]: [string[], string[], string[]] = [[], [], []];
  const splitTo =
    (lines: string[]) =>
    (line: string): void =>
      void lines.push(...line.split('\n'));
  return {
    words: english,
    isTerminal,
    hasColors: isTerminal,
    outLines,
    errLines,
    progressLines,
    out: splitTo(outLines),
    err: splitTo(errLines),
    progress: (line) => void progressLines.push(line),
  };
}

export interface CommandResult {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly progress: readonly string[];
  /** The errors, each with its place and hints, as printed. */
  readonly errors: readonly string[];
}

/** What a test may put in place of the real machine. */
export interface CommandOptions {
  readonly isTerminal?: boolean;
  readonly fs?: FileSystem;
  /** That of the program: with it, results are kept in the project. */
  readonly digest?: string;
  /** What is typed at the terminal, one answer for each question; nothing more after the last. */
  readonly typed?: readonly string[];
}

/** Runs one command as a user in a folder would; `words` are parted at spaces. */
export async function command(
  cwd: string,
  words: string | readonly string[],
  { isTerminal = false, fs, digest, typed }: CommandOptions = {},
): Promise<CommandResult> {
  const console = recordedConsole({ isTerminal });
  const list = typeof words === 'string' ? words.split(' ').filter((word) => word !== '') : words;
  const surroundings = {
    console,
    cwd,
    programRoot: PROGRAM_ROOT,
    version: '1.2.3',
    ...(fs && { fs }),
    ...(digest !== undefined && { digest }),
    ...(typed && { ask: answering(console, typed) }),
  };
  const code = await run(list, surroundings);
  const { outLines: out, errLines: err, progressLines: progress } = console;
  return { code, out, err, progress, errors: findingsOf(err, 'error') };
}

/** Somebody at the terminal who types these answers; the questions stand among what was printed. */
function answering({ out }: Console, typed: readonly string[]): (question: string) => Promise<string | undefined> {
  const left = [...typed];
  return (question) => {
    const answer = left.shift();
    out(`${question}${answer ?? ''}`);
    return Promise.resolve(answer);
  };
}

/** The findings of one severity, each as its lines. */
export function findingsOf(lines: readonly string[], severity: string): readonly string[] {
  const findings: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const isFollowing = line.startsWith('  --> ') || line.startsWith('   = ');
    if (!isFollowing) isOpen = line.startsWith(`${severity}[`);
    if (isOpen) findings.push(isFollowing ? `${findings.pop() ?? ''}\n${line}` : line);
  }
  return findings;
}
