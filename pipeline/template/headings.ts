/** The headings of a document for its contents: 一、 as the first level, the run-in headings （一） as the second. */
import { ordered, type Pair } from './pair.js';
import type { HeadingData, HeadingSide, Lead, ParagraphData, SentenceData, SideData } from './template-data.js';

/** The heading that a paragraph is or opens with, if any. A run-in heading is linked to by its paragraph. */
export function headingsOf({ id, kind, zh, ko }: ParagraphData, lead: Lead): readonly HeadingData[] {
  if (kind === 'heading') return [heading(id, '1', { zh: wholeSide(zh), ko: wholeSide(ko) }, lead)];
  const [chinese, korean] = [runIn(zh), runIn(ko)];
  return chinese && korean ? [heading(id, '2', { zh: chinese, ko: korean }, lead)] : [];
}

const heading = (id: string, level: HeadingData['level'], sides: Pair<HeadingSide>, lead: Lead): HeadingData => ({
  id,
  level,
  ...sides,
  ...ordered(sides, lead),
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
