/** Markup and stylesheet to an edition. Input: both, and the metadata. Runs again when one of them changes. */
import { hasErrors, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { finish, NO_MEMO, type Memo, type Steps } from '../work/index.js';
import { flattenSteps, type Surroundings } from './blocks.js';
import type { Block, Edition, EditionMetadata, FontStack } from './edition.js';
import { readElementTree, type ElementTree, type MarkupInput } from './element-tree.js';
import { bareFinding } from './font-families.js';
import { resolveLinks } from './links.js';
import { markRuns } from './markup-runs.js';
import { resolvePageStyles } from './page-styles.js';
import { NotByPieces, Pieces } from './piece-book.js';
import { StyleBook, StyleTables } from './style-book.js';
import type { Stylesheet } from './stylesheet.js';

/** What an edition is made from. */
export interface EditionSources {
  readonly name: string;
  readonly metadata: EditionMetadata;
  readonly markup: MarkupInput;
  readonly stylesheet: Stylesheet;
}

/** Composes an edition: blocks, rows and pages with computed styles. There is none where the markup or a style is outside the subset. */
export const composeEdition = (sources: EditionSources): Warned<Edition | undefined> =>
  finish(composeEditionSteps(sources));

/** Composes an edition in steps. What prints as it did before is the same object as before: blocks, page styles, font stacks. */
export function* composeEditionSteps(
  sources: EditionSources,
  memo: Memo = NO_MEMO,
): Steps<Warned<Edition | undefined>> {
  const { metadata, markup, stylesheet } = sources;
  const tables = memo.keep('edition/styles', [stylesheet], () => new StyleTables(stylesheet));
  const { runs, markup: marked } = markRuns(markup);
  if (runs.length > 0) {
    const tree = readElementTree(marked, metadata.language).value;
    const composed = tree && (yield* byPieces({ sources, tables, tree, memo }, runs));
    if (composed) return { value: composed, diagnostics: [] };
  }
  return yield* asWhole({ sources, tables, memo });
}

interface Composing {
  readonly sources: EditionSources;
  readonly tables: StyleTables;
  readonly memo: Memo;
}

/** The edition out of pieces; undefined where anything is wrong, or some of it cannot be read by itself. */
function* byPieces(
  composing: Composing & { readonly tree: ElementTree },
  runs: readonly (readonly string[])[],
): Steps<Edition | undefined> {
  const { tables, tree, memo } = composing;
  if (tree.isRunMisplaced) return undefined;
  const styles = new StyleBook(tables);
  const pieces = new Pieces({ tables, styles, runs, ids: tree.ids, memo });
  try {
    return yield* flattened({ ...composing, styles, pieces, report: () => pieces.refuse() });
  } catch (cause) {
    if (cause instanceof NotByPieces) return undefined;
    throw cause;
  }
}

function* asWhole(composing: Composing): Steps<Warned<Edition | undefined>> {
  const { sources, tables } = composing;
  const tree = readElementTree(sources.markup, sources.metadata.language);
  if (tree.value === undefined) return { value: undefined, diagnostics: tree.diagnostics };
  const findings = new Map<string, Diagnostic>(tree.diagnostics.map((finding) => [JSON.stringify(finding), finding]));
  const report = (finding: Diagnostic): void => void findings.set(JSON.stringify(finding), finding);
  const styles = new StyleBook(tables);
  const edition = yield* flattened({ ...composing, tree: tree.value, styles, report });
  const diagnostics = [...findings.values()];
  return { value: hasErrors(diagnostics) ? undefined : edition, diagnostics };
}

interface Flattening extends Composing {
  readonly tree: ElementTree;
  readonly styles: StyleBook;
  readonly pieces?: Pieces;
  readonly report: (finding: Diagnostic) => void;
}

function* flattened({ sources, tables, memo, tree, styles, pieces, report }: Flattening): Steps<Edition> {
  const { name, metadata, markup, stylesheet } = sources;
  const { root, body } = tree;
  const [rootStyle, bodyStyle] = [styles.styleOf(root), styles.styleOf(body)];
  const pages = memo.keep('edition/pages', [tables, bodyStyle, metadata.language], () => {
    const own = new StyleBook(tables);
    const context = { stylesheet, body: bodyStyle, rootSize: rootStyle.fontSize, lang: metadata.language };
    const findings: Diagnostic[] = [];
    const value = resolvePageStyles({ ...context, styles: own, report: (finding) => void findings.push(finding) });
    return { value, findings, stacks: [...own.used] };
  });
  for (const finding of pages.findings) report(finding);
  styles.use(pages.stacks);

  const anchors = new Map<string, string>();
  const start = { styles, report, marginStart: 0, marginEnd: 0, page: undefined, anchors };
  const around: Surroundings = { ...start, ...(pieces && { pieces }) };
  const flat = yield* flattenSteps(root, around);
  const blocks: Block[] = [];
  const links = { anchors, report, place: markup.attributePlaces.get('href'), memo };
  for (const block of flat) {
    blocks.push(pieces?.settled.has(block) ? block : held(resolveLinks(block, links), tables, memo));
    if (blocks.length % 64 === 0) yield;
  }
  const bare = bareFinding(pieces ? blocks.filter((block) => !pieces.settled.has(block)) : blocks, stylesheet);
  if (bare) report(bare);

  const fontStacks = heldStacks(styles.usedFontStacks(), tables, memo);
  return { name, metadata, pages: pages.value, blocks, fontStacks, markup: markup.html, stylesheet: stylesheet.text };
}

/** The block that says the same, if there was one before: for the few that are made anew each time. */
function held(block: Block, tables: StyleTables, memo: Memo): Block {
  return memo === NO_MEMO ? block : memo.keep('edition/block', [tables, JSON.stringify(block)], () => block);
}

function heldStacks(stacks: readonly FontStack[], tables: StyleTables, memo: Memo): readonly FontStack[] {
  const places = stacks.map(({ span }) => `${span.file}:${String(span.start.line)}:${String(span.start.column)}`);
  return memo.keep('edition/stacks', [tables, places.join(' ')], () => stacks);
}
