/** Compiles a Typst file in a process of its own. usage: node typst-compile.mjs FOLDER FILE OUT FONTS */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openTypst } from './typst-compiler.mjs';

const [folder, file, out, fonts] = process.argv.slice(2);
const { NodeCompiler, fontArgs } = openTypst(folder, fonts);
const compiler = NodeCompiler.create({ workspace: dirname(file), fontArgs });
const compiled = compiler.compile({ mainFilePath: file });
if (!compiled.result) {
  compiled.printErrors();
  process.exit(1);
}
writeFileSync(out, compiler.pdf(compiled.result));
