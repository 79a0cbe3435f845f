/** A project small enough to be built hundreds of times, with everything in it: two documents, editions of all kinds, faces, terms, notes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDocument } from '../../pipeline/translation/index.js';
import type { FileMap } from '../support/memory-world.js';
import { PROGRAM_ROOT } from '../support/temp-project.js';
import { tinyFont } from '../support/tiny-font.js';

/** Chinese sentences and their Korean; sentences are added from here too. */
export const SENTENCES: readonly (readonly [zh: string, ko: string])[] = [
  ['城镇登记失业率2.87%。', '도시등록실업률은 2.87%였습니다.'],
  ['城镇新增就业1.8万人。', '도시에서 1.8만명을 새로 취업시켰습니다.'],
  ['一般公共预算收入增长1%。', '일반공공예산수입은 1% 성장하였습니다.'],
  ['粮食总产量171万吨。', '알곡 총생산량은 171만톤이였습니다.'],
  [
    '新改建农村公路332公里，建制村和重点屯全部通硬化路。',
    '농촌도로 332키로메터를 신축, 개축하여 건제촌과 중점툰에 전부 경화도로가 통하게 되였습니다.',
  ],
  ['加快法治政府建设，建立“府院联动”机制。', '법치정부건설을 다그치고 ‘정부법원련동’기제를 구축하였습니다.'],
  [
    '发放残疾人两项补贴6747万元，优抚保障补助标准提高10%。',
    '장애인에 대한 두가지 보조금 6747만원을 발급하고 우대무휼보장 보조표준을 10% 높였습니다.',
  ],
  ['更新造林3.8万公顷，森林抚育21.34万公顷。', '갱신조림 3.8만헥타르와 삼림육성 21.34만헥타르를 완수하였습니다.'],
  ['我们坚持稳中求进。', '우리는 안정 속에서 전진하였습니다.'],
  ['蜜蜂发展到17.9万箱。', '꿀벌은 17.9만상자로 늘어났습니다.'],
];

const ALPHA = [
  ['政府工作报告', '정부사업보고'],
  ['——2021年1月12日在州第十五届人民代表大会第六次会议上', '― 2021년 1월 12일 주 제15기 인민대표대회 제6차 회의에서'],
  ['州长 金寿浩', '주장 김수호'],
  ['各位代表：', '대표 여러분!'],
  [
    '现在，我代表州人民政府报告工作，请予审议。',
    '지금부터 저는 주인민정부를 대표하여 사업을 보고드리오니 심의하여주시기 바랍니다.',
  ],
  ['一、2020年工作回顾', '1. 2020년 사업에 대한 회고'],
  ['（一）民生持续改善。', '(1) 민생의 지속적인 개선', 0, 1, 2, 4],
  ['（二）乡村振兴推进。', '(2) 향촌진흥의 추진', 3, 7, 5],
  ['二、2021年工作安排', '2. 2021년 사업 배치'],
  ['（一）加强政治建设。', '(1) 정치건설의 강화', 6, 8, 2],
  ['秘书处', '비서처'],
  ['2021年1月12日', '2021년 1월 12일'],
] as const;

const BETA = [
  ['工作安排', '사업 배치'],
  ['各位代表：', '대표 여러분!'],
  ['我们坚持稳中求进。', '우리는 안정 속에서 전진하였습니다.', 3, 1],
  ['2021年1月12日', '2021년 1월 12일'],
] as const;

/** A paragraph: its first sentence, and the numbers of more in `SENTENCES`. */
export type Line = readonly [zh: string, ko: string, ...more: readonly number[]];

const sentencesOf = ([zh, ko, ...more]: Line): readonly (readonly [zh: string, ko: string])[] => [
  [zh, ko],
  ...more.flatMap((index) => SENTENCES.slice(index, index + 1)),
];

/** The editions that a document asks for, one of each kind. */
export const EDITIONS: readonly string[] = [
  '{ template: korean, lead: ko }',
  '{ template: chinese, lead: zh }',
  '{ template: large-chinese, lead: zh }',
  '{ template: interpreter, lead: zh, turns: large-chinese }',
  '{ template: bilingual, lead: ko }',
  '{ template: facing, lead: zh }',
  '{ template: proof, lead: zh, purpose: proof }',
];

/** The name of the edition of a line of `EDITIONS`. */
export const editionName = (line: string): string => /template: ([\w-]+)/.exec(line)?.[1] ?? '';

const manifest = (title: string, korean: string, editions: readonly string[]): string => `title:
  zh: ${title}
  ko: ${korean}
author:
  zh: 州长 金寿浩
  ko: 주장 김수호
issuer:
  zh: 秘书处
  ko: 비서처
date: 2021-01-12
version: '1.0'
languages:
  zh: zh-CN
  ko: ko-CN
editions:
${editions.map((line) => `  - ${line}\n`).join('')}checks:
  check/extra-figure: warning
`;

const TERMS = `zh,ko,variants,forbidden,kind,protected,status,note
政府,정부,,,org,yes,evidenced,
失业率,실업률,,실업율,general,,evidenced,
人民代表大会,인민대표대회,인대,,org,yes,evidenced,
法治政府建设,법치정부건설,,,policy,yes,evidenced,
公顷,헥타르,,핵타르,unit,,evidenced,
`;

/** On such a page the little text takes several. */
const SMALL_PAGE = `
@page { size: 120mm 130mm; margin: 15mm 10mm 14mm 10mm; }
@page :left { margin: 15mm 10mm 14mm 10mm; }
@page :right { margin: 15mm 10mm 14mm 10mm; }
@page cover { margin: 15mm 10mm 14mm 10mm; }
@page imprint { margin: 70mm 10mm 14mm 10mm; }
`;

const FAMILIES = [
  ['Noto Serif SC', 'serif', 400, 700],
  ['Noto Sans SC', 'sans-serif', 400, 500],
  ['Noto Serif KR', 'serif', 400, 700],
  ['Noto Sans KR', 'sans-serif', 400, 500],
  ['LXGW WenKai', 'cursive', 500],
] as const;

const faceFile = (family: string, weight: number): string =>
  `${family.toLowerCase().replaceAll(' ', '-')}-${weight}.ttf`;

const FONT_LIST = `families:
${FAMILIES.map(
  ([family, generic, ...weights]) => `  ${family}:
    generic: ${generic}
    role: text
    faces:
${weights.map((weight) => `      - { package: tiny, file: ${faceFile(family, weight)}, weight: ${weight} }\n`).join('')}`,
).join('')}`;

/** Characters that no text of the project has at first: those of new glyphs. */
export const NEW_CHARACTERS = '龙凤龟麟뷁쀍';

/** Characters of edits and of what the program adds. */
const MORE_CHARACTERS =
  '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,:;!?()[]%+-#/\'"，。：；！？、“”‘’《》（）…—―·№' +
  '确认请核对会议文件大会乡村道路有进安排原文已改低中高错误警告提示初译审定稿答复备注未译朝鲜为尚经' +
  '확인번역문이답변비고오류경고원변경초심사전면적으로힘있고효과주착실하게끊임없우리년회의건대회재정식량알곡';

/** Em by em for Han and Hangul, half of it for the rest. */
const advanceOf = (character: string): number => ((character.codePointAt(0) ?? 0) >= 0x1100 ? 1000 : 500);

/** A face for tests under a family name; its squares differ with the name. */
export function lawFace(family: string, weight: number, characters: string): Uint8Array {
  const postscriptName = `${family.replaceAll(' ', '')}-${weight}`;
  return tinyFont({ family, postscriptName, weight, characters, advanceOf });
}

/** Every character of some texts once, sorted. */
const charactersOf = (texts: readonly string[]): string =>
  [...new Set(texts.join(''))]
    .filter((character) => character >= ' ')
    .sort()
    .join('');

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `src` of a segment: of its sentences without white space, joined by a line feed. */
export const hashOf = (sentences: readonly string[]): string =>
  createHash('sha256')
    .update(sentences.map((zh) => zh.normalize('NFC').replace(/\s/g, '')).join('\n'))
    .digest('hex')
    .slice(0, 8);

/** Puts a document into a project: its lines of Chinese with their Korean, and the editions that it asks for. */
export function addDocument(files: FileMap, name: string, lines: readonly Line[], editions: readonly string[]): void {
  const source = lines
    .map(
      (line) =>
        `${sentencesOf(line)
          .map(([zh]) => zh)
          .join('')}\n`,
    )
    .join('');
  const korean = new Map(lines.flatMap(sentencesOf));
  for (const { path, bytes } of importDocument({ name, file: 'zh.txt', bytes: encode(source) }).value) {
    const text = new TextDecoder().decode(bytes);
    const filled = path.startsWith('ko/') ? withKorean(text, korean) : text;
    files.set(`translations/${name}/${path}`, encode(filled));
  }
  const [title = '', ko = ''] = lines[0] ?? [];
  files.set(`translations/${name}/document.yaml`, encode(manifest(title, ko, editions)));
}

const withKorean = (text: string, korean: ReadonlyMap<string, string>): string =>
  text.replace(/\[initial\](.*\n)> (.*)\n\n/g, (whole, rest: string, zh: string) => {
    const ko = korean.get(zh);
    return ko === undefined ? whole : `[reviewed]${rest}> ${zh}\n${ko}\n`;
  });

function addFolder(files: FileMap, folder: string): void {
  for (const entry of readdirSync(join(PROGRAM_ROOT, folder), { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(PROGRAM_ROOT.length).replaceAll('\\', '/'), Uint8Array.from(readFileSync(path)));
  }
}

/** The project's files at the beginning. */
export function lawProject(): FileMap {
  const files: FileMap = new Map();
  addFolder(files, 'templates');
  for (const [path, bytes] of files)
    if (path.endsWith('/style.css')) files.set(path, encode(new TextDecoder().decode(bytes) + SMALL_PAGE));
  addDocument(files, 'alpha', ALPHA, EDITIONS);
  addDocument(files, 'beta', BETA, EDITIONS.slice(0, 2).concat(EDITIONS.slice(4, 5)));
  files.set('translations/termbase.csv', encode(TERMS));
  files.set('fonts/fonts.yaml', encode(FONT_LIST));
  const texts = [...files.values()].map((bytes) => new TextDecoder().decode(bytes));
  const characters = charactersOf([...texts, ...SENTENCES.flat(), NEW_CHARACTERS, MORE_CHARACTERS]);
  for (const [family, , ...weights] of FAMILIES)
    for (const weight of weights)
      files.set(`node_modules/tiny/${faceFile(family, weight)}`, lawFace(family, weight, characters));
  return files;
}
