/** The real report beside itself: whatever is read twice of it must agree, and be fast. */
import { describe, expect, it } from 'vitest';
import { loadDocument } from '../../../pipeline/build/index.js';
import { loadTerms } from '../../../pipeline/build/load-termbase.js';
import { compareDocuments, comparisonDiagnostics } from '../../../pipeline/check/index.js';
import { decodeSource } from '../../../pipeline/source/index.js';
import { sessionWorld } from './session-support.js';

const NAME = '2021-work-report';
const world = sessionWorld();
const document = loadDocument(world, NAME).value ?? expect.fail('the report cannot be read');
const file = `translations/${NAME}/zh.txt`;
const read = world.readFile(file);
const raw = read.kind === 'file' ? (decodeSource(file, read.bytes).value?.text ?? '') : '';
const termbase = loadTerms(world).value.termbase;
const session = { document, source: { file, raw } };

describe('the work report beside itself', () => {
  it('contradicts itself nowhere', () => {
    const comparison = compareDocuments([session, session], termbase);
    const found = comparisonDiagnostics(comparison).filter(({ span }) => span !== undefined);
    expect(found.map(({ code, args }) => [code, args])).toEqual([]);
    expect(comparison.pairs[0]?.figures.agreeing.length).toBeGreaterThan(80);
  });
});
