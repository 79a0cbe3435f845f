/**
 * What the body of an `each` prints besides its member: values of the blocks around it, `@` names, names between bars.
 * A checked template says it all in its tree, so that the text of a member can be found again by exactly what it was made of.
 */
import { isScoped } from './resolve-path.js';
import type { BlockStatement, Call, Expression, Hash, PathExpression, Program, Statement } from './syntax-tree.js';

/** Names of the loop itself that a body can use; `@key` is the index. */
export type LoopName = 'index' | 'first' | 'last';

/** What a body takes from outside its member. */
export interface OuterValues {
  readonly loop: ReadonlySet<LoopName>;
  /** Paths as they are read where the `each` itself stands, each once. */
  readonly paths: readonly PathExpression[];
}

/** The trees of partials by name. */
export type Trees = ReadonlyMap<string, { readonly tree: Program | undefined }>;

/** Where a walk is: how many contexts and loops it has entered, counted from outside the `each`; and the names given inside. */
interface Place {
  /** Undefined in a partial, whose names never lead out of it. */
  readonly contexts: number | undefined;
  readonly loops: number;
  readonly names: ReadonlySet<string>;
  /** Names given around the `each`, and the one that it gives to the index. */
  readonly outerNames: ReadonlySet<string>;
  readonly indexName: string | undefined;
}

/** What the body of an `each` takes from outside; `outerNames` are the names between bars that are known where it stands. */
export function outerValues(block: BlockStatement, outerNames: ReadonlySet<string>, partials: Trees): OuterValues {
  const search = new Search(partials);
  const [memberName, indexName] = block.program?.blockParams ?? [];
  const names = new Set(memberName === undefined ? [] : [memberName]);
  if (block.program) search.walk(block.program, { contexts: 1, loops: 1, names, outerNames, indexName });
  return { loop: search.loop, paths: [...search.paths.values()] };
}

class Search {
  readonly loop = new Set<LoopName>();
  readonly paths = new Map<string, PathExpression>();

  constructor(private readonly partials: Trees) {}

  walk(program: Program, place: Place): void {
    for (const statement of program.body) this.visit(statement, place);
  }

  private visit(statement: Statement, place: Place): void {
    switch (statement.type) {
      case 'MustacheStatement':
        this.call(statement, place);
        return;
      case 'BlockStatement':
        this.block(statement, place);
        return;
      case 'PartialStatement':
        this.values(statement.params, statement.hash, place);
        this.partial(statement.name, place);
        return;
      case 'PartialBlockStatement':
      case 'Decorator':
      case 'DecoratorBlock':
      case 'ContentStatement':
      case 'CommentStatement':
        return;
    }
  }

  private block(block: BlockStatement, place: Place): void {
    this.values(block.params, block.hash, place);
    if (block.program) this.walk(block.program, insideOf(block, place));
    if (block.inverse) this.walk(block.inverse, place);
  }

  /** A partial sees its context and `@` names. */
  private partial(name: Expression, place: Place): void {
    const called = name.type === 'PathExpression' ? name.original : 'value' in name ? String(name.value) : '';
    const tree = this.partials.get(called)?.tree;
    if (tree)
      this.walk(tree, { ...place, contexts: undefined, names: new Set(), outerNames: new Set(), indexName: undefined });
  }

  private values(params: readonly Expression[], hash: Hash | undefined, place: Place): void {
    for (const value of params) this.expression(value, place);
    for (const { value } of hash?.pairs ?? []) this.expression(value, place);
  }

  /** A helper's name is no value; a name that is printed is taken for one too, which costs nothing. */
  private call({ path, params, hash }: Call, place: Place): void {
    if (params.length === 0 && !hash) this.expression(path, place);
    this.values(params, hash, place);
  }

  private expression(value: Expression, place: Place): void {
    if (value.type === 'SubExpression') this.values(value.params, value.hash, place);
    else if (value.type === 'PathExpression') this.path(value, place);
  }

  private path(path: PathExpression, place: Place): void {
    if (path.data) this.atName(path, place);
    else this.name(path, place);
  }

  private atName(path: PathExpression, { loops }: Place): void {
    const [first = ''] = path.parts;
    if (first === 'root') this.take({ ...path, depth: 0 });
    else if (path.depth >= loops) this.take({ ...path, depth: path.depth - loops });
    else if (path.depth === loops - 1) this.loop.add(first === 'first' || first === 'last' ? first : 'index');
  }

  private name(path: PathExpression, { contexts, names, outerNames, indexName }: Place): void {
    const [first] = path.parts;
    if (first !== undefined && path.depth === 0 && !isScoped(path)) {
      if (names.has(first)) return;
      if (first === indexName) this.loop.add('index');
      else if (outerNames.has(first)) this.take({ ...path });
      if (first === indexName || outerNames.has(first)) return;
    }
    if (contexts === undefined || path.depth < contexts) return;
    const depth = path.depth - contexts;
    // With a dot before it, it is no helper and no name between bars.
    this.take({ ...path, depth, original: `${depth === 0 ? './' : '../'.repeat(depth)}${path.parts.join('/')}` });
  }

  private take(path: PathExpression): void {
    this.paths.set(`${path.data ? '@' : ''}${String(path.depth)} ${path.original} ${path.parts.join(' ')}`, path);
  }
}

/** Only `each` and `with` change what names are looked up in. */
function insideOf({ path, program }: BlockStatement, place: Place): Place {
  const name = path.type === 'PathExpression' ? path.original : '';
  const given = program?.blockParams ?? [];
  const names = given.length > 0 ? new Set([...place.names, ...given]) : place.names;
  const contexts = place.contexts === undefined ? undefined : place.contexts + 1;
  if (name === 'each') return { ...place, names, contexts, loops: place.loops + 1 };
  return name === 'with' ? { ...place, names, contexts } : { ...place, names };
}
