/** What the editions must say, read from the Chinese as it was received and from the segment files, with a reader of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENT, ROOT, type EditionName } from './finished-editions.js';

const FOLDER = join(ROOT, 'translations', DOCUMENT);

export interface ExpectedParagraph {
  /** `p012`. */
  readonly id: string;
  /** As normalised for print. */
  readonly chinese: string;
  /** Korean where it is translated, Chinese elsewhere. */
  readonly korean: string;
  /** Its first segment. */
  readonly opening: { readonly chinese: string; readonly korean: string };
  /** Segment by segment: the Chinese, then the Korean, and the id. */
  readonly passages: readonly (readonly [string, string, string])[];
}

/** A text without white space, in which alone texts are compared. */
export const squeezed = (text: string): string => text.replace(/[\s\u0085\u200b\ufeff]+/g, '');

/** The Chinese as it was received. */
export const receivedBytes = (): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, 'zh.txt')));

/** The lines of the received file that say anything, those of the web page apart, by where they stand: one above the title, and all below the date of the report. */
export function receivedLines(): { readonly web: readonly string[]; readonly report: readonly string[] } {
  const lines = new TextDecoder()
    .decode(receivedBytes())
    .split(/\r?\n/)
    .filter((line) => squeezed(line) !== '');
  const start = lines.findIndex((line) => squeezed(line) === '政府工作报告');
  const end = lines.findIndex((line) => squeezed(line) === '2021年1月') + 1;
  return { web: [...lines.slice(0, start), ...lines.slice(end)], report: lines.slice(start, end) };
}

/** What is printed for a mark of the received text (the table that the source rules declare), written down once more. */
export const MARKS: Readonly<Record<string, string>> = {
  ...{ ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）', '•': '·' },
  '\u00a0': '',
};

/** A text with every mark of the table as it prints, wherever it stands. */
export const withPrintedMarks = (text: string): string =>
  text.replace(/[,;:!?()•\u00a0]/g, (mark) => MARKS[mark] ?? mark);

const KOREAN_IMPRINT = [
  '정부사업보고',
  '주 제15기 인대 제6차 회의 비서처 · 2021년 1월 12일 · 판본 1.0',
  '이 조선문은 아직 심사를 거치지 않은 번역초고입니다.',
];
const CHINESE_IMPRINT = ['政府工作报告', '州十五届人大六次会议秘书处 · 2021年1月12日 · 版本 1.0'];
const DRAFT_IN_CHINESE = '朝鲜文译文为初稿，尚未审定。';

/** Who issued an edition, when, in which version, and that its Korean awaits review; generated, and stands in the text. */
export const IMPRINTS: Readonly<Record<EditionName, readonly string[]>> = {
  chinese: CHINESE_IMPRINT,
  'chinese-16k': CHINESE_IMPRINT,
  korean: KOREAN_IMPRINT,
  'korean-16k': KOREAN_IMPRINT,
  'large-chinese': CHINESE_IMPRINT,
  'large-korean': KOREAN_IMPRINT,
  interpreter: [...CHINESE_IMPRINT, DRAFT_IN_CHINESE],
  bilingual: [...KOREAN_IMPRINT, ...CHINESE_IMPRINT, DRAFT_IN_CHINESE],
  facing: [...CHINESE_IMPRINT, DRAFT_IN_CHINESE, ...KOREAN_IMPRINT],
  proof: [...CHINESE_IMPRINT, DRAFT_IN_CHINESE],
};

const COVERS = {
  zh: [
    '会议文件',
    '延边朝鲜族自治州第十五届人民代表大会第六次会议',
    '政府工作报告',
    '2021年1月12日',
    '州十五届人大六次会议秘书处',
  ],
  ko: [
    '회의문건',
    '연변조선족자치주 제15기 인민대표대회 제6차 회의',
    '정부사업보고',
    '2021년 1월 12일',
    '주 제15기 인대 제6차 회의 비서처',
  ],
} as const;

/** What a cover says, from its top. */
export const coverOf = (language: 'zh' | 'ko'): readonly string[] => COVERS[language];

/** The entries of a contents list: headings 一、, and the first sentence of each paragraph that opens with （一）, without its stop. */
export const contentsOf = (language: 'zh' | 'ko'): readonly string[] =>
  expectedParagraphs().flatMap(({ chinese, korean, opening }) => {
    if (/^[一二三四五六七八九十]+、/.test(chinese)) return [language === 'zh' ? chinese : korean];
    if (!/^（[一二三四五六七八九十]+）/.test(chinese)) return [];
    return [opening[language === 'zh' ? 'chinese' : 'korean'].replace(/[。.]$/, '')];
  });

/** The paragraphs of the document. */
export function expectedParagraphs(): readonly ExpectedParagraph[] {
  const names = readdirSync(join(FOLDER, 'ko'))
    .filter((name) => name.endsWith('.md') && name !== 'attic.md')
    .sort();
  const segments = names.flatMap((name) => readSegments(readFileSync(join(FOLDER, 'ko', name), 'utf8')));
  const ids = [...new Set(segments.map(({ paragraph }) => paragraph))];
  return ids.map((id) => {
    const own = segments.filter(({ paragraph }) => paragraph === id);
    return {
      id,
      chinese: own.map(({ chinese }) => chinese).join(''),
      korean: own.map(({ chinese, korean }) => (korean === '' ? chinese : korean)).join(' '),
      opening: own[0] ?? { chinese: '', korean: '' },
      passages: own.map(
        ({ chinese, korean, segment }) => [chinese, korean === '' ? chinese : korean, segment] as const,
      ),
    };
  });
}

interface Segment {
  readonly paragraph: string;
  /** `p012.s03+s04`. */
  readonly segment: string;
  readonly chinese: string;
  readonly korean: string;
}

/** A header `## p012.s03 …`, Chinese after `>`, remarks after `%`; all other lines are the Korean, with `\` before a mark that would mean something else. */
export function readSegments(file: string): readonly Segment[] {
  const [, ...parts] = file.replace(/\r/g, '').split(/^## /m);
  return parts.map((part) => {
    const [header = '', ...lines] = part.split('\n');
    const korean = lines
      .filter((line) => !/^[>%]/.test(line))
      .map((line) => line.replace(/\\$/, '').replace(/^\\/, ''));
    return {
      paragraph: header.slice(0, header.indexOf('.')),
      segment: header.slice(0, header.indexOf(' ')),
      chinese: lines
        .filter((line) => line.startsWith('> '))
        .map((line) => line.slice(2))
        .join(''),
      korean: korean.join(' ').trim().normalize('NFC'),
    };
  });
}

/** Whether an edition is a booklet: cover, imprint and contents before its text. */
export const isBooklet = (edition: EditionName): boolean => /^(chinese|korean)(-|$)/.test(edition);

/** What an edition says from its first page to its last, white space apart; `numbers` follow the entries of its contents, where the format has them. */
export function flowingText(edition: Exclude<EditionName, 'proof'>, numbers: readonly string[] = []): string {
  const text = expectedParagraphs().map((paragraph) => paragraphText(edition, paragraph));
  const imprint = IMPRINTS[edition];
  if (edition === 'facing') return squeezed([...imprint, ...text].join(''));
  if (!isBooklet(edition)) return squeezed([...text, ...imprint].join(''));
  const language = edition.startsWith('chinese') ? 'zh' : 'ko';
  const contents = contentsOf(language).map((entry, index) => entry + (numbers[index] ?? ''));
  const front = [...coverOf(language), ...imprint, language === 'zh' ? '目录' : '차례', ...contents];
  return squeezed([...front, ...text].join(''));
}

function paragraphText(
  edition: Exclude<EditionName, 'proof'>,
  { chinese, korean, passages }: ExpectedParagraph,
): string {
  switch (edition) {
    case 'chinese':
    case 'chinese-16k':
    case 'large-chinese':
      return chinese;
    case 'korean':
    case 'korean-16k':
    case 'large-korean':
      return korean;
    case 'bilingual':
      return korean + chinese;
    case 'facing':
      return chinese + korean;
    case 'interpreter':
      return passages.map(([zh, ko]) => zh + ko).join('');
  }
}

/** What stands over the columns of a Word file that is a table of two languages, before all text. */
export const TABLE_HEADS: Readonly<Partial<Record<EditionName, string>>> = {
  bilingual: '조선문汉文',
  interpreter: '汉文조선문',
};

/** The numbers behind the entries of a contents list, as its finished lines show them. */
export const contentsNumbers = (generated: readonly { readonly text: string }[]): readonly string[] =>
  generated.flatMap(({ text }) => /·{2,}([0-9]+)$/.exec(text)?.[1] ?? []);
