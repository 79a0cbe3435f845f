/**
 * What was made before, found again by what it was made of. A stage asks the memo instead of making a thing again;
 * the memo never changes a result, only when it is made.
 */

/**
 * What a result depends on: texts and numbers by what they say, objects by which they are. An object that came out of a memo
 * stands for everything that it was made of, as long as nobody changes it.
 */
export type KeyPart = string | number | boolean | undefined | object;

export interface Memo {
  /**
   * What `make` gives for these parts; made once as long as it is asked for from build to build. `stage` keeps the results of one function apart from those of others.
   * The parts must be all that the result depends on; findings belong into the result, so that they are given again with it.
   */
  keep<T>(stage: string, parts: readonly KeyPart[], make: () => T): T;
  /** The same for what takes its time; what fails or is abandoned is not kept. */
  keepAsync<T>(stage: string, parts: readonly KeyPart[], make: () => Promise<T>): Promise<T>;
}

/** A memo that lasts from build to build. */
export interface LastingMemo extends Memo {
  /** A build is complete: what no build has asked for any more since several builds is let go. */
  endBuild(): void;
  /** How many results are kept. */
  readonly size: number;
}

/** Makes everything anew. */
export const NO_MEMO: Memo = { keep: (_stage, _parts, make) => make(), keepAsync: (_stage, _parts, make) => make() };

/** So many builds a result is kept unasked: long enough for an edit to be taken back, short enough for memory to stay level. */
const BUILDS_KEPT = 3;

/** A node of the tree of parts: the result that its parts lead to, and the nodes one part further on. */
interface Node {
  next: Map<KeyPart, Node> | undefined;
  /** Undefined where the parts lead to no result. */
  result: { readonly value: unknown } | undefined;
  /** The build that asked for the result last. */
  asked: number;
}

/** Opens an empty memo. */
export function openMemo(): LastingMemo {
  const root: Node = emptyNode();
  let build = 0;
  let size = 0;
  const nodeOf = (stage: string, parts: readonly KeyPart[]): Node => {
    let node = nextNode(root, stage);
    for (const part of parts) node = nextNode(node, part);
    return node;
  };
  const keep = <T>(stage: string, parts: readonly KeyPart[], make: () => T): T => {
    const node = nodeOf(stage, parts);
    if (!node.result) {
      const value = make();
      node.result = { value };
      size += 1;
    }
    node.asked = build;
    // The result is what `make` gave under the same stage, whose results are all of one type.
    return node.result.value as T;
  };
  return {
    keep,
    keepAsync: (stage, parts, make) => {
      const result = keep(stage, parts, make);
      return result.catch((cause: unknown) => {
        const node = nodeOf(stage, parts);
        if (node.result?.value === result) {
          node.result = undefined;
          size -= 1;
        }
        throw cause;
      });
    },
    endBuild: () => {
      build += 1;
      size -= forget(root, build - BUILDS_KEPT);
    },
    get size() {
      return size;
    },
  };
}

const emptyNode = (): Node => ({ next: undefined, result: undefined, asked: 0 });

function nextNode(node: Node, part: KeyPart): Node {
  node.next ??= new Map();
  const known = node.next.get(part);
  if (known) return known;
  const made = emptyNode();
  node.next.set(part, made);
  return made;
}

/** Lets go of results that were last asked for before a build, and of nodes that lead to none; gives how many results went. */
function forget(node: Node, before: number): number {
  let gone = 0;
  if (node.result && node.asked < before) {
    node.result = undefined;
    gone += 1;
  }
  for (const [part, inner] of node.next ?? []) {
    gone += forget(inner, before);
    if (!inner.result && !inner.next) node.next?.delete(part);
  }
  if (node.next?.size === 0) node.next = undefined;
  return gone;
}
