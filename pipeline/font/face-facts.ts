/** What a face says of itself and of its licence, and whether a PDF may carry it. */
import { error, warning, type Diagnostic } from '../diagnostic/index.js';
import type { Face } from './face.js';

/**
 * OpenType 1.9, `OS/2` fsType, bits 0 to 3, and what each means for us:
 * `installable` (0): may be embedded, for good;
 * `editable` (8): may be embedded, also in files that are edited;
 * `preview-print` (4): may be embedded in files that are read and printed, which a PDF is, and in none that is edited;
 * `restricted` (2): must not be embedded without leave of the face's owner;
 * `not-stated`: the face has no `OS/2` table and says nothing; embedded as by all programs.
 */
export type EmbeddingUsage = 'installable' | 'preview-print' | 'editable' | 'restricted' | 'not-stated';

/** A face's leave to be embedded. */
export interface EmbeddingRights {
  readonly usage: EmbeddingUsage;
  /** fsType bit 8: embedded whole or not at all. We embed the glyphs used. */
  readonly noSubsetting: boolean;
  /** fsType bit 9: only its bitmaps may be embedded, never its outlines. */
  readonly bitmapOnly: boolean;
}

/** OpenType `name`, ids 5, 0, 13 and 14, and `OS/2` fsType: absent where the face does not say. */
export interface FaceFacts {
  readonly version?: string;
  readonly copyright?: string;
  readonly licence?: string;
  readonly licenceUrl?: string;
  readonly embedding: EmbeddingRights;
}

const RESTRICTED = 0x0002;
const PREVIEW_AND_PRINT = 0x0004;
const EDITABLE = 0x0008;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;

/** The rights in `fsType`; undefined for a face without one. OpenType 1.9: of several usage bits in old fonts the least restrictive counts. */
export function embeddingRights(fsType: number | undefined): EmbeddingRights {
  if (fsType === undefined) return { usage: 'not-stated', noSubsetting: false, bitmapOnly: false };
  const has = (bit: number): boolean => (fsType & bit) !== 0;
  const usage = has(EDITABLE)
    ? 'editable'
    : has(PREVIEW_AND_PRINT)
      ? 'preview-print'
      : has(RESTRICTED)
        ? 'restricted'
        : 'installable';
  return { usage, noSubsetting: has(NO_SUBSETTING), bitmapOnly: has(BITMAPS_ONLY) };
}

/** What of a face's rights keeps the glyphs used out of a PDF, in OpenType's own terms; undefined where nothing does. */
function obstacle({ usage, noSubsetting, bitmapOnly }: EmbeddingRights): string | undefined {
  if (usage === 'restricted') return 'Restricted License embedding';
  if (bitmapOnly) return 'Bitmap embedding only';
  return noSubsetting ? 'No subsetting' : undefined;
}

/** A face as messages name it. */
export interface NamedFace {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  readonly facts: FaceFacts;
}

/** The error that a face must not go into a PDF; undefined where it may. */
export function embeddingFault({ family, weight, file, facts }: NamedFace): Diagnostic | undefined {
  const flag = obstacle(facts.embedding);
  if (flag === undefined) return undefined;
  const span = { file, start: { line: 1, column: 1 } };
  return error('font/embedding-forbidden', { family, weight, flag }, { span, hints: ['hint/ask-font-licence'] });
}

/** What keeps a face out of a Word file: that is edited, which leave to preview and print does not cover. */
const officeObstacle = (rights: EmbeddingRights): string | undefined =>
  rights.usage === 'preview-print' ? 'Preview & Print embedding' : obstacle(rights);

/** The warning that a face is not put into a Word file, by its licence or by its kind; undefined where it may and can be. */
export function officeEmbeddingFault(face: NamedFace & Pick<Face, 'outlines'>): Diagnostic | undefined {
  const { family, weight, file, facts, outlines } = face;
  const span = { file, start: { line: 1, column: 1 } };
  const flag = officeObstacle(facts.embedding);
  if (flag !== undefined)
    return warning(
      'font/not-for-office',
      { family, weight, flag },
      { span, hints: ['hint/office-takes-its-own', 'hint/ask-editable-licence'] },
    );
  // Word loads a font inside a document only where its outlines are TrueType's.
  if (outlines === 'cff')
    return warning(
      'font/cff-for-office',
      { family, weight },
      { span, hints: ['hint/office-takes-its-own', 'hint/drop-truetype'] },
    );
  return undefined;
}
