/** Compiles a Typst file in a process of its own. usage: node typst-compile.mjs FOLDER FILE OUT FONTS */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [folder, file, out, fonts] = process.argv.slice(2);
const { NodeCompiler } = createRequire(join(folder, 'package.json'))('@myriaddreamin/typst-ts-node-compiler');
const weights = ['noto-serif-sc', 'noto-serif-kr', 'noto-sans-sc', 'noto-sans-kr'].flatMap((family) =>
  ['400Regular', '500Medium'].map((weight) => join(fonts, family, weight)),
);
const compiler = NodeCompiler.create({ workspace: dirname(file), fontArgs: [{ fontPaths: weights }] });
const compiled = compiler.compile({ mainFilePath: file });
if (!compiled.result) {
  compiled.printErrors();
  process.exit(1);
}
writeFileSync(out, compiler.pdf(compiled.result));
