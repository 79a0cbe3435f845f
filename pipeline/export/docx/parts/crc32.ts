/** CRC-32 as zip archives have it (ISO/IEC 21320-1, APPNOTE 4.4.7), of one stretch of bytes and of stretches one after the other. */

/** The polynomial, its bits reversed. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** The CRC of bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** The product of two polynomials modulo that of the CRC; the highest bit is the coefficient of 1. */
function product(one: number, other: number): number {
  let sum = 0;
  let shifted = other;
  for (let bit = 0x80000000; bit > 0; bit >>>= 1) {
    if (one & bit) sum ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
  }
  return sum >>> 0;
}

/** x to the power of 8 for each of so many bytes. */
function powerOfBytes(count: number): number {
  let power = 0x80000000;
  // x⁸, then squared from bit to bit of the count.
  let factor = 0x00800000;
  for (let left = count; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = product(factor, power);
    factor = product(factor, factor);
  }
  return power;
}

/** The CRC of two stretches one after the other, from the CRC of each and the length of the second in bytes. */
export const joinedCrc = (first: number, second: number, length: number): number =>
  (product(powerOfBytes(length), first) ^ second) >>> 0;
