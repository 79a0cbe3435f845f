/** Handlebars set up to run checked templates: an environment of its own, our helpers and nothing else, no way to a prototype. */
import Handlebars from 'handlebars';
import type { Memo, Steps } from '../work/index.js';
import { bareCopy } from './bare-copy.js';
import { HELPER_NAMES, holds, INLINE_HELPERS, type BlockName } from './helpers.js';
import { LOOP_MARK, Loops, type Options } from './loops.js';
import { LoopMarker } from './mark-loops.js';
import type { ParsedFile } from './partials.js';
import type { TreePosition } from './syntax-tree.js';

/** What a template printed: texts, and for every `each` that stands in no other the texts of its members. */
export type MarkupPart = string | readonly string[];

/** A template ready to run. Throws a `TemplateFailure` where it fails. */
export interface TemplateProgram {
  /** Runs at one go. */
  run(values: object): string;
  /** Runs in steps; takes from the memo the text of members that print what they printed before. */
  steps(values: object, memo: Memo): Steps<readonly MarkupPart[]>;
}

/** What went wrong in a running template, and where if that is known. */
export class TemplateFailure extends Error {
  constructor(
    readonly reason: string,
    readonly file: string,
    readonly position: TreePosition | undefined,
    cause: unknown,
  ) {
    super(reason, { cause });
  }
}

type Environment = ReturnType<typeof Handlebars.create>;

const COMPILE_OPTIONS: CompileOptions = {
  // A value that is missing in spite of the check is a failure, not an empty place.
  strict: true,
  noEscape: false,
  knownHelpersOnly: true,
  knownHelpers: {
    ...Object.fromEntries(HELPER_NAMES.map((name) => [name, true])),
    lookup: false,
    log: false,
    helperMissing: false,
    blockHelperMissing: false,
    each: true,
    with: true,
    if: true,
    unless: true,
  },
  // Handlebars would put a partial's indent before every line of its text.
  preventIndent: true,
};

const RUN_OPTIONS: Handlebars.RuntimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
};

/** The program of a template and the partials that it calls, by their names. */
export function makeProgram(entry: ParsedFile, partials: ReadonlyMap<string, ParsedFile>): TemplateProgram {
  const loops = new Loops();
  const environment = makeEnvironment(loops);
  const marker = new LoopMarker(partials);
  for (const [name, partial] of partials) environment.registerPartial(name, compileFile(environment, partial, marker));
  const main = compileFile(environment, entry, marker);
  const run = (values: object): string => main(bareCopy(values), RUN_OPTIONS);
  return {
    run,
    steps: function* (values, memo) {
      return (yield* partsInSteps(() => run(values), loops, memo)) ?? [run(values)];
    },
  };
}

/** Undefined where the run at one go is to say what went wrong. */
function* partsInSteps(run: () => string, loops: Loops, memo: Memo): Steps<readonly MarkupPart[] | undefined> {
  try {
    const { text, loops: put } = loops.putOff(run);
    const texts = text.split(LOOP_MARK);
    // One more in the data itself: nobody can say which is which.
    if (texts.length !== put.length + 1) return undefined;
    const parts: MarkupPart[] = [];
    for (const [index, between] of texts.entries()) {
      parts.push(between);
      const loop = put[index];
      if (loop) parts.push(yield* loops.texts(loop, memo));
    }
    return parts;
  } catch {
    return undefined;
  }
}

function compileFile(
  environment: Environment,
  { file, text, tree }: ParsedFile,
  marker: LoopMarker,
): Handlebars.TemplateDelegate<unknown> {
  const run = environment.compile<unknown>(tree ? marker.mark(tree) : text, COMPILE_OPTIONS);
  return (context, options) => {
    try {
      return run(context, options);
    } catch (cause) {
      throw cause instanceof TemplateFailure ? cause : failureIn(file, cause);
    }
  };
}

function failureIn(file: string, cause: unknown): TemplateFailure {
  if (!(cause instanceof Handlebars.Exception)) {
    return new TemplateFailure(cause instanceof Error ? cause.message : String(cause), file, undefined, cause);
  }
  // The library's exceptions carry a place, loosely typed, when a node of the tree is to blame.
  const { message, lineNumber, column } = cause as { message: string; lineNumber?: number; column?: number };
  const position = lineNumber === undefined || column === undefined ? undefined : { line: lineNumber, column };
  return new TemplateFailure(message.replace(/ - \d+:\d+$/, ''), file, position, cause);
}

function makeEnvironment(loops: Loops): Environment {
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  for (const name of Object.keys(environment.decorators)) environment.unregisterDecorator(name);
  for (const [name, { run }] of Object.entries(INLINE_HELPERS)) {
    // Handlebars hands its options over after the values.
    environment.registerHelper(name, (...given: unknown[]) => run(given.slice(0, -1)));
  }
  environment.registerHelper(blockRuns(loops));
  return environment;
}

/**
 * The blocks. `each` and `with` differ from the library's in one thing: the block gets a copy of its value. Handlebars
 * counts `../` by identity and leaves a level out where a block's value is the very object around it.
 */
const blockRuns = (loops: Loops): Readonly<Record<BlockName, Handlebars.HelperDelegate>> => ({
  each(this: unknown, list: readonly object[], options: Options) {
    return list.length === 0 ? options.inverse(this) : loops.run({ list, options });
  },
  with(this: unknown, group: object, options: Options) {
    const member = shallowCopy(group);
    return options.fn(member, { data: options.data as unknown, blockParams: [member] });
  },
  if(this: unknown, value: unknown, options: Options) {
    return holds(value) ? options.fn(this) : options.inverse(this);
  },
  unless(this: unknown, value: unknown, options: Options) {
    return holds(value) ? options.inverse(this) : options.fn(this);
  },
});

const shallowCopy = (value: object): object => Object.assign(Object.create(null) as object, value);
