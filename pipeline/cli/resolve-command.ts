/** `duizhao resolve`: shows both sides of the conflicts that git left in segment files, and takes the answers. */
import { documentNames, type World } from '../build/index.js';
import { error, formatMessage, type Diagnostic, type MessageArgs, type MessageCode } from '../diagnostic/index.js';
import { lineAuthors, mergeBase, mergeCommits } from '../system/index.js';
import {
  answerConflicts,
  conflictLines,
  conflictsOf,
  isMerged,
  possibleAnswers,
  splitConflicts,
  writeMergedFile,
  type ConflictAnswer,
  type MergeConflict,
  type MergedFile,
  type SplitConflicts,
} from '../translation/index.js';
import { wrongUsage, type Ask, type CommandContext } from './build-command.js';
import { readUtf8 } from './read-utf8.js';
import { reportDiagnostics } from './report-diagnostics.js';
import { checkAnswers, readAnswers, type GivenAnswers } from './resolve-answers.js';
import { showConflict, type ShownConflict } from './show-conflict.js';
import { terminalAsk } from './terminal-ask.js';

/** Settles conflicts; gives the exit code: 1 where one is left. */
export async function resolveCommand(context: CommandContext): Promise<number> {
  const { world, names, options } = context;
  const words = readAnswers(names, options.get('take'));
  if ('code' in words) return wrongUsage(context, words);
  const known = documentNames(world);
  const unknown = words.documents.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    reportDiagnostics(context.console, [noSuchDocument(unknown, known)]);
    return 1;
  }
  const wanted = words.documents.length > 0 ? words.documents : known;
  const files = wanted.flatMap((name) => conflictedFiles(context, name));
  const conflicts = new Map(files.flatMap(({ questions }) => questions.map(({ name, conflict }) => [name, conflict])));
  const mistake = checkAnswers(words.answers, conflicts);
  if (mistake) return wrongUsage(context, mistake);
  const broken = wanted.flatMap((name) => notUtf8(context, name));
  reportDiagnostics(context.console, broken);
  if (files.length === 0 && broken.length === 0) say(context, 'cli/no-conflicts');
  const code = files.length > 0 ? await settleAll(context, files, words.answers) : 0;
  return broken.length > 0 ? 1 : code;
}

/** Segment files whose conflicts nobody can tell, since they cannot be read. */
function notUtf8({ world }: CommandContext, document: string): readonly Diagnostic[] {
  return segmentFiles(world, document)
    .filter((file) => readUtf8(world, file) === undefined)
    .map((file) => {
      const span = { file, start: { line: 1, column: 1 } };
      return error('build/not-utf-8', { file }, { span, hints: ['hint/save-as-utf-8'] });
    });
}

/** The paths of the segment files of a document, the attic among them. */
function segmentFiles(world: World, document: string): readonly string[] {
  const folder = `translations/${document}/ko`;
  const names = world.list(folder).files.filter((name) => name.endsWith('.md'));
  return names.map((name) => `${folder}/${name}`);
}

function noSuchDocument(name: string, known: readonly string[]): Diagnostic {
  const hints = [{ code: 'hint/known-documents', args: { names: known } }] as const;
  return error('build/no-such-document', { name }, { hints });
}

const say = ({ console }: CommandContext, code: MessageCode, args: MessageArgs = {}): void =>
  console.out(formatMessage(code, args, console.words));

/** A file with conflicts. */
interface ConflictedFile {
  readonly path: string;
  readonly document: string;
  readonly split: SplitConflicts;
  readonly questions: readonly ShownConflict[];
}

/** `file:line` of the header of a segment in one of the texts. */
function placeOf(id: string, texts: ReadonlyMap<string, string>): string | undefined {
  for (const [path, text] of texts) {
    const line = headerLine(id, text);
    if (line !== undefined) return `${path}:${line}`;
  }
  return undefined;
}

/** The segment files of a document in which git has marked something. */
function conflictedFiles({ world, root }: CommandContext, document: string): readonly ConflictedFile[] {
  const texts = new Map(
    segmentFiles(world, document).flatMap((path) => {
      const text = readUtf8(world, path);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
  return [...texts].flatMap(([path, text]) => {
    // Most files have none, and git need not be asked about them.
    const split = conflictLines(text).length > 0 ? splitConflicts(path, text, mergeBase(root, path)) : undefined;
    if (!split) return [];
    const others = new Map([...texts].filter(([other]) => other !== path));
    return [{ path, document, split, questions: questionsOf({ root, path, text, others }, split) }];
  });
}

/** A file and the others of its document. */
interface FileTexts {
  readonly root: string;
  readonly path: string;
  readonly text: string;
  readonly others: ReadonlyMap<string, string>;
}

function questionsOf({ root, path, text, others }: FileTexts, split: SplitConflicts): readonly ShownConflict[] {
  const { merged, labels } = split;
  const commits = mergeCommits(root);
  const none = new Map<string, never>();
  const authors = {
    ours: commits ? lineAuthors(root, commits.ours, path) : none,
    theirs: commits ? lineAuthors(root, commits.theirs, path) : none,
  };
  return conflictsOf(merged).map((conflict, index) => {
    const line = lineOf(conflict, index, text);
    const name = conflict.id || `${path.slice(path.lastIndexOf('/') + 1)}:${line}`;
    const isTaken = conflict.kind === 'segment' && (conflict.ours.length === 0 || conflict.theirs.length === 0);
    const elsewhere = isTaken ? placeOf(conflict.id, others) : undefined;
    return { name, conflict, path, line, elsewhere, labels, authors };
  });
}

/** The line of the segment's header, or of the mark where the conflict belongs to no segment. */
function lineOf({ kind, id }: MergeConflict, index: number, text: string): number {
  const marked = conflictLines(text);
  if (kind === 'lines') return marked[index] ?? 1;
  return (kind === 'opening' ? undefined : headerLine(id, text)) ?? marked[0] ?? 1;
}

/** The line of a segment's header, from 1. */
function headerLine(id: string, text: string): number | undefined {
  const index = text.split(/\r\n|\r|\n/).findIndex((line) => /^##[ \t]+(\S+)/.exec(line)?.[1] === id);
  return index < 0 ? undefined : index + 1;
}

/** A file as far as it is settled, and how many of its questions are. */
interface Settled {
  readonly file: ConflictedFile;
  readonly merged: MergedFile;
  readonly answered: number;
}

async function settleAll(
  context: CommandContext,
  files: readonly ConflictedFile[],
  answers: GivenAnswers,
): Promise<number> {
  const count = files.reduce((sum, { questions }) => sum + questions.length, 0);
  const isDry = context.options.has('dry-run');
  const hasAnswers = answers.forAll !== undefined || answers.byName.size > 0;
  const terminal = context.ask || isDry || hasAnswers || count === 0 ? undefined : terminalAsk();
  const ask = isDry || hasAnswers ? undefined : (context.ask ?? terminal?.ask);
  const dialogue: Dialogue = { context, answers, ask, count, isDry, shown: 0, isOver: false };
  const settled: Settled[] = [];
  try {
    for (const file of files) settled.push(await settleFile(dialogue, file));
  } finally {
    terminal?.close();
  }
  const failed = settled.some((one) => !finish(dialogue, one));
  return failed ? 1 : nextStep(context, settled);
}

/** One run through all questions. */
interface Dialogue {
  readonly context: CommandContext;
  readonly answers: GivenAnswers;
  readonly ask: Ask | undefined;
  readonly count: number;
  readonly isDry: boolean;
  /** How many questions were shown. */
  shown: number;
  /** Whoever answers wants to stop. */
  isOver: boolean;
}

async function settleFile(dialogue: Dialogue, file: ConflictedFile): Promise<Settled> {
  const { context, answers, ask, count } = dialogue;
  const { path, split, questions } = file;
  const { marked } = split;
  if (questions.length < marked) say(context, 'cli/settled-alone', { path, marked, left: questions.length });
  let merged = split.merged;
  let answered = 0;
  for (const question of questions) {
    const given = answers.byName.get(question.name) ?? answers.forAll;
    dialogue.shown += 1;
    if (!given && !dialogue.isOver)
      for (const line of showConflict(question, { number: dialogue.shown, count }, context.console.words))
        context.console.out(line);
    const answer = given ?? (ask && !dialogue.isOver ? await askFor(dialogue, ask, question.conflict) : undefined);
    if (!answer) continue;
    merged = answerConflicts(merged, (conflict) => (conflict === question.conflict ? answer : undefined));
    answered += 1;
    // What was answered by hand is written before the next question, so that it is not asked again.
    if (ask) write(dialogue, { file, merged, answered });
  }
  return { file, merged, answered };
}

const KEYS: ReadonlyMap<string, ConflictAnswer['kind']> = new Map([
  ['1', 'ours'],
  ['2', 'theirs'],
  ['3', 'both'],
  ['4', 'typed'],
]);

/** Asks until there is an answer; undefined where the question is passed over. */
async function askFor(dialogue: Dialogue, ask: Ask, conflict: MergeConflict): Promise<ConflictAnswer | undefined> {
  const { words } = dialogue.context.console;
  const possible = possibleAnswers(conflict);
  const choices = [
    ...[...KEYS.values()].filter((kind) => possible.includes(kind)).map((kind) => CHOICES[kind]),
    'cli/choice-skip' as const,
    'cli/choice-quit' as const,
  ].map((code) => formatMessage(code, {}, words));
  for (;;) {
    const word = (await ask(formatMessage('cli/ask-choice', { choices: choices }, words)))?.trim();
    if (word === undefined || word === 'q') {
      dialogue.isOver = true;
      return undefined;
    }
    if (word === 's') return undefined;
    const kind = KEYS.get(word);
    if (kind === undefined || !possible.includes(kind)) continue;
    if (kind !== 'typed') return { kind };
    const text = (await ask(formatMessage('cli/ask-korean', {}, words)))?.trim() ?? '';
    if (text !== '') return { kind, text: text.replaceAll(' \\ ', '\n') };
  }
}

const CHOICES: Readonly<Record<ConflictAnswer['kind'], MessageCode>> = {
  ours: 'cli/choice-ours',
  theirs: 'cli/choice-theirs',
  base: 'cli/choice-skip',
  both: 'cli/choice-both',
  typed: 'cli/choice-typed',
};

/** Writes a file of which something is settled, and says so; false where it could not be written. */
function finish(dialogue: Dialogue, settled: Settled): boolean {
  const { context, isDry } = dialogue;
  const { file, merged, answered } = settled;
  if (answered === 0 && !isMerged(merged)) return true;
  if (!isDry && !write(dialogue, settled)) return false;
  const args = { path: file.path, count: answered, left: conflictsOf(merged).length };
  if (answered > 0) say(context, isDry ? 'cli/would-settle' : 'cli/settled', args);
  return true;
}

function write({ context }: Dialogue, { file: { path, split }, merged }: Settled): boolean {
  const bytes = new TextEncoder().encode(writeMergedFile(merged, split.labels));
  const [failure] = context.world.writeFiles([{ path, bytes }]);
  if (failure) {
    const span = { file: path, start: { line: 1, column: 1 } };
    const hints = ['hint/check-permissions'] as const;
    const args = { path, detail: failure.detail };
    reportDiagnostics(context.console, [error(`build/cannot-write-${failure.reason}`, args, { span, hints })]);
  }
  return failure === undefined;
}

/** What to do next; gives the exit code. */
function nextStep(context: CommandContext, settled: readonly Settled[]): number {
  const open = settled.flatMap(({ file, merged }) =>
    file.questions.filter(({ conflict }) => conflictsOf(merged).includes(conflict)),
  );
  const [first] = open;
  if (first) {
    say(context, 'cli/next-answer', { id: first.name });
    return 1;
  }
  const paths = settled.map(({ file }) => file.path).join(' ');
  const names = [...new Set(settled.map(({ file }) => file.document))].join(' ');
  say(context, 'cli/next-git-add', { paths, names });
  return 0;
}
