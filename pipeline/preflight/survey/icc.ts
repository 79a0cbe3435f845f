/** The header of an ICC profile (ISO 15076-1, 7.2). */

export interface IccHeader {
  /** The size that the profile states of itself. */
  readonly size: number;
  readonly majorVersion: number;
  /** `prtr`, `mntr`, `scnr`, `spac`. */
  readonly deviceClass: string;
  /** `RGB `, `CMYK`, `GRAY`, `Lab `. */
  readonly space: string;
  /** The number of channels of that space. */
  readonly channels: number;
}

const CHANNELS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, 'Lab ': 3, CMYK: 4 };
const HEADER_LENGTH = 128;

/** The header; nothing where the bytes are no profile, or one cut short. */
export function readIccHeader(bytes: Uint8Array): IccHeader | undefined {
  if (bytes.length < HEADER_LENGTH + 4) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const word = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (word(36) !== 'acsp') return undefined;
  const [space, size] = [word(16), view.getUint32(0)];
  if (size > bytes.length) return undefined;
  return { size, majorVersion: view.getUint8(8), deviceClass: word(12), space, channels: CHANNELS[space] ?? 0 };
}
