/** A new document folder from a Chinese text as it was received: the manifest as far as it can be guessed, the source as it came, segment files with empty slots. */
import { error, info, warning, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { segmentDocument } from '../segment/index.js';
import {
  isCalendarDay,
  readSource,
  readSourceFile,
  type LeadMark,
  type LeadMarks,
  type ParagraphKind,
  type ReceiveOptions,
  type SourceDocument,
} from '../source/index.js';
import { newSegmentFiles } from './new-segment-files.js';

/** What is imported. */
export interface ImportInput extends ReceiveOptions {
  /** The folder's name under `translations/`. */
  readonly name: string;
  /** The file's name, for messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A file of the new folder; `path` is relative to it. */
export interface ImportedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Names that are the same on every system and need no quotes in a shell. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** What the attic says to whoever opens it. */
const ATTIC =
  'Korean whose Chinese is gone from the source is kept in this file, in the same grammar; it is never printed.\n';

/** Makes the files of a new document. There are none where the source cannot be read. */
export function importDocument({ name, file, bytes, ...options }: ImportInput): Warned<readonly ImportedFile[]> {
  const start = { line: 1, column: 1 };
  if (!NAME.test(name) || name.endsWith('.')) {
    return {
      value: [],
      diagnostics: [error('translation/bad-name', { name }, { span: { file, start }, hints: ['hint/ascii-name'] })],
    };
  }
  const received = readSourceFile(file, bytes, options);
  if (!received.value) return { value: [], diagnostics: received.diagnostics };
  const { bytes: text, marks } = received.value;
  const { value: source, diagnostics } = readSource(file, text, marks);
  if (!source) return { value: [], diagnostics: [...received.diagnostics, ...diagnostics] };

  const guess = guessManifest(source);
  const texts = [
    { path: 'document.yaml', text: writeManifest(guess, marks) },
    ...newSegmentFiles(segmentDocument(source)),
    { path: 'ko/attic.md', text: ATTIC },
  ];
  const encoder = new TextEncoder();
  const written = texts.map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));
  const manifest = `translations/${name}/document.yaml`;
  return {
    value: [...written, { path: 'zh.txt', bytes: text }],
    diagnostics: [
      ...received.diagnostics,
      ...diagnostics,
      ...markInfos(manifest, marks),
      ...stillNeeded(manifest, guess),
    ],
  };
}

/** What the source says about itself; empty where it does not. */
interface ManifestGuess {
  readonly title: string;
  readonly author: string;
  readonly issuer: string;
  readonly date: string;
}

function guessManifest(source: SourceDocument): ManifestGuess {
  const textOf = (kind: ParagraphKind): string =>
    source.paragraphs.find((paragraph) => paragraph.kind === kind)?.text.text ?? '';
  const dates = [textOf('subtitle'), textOf('date'), textOf('title')].map(findDate);
  return {
    title: textOf('title'),
    author: textOf('author'),
    issuer: textOf('issuer'),
    date: dates.find((date) => date !== '') ?? '',
  };
}

/** The first day that a text names (2021年1月12日), as `2021-01-12`. */
function findDate(text: string): string {
  for (const [, year = '', month = '', day = ''] of text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g)) {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isCalendarDay(date)) return date;
  }
  return '';
}

/** What was marked because its look alone shows what it is. */
function markInfos(manifest: string, { headings = [], leads }: LeadMarks): readonly Diagnostic[] {
  if (headings.length + leads.length === 0) return [];
  const details = { span: { file: manifest, start: { line: 1, column: 1 } }, hints: ['hint/check-marks' as const] };
  return [info('translation/import-marks', { headings: headings.length, leads: leads.length }, details)];
}

function stillNeeded(manifest: string, { title, date }: ManifestGuess): readonly Diagnostic[] {
  const details = { span: { file: manifest, start: { line: 1, column: 1 } }, hints: ['hint/open-manifest' as const] };
  return [
    ...(title === '' ? [warning('translation/import-no-title', {}, details)] : []),
    ...(date === '' ? [warning('translation/import-no-date', {}, details)] : []),
    info('translation/import-fill-in', {}, details),
  ];
}

/** YAML's double quotes take any text. */
const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

const writePair = (key: string, chinese: string): readonly string[] => [
  `${key}:`,
  `  zh: ${quote(chinese)}`,
  '  ko: ""',
];

const writeList = (key: string, marks: readonly LeadMark[] = []): readonly string[] =>
  marks.length === 0 ? [`${key}: []`] : [`${key}:`, ...marks.map(({ sentence }) => `  - ${quote(sentence)}`)];

function writeManifest({ title, author, issuer, date }: ManifestGuess, marks: LeadMarks): string {
  return [
    '# What the finished editions say about this document. Fill in the Korean between the quotes.',
    ...writePair('title', title),
    '',
    '# Who gives the report, and who hands it out. Leave both empty where nobody is named.',
    ...writePair('author', author),
    ...writePair('issuer', issuer),
    '',
    '# The day of the document, year-month-day. The editions carry it; the day on which they are made is nowhere in them.',
    `date: ${date === '' ? '""' : date}`,
    '',
    '# Language tags (BCP 47). ko-CN is the Korean of China.',
    'languages:',
    '  zh: zh-CN',
    '  ko: ko-CN',
    '',
    '# The editions to make: a folder in templates/, and the language that comes first.',
    'editions:',
    ...[
      ['korean', 'ko'],
      ['chinese', 'zh'],
      ['bilingual', 'ko'],
    ].flatMap(([template = '', lead = '']) => [`  - template: ${template}`, `    lead: ${lead}`]),
    '',
    '# Sentences that open a passage like a small heading (加强政治建设。) and that the program did not find by itself,',
    '# each on its own line: `  - 深化科技创新多元合作。`. Under not-leads, those that it took for one and that are none.',
    ...writeList('leads', marks.leads),
    ...writeList('not-leads', marks.notLeads),
    '',
    '# Lines that are headings though no 一、 stands before them.',
    ...writeList('headings', marks.headings),
    '',
  ].join('\n');
}
