/** Markup and stylesheet to an edition. Input: both, and the metadata. Runs again when one of them changes. */
import { error, hasErrors, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { flattenElement } from './blocks.js';
import type { Block, Edition, EditionMetadata, Inline } from './edition.js';
import { readElementTree, type MarkupInput } from './element-tree.js';
import { resolveLinks } from './links.js';
import { resolvePageStyles } from './page-styles.js';
import { StyleBook } from './style-book.js';
import type { Stylesheet } from './stylesheet.js';

/** What an edition is made from. */
export interface EditionSources {
  readonly name: string;
  readonly metadata: EditionMetadata;
  readonly markup: MarkupInput;
  readonly stylesheet: Stylesheet;
}

/** Composes an edition: blocks, rows and pages with computed styles. There is none where the markup or a style is outside the subset. */
export function composeEdition(sources: EditionSources): Warned<Edition | undefined> {
  const { name, metadata, markup, stylesheet } = sources;
  const tree = readElementTree(markup, metadata.language);
  if (tree.value === undefined) return { value: undefined, diagnostics: tree.diagnostics };

  const findings = new Map<string, Diagnostic>(tree.diagnostics.map((finding) => [JSON.stringify(finding), finding]));
  const report = (finding: Diagnostic): void => void findings.set(JSON.stringify(finding), finding);
  const styles = new StyleBook(stylesheet);
  const { root, body } = tree.value;
  const rootSize = styles.styleOf(root).fontSize;
  const context = { stylesheet, body: styles.styleOf(body), rootSize, lang: metadata.language, report };
  const pages = resolvePageStyles({ ...context, styles });
  const anchors = new Map<string, string>();
  const around = { styles, report, marginStart: 0, marginEnd: 0, page: undefined, anchors };
  const blocks = resolveLinks(flattenElement(root, around), {
    anchors,
    report,
    place: markup.attributePlaces.get('href'),
  });
  checkFontFamilies(blocks, stylesheet, report);

  const diagnostics = [...findings.values()];
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const fontStacks = styles.usedFontStacks();
  const edition = { name, metadata, pages, blocks, fontStacks, markup: markup.html, stylesheet: stylesheet.text };
  return { value: edition, diagnostics };
}

/** Every text needs a font stack: a page is set in named faces, never in whatever a system has. */
function checkFontFamilies(
  blocks: readonly Block[],
  { files }: Stylesheet,
  report: (finding: Diagnostic) => void,
): void {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'row' ? block.cells.flat() : [block]));
  const isBare = (inline: Inline): boolean => inline.kind !== 'line-break' && inline.style.fontFamily.length === 0;
  const bare = paragraphs.find(({ inlines }) => inlines.some(isBare));
  if (bare === undefined) return;
  const span = { file: files[0] ?? '', start: { line: 1, column: 1 } };
  report(error('edition/no-font-family', { element: bare.tag }, { span, hints: ['hint/set-font-family'] }));
}
