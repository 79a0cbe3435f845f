/** Typst's own watcher: writes the PDF whenever the file changes. usage: node typst-watch.mjs FOLDER FILE OUT FONTS */
import { renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openTypst } from './typst-compiler.mjs';

const [folder, file, out, fonts] = process.argv.slice(2);
const { ProjectWatcher, fontArgs } = openTypst(folder, fonts);
const watcher = ProjectWatcher.create({ workspace: dirname(file), fontArgs });
watcher.add([{ main: file, workspace: dirname(file) }], (project) => {
  const { result } = project.compile({});
  if (!result) return;
  // Written aside and renamed, as we do, so that whoever waits sees whole files only.
  writeFileSync(`${out}.new`, project.pdf(result));
  renameSync(`${out}.new`, out);
});
watcher.watch();
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
