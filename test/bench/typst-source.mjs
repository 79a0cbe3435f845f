/** The report as a Typst file with the page and sizes of our edition: what a peer sets in the same run. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOCUMENT, ROOT } from './bench-project.mjs';

const escape = (text) => text.replace(/[\\#$*_`<>@~[\]/"']/g, (mark) => `\\${mark}`);

/** The aligned report of a project, read with the compiled program. */
async function readReport(root) {
  const load = (room) => import(pathToFileURL(join(ROOT, 'dist', room, 'index.js')).href);
  const [{ loadDocument }, { nodeWorld }] = await Promise.all([load('build'), load('system')]);
  return loadDocument(nodeWorld({ root, programRoot: ROOT }), DOCUMENT).value;
}

const chinese = ({ passages }) => passages.flatMap(({ sentences }) => sentences.map(({ text }) => text.text)).join('');
const korean = ({ passages }) =>
  passages
    .map(({ korean: text, sentences }) => text?.text ?? sentences.map((sentence) => sentence.text.text).join(''))
    .join(' ');

const head = (
  size,
  pitch,
) => `#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), numbering: "— 1 —")
#set text(font: ("Noto Serif SC", "Noto Serif KR"), size: ${size}pt, lang: "zh", region: "cn")
#set par(justify: true, leading: ${pitch - size}pt, spacing: ${pitch - size}pt, first-line-indent: (amount: 2em, all: true))
#show heading: set text(size: ${size}pt, font: ("Noto Sans SC", "Noto Sans KR"))
`;

const block = (paragraph, text) =>
  paragraph.kind === 'heading' ? `#heading(level: 1)[${escape(text)}]` : escape(text);

/** The Typst source of an edition, `chinese` or `bilingual`, of the report in a project. */
export async function typstSource(edition, root = ROOT) {
  const report = await readReport(root);
  if (edition === 'chinese')
    return head(15.75, 28.99) + report.paragraphs.map((paragraph) => block(paragraph, chinese(paragraph))).join('\n\n');
  const rows = report.paragraphs.map(
    (paragraph) =>
      `[#set text(font: ("Noto Serif KR", "Noto Serif SC"), lang: "ko")\n${block(paragraph, korean(paragraph))}], [${block(paragraph, chinese(paragraph))}],`,
  );
  return `${head(11, 18)}#grid(columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 7pt,\n${rows.join('\n')}\n)`;
}

/** An edit of the report as an edit of its Typst source; undefined if it has nothing like it. */
export function typstEdit(file, { from, to }) {
  if (from.startsWith('column-gap'))
    return { file, from: 'column-gutter: 8mm', to: (n) => to(n).replace('gap', 'gutter') };
  if (from.startsWith('이 ')) return undefined;
  return { file, from: escape(from), to: (n) => escape(to(n)) };
}
