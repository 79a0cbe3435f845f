/** `check --all`: the documents of a session loaded and held against each other. */
import {
  compareDocuments,
  comparisonDiagnostics,
  type SessionComparison,
  type SessionDocument,
} from '../check/index.js';
import type { Warned } from '../diagnostic/index.js';
import { decodeSource } from '../source/index.js';
import { loadDocument } from './load-document.js';
import { loadTerms } from './load-termbase.js';
import type { World } from './world.js';

/** Compares documents by name. What is wrong with one of them a build or a check says; here it is only left out. */
export function checkDocuments(world: World, names: readonly string[]): Warned<SessionComparison> {
  const documents = [...new Set(names)].flatMap((name) => sessionDocument(world, name) ?? []);
  const comparison = compareDocuments(documents, loadTerms(world).value.termbase);
  return { value: comparison, diagnostics: comparisonDiagnostics(comparison) };
}

function sessionDocument(world: World, name: string): SessionDocument | undefined {
  const document = loadDocument(world, name).value;
  const file = `translations/${name}/zh.txt`;
  const read = world.readFile(file);
  if (!document || read.kind !== 'file') return undefined;
  return { document, source: { file, raw: decodeSource(file, read.bytes).value?.text ?? '' } };
}
