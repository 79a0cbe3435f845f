/** The output intents of a file: for what press or screen its colours are meant (ISO 32000-1, 14.11.5). */
import type { PdfDict, PdfStream } from '../pdf-file/index.js';
import { readIccHeader, type IccHeader } from '../survey/icc.js';
import type { Subject } from './subject.js';

/** An output intent and its profile. */
export interface OutputIntent {
  readonly dict: PdfDict;
  readonly kind: string;
  readonly profile: PdfStream | undefined;
  readonly header: IccHeader | undefined;
}

/** The output intents of a kind, or all. */
export function outputIntents({ file }: Subject, kind?: string): readonly OutputIntent[] {
  return file.items(file.catalog.entries.get('OutputIntents')).flatMap((item) => {
    const dict = file.dict(item);
    const found = file.name(dict?.entries.get('S')) ?? '';
    if (!dict || (kind !== undefined && found !== kind)) return [];
    const profile = file.stream(dict.entries.get('DestOutputProfile'));
    return [{ dict, kind: found, profile, header: profile && readIccHeader(file.streamBytes(profile)) }];
  });
}
