/** The rules that every message follows, whatever room it comes from. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '../../pipeline/diagnostic/index.js';

const folder = new URL('../../pipeline/diagnostic/en/', import.meta.url);
const rooms = readdirSync(folder)
  .filter((name) => name !== 'index.ts')
  .map((name) => ({
    room: name.replace('.ts', ''),
    codes: [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^ {2}'([a-z-]+\/[a-z0-9-]+)':/gm)].map(
      ([, code = '']) => code,
    ),
  }));
/** Help texts and lines of a summary are no findings. */
const sentences = Object.entries(english).filter(([code]) => !/^cli\/(usage|status|stage|timing)/.test(code));

describe('the messages', () => {
  it('stand in one catalogue each, so that none hides another', () => {
    const codes = rooms.flatMap((room) => room.codes);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes.sort()).toEqual(Object.keys(english).sort());
  });

  it.each(rooms)('of $room carry its name', ({ room, codes }) => {
    expect(
      codes.filter(
        (code) => !code.startsWith(room === 'usage' ? 'cli/usage' : `${room}/`) && !code.startsWith('hint/'),
      ),
    ).toEqual([]);
  });

  it('end without a full stop and begin without a capital', () => {
    expect(
      sentences.filter(([, words]) => /[.。]$/.test(words) || /^(?!Chinese|Korean|Word)[A-Z][a-z]/.test(words)),
    ).toEqual([]);
  });
});
