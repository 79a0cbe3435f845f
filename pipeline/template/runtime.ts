/** Handlebars set up to run checked templates: an environment of its own, our helpers and nothing else, no way to a prototype. */
import Handlebars from 'handlebars';
import type { TemplateFile } from './parse-template.js';
import { HELPER_NAMES, holds, INLINE_HELPERS, type BlockName } from './helpers.js';
import type { TreePosition } from './syntax-tree.js';

/** Runs a template on values; throws a `TemplateFailure`. */
export type TemplateProgram = (values: object) => string;

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
export function makeProgram(entry: TemplateFile, partials: ReadonlyMap<string, TemplateFile>): TemplateProgram {
  const environment = makeEnvironment();
  for (const [name, partial] of partials) environment.registerPartial(name, compileFile(environment, partial));
  const run = compileFile(environment, entry);
  return (values) => run(bareCopy(values), RUN_OPTIONS);
}

function compileFile(environment: Environment, { file, text }: TemplateFile): Handlebars.TemplateDelegate<unknown> {
  const run = environment.compile<unknown>(text, COMPILE_OPTIONS);
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

function makeEnvironment(): Environment {
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  for (const name of Object.keys(environment.decorators)) environment.unregisterDecorator(name);
  for (const [name, { run }] of Object.entries(INLINE_HELPERS)) {
    // Handlebars hands its options over after the values.
    environment.registerHelper(name, (...given: unknown[]) => run(given.slice(0, -1)));
  }
  environment.registerHelper(BLOCK_RUNS);
  return environment;
}

type Options = Handlebars.HelperOptions;

/**
 * The blocks. `each` and `with` differ from the library's in one thing: the block gets a copy of its value. Handlebars
 * counts `../` by identity and leaves a level out where a block's value is the very object around it.
 */
const BLOCK_RUNS: Readonly<Record<BlockName, Handlebars.HelperDelegate>> = {
  each(this: unknown, list: readonly object[], options: Options) {
    if (list.length === 0) return options.inverse(this);
    const members = list.map((value, index) => {
      const loop = { index, key: index, first: index === 0, last: index === list.length - 1 };
      const member = shallowCopy(value);
      const data: unknown = Object.assign(Handlebars.createFrame(options.data) as object, loop);
      return options.fn(member, { data, blockParams: [member, index] });
    });
    return members.join('');
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
};

const shallowCopy = (value: object): object => Object.assign(Object.create(null) as object, value);

/** A deep copy of plain values whose groups have no prototype. */
function bareCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bareCopy);
  if (typeof value !== 'object' || value === null) return plainValue(value);
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [name, inner] of Object.entries(value)) copy[name] = bareCopy(inner);
  return copy;
}

/** Handlebars would call a function that it meets in its data. */
function plainValue(value: unknown): unknown {
  if (typeof value === 'function') throw new Error('template data holds a function');
  return value;
}
