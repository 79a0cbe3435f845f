/** The published tree of values that a template sees, one sentence each. `ShapeOf` keeps it in step with `TemplateData`. */
import { FLAG, TEXT, type Field, type ShapeOf } from './shape.js';
import type { BilingualData, ParagraphData, SentenceData, SideData, TemplateData } from './template-data.js';

const field = <S>(shape: S, meaning: string): Field<S> => ({ shape, meaning });

const bilingual: ShapeOf<BilingualData> = {
  kind: 'group',
  name: 'bilingual text',
  fields: {
    zh: field(TEXT, 'in Chinese'),
    ko: field(TEXT, 'in Korean'),
    first: field(TEXT, 'in the language that the edition puts first'),
    second: field(TEXT, 'in the other language'),
  },
};

const sentence: ShapeOf<SentenceData> = {
  kind: 'group',
  name: 'sentence',
  fields: {
    origin: field(TEXT, 'segment id, `p012.s03` or `p012.s03+s04`; belongs in `data-origin`'),
    text: field(TEXT, 'what is printed; `lines text` keeps the line breaks that the translator asked for'),
    lang: field(TEXT, 'language tag of the text: Chinese stands in the Korean where nothing is translated yet'),
    role: {
      shape: {
        kind: 'choice',
        values: {
          'run-in-heading': 'numbered heading （一）…。 in its paragraph',
          lead: 'unnumbered lead that opens a passage',
          sentence: 'any other sentence',
        },
      },
      meaning: 'what the sentence is in its paragraph',
    },
    state: {
      shape: {
        kind: 'choice',
        values: {
          initial: 'nobody has said that it is translated',
          translated: 'translated',
          reviewed: 'read by a second person',
          final: 'ready for print',
        },
      },
      meaning: 'how far the translation is',
    },
    isUntranslated: field(FLAG, 'whether this is Chinese printed for want of Korean'),
    isStale: field(FLAG, 'whether the Chinese changed after it was translated'),
    joint: field(TEXT, 'what stands before it: nothing, or a space between Korean sentences'),
  },
};

const side: ShapeOf<SideData> = {
  kind: 'group',
  name: 'side',
  fields: {
    lang: field(TEXT, 'language tag of the side'),
    sentences: field({ kind: 'list', item: sentence }, 'its sentences in order'),
  },
};

const paragraph: ShapeOf<ParagraphData> = {
  kind: 'group',
  name: 'paragraph',
  fields: {
    id: field(TEXT, '`p012`; belongs in `id`, once in an edition'),
    kind: {
      shape: {
        kind: 'choice',
        values: {
          title: 'title of the report',
          subtitle: 'line under the title',
          author: 'office and name',
          salutation: 'address to the meeting',
          heading: 'heading 一、',
          body: 'ordinary paragraph',
          dash: 'paragraph that begins with ——',
          issuer: 'who issued the report, at its end',
          date: 'date at its end',
        },
      },
      meaning: 'what the paragraph is',
    },
    zh: field(side, 'the Chinese'),
    ko: field(side, 'the Korean'),
    first: field(side, 'the language that the edition puts first'),
    second: field(side, 'the other language'),
  },
};

const document: ShapeOf<TemplateData['document']> = {
  kind: 'group',
  name: 'document',
  fields: {
    name: field(TEXT, "the document's folder"),
    title: field(bilingual, 'title'),
    issuer: field(bilingual, 'who issues it'),
    author: field(bilingual, 'office and name'),
    languages: field(bilingual, 'language tags: `zh-CN`, `ko-CN`'),
    date: field(TEXT, 'date of the document, `2021-01-12`'),
  },
};

const edition: ShapeOf<TemplateData['edition']> = {
  kind: 'group',
  name: 'edition',
  fields: {
    name: field(TEXT, "the edition's folder in `templates/`"),
    lead: { shape: { kind: 'choice', values: { zh: 'Chinese', ko: 'Korean' } }, meaning: 'which language comes first' },
    hasUntranslated: field(FLAG, 'whether any Korean is still missing'),
    isDraft: field(FLAG, 'whether any Korean awaits review: a state below `reviewed`'),
  },
};

/** Every name that a template may use, from the top. */
export const templateSchema: ShapeOf<TemplateData> = {
  kind: 'group',
  name: 'the top',
  fields: {
    document: field(document, 'what holds for the whole document'),
    edition: field(edition, 'the edition being made'),
    paragraphs: field({ kind: 'list', item: paragraph }, 'the paragraphs in order'),
  },
};
