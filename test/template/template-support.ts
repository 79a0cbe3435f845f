/** What the tests of this room share: a template out of a few lines, and a small document. */
import { readdirSync, readFileSync } from 'node:fs';
import { formatDiagnostic, hasErrors, type Diagnostic, type Span } from '../../pipeline/diagnostic/index.js';
import {
  compileTemplate,
  EDITION_ROOT,
  renderTemplate,
  templateData,
  type TemplateData,
} from '../../pipeline/template/index.js';
import type { AlignedDocument, AlignedParagraph, Passage } from '../../pipeline/translation/index.js';

export const ENTRY = 'templates/korean/edition.hbs';

/** The files of a template whose `edition.hbs` is `text`; partials by name, shared. */
export const filesOf = (text: string, partials: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> =>
  new Map([
    [ENTRY, text],
    ...Object.entries(partials).map(([name, body]) => [`templates/partials/${name}.hbs`, body] as const),
  ]);

/** What compiling finds. */
export const findings = (text: string, partials: Readonly<Record<string, string>> = {}): readonly Diagnostic[] =>
  compileTemplate(ENTRY, filesOf(text, partials), EDITION_ROOT).diagnostics;

/** `code line:column` of each finding; each must have its words, and a hint. */
export const codes = (text: string, partials: Readonly<Record<string, string>> = {}): readonly string[] =>
  findings(text, partials).map((found) => {
    const place = /^error\[(.*?)\][^]*?:(\d+:\d+)$/m.exec(formatDiagnostic(found))?.slice(1).join(' ') ?? '';
    return found.hints.length > 0 ? place : `${place} without a hint`;
  });

/** All findings as the terminal shows them. */
export const messages = (text: string, partials: Readonly<Record<string, string>> = {}): string =>
  findings(text, partials)
    .map((diagnostic) => formatDiagnostic(diagnostic))
    .join('\n');

/** The markup of a template that must be right. */
export function render(text: string, data: TemplateData, partials: Readonly<Record<string, string>> = {}): string {
  const { value, diagnostics } = compileTemplate(ENTRY, filesOf(text, partials), EDITION_ROOT);
  if (!value || hasErrors(diagnostics)) throw new Error(diagnostics.map((found) => formatDiagnostic(found)).join('\n'));
  const rendered = renderTemplate(value, data);
  if (hasErrors(rendered.diagnostics)) throw new Error(rendered.diagnostics.map((d) => formatDiagnostic(d)).join('\n'));
  return rendered.value.html;
}

const TEMPLATES = new URL('../../templates/', import.meta.url);

/** The templates of the project itself, by path. */
export const projectFiles = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(TEMPLATES).flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, TEMPLATES))
        .filter((file) => file.endsWith('.hbs'))
        .map((file) => [`templates/${folder}/${file}`, readFileSync(new URL(`${folder}/${file}`, TEMPLATES), 'utf8')]),
    ),
  );

const span: Span = { file: 'ko/01.md', start: { line: 1, column: 1 } };

/** A passage of one or more sentences: `ids` and their Chinese, and its Korean if it has any. */
export function passage(
  chinese: Readonly<Record<string, string>>,
  korean?: string,
  more: Partial<Passage> = {},
): Passage {
  const ids = Object.keys(chinese);
  const [first = '', ...others] = ids;
  const role = more.role ?? 'sentence';
  return {
    id: [first, ...others.map((id) => id.slice(id.indexOf('.') + 1))].join('+'),
    ids,
    role,
    sentences: Object.entries(chinese).map(([id, text]) => ({
      id,
      role,
      text: { text, offsets: [] },
      hash: '00000000',
    })),
    korean: korean === undefined ? undefined : { text: korean, span, lines: [] },
    state: korean === undefined ? 'initial' : 'translated',
    isStale: false,
    oldChinese: '',
    staysChinese: false,
    notes: [],
    by: undefined,
    span,
    ...more,
  };
}

/** A paragraph. */
export const paragraph = (id: string, kind: AlignedParagraph['kind'], ...passages: Passage[]): AlignedParagraph => ({
  id,
  kind,
  passages,
});

/** A document of some paragraphs. */
export const documentOf = (...paragraphs: AlignedParagraph[]): AlignedDocument => ({
  name: '2021-work-report',
  manifest: {
    title: { zh: '政府工作报告', ko: '정부업무보고' },
    languages: { zh: 'zh-CN', ko: 'ko-CN' },
    issuer: { zh: '秘书处', ko: '비서처' },
    author: { zh: '州长 金寿浩', ko: '주장 김수호' },
    session: { zh: '第十五届人民代表大会第六次会议', ko: '제15기 인민대표대회 제6차 회의' },
    series: { zh: '会议文件（1）', ko: '회의문건(1)' },
    date: '2021-01-12',
    version: '1.0',
    editions: [],
    marks: { leads: [], notLeads: [] },
    checks: [],
    waivers: [],
  },
  paragraphs,
});

/** The data of an edition that Korean leads. */
export const korean = (...paragraphs: AlignedParagraph[]): TemplateData =>
  templateData(documentOf(...paragraphs), { name: 'korean', lead: 'ko' });

/** The data of an edition that Chinese leads. */
export const chinese = (...paragraphs: AlignedParagraph[]): TemplateData =>
  templateData(documentOf(...paragraphs), { name: 'chinese', lead: 'zh' });
