/** Text to bytes of GB18030, which Node can only read: its two-byte part, by reading every pair of bytes once. */

const PAIRS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Array.from({ length: 126 }, (_, lead) => lead + 0x81).flatMap((lead) =>
    Array.from({ length: 191 }, (_, trail) => trail + 0x40)
      .filter((trail) => trail !== 0x7f)
      .map((trail) => [new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail)), [lead, trail]] as const),
  ),
);

/** A page in GB18030: what has no two bytes in it (•) is written as sites write it, by its number. */
export function encodeGbPage(html: string): Uint8Array {
  return Uint8Array.from(
    Array.from(html).flatMap((unit) => {
      const byNumber = `&#${unit.codePointAt(0) ?? 0};`;
      return unit < '\u0080' ? [unit.charCodeAt(0)] : [...(PAIRS.get(unit) ?? new TextEncoder().encode(byNumber))];
    }),
  );
}
