/** Chinese and Korean side by side, and every way in which they can fail to fit. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic, nameIn } from '../../pipeline/diagnostic/index.js';
import { hashSentence, hashSentences } from '../../pipeline/segment/index.js';
import { NO_MARKS, readSource } from '../../pipeline/source/index.js';
import { alignDocument, countStates, parseSegmentFile } from '../../pipeline/translation/index.js';
import { BARE_MANIFEST } from '../support/bare-manifest.js';

const TEXT = '报告\n一、回顾\n(一)有力有效。完成任务,很好。失业率2.87%。\n';
const source = readSource('zh.txt', new TextEncoder().encode(TEXT), NO_MARKS).value ?? expect.fail('no source');

const FRONT = `## p001.s01 [translated] src:${hashSentence('报告')}\n> 报告\n보고\n`;
const BODY = [
  `## p002.s01 [translated] src:${hashSentence('一、回顾')}\n> 一、回顾\n1. 회고\n`,
  `## p003.s01 [final] src:${hashSentence('(一)有力有效。')}\n> （一）有力有效。\n(1) 유력하다\n`,
  `## p003.s02 [initial] src:${hashSentence('完成任务,很好。')}\n> 完成任务，很好。\n\n`,
  `## p003.s03 [reviewed] src:${hashSentence('失业率2.87%。')}\n> 失业率2.87%。\n실업률은 2.87%였습니다.\n`,
];
const align = (files: Readonly<Record<string, string>>) =>
  alignDocument({
    name: 'report',
    manifest: BARE_MANIFEST,
    source,
    files: Object.entries(files).map(([file, text]) => parseSegmentFile(`ko/${file}`, text).value),
  });
const alignBody = (...body: readonly string[]) => align({ '00-front.md': FRONT, '01-00.md': body.join('\n') });
const replaced = (index: number, text: string): readonly string[] => BODY.map((one, at) => (at === index ? text : one));
const places = (result: ReturnType<typeof align>): readonly string[] =>
  result.diagnostics.map(
    ({ severity, code, span }) =>
      `${severity} ${code} ${span?.file ?? ''}:${span?.start.line ?? 0}:${span?.start.column ?? 0}`,
  );

describe('an aligned document', () => {
  it('has every passage with its sentences, Korean, state and role', () => {
    const { value } = alignBody(...BODY);
    expect(value?.paragraphs.map(({ id, kind }) => [id, kind])).toEqual([
      ['p001', 'title'],
      ['p002', 'heading'],
      ['p003', 'body'],
    ]);
    expect(value?.paragraphs[2]?.passages).toMatchObject([
      { id: 'p003.s01', role: 'run-in-heading', state: 'final', isStale: false, korean: { text: '(1) 유력하다' } },
      { id: 'p003.s02', role: 'sentence', state: 'initial', isStale: false, korean: undefined },
      { id: 'p003.s03', role: 'sentence', state: 'reviewed', korean: { span: { file: 'ko/01-00.md' } } },
    ]);
    expect(value?.paragraphs[2]?.passages[1]?.sentences[0]?.text.text).toBe('完成任务，很好。');
  });

  it('says once how much is untranslated', () => {
    const result = alignBody(...BODY);
    expect(places(result)).toEqual(['info translation/untranslated ko/01-00.md:9:1']);
    expect(result.diagnostics[0]?.args).toEqual({ count: 1, total: 5 });
  });

  it('reads files in the order of their names and never the attic', () => {
    const attic = '## p099.s01 [final] src:00000000\n> 旧。\n옛것\n';
    const files = { '01-00.md': BODY.join('\n'), 'attic.md': attic, '00-front.md': FRONT };
    expect(align(files).value).toEqual(alignBody(...BODY).value);
  });

  it('joins adjacent sentences in one passage', () => {
    const hash = hashSentences(['完成任务,很好。', '失业率2.87%。']);
    const joined = `## p003.s02+s03 [translated] src:${hash}\n> 完成任务，很好。\n> 失业率2.87%。\n완수하고, 2.87%였습니다.\n`;
    const { value, diagnostics } = alignBody(...BODY.slice(0, 2), joined);
    expect(diagnostics).toEqual([]);
    expect(value?.paragraphs[2]?.passages[1]).toMatchObject({
      id: 'p003.s02+s03',
      ids: ['p003.s02', 'p003.s03'],
      isStale: false,
    });
    expect(value?.paragraphs[2]?.passages[1]?.sentences).toHaveLength(2);
  });

  it('counts states by section', () => {
    const { value } = alignBody(...BODY);
    const counted = countStates(value ?? expect.fail());
    expect(counted.map(({ passages }) => passages.map(({ id }) => id))).toEqual([
      ['p001.s01'],
      ['p002.s01'],
      ['p003.s01', 'p003.s02', 'p003.s03'],
    ]);
    expect(counted.map(({ chinese, korean }) => [chinese, korean])).toEqual([
      [2, 1],
      [3, 2],
      [15, 4],
    ]);
    expect(counted).toMatchObject([
      { section: '', counts: { initial: 0, translated: 1, reviewed: 0, final: 0 }, stale: 0, untranslated: 0 },
      { section: '一、回顾', counts: { initial: 0, translated: 1, reviewed: 0, final: 0 }, stale: 0, untranslated: 0 },
      {
        section: '（一）有力有效',
        counts: { initial: 1, translated: 0, reviewed: 1, final: 1 },
        stale: 0,
        untranslated: 1,
      },
    ]);
  });
});

describe('mistakes inside a passage', () => {
  it('are an empty translation', () => {
    const result = alignBody(...replaced(2, (BODY[2] ?? '').replace('initial', 'translated')));
    expect(places(result)[0]).toBe('error translation/empty-translation ko/01-00.md:9:1');
    expect(result.value).toBeDefined();
  });

  it('are no Korean where the sentence stays Chinese', () => {
    const stays = (BODY[2] ?? '').replace('initial', 'final').replace('\n\n', '\n% translate: no\n\n');
    const result = alignBody(...replaced(2, stays));
    expect(result.diagnostics).toEqual([]);
    expect(result.value?.paragraphs[2]?.passages[1]?.staysChinese).toBe(true);
    expect(places(alignBody(...replaced(2, `${stays.trimEnd()}\n가\n`)))).toEqual([
      'warning translation/korean-not-printed ko/01-00.md:12:1',
    ]);
  });

  it('are Korean under initial, an info', () => {
    const result = alignBody(...replaced(2, `${(BODY[2] ?? '').trimEnd()}\n완수했습니다.\n`));
    expect(places(result)).toEqual(['info translation/initial-with-korean ko/01-00.md:9:1']);
  });

  it('are a stale text, a warning, and a stale figure, an error', () => {
    const old = (chinese: string): string => `## p003.s03 [reviewed] src:00000000\n> 失业率2.87%。\n${chinese}실업률\n`;
    const stale = alignBody(...replaced(3, old('')));
    expect(places(stale)[0]).toBe('warning translation/stale ko/01-00.md:13:1');
    expect(stale.value?.paragraphs[2]?.passages[2]?.isStale).toBe(true);
    expect(places(alignBody(...replaced(3, old('>- 登记失业率2.87%。\n'))))[0]).toBe(
      'warning translation/stale ko/01-00.md:13:1',
    );
    const figure = alignBody(...replaced(3, old('>- 失业率2.78%。\n'))).diagnostics[0] ?? expect.fail();
    expect(formatDiagnostic(figure)).toBe(
      'error[translation/stale-figure]: the Korean of segment p003.s03 was made from 2.78% but its source now says 2.87%\n' +
        '  --> ko/01-00.md:13:1\n' +
        '   = hint: correct the Korean, then `duizhao accept p003.s03`',
    );
  });

  it('are not an old hash where there is no Korean yet', () => {
    const result = alignBody(...replaced(2, (BODY[2] ?? '').replace(/src:.{8}/, 'src:00000000')));
    expect(places(result)).toEqual(['info translation/untranslated ko/01-00.md:9:1']);
  });
});

describe('files that do not fit', () => {
  it('hold an id twice, in one file or two', () => {
    const result = align({ '00-front.md': FRONT, '01-00.md': BODY.join('\n'), '02-00.md': BODY[3] ?? '' });
    expect(result.value).toBeUndefined();
    expect(places(result)).toEqual(['error translation/duplicate-id ko/02-00.md:1:1']);
    expect(result.diagnostics[0]?.labels[0]?.span).toMatchObject({ file: 'ko/01-00.md', start: { line: 13 } });
  });

  it('lack a segment: the message has the lines to add', () => {
    const result = alignBody(...BODY.filter((_, index) => index !== 2));
    expect(result.value).toBeUndefined();
    expect(result.diagnostics.map((finding) => formatDiagnostic(finding))).toEqual([
      'error[translation/missing-segment]: no segment holds “完成任务，很好。”\n' +
        '  --> ko/01-00.md:9:1\n  --> zh.txt:3:9: the sentence in the source\n' +
        `   = hint: write \`## p003.s01a [initial] src:${hashSentence('完成任务,很好。')}\` there, and under it \`> 完成任务，很好。\`\n   = hint: if zh.txt is a new version, \`duizhao sync report\` brings all files of ko/ up to date`,
    ]);
  });

  it('lack several segments and paragraphs: the hints give each an id of its own, and the place', () => {
    const hintsOf = (result: ReturnType<typeof align>): readonly string[] =>
      result.diagnostics.flatMap(({ hints }) =>
        hints.map(({ code, args }) => `${code} ${nameIn(args, 'id') ?? ''} ${nameIn(args, 'neighbour') ?? ''}`.trim()),
      );
    expect(hintsOf(alignBody(...BODY.filter((_, index) => index !== 1 && index !== 2)))).toEqual([
      'hint/add-segment p003.s00a',
      'hint/sync-new-version',
      'hint/add-segment p003.s00b',
    ]);
    expect(hintsOf(alignBody(...BODY.slice(1)))).toEqual(['hint/add-segment p001a.s01', 'hint/sync-new-version']);
    expect(hintsOf(align({ '01-00.md': BODY.join('\n') }))).toEqual([
      'hint/add-segment p000a.s01',
      'hint/sync-new-version',
    ]);
    expect(hintsOf(align({ '00-front.md': FRONT }))).toEqual([
      'hint/add-segment-after p002.s01 p001.s01',
      'hint/sync-new-version',
      'hint/add-segment-after p003.s01 p002.s01',
      'hint/add-segment-after p003.s02 p003.s01',
      'hint/add-segment-after p003.s03 p003.s02',
    ]);
  });

  it('become right with the segment that the hint says', () => {
    const added = `## p003.s01a [initial] src:${hashSentence('完成任务,很好。')}\n> 完成任务，很好。\n\n`;
    expect(alignBody(...replaced(2, added)).value).toBeDefined();
  });

  it('hold a segment that the source does not have', () => {
    const result = alignBody(...BODY, '## p003.s04 [final] src:00000000\n> 多余。\n군더더기\n');
    expect(places(result)).toEqual(['error translation/unknown-segment ko/01-00.md:17:1']);
  });

  it('hold a segment in the wrong place', () => {
    const [heading = '', first = '', second = '', third = ''] = BODY;
    expect(places(alignBody(heading, first, third, second))).toEqual([
      'error translation/misplaced-segment ko/01-00.md:13:1',
    ]);
  });

  it('have Chinese that is not the source’s: the first difference has its place', () => {
    const result = alignBody(...replaced(3, (BODY[3] ?? '').replace('2.87%。', '2.78%。')));
    expect(result.diagnostics.map((finding) => formatDiagnostic(finding))).toEqual([
      'error[translation/chinese-differs]: the Chinese of segment p003.s03 is not the source’s: “78%。” here, “87%。” there\n' +
        '  --> ko/01-00.md:14:8\n  --> zh.txt:3:22: the sentence in the source\n' +
        '   = hint: write the line as zh.txt has it; if zh.txt is wrong, put the right zh.txt in its place\n' +
        '   = hint: if zh.txt is a new version, `duizhao sync report` brings all files of ko/ up to date',
    ]);
  });

  it('end too early', () => {
    const result = alignBody(...replaced(3, (BODY[3] ?? '').replace('2.87%。', '2.87')));
    expect(places(result)).toEqual(['error translation/chinese-ends ko/01-00.md:14:10']);
  });

  it('are not asked for missing segments while a header cannot be read', () => {
    expect(alignBody(...replaced(2, '## p3.s2\n> 完成任务，很好。\n'))).toEqual({ value: undefined, diagnostics: [] });
  });

  it('hold nothing at all', () => {
    expect(places(align({}))).toEqual(['error translation/no-segments zh.txt:1:1']);
    expect(places(align({ '00-front.md': '# 제목\n' }))).toEqual(['error translation/no-segments ko/00-front.md:1:1']);
  });
});
