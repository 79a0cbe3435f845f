/** Typst's own compiler, from a folder in which its addon was installed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const FAMILIES = ['noto-serif-sc', 'noto-serif-kr', 'noto-sans-sc', 'noto-sans-kr'];

/** The addon, and the faces that our editions use, beside their siblings. */
export function openTypst(peers, fonts) {
  const addon = createRequire(join(peers, 'package.json'))('@myriaddreamin/typst-ts-node-compiler');
  const fontPaths = FAMILIES.flatMap((family) =>
    ['400Regular', '500Medium'].map((weight) => join(fonts, family, weight)),
  );
  return {
    ...addon,
    NodeCompiler: addon.NodeCompiler,
    ProjectWatcher: addon.ProjectWatcher,
    fontArgs: [{ fontPaths }],
  };
}
