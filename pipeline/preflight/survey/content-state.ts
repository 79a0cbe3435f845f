/** What is in force where an operator of a content stream stands. */
import type { PdfDict, PdfObject } from '../pdf-file/index.js';
import type { ContentOwner, MarkedContent } from './content.js';

/** The part of the graphics state that rules look at. */
export interface GraphicsState {
  readonly font: PdfDict | undefined;
  readonly mode: number;
  readonly fill: PdfObject;
  readonly stroke: PdfObject;
  readonly overprintFill: boolean;
  readonly overprintStroke: boolean;
  readonly overprintMode: number;
}

/** Where a stream's operators stand and what they may use. */
export interface Scope {
  readonly owner: ContentOwner;
  readonly resources: PdfDict | undefined;
  /** Whether the resources are the stream's own, as ISO 19005-2, 6.2.2 asks. */
  readonly ownsResources: boolean;
  readonly depth: number;
}

/** What changes while a stream is walked. */
export interface Walk {
  readonly scope: Scope;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  marked: MarkedContent | undefined;
  readonly outer: MarkedContent | undefined;
}

const DEVICE_GRAY: PdfObject = { kind: 'name', name: 'DeviceGray' };
/** The state in which a page begins (ISO 32000-1, table 52). */
export const START: GraphicsState = {
  font: undefined,
  mode: 0,
  fill: DEVICE_GRAY,
  stroke: DEVICE_GRAY,
  overprintFill: false,
  overprintStroke: false,
  overprintMode: 0,
};
