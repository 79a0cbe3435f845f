/**
 * A history of the report: six versions of its Chinese with what becomes of every sentence written down beside each edit. The edits are those
 * that a report goes through: figures, words, order, sentences cut and joined, passages new and gone, and things taken back.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_MARKS, printedText, readManifest, readSource } from '../../../pipeline/source/index.js';
import { parseSegmentFile, type SegmentEntry, type SyncChange } from '../../../pipeline/translation/index.js';
import { PROGRAM_ROOT } from '../../support/temp-project.js';
import { entriesOf, sync, type SyncedDocument } from './synced.js';

/** What a segment is after an edit: stale keeps its Korean and the old Chinese, kept is as it was, empty waits for its Korean. */
type Outcome = 'kept' | 'stale' | 'merged' | 'empty' | 'attic';

interface Edit {
  readonly kind: SyncChange['kind'] | 'same';
  /** Stretches of the Chinese and what stands in their place. */
  readonly change: readonly (readonly [from: string, to: string])[];
  /** Segments after the edit, by id. */
  readonly expected: Readonly<Record<string, Outcome>>;
}

const edit = (
  kind: Edit['kind'],
  change: Edit['change'][number] | Edit['change'],
  expected: Edit['expected'],
): Edit => ({ kind, change: isPair(change) ? [change] : change, expected });

const isPair = (change: Edit['change'][number] | Edit['change']): change is Edit['change'][number] =>
  typeof change[0] === 'string';

const REFORM = /——五年来，我们抓改革、谋创新、增活力。.*\n/;
const LIVELIHOOD = '——五年来，我们兜底线、补短板、惠民生。';

/** Each version is the one before with these edits. */
const VERSIONS: readonly (readonly Edit[])[] = [
  [
    edit('edited', ['城镇登记失业率2.87%', '城镇登记失业率2.78%'], { 'p013.s03': 'stale' }),
    edit('edited', ['24家企业获批', '26家企业获批'], { 'p008.s06': 'stale' }),
    edit('edited', ['7名确诊病例', '8名确诊病例'], { 'p008.s09': 'stale' }),
    edit('edited', ['52个项目完工', '52个重点项目如期完工投产'], { 'p009.s12': 'stale' }),
    edit('edited', ['实施扶贫项目608个', '实施产业扶贫项目612个'], { 'p010.s03+s04': 'stale' }),
    edit('edited', ['完成“个转企”260户以上', '力争完成“个转企”280户以上'], { 'p026.s07+s08': 'stale' }),
    edit('edited', ['（四）乡村振兴扎实推进', '（四）乡村振兴全面推进'], { 'p011.s01': 'stale' }),
    edit('edited', ['。保障粮食安全。', '。全力保障粮食安全。'], { 'p028.s12': 'stale' }),
    edit('edited', ['对冲经济下行压力，多措并举增强市场活力', '有效应对经济下行压力，千方百计激发市场活力'], {
      'p026.s02': 'stale',
    }),
    edit('edited', ['朝鲜语文、妇女儿童等工作', '朝鲜语文、妇女儿童、老龄、气象等工作'], { 'p013.s36': 'stale' }),
  ],
  [
    edit(
      'moved',
      [
        ['加快法治政府建设，建立“府院联动”机制。', ''],
        ['电子政务外网城域网管理平台。', '电子政务外网城域网管理平台。加快法治政府建设，建立“府院联动”机制。'],
      ],
      { 'p014.s03': 'kept', 'p014.s04': 'kept', 'p014.s05': 'kept' },
    ),
    edit(
      'moved',
      [
        ['珲春入选全国跨境电商零售进口试点、互市贸易进口商品落地加工试点。', ''],
        [
          '“百件惠民实事”。城镇新增',
          '“百件惠民实事”。珲春入选全国跨境电商零售进口试点、互市贸易进口商品落地加工试点。城镇新增',
        ],
      ],
      { 'p012.s15': 'kept', 'p013.s02': 'kept' },
    ),
    edit(
      'moved',
      [
        ['全面实施林（草）长制。更新造林3万公顷，森林抚育12.1万公顷。', ''],
        ['8个环保项目。', '8个环保项目。全面实施林（草）长制。更新造林3万公顷，森林抚育12.1万公顷。'],
      ],
      { 'p031.s21+s22': 'kept' },
    ),
    edit(
      'moved',
      [
        ['延吉跻身全国文明城市。延吉、珲春、敦化获评全国双拥模范城。', ''],
        ['垃圾分类试点工作。', '垃圾分类试点工作。延吉跻身全国文明城市。延吉、珲春、敦化获评全国双拥模范城。'],
      ],
      { 'p013.s33+s34': 'kept' },
    ),
    edit(
      'edited',
      [
        ['每年设立6500万元边境发展扶持资金，综合运用土地、金融等措施，积极破解边境地区“三化”问题。', ''],
        [
          '扩大珲春互市贸易进口商品落地加工规模。',
          '扩大珲春互市贸易进口商品落地加工规模。每年设立7000万元边境发展扶持资金，综合运用土地、金融等措施，积极破解边境地区“三化”问题。',
        ],
      ],
      { 'p033.s19': 'stale' },
    ),
  ],
  [
    edit('split', ['全部治愈，医务人员零感染', '全部治愈。医务人员零感染'], { 'p008.s09+s09a': 'stale' }),
    edit('split', ['“应复尽复”，预计全年', '“应复尽复”。预计全年'], { 'p009.s03+s03a': 'stale' }),
    edit(
      'split',
      ['85.6万平方米，更新改造市政管网201公里，新增城市绿地', '85.6万平方米。更新改造市政管网201公里。新增城市绿地'],
      { 'p013.s11+s11a+s11b': 'stale' },
    ),
    edit('split', ['最严格的耕地保护制度，建设高标准', '最严格的耕地保护制度。建设高标准'], {
      'p028.s13+s13a+s14': 'stale',
    }),
    edit('split', ['“医共体”建设，扩大“天使', '“医共体”建设。进一步扩大“天使'], { 'p032.s16+s17': 'stale' }),
    edit('split', ['中央八项规定精神，州本级压缩', '中央八项规定精神。州本级压缩'], { 'p014.s08+s08a': 'stale' }),
    edit('split', ['“亲”“清”政商关系，大力改善', '“亲”“清”政商关系。大力改善'], { 'p034.s12+s12a': 'stale' }),
    edit('same', ['服务业企业发展到30460户', '\n服务业企业发展到30460户'], {
      'p016.s04': 'kept',
      'p016.s05': 'kept',
      'p016.s09': 'kept',
    }),
    edit('moved', [[LIVELIHOOD, `{reform}${LIVELIHOOD}`]], {
      'p018.s01': 'kept',
      'p018.s14': 'kept',
      'p017.s01': 'kept',
      'p017.s13': 'kept',
    }),
  ],
  [
    edit('merged', ['。一般公共预算收入增长1%', '，一般公共预算收入增长1%'], { 'p007.s02': 'merged' }),
    edit('merged', ['。加快数字政府建设，建成', '，加快数字政府建设，建成'], { 'p014.s04': 'merged' }),
    edit('merged', ['配齐村医。建设改造农村福利中心', '配齐村医，建设改造农村福利中心'], { 'p017.s07': 'merged' }),
    edit('merged', ['纳入保障范围。发放残疾人', '纳入保障范围，发放残疾人'], { 'p013.s07+s08+s10': 'merged' }),
    edit('merged', ['2523万元。消费扶贫', '2523万元，消费扶贫'], { 'p010.s05': 'stale' }),
    edit('merged', ['项目25个。落实产业项目98个', '项目25个，落实产业项目100个'], { 'p025.s02': 'merged' }),
    edit('merged', ['口岸基础设施。推行提前申报', '口岸基础设施，推行提前申报'], { 'p030.s07': 'merged' }),
    edit('same', ['\n服务业企业发展到30460户', '服务业企业发展到30460户'], { 'p016.s05': 'kept' }),
  ],
  [
    edit('inserted', ['落地加工试点。城镇新增', '落地加工试点。财政民生支出占比保持在80%以上。城镇新增'], {
      'p013.s02a': 'empty',
    }),
    edit('inserted', ['2021年是“十四五”规划开局之年', '征程万里风正劲。2021年是“十四五”规划开局之年'], {
      'p024.s00a': 'empty',
      'p024.s01': 'kept',
    }),
    edit(
      'inserted',
      [
        '让心里有事、手中有活、肩上有责成为政府干部的常态。',
        '让心里有事、手中有活、肩上有责成为政府干部的常态。\n（十一）办好为民实事。今年再办十件实事。',
      ],
      { 'p034a.s01': 'empty', 'p034a.s02': 'empty' },
    ),
    edit('inserted', ['国家级技术转移示范机构。', '国家级技术转移示范机构。建成院士工作站5个。'], {
      'p027.s25': 'empty',
    }),
    edit('split', ['创历史新高。“个转企”', '创历史新高。税收占比进一步提高。“个转企”'], {
      'p009.s04+s04a+s05+s06': 'stale',
    }),
    edit(
      'deleted',
      ['珲春经俄罗斯扎鲁比诺至青岛海上航线、延吉至韩国首尔客改货国际航班和延吉至西安、深圳空中航线开通。', ''],
      { 'p012.s14': 'attic' },
    ),
    edit('merged', ['11个集体、32名个人获省第七次民族团结进步表彰。', ''], { 'p013.s27': 'stale' }),
    edit('deleted', ['切实维护经济安全。', ''], { 'p033.s08': 'attic' }),
    edit(
      'deleted',
      ['对此，我们将增强机遇意识、危机意识，直面问题不回避，敢于尽责勇担当，采取有力措施加以解决。', ''],
      { 'p021.s02': 'attic' },
    ),
    edit('edited', ['粮食总产量171万吨', '粮食总产量达到173万吨'], { 'p011.s02+s03': 'stale' }),
  ],
  [
    edit('edited', ['城镇登记失业率2.78%', '城镇登记失业率2.87%'], { 'p013.s03': 'kept' }),
    edit(
      'inserted',
      [
        '预计，全州进出口货物',
        '珲春经俄罗斯扎鲁比诺至青岛海上航线、延吉至韩国首尔客改货国际航班和延吉至西安、深圳空中航线开通。预计，全州进出口货物',
      ],
      { 'p012.s13a': 'empty' },
    ),
    edit('merged', ['全部治愈。医务人员零感染', '全部治愈，医务人员零感染'], { 'p008.s09': 'stale' }),
    edit('edited', ['26家企业获批', '28家企业获批'], { 'p008.s06': 'stale' }),
    edit('inserted', ['支持珲春争创全国文明城市。持续', '支持珲春争创全国文明城市。延吉跻身全国文明城市。持续'], {
      'p029.s14+s14a+s15': 'stale',
    }),
    edit('edited', ['森林抚育12.1万公顷', '森林抚育13.1万公顷'], { 'p031.s21+s22': 'stale' }),
  ],
];

const FOLDER = join(PROGRAM_ROOT, 'translations', '2021-work-report');

function readReport(): SyncedDocument {
  const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
  const names = readdirSync(join(FOLDER, 'ko')).sort();
  const files = names
    .filter((name) => name.endsWith('.md') && name !== 'attic.md')
    .map((name) => parseSegmentFile(`ko/${name}`, read(`ko/${name}`)).value);
  const manifest = readManifest('document.yaml', read('document.yaml')).value ?? expect.fail('no manifest');
  return { files, attic: parseSegmentFile('ko/attic.md', read('ko/attic.md')).value, marks: manifest.marks };
}

function readReportText({ marks = NO_MARKS }: SyncedDocument): string {
  const source = readSource('zh.txt', readFileSync(join(FOLDER, 'zh.txt')), marks).value;
  return `${printedText(source ?? expect.fail('no source'))}\n`;
}

function applyEdit(text: string, { change }: Edit): string {
  return change.reduce((now, [from, to]) => {
    expect(now.split(from).length, `“${from}” once in the source`).toBe(2);
    const reform = REFORM.exec(now)?.[0] ?? '';
    if (!to.includes('{reform}')) return now.replace(from, () => to);
    return now.replace(reform, '').replace(from, () => to.replace('{reform}', reform));
  }, text);
}

const byId = (document: SyncedDocument): ReadonlyMap<string, SegmentEntry> =>
  new Map(entriesOf(document.files).map((entry) => [entry.id, entry]));

function outcomeOf(id: string, before: SyncedDocument, after: SyncedDocument): string {
  const now = byId(after).get(id);
  if (!now) return entriesOf([after.attic]).some((entry) => entry.id === id && entry.korean) ? 'attic' : 'missing';
  if (!now.korean) return 'empty';
  const old = entriesOf(before.files).find((entry) => entry.ids[0] === now.ids[0]);
  if (now.korean.text === old?.korean?.text) return now.oldChinese.length > 0 ? 'stale' : 'kept';
  return old?.korean && now.korean.text.startsWith(old.korean.text) && now.oldChinese.length > 0 ? 'merged' : 'lost';
}

describe('a history of the report', () => {
  const steps: {
    readonly before: SyncedDocument;
    readonly after: ReturnType<typeof sync>;
    readonly edits: readonly Edit[];
  }[] = [];
  beforeAll(() => {
    const report = readReport();
    let text = readReportText(report);
    // The marks are written as they print: no segment is another one for that.
    const printed = sync(report, text);
    expect(printed.result.changes).toEqual([]);
    let document: SyncedDocument = printed;
    for (const edits of VERSIONS) {
      text = edits.reduce(applyEdit, text);
      const after = sync(document, text);
      steps.push({ before: document, after, edits });
      document = after;
    }
  });

  it('has more than forty edits of every kind', () => {
    const kinds = VERSIONS.flat().map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThanOrEqual(40);
    expect(new Set(kinds)).toEqual(new Set(['edited', 'moved', 'split', 'merged', 'inserted', 'deleted', 'same']));
  });
  it.each(VERSIONS.flatMap((edits, version) => edits.map((one, index) => ({ version, index, one }))))(
    'version $version, edit $index: $one.kind',
    ({ version, one }) => {
      const step = steps[version] ?? expect.fail();
      const outcomes = Object.fromEntries(
        Object.keys(one.expected).map((id) => [id, outcomeOf(id, step.before, step.after)]),
      );
      expect(outcomes).toEqual(one.expected);
    },
  );
  it('says what became of every segment, and of no other', () => {
    for (const { after, edits } of steps) {
      const named = new Set(edits.flatMap(({ expected }) => Object.keys(expected)));
      const others = after.result.changes.filter(({ id, kind }) => kind !== 'moved' && !named.has(id));
      expect(others).toEqual([]);
    }
  });
  it('leaves every other segment as it was, byte for byte', () => {
    for (const { before, after } of steps) {
      const changed = new Set(after.result.changes.flatMap(({ id, was }) => [id, ...was]));
      const textOf = ({ files }: SyncedDocument): ReadonlyMap<string, string> =>
        new Map(
          files.flatMap(({ lines, entries }) =>
            entries.map(({ id, firstLine, endLine }) => [
              id,
              lines
                .slice(firstLine, endLine)
                .map(({ text }) => text)
                .join('\n')
                .trimEnd(),
            ]),
          ),
        );
      const now = textOf(after);
      for (const [id, text] of textOf(before)) if (!changed.has(id)) expect(now.get(id)).toBe(text);
    }
  });
});
