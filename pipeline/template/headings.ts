/** The headings of a document for its contents: 一、 as the first level, the run-in headings （一） as the second. */
import type { HeadingData, HeadingSide, ParagraphData, SentenceData, SideData } from './template-data.js';

type Levelled = Omit<HeadingData, 'first' | 'second'>;

/** Headings in the order of the document. A run-in heading is linked to by its paragraph. */
export const headingsOf = (paragraphs: readonly ParagraphData[]): readonly Levelled[] =>
  paragraphs.flatMap(({ id, kind, zh, ko }): readonly Levelled[] => {
    if (kind === 'heading') return [{ id, level: '1', zh: wholeSide(zh), ko: wholeSide(ko) }];
    const [chinese, korean] = [runIn(zh), runIn(ko)];
    return chinese && korean ? [{ id, level: '2', zh: chinese, ko: korean }] : [];
  });

const wholeSide = ({ lang, sentences }: SideData): HeadingSide => ({
  text: oneLine(sentences.map(({ joint, text }) => joint + text).join('')),
  lang: sentences.every((sentence) => sentence.lang === sentences[0]?.lang) ? (sentences[0]?.lang ?? lang) : lang,
});

/** The run-in heading at the start of a paragraph. It loses its full stop: a line of a contents list is no sentence. */
function runIn({ sentences: [first] }: SideData): HeadingSide | undefined {
  return first?.role === 'run-in-heading' ? { text: withoutStop(first), lang: first.lang } : undefined;
}

const withoutStop = ({ text }: SentenceData): string => oneLine(text).replace(/[。.]$/, '');

/** A line break that the translator asked for in the text is none in the contents. */
const oneLine = (text: string): string => text.replaceAll('\n', ' ');
