/** A session's documents held against each other: figures of their Chinese, names and terms of their Korean, formulas, persons. Input: aligned documents, the termbase. */
import type { Termbase } from '../../termbase/index.js';
import { comparePersons, type PersonPair } from './compare-persons.js';
import { compareQuoted, compareRenderings, type RenderingPair } from './compare-renderings.js';
import { compareStatements, type FigureComparison } from './compare-statements.js';
import { compareFormulas, type FormulaPair } from './formulas.js';
import { readStatements } from './read-statements.js';
import { homeOf } from './regions.js';
import {
  quotedRenderings,
  termRenderings,
  writtenTexts,
  type QuotedRendering,
  type Rendering,
  type WrittenText,
} from './renderings.js';
import type { SessionDocument, Statement } from './statement.js';

/** What was found between two documents. */
export interface DocumentPair {
  readonly one: SessionDocument;
  readonly other: SessionDocument;
  readonly figures: FigureComparison;
  readonly renderings: readonly RenderingPair[];
  readonly persons: readonly PersonPair[];
  readonly formulas: readonly FormulaPair[];
}

export interface SessionComparison {
  readonly documents: readonly SessionDocument[];
  /** Every two documents, in their order. */
  readonly pairs: readonly DocumentPair[];
}

/** A document as it is compared. */
interface ReadDocument {
  readonly session: SessionDocument;
  readonly statements: readonly Statement[];
  readonly texts: readonly WrittenText[];
  readonly terms: readonly Rendering[];
  readonly quoted: readonly QuotedRendering[];
}

/** Compares every document with every later one. */
export function compareDocuments(documents: readonly SessionDocument[], termbase: Termbase): SessionComparison {
  // A paper that does not say whose it is belongs to the session as the others do.
  const home = documents.map(({ document }) => homeOf(document.manifest)).find((found) => found !== undefined);
  const read = documents.map((session) => readDocument(session, termbase, home));
  const pairs = read.flatMap((one, index) => read.slice(index + 1).map((other) => compareTwo(one, other, termbase)));
  return { documents, pairs };
}

function readDocument(session: SessionDocument, termbase: Termbase, home: string | undefined): ReadDocument {
  const texts = writtenTexts(session);
  return {
    session,
    texts,
    statements: readStatements(session, termbase, home),
    terms: texts.flatMap((text) => termRenderings(text, termbase)),
    quoted: texts.flatMap(quotedRenderings),
  };
}

function compareTwo(one: ReadDocument, other: ReadDocument, termbase: Termbase): DocumentPair {
  const terms = compareRenderings(one.terms, other.terms);
  const quoted = compareQuoted(one.quoted, other.quoted);
  const told = new Set(terms.map((pair) => pair.one.zh.replace(/[《》“”]/g, '')));
  return {
    one: one.session,
    other: other.session,
    figures: compareStatements(one.statements, other.statements),
    // What stands in marks and in the termbase too is told once.
    renderings: [...terms, ...quoted.filter((pair) => !told.has(pair.one.zh))],
    persons: comparePersons([one.texts, other.texts]),
    formulas: compareFormulas([one.texts, other.texts], termbase),
  };
}
