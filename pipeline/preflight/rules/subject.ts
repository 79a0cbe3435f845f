/** The file under judgement, with the surveys that rules share; each is made when a rule first asks. */
import {
  openPdf,
  type PdfDict,
  type PdfFile,
  type PdfName,
  type PdfNumber,
  type PdfObject,
  type PdfString,
} from '../pdf-file/index.js';
import type { ContentSurvey } from '../survey/content.js';
import { surveyFonts, type FontUse } from '../survey/fonts.js';
import { LONGEST_STRING, isOutOfRange } from '../survey/operators.js';
import { readStructure, type Structure } from '../survey/structure.js';
import { surveyContent } from '../survey/walk-content.js';
import { readXmp, type XmpPacket } from '../survey/xmp.js';

/** ISO 19005-2, 6.1.13, in bytes. */
const LONGEST_NAME = 127;

const isExtreme = (value: PdfNumber | PdfString | PdfName): boolean => {
  if (value.kind === 'number') return isOutOfRange(value);
  return value.kind === 'string' ? value.bytes.length > LONGEST_STRING : value.name.length > LONGEST_NAME;
};

/** A dictionary of the file with its place. */
export interface PlacedDict {
  readonly dict: PdfDict;
  readonly isStream: boolean;
  /** The indirect object in which it stands. */
  readonly id: number;
  /** The key under which it stands, of the dictionary or of the array there; empty for the object itself. */
  readonly key: string;
}

/** A value inside the file's objects with its place. */
export interface PlacedValue {
  readonly value: PdfNumber | PdfString | PdfName;
  readonly id: number;
}

/** What every rule is given. */
export class Subject {
  readonly file: PdfFile;
  private made: {
    content?: ContentSurvey;
    fonts?: readonly FontUse[];
    structure?: Structure | undefined;
    xmp?: XmpPacket | undefined;
    extremes?: readonly PlacedValue[];
    dicts?: readonly PlacedDict[];
  } = {};

  constructor(bytes: Uint8Array) {
    this.file = openPdf(bytes);
  }

  get content(): ContentSurvey {
    return (this.made.content ??= surveyContent(this.file));
  }

  get fonts(): readonly FontUse[] {
    return (this.made.fonts ??= surveyFonts(this.file, this.content));
  }

  get structure(): Structure | undefined {
    if (!('structure' in this.made)) this.made.structure = readStructure(this.file);
    return this.made.structure;
  }

  /** The metadata of the document. */
  get xmp(): XmpPacket | undefined {
    if (!('xmp' in this.made)) {
      const stream = this.file.stream(this.file.catalog.entries.get('Metadata'));
      this.made.xmp = stream && readXmp(this.file.streamBytes(stream));
    }
    return this.made.xmp;
  }

  get info(): PdfDict | undefined {
    return this.file.dict(this.file.trailer.entries.get('Info'));
  }

  /** Numbers, strings and names that not every reader can hold (ISO 19005-2, 6.1.13), keys of dictionaries included. */
  get extremes(): readonly PlacedValue[] {
    this.collect();
    return this.made.extremes ?? [];
  }

  /** Every dictionary of the file, however deep it stands. */
  get dicts(): readonly PlacedDict[] {
    this.collect();
    return this.made.dicts ?? [];
  }

  private collect(): void {
    if (this.made.dicts) return;
    const extremes: PlacedValue[] = [];
    const dicts: PlacedDict[] = [];
    const visit = (value: PdfObject, id: number, key: string): void => {
      switch (value.kind) {
        case 'number':
        case 'string':
        case 'name':
          if (isExtreme(value)) extremes.push({ value, id });
          return;
        case 'array':
          for (const item of value.items) visit(item, id, key);
          return;
        case 'stream':
        case 'dict': {
          const dict = value.kind === 'dict' ? value : value.dict;
          dicts.push({ dict, isStream: value.kind === 'stream', id, key });
          for (const [inner, entry] of dict.entries) {
            if (inner.length > LONGEST_NAME) extremes.push({ value: { kind: 'name', name: inner }, id });
            visit(entry, id, inner);
          }
          return;
        }
        case 'null':
        case 'boolean':
        case 'ref':
      }
    };
    for (const { id, object } of this.file.objects.values()) visit(object, id, '');
    visit(this.file.trailer, 0, '');
    this.made = { ...this.made, extremes, dicts };
  }
}
