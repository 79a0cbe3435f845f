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
  /** Everything is let go, and is made anew when it is asked for. Not while something is being made. */
  letGo(): void;
  /** How many results are kept. */
  readonly size: number;
}

/** Makes everything anew. */
export const NO_MEMO: Memo = { keep: (_stage, _parts, make) => make(), keepAsync: (_stage, _parts, make) => make() };

/** So many builds a result is kept unasked: long enough for an edit to be taken back, short enough for memory to stay level. */
const BUILDS_KEPT = 3;

/** A node of the tree of parts: the result that its parts lead to, and the nodes one part further on. */
interface Node {
  /** The node before, and the part that leads from there to here. */
  readonly before: Node | undefined;
  readonly part: KeyPart;
  next: Map<KeyPart, Node> | undefined;
  /** Undefined where the parts lead to no result. */
  result: { readonly value: unknown } | undefined;
  /** The build that asked for the result last. */
  asked: number;
}

/** Opens an empty memo. */
export function openMemo(): LastingMemo {
  const root: Node = nodeAfter(undefined, undefined);
  let build = 0;
  let size = 0;
  /** By build what it asked for: what is asked for later too stands there once more. */
  const askedIn = new Map<number, Node[]>();
  let asked: Node[] = [];
  const forget = (node: Node): void => {
    if (node.result) size -= 1;
    node.result = undefined;
    prune(node);
  };
  const make = <T>(node: Node, maker: () => T): { readonly value: T } => {
    try {
      node.result = { value: maker() };
      size += 1;
      // The result is the one that was made just now.
      return node.result as { readonly value: T };
    } finally {
      if (!node.result) prune(node);
    }
  };
  const keepAt = <T>(node: Node, maker: () => T): T => {
    // The result is what `maker` gave under the same stage, whose results are all of one type.
    const result = (node.result as { readonly value: T } | undefined) ?? make(node, maker);
    if (node.asked !== build) {
      node.asked = build;
      asked.push(node);
    }
    return result.value;
  };
  const nodeOf = (stage: string, parts: readonly KeyPart[]): Node => {
    let node = nextNode(root, stage);
    for (const part of parts) node = nextNode(node, part);
    return node;
  };
  return {
    keep: (stage, parts, maker) => keepAt(nodeOf(stage, parts), maker),
    keepAsync: (stage, parts, maker) => {
      const node = nodeOf(stage, parts);
      const result = keepAt(node, maker);
      return result.catch((cause: unknown) => {
        if (node.result?.value === result) forget(node);
        throw cause;
      });
    },
    endBuild: () => {
      askedIn.set(build, asked);
      asked = [];
      build += 1;
      const last = build - BUILDS_KEPT - 1;
      for (const node of askedIn.get(last) ?? []) if (node.asked === last) forget(node);
      askedIn.delete(last);
    },
    letGo: () => {
      root.next = undefined;
      askedIn.clear();
      asked = [];
      size = 0;
    },
    get size() {
      return size;
    },
  };
}

const nodeAfter = (before: Node | undefined, part: KeyPart): Node => ({
  before,
  part,
  next: undefined,
  result: undefined,
  asked: -1,
});

function nextNode(node: Node, part: KeyPart): Node {
  node.next ??= new Map();
  const known = node.next.get(part);
  if (known) return known;
  const made = nodeAfter(node, part);
  node.next.set(part, made);
  return made;
}

/** Takes a node that leads to no result out of the tree, and those before it that then lead to none. */
function prune(node: Node): void {
  for (let last = node; last.before && !last.result && !last.next; last = last.before) {
    const { before, part } = last;
    if (before.next?.get(part) !== last) return;
    before.next.delete(part);
    if (before.next.size === 0) before.next = undefined;
  }
}
