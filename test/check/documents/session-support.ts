/** Sessions for tests: the real work report beside documents of the test folders, and small documents written in the test. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDocument, type World } from '../../../pipeline/build/index.js';
import type { SessionDocument } from '../../../pipeline/check/index.js';
import { formatDiagnostic, nameIn, type Diagnostic } from '../../../pipeline/diagnostic/index.js';
import { hashSentence } from '../../../pipeline/segment/index.js';
import { readCsv } from '../../../pipeline/spreadsheet/index.js';
import { memoryWorld, type FileMap } from '../../support/memory-world.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

function readFolder(folder: string, to: string, files: FileMap): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) readFolder(path, `${to}/${name}`, files);
    else files.set(`${to}/${name}`, readFileSync(path));
  }
}

/** The project's own translations, and beside them a folder of the tests as `translations/2021-<folder>`. */
export function sessionWorld(...folders: readonly string[]): World {
  const files: FileMap = new Map();
  readFolder(join(root, 'translations'), 'translations', files);
  for (const folder of folders) readFolder(join(here, folder), `translations/2021-${folder}`, files);
  return memoryWorld({ files, written: new Map() });
}

/** Chinese sentences with their Korean, a paragraph each list; Korean left out is none. */
export type Paragraphs = readonly (readonly (readonly [zh: string, ko?: string])[])[];

/** A document of its own, under a title: of Yanbian, of January 2021. */
export function smallDocument(name: string, paragraphs: Paragraphs, more = ''): SessionDocument {
  const all: Paragraphs = [[['报告', '보고']], ...paragraphs];
  const raw = `${all.map((sentences) => sentences.map(([zh]) => zh).join('')).join('\n')}\n`;
  const entries = all.flatMap((sentences, p) =>
    sentences.map(([zh, ko], s) => {
      const id = `p${String(p + 1).padStart(3, '0')}.s${String(s + 1).padStart(2, '0')}`;
      return `## ${id} [${ko === undefined ? 'initial' : 'translated'}] src:${hashSentence(zh)}\n> ${zh}\n${ko ?? ''}\n`;
    }),
  );
  const manifest = `title: { zh: 报告, ko: 보고 }
session: { zh: 延边朝鲜族自治州第十五届人民代表大会第六次会议, ko: 회의 }
issuer: { zh: "", ko: "" }
date: 2021-01-12
languages: { zh: zh-CN, ko: ko-CN }
editions: [{ template: chinese, lead: zh }]
${more}`;
  const encoder = new TextEncoder();
  const folder = `translations/${name}`;
  const texts = { 'document.yaml': manifest, 'zh.txt': raw, 'ko/00.md': entries.join('\n') };
  const files: FileMap = new Map(
    Object.entries(texts).map(([file, text]): [string, Uint8Array] => [`${folder}/${file}`, encoder.encode(text)]),
  );
  const loaded = loadDocument(memoryWorld({ files, written: new Map() }), name);
  if (!loaded.value) throw new Error(loaded.diagnostics.map((one) => formatDiagnostic(one)).join('\n'));
  return { document: loaded.value, source: { file: `${folder}/zh.txt`, raw } };
}

/** The lines of a folder's `planted.csv`, sorted: check, what it is about, and the two ways. */
export const plantedIn = (folder: string): readonly string[] =>
  readCsv('planted.csv', readFileSync(join(here, folder, 'planted.csv'), 'utf8'))
    .value.slice(1)
    .map((row) => row.map(({ text }) => text).join(' | '))
    .sort();

/** A finding in the words of such a list. */
export function told({ code, args }: Diagnostic): string {
  const ways: Readonly<Record<string, readonly string[]>> = {
    'check/documents-figure': ['indicator', 'says', 'otherSays'],
    'check/documents-source-formula': ['formula', 'found', 'formula'],
  };
  const names = ways[code] ?? ['zh', 'form', 'otherForm'];
  return [code, ...names.map((name) => nameIn(args, name) ?? '')].join(' | ');
}
