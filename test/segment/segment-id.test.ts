/** Ids are given once; what comes later finds a name between them. */
import { describe, expect, it } from 'vitest';
import {
  compareIds,
  hashSentence,
  hashSentences,
  idAfter,
  joinIds,
  parseId,
  parseJoinedId,
} from '../../pipeline/segment/index.js';

describe('ids', () => {
  it('are a paragraph and a sentence, with letters for what was inserted later', () => {
    expect(parseId('p012.s03')).toEqual({ paragraph: 'p012', sentence: 's03' });
    expect(parseId('p012a.s00b')).toEqual({ paragraph: 'p012a', sentence: 's00b' });
    expect(parseId('p1000.s100')).toEqual({ paragraph: 'p1000', sentence: 's100' });
  });

  it.each(['p12.s03', 'p012.s3', 'p012', 'p012.s00', 'p000.s01', 'P012.s03', 'p012.s03 ', 'p012.s03A', 'p012.s03+s04'])(
    'are not %s',
    (text) => {
      expect(parseId(text)).toBeUndefined();
    },
  );

  it('stand in document order whatever the number of digits or letters', () => {
    const ordered = [
      'p012.s00a',
      'p012.s01',
      'p012.s03',
      'p012.s03a',
      'p012.s03z',
      'p012.s03aa',
      'p012.s04',
      'p012.s100',
      'p012a.s01',
      'p013.s01',
      'p1000.s01',
    ];
    expect([...ordered].reverse().sort(compareIds)).toEqual(ordered);
  });

  it('join to one name and come apart again', () => {
    expect(parseJoinedId('p012.s03+s04+s05')).toEqual(['p012.s03', 'p012.s04', 'p012.s05']);
    expect(joinIds(['p012.s03', 'p012.s03a'])).toBe('p012.s03+s03a');
    expect(parseJoinedId('p012.s03')).toEqual(['p012.s03']);
  });

  it.each(['p012.s03+p012.s04', 'p012.s04+s03', 'p012.s03+s03', 'p012.s03+', 'p012.s03+s00'])(
    'do not join as %s',
    (text) => {
      expect(parseJoinedId(text)).toBeUndefined();
    },
  );

  it('find a free name after a sentence', () => {
    expect(idAfter('p012', 'p012.s05', new Set(['p012.s05']))).toBe('p012.s06');
    expect(idAfter('p012', 'p012.s05', new Set(['p012.s05', 'p012.s06']))).toBe('p012.s05a');
    expect(idAfter('p012', 'p012.s05', new Set(['p012.s05', 'p012.s05a', 'p012.s06']))).toBe('p012.s05b');
    expect(idAfter('p012', 'p012.s05z', new Set(['p012.s05z', 'p012.s06']))).toBe('p012.s05aa');
    expect(idAfter('p012', undefined, new Set(['p012.s01']))).toBe('p012.s00a');
    expect(idAfter('p040', undefined, new Set(['p012.s01']))).toBe('p040.s01');
  });
});

describe('hashes', () => {
  it('are the first 8 hex digits of the SHA-256 of the sentence', () => {
    // printf 城镇登记失业率2.87%。 | sha256sum
    expect(hashSentence('城镇登记失业率2.87%。')).toBe('6db30e9a');
  });

  it('leave out white space and are taken of NFC', () => {
    expect(hashSentence(' 城镇登记\u00a0失业率\n\u30002.87%。')).toBe(hashSentence('城镇登记失业率2.87%。'));
    expect(hashSentence('cafe\u0301')).toBe(hashSentence('caf\u00e9'));
    expect(hashSentence('城镇登记失业率2.78%。')).not.toBe(hashSentence('城镇登记失业率2.87%。'));
  });

  it('join the sentences of a passage by a line feed', () => {
    // printf '甲。\n乙。' | sha256sum
    expect(hashSentences(['甲。', '乙。'])).toBe('66a608b3');
    expect(hashSentences(['甲。乙。'])).not.toBe(hashSentences(['甲。', '乙。']));
  });
});
