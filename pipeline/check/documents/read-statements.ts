/** All statements of a document. A sentence has its period and its region from its own words, else from its paragraph, else from the heading above. */
import type { Termbase } from '../../termbase/index.js';
import type { AlignedParagraph } from '../../translation/index.js';
import { foldChinese } from '../letters.js';
import type { Calendar } from './periods.js';
import { gazetteer, homeOf, type Gazetteer } from './regions.js';
import { readSentence, type BareStatement } from './sentence-reader.js';
import type { SentencePlace, SessionDocument, Statement } from './statement.js';
import { tokensOf, type Token } from './tokens.js';

/** What the document says of indicators, from its beginning to its end. */
export function readStatements(
  session: SessionDocument,
  termbase: Termbase,
  home: string | undefined = homeOf(session.document.manifest),
): readonly Statement[] {
  const { manifest, paragraphs } = session.document;
  const reader = new DocumentReader(session, gazetteer(homeOf(manifest) ?? home, termbase), calendarOf(manifest.date));
  return paragraphs.flatMap((paragraph) => reader.read(paragraph));
}

const calendarOf = (date: string): Calendar => ({
  year: Number(date.slice(0, 4)) || 0,
  month: Number(date.slice(5, 7)) || 1,
});

/** What holds for the sentences that follow. */
interface Held {
  readonly period: string;
  readonly region: string;
  /** The level of government that a sentence before spoke of, for budget heads alone: what else a paragraph tells is told of the whole. */
  readonly budget?: string;
}

/** A period further on in a sentence is not what its paragraph is about. */
const LEADING = 12;

class DocumentReader {
  private section: Held;

  constructor(
    private readonly session: SessionDocument,
    private readonly places: Gazetteer,
    private readonly calendar: Calendar,
  ) {
    this.section = { period: '', region: places.home };
  }

  read(paragraph: AlignedParagraph): readonly Statement[] {
    let held = this.section;
    const found: Statement[] = [];
    const sentences = paragraph.passages.flatMap((passage) =>
      passage.sentences.map((sentence) => ({ passage, sentence })),
    );
    for (const [index, { passage, sentence }] of sentences.entries()) {
      const place: SentencePlace = { session: this.session, passage, sentence };
      const text = foldChinese(sentence.text.text);
      const tokens = tokensOf(text, { calendar: this.calendar, gazetteer: this.places, period: held.period });
      const isHeading = paragraph.kind === 'heading' || sentence.role !== 'sentence';
      const bare = isHeading ? [] : readSentence(text, tokens, { ...held, calendar: this.calendar });
      found.push(...bare.map((statement) => ({ ...statement, place })));
      held = isHeading
        ? heldByHeading(tokens, held, this.places)
        : heldBySentence(tokens, bare, { ...held, home: this.places.home, isFirst: index === 0 });
      // A dash passage speaks of its own time; the next paragraph goes on with the section's.
      if (paragraph.kind === 'heading') this.section = held;
      else if (index === 0 && paragraph.kind === 'body') this.section = { ...this.section, period: held.period };
    }
    return found;
  }
}

const periodsIn = (tokens: readonly Token[]): readonly string[] => [
  ...new Set(tokens.flatMap((token) => (token.kind === 'period' ? [token.period] : []))),
];

/** A heading of one period and one level sets both; of several periods, none. 2020年…和2021年… are several. */
function heldByHeading(tokens: readonly Token[], held: Held, { home }: Gazetteer): Held {
  const periods = periodsIn(tokens);
  const [first = held.period] = periods;
  const levels = tokens.flatMap((token) => (token.kind === 'region' && token.isLevel ? [token.region] : []));
  return { period: periods.length > 1 ? '' : first, region: levels.length > 1 ? home : (levels[0] ?? held.region) };
}

/** The period that a sentence begins with holds on; so does the region's own level that it says something of (州本级). */
function heldBySentence(
  tokens: readonly Token[],
  bare: readonly BareStatement[],
  { home, isFirst, ...held }: Held & Pick<Gazetteer, 'home'> & { readonly isFirst: boolean },
): Held {
  const leading = tokens.find((token) => token.kind === 'period' && token.start <= LEADING && token.period !== '');
  // A sentence on the five years, among others on one year, speaks for itself.
  const holds = leading?.kind === 'period' && (isFirst || !leading.period.includes('-'));
  const level = tokens.find((token) => token.kind === 'region' && token.isLevel && token.start <= LEADING);
  // What is said of the province or of the counties is said by the way.
  const isSpokenOf =
    level?.kind === 'region' &&
    [home, `${home}:本级`].includes(level.region) &&
    bare.some(({ region }) => region === level.region);
  return { ...held, period: holds ? leading.period : held.period, ...(isSpokenOf && { budget: level.region }) };
}
