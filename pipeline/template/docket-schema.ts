/** The published names of the docket's data, one sentence each. `ShapeOf` keeps them in step with `DocketData`. */
import type { DocketData, DocketFace, DocketFile, DocketText } from './docket-data.js';
import { field, FLAG, TEXT, type ShapeOf } from './shape.js';

const text: ShapeOf<DocketText> = {
  kind: 'group',
  name: 'text in both languages',
  fields: { zh: field(TEXT, 'in Chinese'), ko: field(TEXT, 'in Korean') },
};

const document: ShapeOf<DocketData['document']> = {
  kind: 'group',
  name: 'printed document',
  fields: {
    name: field(TEXT, "the document's folder"),
    title: field(text, 'title'),
    session: field(text, 'the meeting that it is for; empty if none is named'),
    issuer: field(text, 'who issues it'),
    date: field(TEXT, 'date of the document, `2021-01-12`'),
    dateInWords: field(text, 'the same in words'),
    version: field(TEXT, 'version of the translation; empty if none is named'),
  },
};

const edition: ShapeOf<DocketData['edition']> = {
  kind: 'group',
  name: 'printed edition',
  fields: {
    name: field(TEXT, 'what its files are called'),
    isDraft: field(FLAG, 'whether it prints Korean that awaits review'),
  },
};

const order: ShapeOf<DocketData['order']> = {
  kind: 'group',
  name: 'order',
  fields: {
    copies: field(TEXT, 'how many are printed; empty if it is not said yet'),
    binding: {
      shape: {
        kind: 'choice',
        values: { 'saddle-stitch': 'stitched through the fold, 骑马订', perfect: 'glued at the back, 胶订' },
      },
      meaning: 'how it is bound',
    },
    cover: {
      shape: { kind: 'choice', values: { together: 'on the sheets of the text', separate: 'on a sheet of its own' } },
      meaning: 'how the cover is printed',
    },
    textPaper: field(TEXT, 'paper of the text; empty if none is named'),
    coverPaper: field(TEXT, 'paper of the cover; empty if none is named'),
    thickness: field(TEXT, 'thickness of a leaf of the text in millimetres'),
    condition: field(TEXT, 'the printing condition, `FOGRA47`'),
    ink: field(TEXT, 'the second ink beside black; empty for black alone'),
  },
};

const face: ShapeOf<DocketFace> = {
  kind: 'group',
  name: 'face',
  fields: {
    family: field(TEXT, 'family'),
    weight: field(TEXT, 'weight, `400`'),
    version: field(TEXT, 'version; empty if the face states none'),
    licence: field(TEXT, 'licence in short; empty if the face states none'),
    embedding: {
      shape: {
        kind: 'choice',
        values: {
          installable: 'may be embedded for good',
          'preview-print': 'may be embedded in files that are read and printed',
          editable: 'may be embedded in files that are edited, too',
          restricted: 'must not be embedded',
          'not-stated': 'the face says nothing',
        },
      },
      meaning: 'what its licence flags allow',
    },
    isStandIn: field(FLAG, 'whether it stands in for another face'),
  },
};

const file: ShapeOf<DocketFile> = {
  kind: 'group',
  name: 'file',
  fields: {
    name: field(TEXT, "from the folder of the document's editions, `press/korean.pdf`"),
    pages: field(TEXT, 'how many pages it has; empty if it has none'),
    bytes: field(TEXT, 'its length, `414,483`'),
    sha256: field(TEXT, 'its SHA-256 in hexadecimal digits'),
  },
};

/** Every name that the docket's template may use, from the top. */
export const docketSchema: ShapeOf<DocketData> = {
  kind: 'group',
  name: 'the top of the docket',
  fields: {
    document: field(document, 'what is printed'),
    edition: field(edition, 'which edition of it'),
    order: field(order, 'what `press:` in `document.yaml` asks for'),
    trim: field(
      {
        kind: 'group',
        name: 'trimmed page',
        fields: { width: field(TEXT, 'in millimetres'), height: field(TEXT, 'in millimetres') },
      },
      'the page after trimming',
    ),
    bleed: field(TEXT, 'what is printed past its edge, in millimetres; empty for nothing'),
    pages: field(
      {
        kind: 'group',
        name: 'page counts',
        fields: {
          total: field(TEXT, 'pages of a copy'),
          cover: field(TEXT, 'of them the cover, where it is printed by itself; else empty'),
          text: field(TEXT, 'of them the rest'),
        },
      },
      'how many pages',
    ),
    sheets: field(
      {
        kind: 'group',
        name: 'sheet counts',
        fields: {
          text: field(TEXT, 'of the text in one copy; the cover with them where both are printed together'),
          textAll: field(TEXT, 'of all copies, without waste; empty if the number of copies is not said'),
          cover: field(TEXT, 'of a cover printed by itself; else empty'),
          coverAll: field(TEXT, 'of all copies'),
        },
      },
      'how many sheets',
    ),
    faces: field({ kind: 'list', item: face }, 'the faces that set its text'),
    standIns: field(
      {
        kind: 'list',
        item: {
          kind: 'group',
          name: 'stand-in',
          fields: {
            wanted: field(TEXT, 'the face that the stylesheet names'),
            used: field(TEXT, 'the face that is set in its place'),
          },
        },
      },
      'the faces that stand in for others',
    ),
    files: field({ kind: 'list', item: file }, 'the files that go to the printer'),
  },
};
