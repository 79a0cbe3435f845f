/**
 * Typst in one process: edit after edit of one file. usage: node typst-session.mjs FOLDER FILE FONTS EDITS MARKS FROM
 * Prints a line of JSON for each of the marks (edits after which memory is looked at), and one of all times.
 */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openTypst } from './typst-compiler.mjs';

const [folder, file, fonts, edits, marks, from] = process.argv.slice(2);
const { NodeCompiler, fontArgs } = openTypst(folder, fonts);
const compiler = NodeCompiler.create({ workspace: dirname(file), fontArgs });
const before = readFileSync(file, 'utf8');
const times = [];
let pages = 0;
for (let n = 0; n <= Number(edits); n += 1) {
  const begun = performance.now();
  compiler.mapShadow(
    file,
    Buffer.from(
      n === 0 ? before : before.replace(from, () => `${from.slice(0, -1)} ${'가나다라마바사아자하'[n % 10]}${n}.`),
    ),
  );
  const { result } = compiler.compile({ mainFilePath: file, resetRead: true });
  compiler.pdf(result);
  pages = result.numOfPages;
  times.push(performance.now() - begun);
  compiler.evictCache(30);
  if (marks.split(',').includes(String(n)))
    console.log(JSON.stringify({ edit: n, rss: process.memoryUsage().rss / 1e6 }));
}
console.log(JSON.stringify({ times, pages, peak: process.resourceUsage().maxRSS / 1e3 }));
