/** Earlier Korean for the segments of a project: what the memory is made of, what is offered, and what is written. */
import { describe, expect, it } from 'vitest';
import { suggest, type SuggestReport, type SuggestRequest, type World } from '../../pipeline/build/index.js';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { hashSentences } from '../../pipeline/segment/index.js';
import { importDocument } from '../../pipeline/translation/index.js';
import { memoryWorld, type FileMap } from '../support/memory-world.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const OLD = '政府工作报告\n各位代表：\n失业率2.87%。加快法治政府建设。\n谢谢大家。\n2021年1月12日\n';
const NEW = '政府工作报告\n各位代表：\n失业率2.78%。加快数字政府建设。\n谢谢大家。\n2021年1月12日\n';
const KOREAN: Readonly<Record<string, string>> = {
  政府工作报告: '정부사업보고',
  '各位代表：': '대표 여러분!',
  '失业率2.87%。': '실업률은 2.87%였습니다.',
  '加快法治政府建设。': '법치정부건설을 다그치겠습니다.',
};

/** Adds a document; those of its sentences that have Korean here are translated. */
function addDocument(
  files: FileMap,
  name: string,
  chinese: string,
  korean: Readonly<Record<string, string>> = {},
): void {
  for (const { path, bytes } of importDocument({ name, file: 'zh.txt', bytes: encode(chinese) }).value)
    files.set(`translations/${name}/${path}`, bytes);
  for (const [zh, ko] of Object.entries(korean)) {
    change(files, front(name), new RegExp(`\\[initial\\](.*\\n> ${zh}\\n)`), '[translated]$1' + ko);
    change(files, front(name), `${ko}\n\n\n`, `${ko}\n\n`);
  }
}

const front = (name: string): string => `translations/${name}/ko/00-front.md`;
const read = (files: FileMap, path: string): string => new TextDecoder().decode(files.get(path));

function change(files: FileMap, path: string, from: string | RegExp, to: string): void {
  const text = read(files, path);
  files.set(path, encode(text.replace(from, to)));
}

function project(): FileMap {
  const files: FileMap = new Map();
  addDocument(files, 'new', NEW);
  addDocument(files, 'old', OLD, KOREAN);
  return files;
}

const REQUEST: SuggestRequest = {
  names: [],
  document: 'new',
  atLeast: 70,
  limit: 5,
  adaptsFigures: false,
  writes: false,
};

const run = (files: FileMap, request: Partial<SuggestRequest> = {}, world: Partial<World> = {}): SuggestReport =>
  suggest({ ...memoryWorld({ files, written: files }), ...world }, { ...REQUEST, ...request });

/** Each segment with its offers: how they were found, where, their Korean. */
const offers = ({ suggestions }: SuggestReport): readonly string[] =>
  suggestions.flatMap(({ passage, offers }) => [
    passage.id,
    ...offers.map(({ kind, percent, entry: { origin, korean } }) => {
      const from = origin.kind === 'tmx' ? `tmx ${origin.number}` : `${origin.kind} ${origin.document} ${origin.id}`;
      return `  ${kind} ${percent} ${from} ${korean}`;
    }),
  ]);

const messages = ({ diagnostics }: SuggestReport): readonly string[] => diagnostics.map((one) => formatDiagnostic(one));

describe('a new document', () => {
  it('is offered what an earlier one has: the same, the same but for figures, and what is alike', () => {
    const report = run(project());
    expect(messages(report)).toEqual([]);
    expect(offers(report)).toEqual([
      'p001.s01',
      '  exact 100 segment old p001.s01 정부사업보고',
      'p002.s01',
      '  exact 100 segment old p002.s01 대표 여러분!',
      'p003.s01',
      '  figures 97 segment old p003.s01 실업률은 2.87%였습니다.',
      'p003.s02',
      '  fuzzy 76 segment old p003.s02 법치정부건설을 다그치겠습니다.',
      'p004.s01',
      'p005.s01',
    ]);
  });

  it('gets figures of its own only when that is asked for', () => {
    const [found] = run(project(), { names: ['p003.s01'], adaptsFigures: true }).suggestions;
    expect(found?.offers[0]?.adapted).toEqual({ kind: 'adapted', korean: '실업률은 2.78%였습니다.' });
  });

  it('is offered nothing of what nobody vouches for: initial, stale, or staying Chinese', () => {
    const files = project();
    change(files, front('old'), '## p001.s01 [translated]', '## p001.s01 [initial]');
    change(files, front('old'), /## p002.s01 \[translated\] src:\w{8}/, '## p002.s01 [translated] src:00000000');
    change(files, front('old'), '> 加快法治政府建设。\n', '> 加快法治政府建设。\n% translate: no\n');
    expect(offers(run(files)).filter((line) => line.startsWith(' '))).toEqual([
      '  figures 97 segment old p003.s01 실업률은 2.87%였습니다.',
    ]);
  });

  it('is offered the attic last, and told so', () => {
    const files = project();
    const attic =
      'Kept.\n\n## p009.s01 [final] src:11111111\n> 各位代表：\n각 위 대표!\n\n## p009.s02 [final] src:11111111\n> 谢谢。\n>- 谢谢大家。\n고맙습니다!\n';
    files.set('translations/old/ko/attic.md', encode(attic));
    expect(offers(run(files)).filter((line) => line.includes('exact'))).toEqual([
      '  exact 100 segment old p001.s01 정부사업보고',
      '  exact 100 segment old p002.s01 대표 여러분!',
      '  exact 100 attic old p009.s01 각 위 대표!',
      '  exact 100 attic old p009.s02 고맙습니다!',
    ]);
  });

  it('is offered a passage of several sentences for each of them, and for them all', () => {
    const files = project();
    const sentences = ['失业率2.87%。', '加快法治政府建设。'];
    const joined = [
      `## p003.s01+s02 [translated] src:${hashSentences(sentences)}`,
      ...sentences.map((zh) => `> ${zh}`),
      '실업률은 2.87%였으며 법치정부건설을 다그치겠습니다.\n\n',
    ].join('\n');
    change(files, front('old'), /## p003\.s01[^]*(?=## p004)/, joined);
    const report = run(files, { names: ['p003.s01'], adaptsFigures: true });
    const [offer] = report.suggestions[0]?.offers ?? [];
    expect(offer).toMatchObject({ kind: 'figures', entry: { isPart: true, chinese: '失业率2.87%。' } });
    expect(offer).not.toHaveProperty('adapted');
    addDocument(files, 'next', OLD);
    const filled = run(files, { document: 'next', writes: true }).suggestions;
    const exact = filled.find(({ passage }) => passage.id === 'p003.s01');
    expect(exact).toMatchObject({ isFilled: false, offers: [{ kind: 'exact', entry: { isPart: true } }] });
    expect(filled[0]?.isFilled).toBe(true);
  });
});

describe('a segment whose Chinese has changed', () => {
  it('is offered its own Korean, with the Chinese that it was made from', () => {
    const files = project();
    change(files, 'translations/old/zh.txt', '2.87', '2.78');
    const written = read(files, front('old'));
    const byHand = run(files, { document: 'old' });
    expect(offers(byHand).slice(0, 2)).toEqual([
      'p003.s01',
      '  figures 97 earlier old p003.s01 실업률은 2.87%였습니다.',
    ]);
    change(files, front('old'), '> 失业率2.87%。', '> 失业率2.78%。\n>- 失业率2.87%。');
    expect(offers(run(files, { document: 'old' }))).toEqual(offers(byHand));
    expect(read(files, front('old'))).not.toBe(written);
  });

  it('is never written into', () => {
    const files = project();
    change(files, 'translations/old/zh.txt', '2.87', '2.78');
    files.set('translations/more.tmx', encode(tmx(['失业率2.78%。', '실업률은 2.78%입니다.'])));
    const before = read(files, front('old'));
    expect(run(files, { document: 'old', names: ['p003.s01'], writes: true }).written).toEqual([]);
    expect(read(files, front('old'))).toBe(before);
  });
});

/** A translation memory of pairs. */
const tmx = (...pairs: readonly (readonly [string, string])[]): string =>
  `<tmx version="1.4"><header/><body>${pairs
    .map(
      ([zh, ko]) =>
        `<tu changedate="20200101T000000Z"><tuv xml:lang="zh"><seg>${zh}</seg></tuv><tuv xml:lang="ko"><seg>${ko}</seg></tuv></tu>`,
    )
    .join('\n')}</body></tmx>`;

describe('translation memories', () => {
  it('lie in translations/, in any number, and are told by file and unit', () => {
    const files = project();
    files.set('translations/b.TMX', encode(tmx(['x', 'y'], ['谢谢大家。', '감사합니다.'])));
    files.set('translations/a.tmx', encode(tmx(['谢谢大家。', '고맙습니다.'])));
    expect(offers(run(files, { names: ['p004.s01'] }))).toEqual([
      'p004.s01',
      '  exact 100 tmx 1 고맙습니다.',
      '  exact 100 tmx 2 감사합니다.',
    ]);
  });

  it('that are damaged say so, and what can be read of them is offered', () => {
    const files = project();
    const whole = tmx(['谢谢大家。', '고맙습니다.'], ['谢谢。', '감사']);
    files.set('translations/a.tmx', encode(whole.slice(0, whole.indexOf('감사'))));
    const report = run(files, { names: ['p004.s01'] });
    expect(offers(report)).toContain('  exact 100 tmx 1 고맙습니다.');
    expect(messages(report).join('\n')).toContain('error[exchange/cut-off]');
    expect(messages(report).join('\n')).toContain('--> translations/a.tmx:2:');
  });
});

describe('a document with errors', () => {
  it('is left out of the memory of the others, with its place', () => {
    const files = project();
    change(files, front('old'), '> 各位代表：', '> 各位同志：');
    change(files, front('old'), '## p001.s01', '## p001');
    const report = run(files);
    expect(offers(report).filter((line) => line.startsWith(' '))).toEqual([]);
    expect(messages(report)).toEqual([
      `warning[memory/document-left-out]: the document old has errors: what it has translated is not in the memory
  --> translations/old/ko/00-front.md:1:4
   = hint: see \`duizhao check old\`, and correct what it says`,
    ]);
  });

  it('is told what they are where it is asked for itself', () => {
    const files = project();
    change(files, front('new'), '## p001.s01', '## p001');
    const report = run(files);
    expect(report.suggestions).toEqual([]);
    expect(messages(report).join('\n')).toContain('error[translation/');
  });

  it('does not keep the others from their offers where all are asked for', () => {
    const files = project();
    addDocument(files, 'broken', NEW);
    change(files, front('broken'), '## p001.s01', '## p001');
    const report = run(files, { document: undefined });
    expect(offers(report)).toContain('  exact 100 segment old p002.s01 대표 여러분!');
    expect(messages(report).join('\n')).toContain('--> translations/broken/ko/00-front.md:1:4');
  });

  it('is one that is not there', () => {
    expect(messages(run(project(), { document: 'newer' })).join('\n')).toContain('error[build/no-such-document]');
    expect(messages(run(project(), { names: ['p099.s01'] })).join('\n')).toContain('error[build/no-such-segment]');
    expect(messages(run(new Map(), { document: undefined })).join('\n')).toContain('error[build/no-documents]');
  });
});

describe('writing', () => {
  it('fills empty segments with the Korean of the same Chinese, as initial and with a note, and changes nothing else', () => {
    const files = project();
    const before = new Map([...files].map(([path]) => [path, read(files, path)]));
    const report = run(files, { writes: true });
    expect(report.written).toEqual([front('new')]);
    expect(report.suggestions.filter(({ isFilled }) => isFilled).map(({ passage }) => passage.id)).toEqual([
      'p001.s01',
      'p002.s01',
    ]);
    const after = read(files, front('new'));
    expect(after).toBe(
      (before.get(front('new')) ?? '')
        .replace('> 政府工作报告\n\n', '> 政府工作报告\n% note: duizhao suggest: 100 %, old p001.s01\n정부사업보고\n')
        .replace('> 各位代表：\n\n', '> 各位代表：\n% note: duizhao suggest: 100 %, old p002.s01\n대표 여러분!\n'),
    );
    expect(after).not.toContain('[translated]');
    for (const [path, text] of before) if (path !== front('new')) expect(read(files, path)).toBe(text);
    expect(run(files, { writes: true }).written).toEqual([]);
    expect(read(files, front('new'))).toBe(after);
  });

  it('keeps line ends and the byte order mark of a file', () => {
    const files = project();
    files.set(front('new'), encode(`\ufeff${read(files, front('new')).replaceAll('\n', '\r\n')}`));
    run(files, { names: ['p002.s01'], writes: true });
    const text = read(files, front('new')).replace(/^\ufeff/, '');
    expect(text).toContain(
      '> 各位代表：\r\n% note: duizhao suggest: 100 %, old p002.s01\r\n대표 여러분!\r\n\r\n## p003',
    );
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(files.get(front('new'))?.slice(0, 3)).toEqual(Uint8Array.from([0xef, 0xbb, 0xbf]));
  });

  it('never lets what it has filled pass for more: an empty segment that said `translated` is `initial` again', () => {
    const files = project();
    change(files, front('new'), '## p002.s01 [initial]', '## p002.s01 [reviewed]');
    run(files, { names: ['p002.s01'], writes: true });
    expect(read(files, front('new'))).toMatch(
      /## p002\.s01 \[initial\] src:\w{8}\n> 各位代表：\n% note: .*\n대표 여러분!\n/,
    );
  });

  it('leaves alone what has Korean, what stays Chinese, and what is only alike', () => {
    const files = project();
    change(files, front('new'), '> 各位代表：\n\n', '> 各位代表：\n여러분!\n');
    change(files, front('new'), '> 政府工作报告\n', '> 政府工作报告\n% translate: no\n');
    const before = read(files, front('new'));
    const report = run(files, { names: ['p001', 'p002', 'p003'], writes: true });
    expect(offers(report)).toContain('  exact 100 segment old p002.s01 대표 여러분!');
    expect(report.written).toEqual([]);
    expect(read(files, front('new'))).toBe(before);
  });

  it('writes nothing at all where a file cannot be written', () => {
    const files = project();
    const failures = [{ path: front('new'), reason: 'not-allowed' as const, detail: 'EACCES' }];
    const report = run(files, { writes: true }, { writeFiles: () => failures });
    expect(report.written).toEqual([]);
    expect(report.suggestions.some(({ isFilled }) => isFilled)).toBe(false);
    expect(messages(report).join('\n')).toContain('error[build/cannot-write-not-allowed]');
  });

  it('is the same every time', () => {
    const texts = [1, 2].map(() => {
      const files = project();
      run(files, { writes: true });
      return read(files, front('new'));
    });
    expect(texts[0]).toBe(texts[1]);
  });
});
