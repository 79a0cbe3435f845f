/** The termbase by command, in memory: rows found, added, checked and changed, with the segments that they touch. */
import { describe, expect, it } from 'vitest';
import {
  addTerm,
  changeTerm,
  checkTermbase,
  searchTerms,
  type NewTerm,
  type World,
} from '../../pipeline/build/index.js';
import { formatMessage, formatPlace, type Diagnostic } from '../../pipeline/diagnostic/index.js';
import { memoryWorld, type FileMap } from '../support/memory-world.js';

const TERMS = 'translations/termbase.csv';
const HEAD = 'zh,ko,variants,forbidden,kind,protected,status,note';
const ROWS = [
  '项目,대상,항목,프로젝트,general,,known,',
  '项目建设,대상건설,,,general,,known,',
  '平台,플랫폼,,,general,,evidenced,"iybtv, 2020"',
  '口岸,통상구,,항구,policy,,known,',
  '高质量发展,고품질 발전,,,policy,,evidenced,',
  '图们江,두만강,,,place,,evidenced,',
];

interface Segment {
  readonly zh: string;
  readonly ko: string;
  readonly state?: string;
}

const segmentFile = (paragraph: string, segments: readonly Segment[]): string =>
  segments
    .map(({ zh, ko, state = 'translated' }, index) => {
      const id = `${paragraph}.s${String(index + 1).padStart(2, '0')}`;
      return `## ${id} [${state}] src:0123abcd\n> ${zh}\n${ko}\n\n`;
    })
    .join('');

interface Files {
  readonly rows?: readonly string[];
  readonly documents?: Readonly<Record<string, readonly Segment[]>>;
  readonly more?: Readonly<Record<string, string>>;
}

interface Memory {
  readonly world: World;
  readonly written: FileMap;
  readonly read: (path: string) => string;
}

/** A project of a termbase and documents of one file each. */
function projectOf({ rows = ROWS, documents = {}, more = {} }: Files): Memory {
  const texts = {
    [TERMS]: `${[HEAD, ...rows].join('\n')}\n`,
    ...Object.fromEntries(
      Object.entries(documents).map(([name, segments]) => [
        `translations/${name}/ko/01.md`,
        segmentFile('p001', segments),
      ]),
    ),
    ...more,
  };
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const written: FileMap = new Map();
  const world = memoryWorld({ files, written });
  const read = (path: string): string => {
    const found = world.readFile(path);
    return found.kind === 'file' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes) : '';
  };
  return { world, written, read };
}

const tell = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, severity, args, span, labels, hints }) => {
    for (const hint of hints) expect(formatMessage(hint.code, hint.args)).not.toBe('');
    const places = [...(span ? [span] : []), ...labels.map((label) => label.span)].map(formatPlace).join(' ');
    return `${severity}: ${formatMessage(code, args)} ${places}`.replaceAll('translations/', '').trim();
  });

const REPORT: readonly Segment[] = [
  { zh: '80个项目开工。', ko: '80개 대상이 착공되였습니다.' },
  { zh: '加快项目建设，落实项目。', ko: '대상건설을 다그치고 대상을 락착하겠습니다.', state: 'final' },
  { zh: '重点项目。', ko: '중점대상과 해당 대상들을 틀어쥐겠습니다.', state: 'reviewed' },
  { zh: '科技项目。', ko: '과학기술항목을 틀어쥐겠습니다.' },
  { zh: '开放口岸。', ko: '항구를 개방하겠습니다.' },
  { zh: '搭建平台。', ko: '', state: 'initial' },
];

describe('term find', () => {
  const { world } = projectOf({ documents: { a: REPORT, b: [{ zh: '平台、口岸。', ko: '플랫폼, 통상구.' }] } });
  const find = (text: string): readonly string[] =>
    (searchTerms(world, text).found ?? []).flatMap(({ term, span, uses }) => [
      `${term.zh} ${span.start.line}`,
      ...uses.map(
        ({ document, segments, missing, first }) =>
          `${document} ${segments}/${missing} ${first.map(({ id, span: at }) => `${id}:${at.start.line}`).join(' ')}`,
      ),
    ]);

  it('finds a part of the Chinese or the Korean, whole words first, and where they are used', () => {
    expect(find('口岸')).toEqual(['口岸 5', 'a 1/1 p001.s05:19', 'b 1/0 p001.s01:3']);
    expect(find('대상')).toEqual([
      '项目 2',
      'a 4/0 p001.s01:3 p001.s02:7 p001.s03:11',
      '项目建设 3',
      'a 1/0 p001.s02:7',
    ]);
    expect(find('平')).toEqual(['平台 4', 'a 1/0 p001.s06:21', 'b 1/0 p001.s01:3']);
  });

  it('finds variants and forbidden forms', () => {
    expect(find('항구')[0]).toBe('口岸 5');
    expect(find('프로젝트')[0]).toBe('项目 2');
    expect(find('없는 말')).toEqual([]);
  });

  it('says what is wrong with the termbase', () => {
    const broken = projectOf({ rows: ['项目,,,,general,,known,'] });
    const report = searchTerms(broken.world, '项目');
    expect(report.found).toBeUndefined();
    expect(tell(report.diagnostics)).toEqual(['error: a term has nothing in its column ko termbase.csv:2:4']);
  });
});

const NEW: NewTerm = {
  zh: '数字政府',
  ko: '수자정부',
  variants: [],
  forbidden: ['디지털정부', '숫자정부'],
  kind: 'policy',
  isProtected: false,
  status: 'known',
  note: '길림신문, 2021',
};

describe('term add', () => {
  it('adds a row behind those of its kind and leaves every other byte', () => {
    const { world, read } = projectOf({});
    const before = read(TERMS);
    const { line, diagnostics } = addTerm(world, NEW, true);
    expect(tell(diagnostics)).toEqual([]);
    expect(line).toBe(7);
    const row = '数字政府,수자정부,,디지털정부;숫자정부,policy,,known,"길림신문, 2021"\n';
    expect(read(TERMS)).toBe(before.replace('图们江', `${row}图们江`));
  });

  it('keeps a byte order mark, the line ends and columns of other names', () => {
    const text = '\ufeffko,zh,author,status,protected,kind,forbidden,variants,note\r\n주,州,김,known,,place,,,\r\n';
    const { world, read } = projectOf({ more: { [TERMS]: text } });
    expect(addTerm(world, { ...NEW, isProtected: true, note: '' }, true).line).toBe(3);
    expect(read(TERMS)).toBe(`${text}수자정부,数字政府,,known,yes,policy,디지털정부;숫자정부,,\r\n`);
  });

  it('makes the file where there is none', () => {
    const files: FileMap = new Map();
    const world = memoryWorld({ files: new Map(), written: files });
    expect(addTerm(world, { ...NEW, forbidden: [], note: '' }, true)).toMatchObject({ line: 2, diagnostics: [] });
    expect(new TextDecoder().decode(files.get(TERMS))).toBe(`${HEAD}\n数字政府,수자정부,,,policy,,known,\n`);
  });

  it('writes nothing on trial', () => {
    const { world, written } = projectOf({});
    expect(addTerm(world, NEW, false).line).toBe(7);
    expect([...written.keys()]).toEqual([]);
  });

  it.each<readonly [string, Partial<NewTerm>, string]>([
    ['a double, with its place', { zh: '口岸' }, 'error: the term 口岸 is there already, as 통상구 termbase.csv:5:1'],
    [
      'Korean in the place of Chinese',
      { zh: '수자정부', ko: '数字政府' },
      'error: the Chinese is written in Hangul, and the Korean in Chinese',
    ],
    ['an unknown status', { status: 'sure' }, 'error: “sure” is no value of the column status'],
    [
      'a form agreed on and forbidden',
      { forbidden: ['수자정부'] },
      'error: the form “수자정부” of 数字政府 is agreed on and forbidden in one row',
    ],
  ])('refuses %s', (_, changes, message) => {
    const { world, written } = projectOf({});
    const { line, diagnostics } = addTerm(world, { ...NEW, ...changes }, true);
    expect(line).toBeUndefined();
    expect(tell(diagnostics)).toContain(message);
    expect([...written.keys()]).toEqual([]);
  });

  it.each<readonly [string, Partial<NewTerm>, string]>([
    [
      'a part of another term',
      { zh: '图们', ko: '도문' },
      'warning: the term 图们 is part of 1 other term termbase.csv:7:1',
    ],
    ['another term in it', { zh: '开放口岸' }, 'warning: the term 开放口岸 contains 1 other term termbase.csv:5:1'],
    [
      'a forbidden form that is another term',
      { forbidden: ['플랫폼'] },
      'warning: the form “플랫폼”, which 数字政府 forbids, is agreed on for another term termbase.csv:4:1',
    ],
    [
      'a form that is forbidden elsewhere',
      { ko: '항구' },
      'warning: the form “항구” of 数字政府 is forbidden for another term termbase.csv:5:1',
    ],
    ['Seoul’s spelling', { zh: '劳动力', ko: '노동력' }, 'warning: in “노동력”, the norm writes 로동 for 노동'],
    ['a new kind', { kind: 'law' }, 'warning: no term has the kind law so far'],
  ])('adds, and warns of %s', (_, changes, message) => {
    const { world } = projectOf({});
    const { line, diagnostics } = addTerm(world, { ...NEW, forbidden: [], ...changes }, true);
    expect(line).toBeGreaterThan(1);
    expect(tell(diagnostics)).toEqual([message]);
  });
});

describe('term check', () => {
  it('finds terms that stand nowhere, and Korean that is never used where its Chinese stands', () => {
    const { world } = projectOf({ documents: { a: REPORT } });
    expect(tell(checkTermbase(world).diagnostics)).toEqual([
      'warning: the term 口岸 is nowhere 통상구: 1 segment has it in other words termbase.csv:5:4 a/ko/01.md:19:1',
      'info: the term 高质量发展 stands in no document termbase.csv:6:1',
      'info: the term 图们江 stands in no document termbase.csv:7:1',
    ]);
  });

  it('is content with a form that is used once', () => {
    const documents = { a: REPORT, b: [{ zh: '口岸。', ko: '통상구.' }] };
    expect(tell(checkTermbase(projectOf({ documents }).world).diagnostics).filter((line) => /口岸/.test(line))).toEqual(
      [],
    );
  });
});

const change = (
  memory: Memory,
  wanted: Partial<Parameters<typeof changeTerm>[1]>,
  writes = false,
): ReturnType<typeof changeTerm> =>
  changeTerm(memory.world, { zh: '项目', ko: '과제', from: undefined, forbidsOld: false, ...wanted }, writes);

describe('term change', () => {
  it('plans every sentence with its particles, and writes nothing', () => {
    const memory = projectOf({ documents: { a: REPORT } });
    const { plan, diagnostics } = change(memory, {});
    expect(plan?.changed.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['p001.s01', '80개 대상이 착공되였습니다.', '80개 과제가 착공되였습니다.'],
      ['p001.s02', '대상건설을 다그치고 대상을 락착하겠습니다.', '대상건설을 다그치고 과제를 락착하겠습니다.'],
      ['p001.s03', '중점대상과 해당 대상들을 틀어쥐겠습니다.', '중점대상과 해당 과제들을 틀어쥐겠습니다.'],
    ]);
    expect(tell(diagnostics)).toEqual([
      'warning: what 项目 is called goes by its sense: the checks know its words from a table of their own, and keep to them',
      'warning: 1 longer term has 대상 too, and stays as it is termbase.csv:3:1',
      'warning: segment p001.s03 has 대상 inside another word, “중점대상과”: it is left as it is a/ko/01.md:11:3',
    ]);
    expect([...memory.written.keys()]).toEqual([]);
  });

  it('writes the row and the segments, marks those for review, and leaves every other byte', () => {
    const memory = projectOf({ documents: { a: REPORT, b: [{ zh: '口岸。', ko: '통상구.' }] } });
    const before = { terms: memory.read(TERMS), a: memory.read('translations/a/ko/01.md') };
    change(memory, { forbidsOld: true }, true);
    expect([...memory.written.keys()]).toEqual([TERMS, 'translations/a/ko/01.md']);
    expect(memory.read(TERMS)).toBe(before.terms.replace('项目,대상,항목,프로젝트,', '项目,과제,항목,프로젝트;대상,'));
    expect(memory.read('translations/a/ko/01.md')).toBe(
      before.a
        .replace('80개 대상이', '% note: 용어 변경: 대상 → 과제\n80개 과제가')
        .replace('[final]', '[translated]')
        .replace('대상건설을 다그치고 대상을', '% note: 용어 변경: 대상 → 과제\n대상건설을 다그치고 과제를')
        .replace('[reviewed]', '[translated]')
        .replace('중점대상과 해당 대상', '% note: 용어 변경: 대상 → 과제\n중점대상과 해당 과제'),
    );
  });

  it('changes nothing the second time', () => {
    const memory = projectOf({ documents: { a: REPORT } });
    change(memory, {}, true);
    const [terms, text] = [memory.read(TERMS), memory.read('translations/a/ko/01.md')];
    memory.written.clear();
    const again = projectOf({ more: { [TERMS]: terms, 'translations/a/ko/01.md': text } });
    const { plan, diagnostics } = change(again, {}, true);
    expect(plan).toMatchObject({ changed: [], files: [], changesRow: false });
    expect(tell(diagnostics)).toEqual([]);
    expect([...again.written.keys()]).toEqual([]);
    const handled = change(again, { from: '대상' }, true);
    expect(handled.plan?.changed).toEqual([]);
    expect([...again.written.keys()]).toEqual([]);
  });

  it('replaces a form that the row has no more, where the row was changed by hand', () => {
    const rows = ['项目,과제,항목,프로젝트,general,,known,'];
    const memory = projectOf({ rows, documents: { a: REPORT.slice(0, 1) } });
    const { plan } = change(memory, { from: '대상' });
    expect(plan?.changed[0]?.after).toBe('80개 과제가 착공되였습니다.');
    expect(plan?.changesRow).toBe(false);
  });

  it('lists apart what has the term in other words', () => {
    const documents = {
      a: [
        { zh: '口岸。', ko: '항만을 연다.' },
        { zh: '口岸。', ko: '통상구를 연다.' },
        { zh: '口岸。', ko: '' },
      ],
    };
    const { plan } = change(projectOf({ documents }), { zh: '口岸', ko: '통상항' });
    expect(plan?.changed.map(({ after }) => after)).toEqual(['통상항을 연다.']);
    expect(plan?.apart.map(({ id, ko }) => `${id} ${ko}`)).toEqual(['p001.s01 항만을 연다.']);
  });

  it('takes the new form out of the variants and the forbidden ones', () => {
    const memory = projectOf({});
    change(memory, { ko: '항목' }, true);
    expect(memory.read(TERMS)).toContain('项目,항목,,프로젝트,general');
    change(memory, { ko: '프로젝트', forbidsOld: true }, true);
    expect(memory.read(TERMS)).toContain('项目,프로젝트,,항목,general');
  });

  it('finds a form that is spaced otherwise, and leaves one that is opened', () => {
    const documents = {
      a: [
        { zh: '推动高质量发展。', ko: '고품질발전으로 나아간다.' },
        { zh: '推动高质量发展。', ko: '고품질의 발전으로 나아간다.' },
      ],
    };
    const { plan, diagnostics } = change(projectOf({ documents }), { zh: '高质量发展', ko: '질적제고' });
    expect(plan?.changed.map(({ after }) => after)).toEqual(['질적제고로 나아간다.']);
    expect(tell(diagnostics)).toEqual([
      'warning: segment p001.s02 has 고품질 발전 as “고품질의 발전으로”: it is left as it is a/ko/01.md:7:1',
    ]);
  });

  it('shows of a long passage the sentences that change', () => {
    const ko = '처음 말입니다. ‘플랫폼’을 만들고 둘째 플랫폼을 잇겠습니다. 셋째 말입니다.';
    const { plan } = change(projectOf({ documents: { a: [{ zh: '平台、平台。', ko }] } }), { zh: '平台', ko: '무대' });
    expect(plan?.changed.map(({ before, after }) => [before, after])).toEqual([
      ['‘플랫폼’을 만들고 둘째 플랫폼을 잇겠습니다. ', '‘무대’를 만들고 둘째 무대를 잇겠습니다. '].map((text) =>
        text.trim(),
      ),
    ]);
  });

  it('keeps the lines of a passage as they are cut', () => {
    const text =
      '\ufeff## p001.s01 [reviewed] src:0123abcd\r\n> 平台。\r\n우리 플랫폼\r\n이라는 것은\r\n플랫폼으로 된다.\r\n';
    const memory = projectOf({ more: { 'translations/a/ko/01.md': text } });
    change(memory, { zh: '平台', ko: '무대' }, true);
    expect(memory.read('translations/a/ko/01.md')).toBe(
      '\ufeff## p001.s01 [translated] src:0123abcd\r\n> 平台。\r\n% note: 용어 변경: 플랫폼 → 무대\r\n우리 무대\r\n이라는 것은\r\n무대로 된다.\r\n',
    );
  });

  it('says what could not be written, and then nothing was', () => {
    const memory = projectOf({ documents: { a: REPORT } });
    const failure = { path: 'translations/a/ko/01.md', reason: 'disk-full', detail: 'no space' } as const;
    const world = { ...memory.world, writeFiles: () => [failure] };
    const { plan, diagnostics } = change({ ...memory, world }, {}, true);
    expect(plan).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toContain('build/cannot-write-disk-full');
    const added = addTerm(world, NEW, true);
    expect(added.line).toBeUndefined();
    expect(added.diagnostics.map(({ code }) => code)).toEqual(['build/cannot-write-disk-full']);
  });

  it('refuses a term that is not there, one with two rows, and files that cannot be read', () => {
    const told = (files: Files, zh: string): readonly string[] => {
      const memory = projectOf(files);
      const { plan, diagnostics } = change(memory, { zh }, true);
      expect(plan).toBeUndefined();
      expect([...memory.written.keys()]).toEqual([]);
      return tell(diagnostics);
    };
    expect(told({}, '没有')).toEqual(['error: there is no term 没有']);
    expect(told({ rows: ['州,주,,,place,,known,', '州,도,,,place,,known,'] }, '州')).toEqual([
      'error: the term 州 has two rows termbase.csv:3:1 termbase.csv:2:1',
    ]);
    const twice = segmentFile('p001', REPORT.slice(0, 1)).repeat(2);
    expect(told({ more: { 'translations/a/ko/01.md': twice } }, '项目')).toEqual([
      'error: segment p001.s01 stands twice a/ko/01.md:5:1 a/ko/01.md:1:1',
    ]);
    const conflict = `${segmentFile('p001', REPORT.slice(0, 1))}<<<<<<< HEAD\n`;
    expect(told({ more: { 'translations/a/ko/01.md': conflict } }, '项目')).toHaveLength(1);
  });
});
