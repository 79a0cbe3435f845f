/** Handlebars' syntax tree as its parser really gives it: a closed union, where the library's own types are open. */

/** Line from 1, column from 0. */
export interface TreePosition {
  readonly line: number;
  readonly column: number;
}

export interface TreeLocation {
  readonly start: TreePosition;
  readonly end: TreePosition;
}

interface Node {
  readonly loc: TreeLocation;
}

export interface Program {
  readonly type: 'Program';
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
}

export interface PathExpression extends Node {
  readonly type: 'PathExpression';
  /** Begins with `@`. */
  readonly data: boolean;
  /** How many `../` it begins with. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export interface Literal extends Node {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral';
  readonly value: string | number | boolean;
}

/** `null` and `undefined`. */
export interface EmptyLiteral extends Node {
  readonly type: 'NullLiteral' | 'UndefinedLiteral';
}

export interface SubExpression extends Node {
  readonly type: 'SubExpression';
  readonly path: Callee;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export type Expression = PathExpression | Literal | EmptyLiteral | SubExpression;

/** What stands where a name is expected. */
export type Callee = PathExpression | Literal | EmptyLiteral;

export interface HashPair extends Node {
  readonly type: 'HashPair';
  readonly key: string;
  readonly value: Expression;
}

export interface Hash extends Node {
  readonly type: 'Hash';
  readonly pairs: readonly HashPair[];
}

/** What a mustache, a block and a sub-expression have in common. */
export interface Call extends Node {
  readonly path: Callee;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface MustacheStatement extends Call {
  readonly type: 'MustacheStatement';
  readonly escaped: boolean;
}

export interface BlockStatement extends Call {
  readonly type: 'BlockStatement';
  /** Absent in `{{^if x}}…{{/if}}`. */
  readonly program?: Program;
  readonly inverse?: Program;
}

export interface Decorator extends Node {
  readonly type: 'Decorator' | 'DecoratorBlock';
}

export interface PartialStatement extends Node {
  readonly type: 'PartialStatement';
  readonly name: Callee | SubExpression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface PartialBlockStatement extends Node {
  readonly type: 'PartialBlockStatement';
}

export interface ContentStatement extends Node {
  readonly type: 'ContentStatement';
  /** As it stands in the file, before white space control. */
  readonly original: string;
}

export interface CommentStatement extends Node {
  readonly type: 'CommentStatement';
}

export type Statement =
  | MustacheStatement
  | BlockStatement
  | Decorator
  | PartialStatement
  | PartialBlockStatement
  | ContentStatement
  | CommentStatement;
