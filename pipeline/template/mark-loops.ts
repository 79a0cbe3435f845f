/** Every `each` of a tree told what its body takes from outside: as named values that our `each` reads and no author writes. */
import { outerValues, type LoopName, type Trees } from './outer-values.js';
import type { BlockStatement, HashPair, Literal, Program, Statement, TreeLocation } from './syntax-tree.js';

/** The named values that an `each` is given. */
export interface LoopHash {
  /** Number of the block among all of its template. */
  readonly block: number;
  /** Which names of the loop its body uses, between spaces. */
  readonly loop: string;
  /** What its body takes from outside, by the order in which it takes it. */
  readonly [value: `value${number}`]: unknown;
}

/** The names of the loop that a hash tells of. */
export const loopNames = ({ loop }: LoopHash): readonly LoopName[] =>
  (['index', 'first', 'last'] as const).filter((name) => loop.split(' ').includes(name));

/** Marks the loops of trees, counting through all of them. */
export class LoopMarker {
  private count = 0;

  constructor(private readonly partials: Trees) {}

  /** The tree with its loops marked. */
  mark(program: Program, names: ReadonlySet<string> = new Set()): Program {
    return { ...program, body: program.body.map((statement) => this.statement(statement, names)) };
  }

  private statement(statement: Statement, names: ReadonlySet<string>): Statement {
    if (statement.type !== 'BlockStatement') return statement;
    const { program, inverse, path } = statement;
    const inner = new Set([...names, ...(program?.blockParams ?? [])]);
    const block = {
      ...statement,
      ...(program && { program: this.mark(program, inner) }),
      ...(inverse && { inverse: this.mark(inverse, names) }),
    };
    const isLoop = path.type === 'PathExpression' && path.original === 'each';
    return isLoop ? { ...block, hash: this.hashOf(statement, names) } : block;
  }

  private hashOf(block: BlockStatement, names: ReadonlySet<string>): NonNullable<BlockStatement['hash']> {
    const { loop, paths } = outerValues(block, names, this.partials);
    const { loc } = block;
    const pair = (key: string, value: HashPair['value']): HashPair => ({ type: 'HashPair', loc, key, value });
    const pairs = [
      pair('block', literal('NumberLiteral', this.count++, loc)),
      pair('loop', literal('StringLiteral', [...loop].join(' '), loc)),
      ...paths.map((path, index) => pair(`value${String(index)}`, path)),
    ];
    return { type: 'Hash', loc, pairs };
  }
}

const literal = (type: Literal['type'], value: string | number, loc: TreeLocation): Literal => ({ type, value, loc });
