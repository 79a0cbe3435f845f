/** What kind of value a name in a template stands for. */
import type { MessageArg, MessageCode } from '../diagnostic/index.js';

export interface TextShape {
  readonly kind: 'text';
}
export interface FlagShape {
  readonly kind: 'flag';
}
export interface NumberShape {
  readonly kind: 'number';
}
/** One text out of a closed set, each with what it means. */
export interface ChoiceShape<T extends string = string> {
  readonly kind: 'choice';
  readonly values: Readonly<Record<T, string>>;
}
export interface ListShape<T = Shape> {
  readonly kind: 'list';
  readonly item: T;
}
/** A name in a group: its shape, and a sentence for the README. */
export interface Field<S = Shape> {
  readonly shape: S;
  readonly meaning: string;
}
/** A name's shape and its sentence. */
export const field = <S>(shape: S, meaning: string): Field<S> => ({ shape, meaning });

/** Values under names. `name` is what the README and the messages call it. */
export interface GroupShape<F = Readonly<Record<string, Field>>> {
  readonly kind: 'group';
  readonly name: string;
  readonly fields: F;
}
/** What `lines` gives: may be printed and nothing else. */
export interface MarkupShape {
  readonly kind: 'markup';
}
/** The value of a name that was already reported; fits everywhere, so that one mistake is one message. */
export interface UnknownShape {
  readonly kind: 'unknown';
}

export type Shape =
  TextShape | FlagShape | NumberShape | ChoiceShape | ListShape | GroupShape | MarkupShape | UnknownShape;

/** The one shape that describes `T`: a field that is missing, superfluous or of the wrong kind does not compile. */
export type ShapeOf<T> = [T] extends [boolean]
  ? FlagShape
  : [T] extends [number]
    ? NumberShape
    : [T] extends [string]
      ? string extends T
        ? TextShape
        : ChoiceShape<T>
      : [T] extends [readonly (infer Item)[]]
        ? ListShape<ShapeOf<Item>>
        : GroupShape<{ readonly [K in keyof T]-?: Field<ShapeOf<T[K]>> }>;

export const TEXT: TextShape = { kind: 'text' };
export const FLAG: FlagShape = { kind: 'flag' };
export const NUMBER: NumberShape = { kind: 'number' };
export const MARKUP: MarkupShape = { kind: 'markup' };
export const UNKNOWN: UnknownShape = { kind: 'unknown' };

/** The shape in the words of the README's table. */
export function shapeWords(shape: Shape): string {
  switch (shape.kind) {
    case 'choice':
      return 'text';
    case 'list':
      return `list of ${shapeWords(shape.item)}`;
    case 'group':
      return shape.name;
    case 'text':
    case 'flag':
    case 'number':
    case 'markup':
    case 'unknown':
      return shape.kind;
  }
}

/** Words for a kind of value. */
export type KindCode = Extract<MessageCode, `template/kind-${string}`>;

/** The shape in the reader's words; a group has the name that the README gives it. */
export function shapePhrase(shape: Shape): MessageArg {
  switch (shape.kind) {
    case 'choice':
      return { code: 'template/kind-text' };
    case 'list':
      return { code: 'template/kind-list-of', args: { item: shapePhrase(shape.item) } };
    case 'group':
      return shape.name;
    case 'text':
    case 'flag':
    case 'number':
    case 'markup':
    case 'unknown':
      return { code: `template/kind-${shape.kind}` };
  }
}

/** Whether a value can stand in the page as text. */
export const isPrintable = (shape: Shape): boolean => shape.kind !== 'list' && shape.kind !== 'group';

/** Whether a value can decide an `if`: a flag is true, a text or list is not empty, a number is not 0. */
export const isCondition = (shape: Shape): boolean => shape.kind !== 'group' && shape.kind !== 'markup';

/** Whether a value is a text or a number, so that `is` can compare it. */
export const isComparable = (shape: Shape): boolean =>
  shape.kind === 'text' || shape.kind === 'choice' || shape.kind === 'number' || shape.kind === 'unknown';
