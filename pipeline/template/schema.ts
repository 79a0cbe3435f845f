/** The published tree of values that a template sees, one sentence each. `ShapeOf` keeps it in step with `TemplateData`. */
import { field, FLAG, TEXT, type ShapeOf } from './shape.js';
import type {
  BilingualData,
  ChangeData,
  FindingData,
  HeadingData,
  HeadingSide,
  NoteData,
  ParagraphData,
  PassageData,
  SentenceData,
  SideData,
  TemplateData,
} from './template-data.js';

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

const finding: ShapeOf<FindingData> = {
  kind: 'group',
  name: 'finding',
  fields: {
    level: {
      shape: {
        kind: 'choice',
        values: { error: 'withholds the finished editions', warning: 'to be looked at', info: 'good to know' },
      },
      meaning: 'how grave it is',
    },
    levelInWords: field(bilingual, 'the same in words: 错误, 警告, 提示'),
    message: field(TEXT, 'what was found, in words'),
    code: field(TEXT, 'the code of the check, `check/missing-figure`'),
  },
};

const change: ShapeOf<ChangeData> = {
  kind: 'group',
  name: 'change',
  fields: {
    text: field(TEXT, 'a stretch of the Chinese'),
    lang: field(TEXT, 'language tag of the text'),
    isGone: field(FLAG, 'whether only the old Chinese has it'),
    isNew: field(FLAG, 'whether only the new Chinese has it'),
  },
};

const note: ShapeOf<NoteData> = {
  kind: 'group',
  name: 'note',
  fields: {
    text: field(TEXT, 'what it says'),
    lang: field(TEXT, 'language tag of the text'),
    isReply: field(FLAG, 'whether it answers the note before it'),
  },
};

const STATES = {
  kind: 'choice',
  values: {
    initial: 'nobody has said that it is translated',
    translated: 'translated',
    reviewed: 'read by a second person',
    final: 'ready for print',
  },
} as const;

const sentence: ShapeOf<SentenceData> = {
  kind: 'group',
  name: 'sentence',
  fields: {
    origin: field(TEXT, 'segment id, `p012.s03` or `p012.s03+s04`; belongs in `data-origin`'),
    text: field(TEXT, 'what is printed; `lines text` keeps the line breaks that the translator asked for'),
    lang: field(TEXT, 'language tag of the text: Chinese stands in the Korean where nothing is translated yet'),
    number: field(TEXT, 'its place in the paragraph from 1, `3`; of a passage for several sentences `3–4`'),
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
    state: field(STATES, 'how far the translation is'),
    stateInWords: field(bilingual, 'the same as proofreaders say it: 未译, 初稿, 译出, 已审, 定稿'),
    isUntranslated: field(FLAG, 'whether this is Chinese printed for want of Korean'),
    isStale: field(FLAG, 'whether the Chinese changed after it was translated'),
    joint: field(TEXT, 'what stands before it: nothing, or a space between Korean sentences'),
    findings: field({ kind: 'list', item: finding }, 'what the checks found in the Korean; empty on the Chinese side'),
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

const passage: ShapeOf<PassageData> = {
  kind: 'group',
  name: 'passage',
  fields: {
    id: field(TEXT, 'segment id, `p012.s03` or `p012.s03+s04`'),
    zh: field(side, 'the Chinese'),
    ko: field(side, 'the Korean'),
    first: field(side, 'the language that the edition puts first'),
    second: field(side, 'the other language'),
    state: field(STATES, 'how far the translation is'),
    stateInWords: field(bilingual, 'the same as proofreaders say it: 未译, 初稿, 译出, 已审, 定稿'),
    isStale: field(FLAG, 'whether the Chinese changed after it was translated'),
    changes: field(
      { kind: 'list', item: change },
      'what became of the Chinese since it was translated, word by word; empty where it is not stale, or the old Chinese is not known',
    ),
    findings: field({ kind: 'list', item: finding }, 'what the checks found in its Korean'),
    notes: field({ kind: 'list', item: note }, 'what its segment file notes (`% note:`), replies among them'),
    by: field(TEXT, 'who translated it (`% by:`); empty if nobody is named'),
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
    passages: field({ kind: 'list', item: passage }, 'the same, passage by passage'),
  },
};

const headingSide: ShapeOf<HeadingSide> = {
  kind: 'group',
  name: 'heading text',
  fields: {
    text: field(TEXT, 'the heading in one line, a run-in heading without its full stop'),
    lang: field(TEXT, 'language tag of the text'),
  },
};

const heading: ShapeOf<HeadingData> = {
  kind: 'group',
  name: 'contents entry',
  fields: {
    id: field(TEXT, "the paragraph's id, to which the entry links: `#p012`"),
    level: {
      shape: { kind: 'choice', values: { '1': 'heading 一、', '2': 'run-in heading （一）' } },
      meaning: 'level',
    },
    zh: field(headingSide, 'the Chinese'),
    ko: field(headingSide, 'the Korean'),
    first: field(headingSide, 'the language that the edition puts first'),
    second: field(headingSide, 'the other language'),
  },
};

const states: ShapeOf<TemplateData['edition']['states']> = {
  kind: 'group',
  name: 'review states',
  fields: {
    initial: field(TEXT, 'how many passages nobody has said to be translated'),
    translated: field(TEXT, 'how many are translated'),
    reviewed: field(TEXT, 'how many are read by a second person'),
    final: field(TEXT, 'how many are ready for print'),
    total: field(TEXT, 'how many there are'),
  },
};

const stages = {
  none: 'there is no Korean to review',
  draft: 'none of it has been reviewed',
  partly: 'some of it has',
  reviewed: 'all of it',
  final: 'all of it is ready for print',
};

const review: ShapeOf<TemplateData['edition']['review']> = {
  kind: 'group',
  name: 'review',
  fields: {
    stage: { shape: { kind: 'choice', values: stages }, meaning: 'how far the review of the Korean is' },
    done: field(TEXT, 'how many passages are reviewed or final, and their Chinese has not changed since'),
    total: field(TEXT, 'how many there are to review'),
  },
};

const document: ShapeOf<TemplateData['document']> = {
  kind: 'group',
  name: 'document',
  fields: {
    name: field(TEXT, "the document's folder"),
    title: field(bilingual, 'title'),
    session: field(bilingual, 'the meeting that it is for; empty if none is named'),
    series: field(bilingual, 'the series that it is handed out in: 会议文件（1）; empty if none is named'),
    issuer: field(bilingual, 'who issues it'),
    author: field(bilingual, 'office and name'),
    languages: field(bilingual, 'language tags: `zh-CN`, `ko-CN`'),
    date: field(TEXT, 'date of the document, `2021-01-12`'),
    dateInWords: field(bilingual, 'the same as covers print it: 2021年1月12日, 2021년 1월 12일'),
    version: field(TEXT, 'version of the translation, `1.0`; empty if none is named'),
  },
};

const edition: ShapeOf<TemplateData['edition']> = {
  kind: 'group',
  name: 'edition',
  fields: {
    name: field(TEXT, 'what its files are called: the folder in `templates/`, and the sheet if another is asked for'),
    sheet: field(TEXT, "the sheet, `16k`; empty where it is the template's own"),
    lead: { shape: { kind: 'choice', values: { zh: 'Chinese', ko: 'Korean' } }, meaning: 'which language comes first' },
    hasUntranslated: field(FLAG, 'whether any Korean is still missing'),
    isDraft: field(
      FLAG,
      'whether any Korean awaits review: a state below `reviewed`, or Chinese that has changed since',
    ),
    review: field(review, 'how far its Korean has been reviewed'),
    states: field(states, 'how many passages are how far'),
  },
};

/** Every name that a template may use, from the top. */
export const templateSchema: ShapeOf<TemplateData> = {
  kind: 'group',
  name: 'the top',
  fields: {
    document: field(document, 'what holds for the whole document'),
    edition: field(edition, 'the edition being made'),
    headings: field({ kind: 'list', item: heading }, 'the headings in order, for a contents list'),
    paragraphs: field({ kind: 'list', item: paragraph }, 'the paragraphs in order'),
  },
};
