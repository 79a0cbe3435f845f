/** Texts forty times as long as a report: nothing may go deeper, or take more arguments, the longer a text is. */
import { describe, expect, it } from 'vitest';
import { openSession, type BuildRequest } from '../../pipeline/build/index.js';
import { memoryWorld } from '../support/memory-world.js';
import { addDocument, EDITIONS, lawProject, type Line } from './law-project.js';

/** Sentences of a report, forty times. */
const SENTENCES = 16_500;
const PER_PARAGRAPH = 11;

const lines: readonly Line[] = [
  ['工作安排', '사업 배치'],
  ['各位代表：', '대표 여러분!'],
  ...Array.from({ length: SENTENCES / PER_PARAGRAPH }, (): Line => [
    '我们坚持稳中求进。',
    '우리는 안정 속에서 전진하였습니다.',
    0,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
  ]),
];

const REQUEST: BuildRequest = {
  documents: ['long'],
  editions: [],
  product: { kind: 'editions', formats: ['pdf', 'docx', 'html', 'dump'] },
  out: 'out',
  checksPages: true,
  version: '1.2.3',
};

describe('a text of more than 16,000 sentences', () => {
  it('is built in every format, and again after an edit', { timeout: 900_000 }, async () => {
    const files = lawProject();
    addDocument(
      files,
      'long',
      lines,
      EDITIONS.filter((line) => line.includes('bilingual')),
    );
    const written = new Map<string, Uint8Array>();
    const session = openSession(memoryWorld({ files, written }));
    const first = await session.build(REQUEST);
    expect({ withheld: first?.withheld, written: first?.written.length }).toEqual({
      withheld: [],
      written: written.size - 1,
    });
    expect(Math.max(...(first?.written ?? []).map(({ pages = 0 }) => pages))).toBeGreaterThan(1000);

    const [path = ''] = [...files.keys()].filter((name) => name.startsWith('translations/long/ko/0'));
    const text = new TextDecoder().decode(files.get(path));
    files.set(path, new TextEncoder().encode(text.replace('우리는 안정', '우리는 끊임없이 안정')));
    const second = await session.build(REQUEST);
    expect(second?.withheld).toEqual([]);
  });
});
