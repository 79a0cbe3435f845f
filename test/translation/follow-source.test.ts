/** A source that somebody edited by hand: its new Chinese is printed, the Korean follows its sentences, and damaged files are still errors. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { hashSentence, hashSentences } from '../../pipeline/segment/index.js';
import { NO_MARKS, printedText, readSource, withoutWhiteSpace } from '../../pipeline/source/index.js';
import { alignDocument, importDocument, parseSegmentFile } from '../../pipeline/translation/index.js';
import { BARE_MANIFEST } from '../support/bare-manifest.js';

const CHINESE = [
  '政府工作报告',
  '各位代表:',
  '现在,我代表州人民政府报告工作。请予审议。',
  '一、2020年工作回顾',
  '(一)民生持续改善。城镇登记失业率2.87%。新增就业1.2万人。全州生产总值增长3.5%。',
  '(二)改革不断深化。国企改革完成。全面推行河长制。',
  '',
].join('\n');

/** The segment files that an import of a source writes, every slot filled. */
function filesOf(chinese: string, change: (text: string) => string = (text) => text) {
  const files = importDocument({ name: 'report', file: 'zh.txt', bytes: new TextEncoder().encode(chinese) }).value;
  return files
    .filter(({ path }) => path.startsWith('ko/') && !path.endsWith('attic.md'))
    .map(({ path, bytes }) => {
      const filled = new TextDecoder()
        .decode(bytes)
        .replaceAll('[initial]', '[translated]')
        .replace(/(> .*\n)\n/g, '$1번역문\n');
      return parseSegmentFile(path, change(filled)).value;
    });
}

const sourceOf = (chinese: string) =>
  readSource('zh.txt', new TextEncoder().encode(chinese), NO_MARKS).value ?? expect.fail('no source');

function align(chinese: string, files = filesOf(CHINESE)) {
  return alignDocument({ name: 'report', manifest: BARE_MANIFEST, source: sourceOf(chinese), files });
}

const edited = (from: string, to: string): string => {
  if (!CHINESE.includes(from)) throw new Error(`no ${from}`);
  return CHINESE.replace(from, to);
};

/** The passages, those without Korean and those that are stale marked, after a check that the source is printed exactly. */
function passagesOf(chinese: string, files = filesOf(CHINESE)): readonly string[] {
  const { value, diagnostics } = align(chinese, files);
  if (!value) return diagnostics.map((finding) => formatDiagnostic(finding));
  const printed = value.paragraphs
    .map(({ passages }) => passages.flatMap(({ sentences }) => sentences.map(({ text }) => text.text)).join(''))
    .join('\n');
  expect(printed).toBe(printedText(sourceOf(chinese)));
  return value.paragraphs.flatMap(({ id, kind, passages }) =>
    passages.map((passage) => {
      const mark = !passage.korean ? ' untranslated' : passage.isStale ? ' stale' : '';
      return `${id} ${kind} ${passage.id}${mark}`;
    }),
  );
}

const found = (chinese: string, files = filesOf(CHINESE)): readonly string[] =>
  align(chinese, files).diagnostics.map(({ severity, code, span }) => {
    const place = span ? ` ${span.file}:${span.start.line}:${span.start.column}` : '';
    return `${severity} ${code}${place}`;
  });

const UNCHANGED = passagesOf(CHINESE);
const changedFrom = (list: readonly string[]): readonly string[] => list.filter((line) => !UNCHANGED.includes(line));

describe('a source edited by hand', () => {
  it('with another figure makes its passage stale, and the changed figure an error in the Korean', () => {
    const chinese = edited('2.87%', '2.78%');
    expect(changedFrom(passagesOf(chinese))).toEqual(['p005 body p005.s02 stale']);
    expect(found(chinese)).toEqual([
      'warning translation/source-changed zh.txt:1:1',
      'info translation/edited-in-source ko/01-01.md:6:3',
      'error translation/stale-figure ko/01-01.md:5:1',
    ]);
    expect(align(chinese).diagnostics.map((finding) => formatDiagnostic(finding))[1]).toBe(
      'info[translation/edited-in-source]: the source has changed the Chinese of segment p005.s02: “87%。” here, “78%。” there\n' +
        '  --> ko/01-01.md:6:3\n  --> zh.txt:5:11: the sentence in the source\n' +
        '   = hint: put `>-` for the `>` of this line and write `> 城镇登记失业率2.78%。` above it, so that the Korean can be compared with both',
    );
  });

  it('with another word makes it stale, a warning', () => {
    const chinese = edited('国企改革完成', '国企改革基本完成');
    expect(changedFrom(passagesOf(chinese))).toEqual(['p006 body p006.s02 stale']);
    expect(found(chinese)).toContain('warning translation/stale ko/01-02.md:5:1');
  });

  it('gives the same findings once its lines are written into the segment file as the hints say', () => {
    const chinese = edited('2.87%', '2.78%');
    const followed = filesOf(CHINESE, (text) =>
      text.replace('> 城镇登记失业率2.87%。', '> 城镇登记失业率2.78%。\n>- 城镇登记失业率2.87%。'),
    );
    expect(found(chinese, followed)).toEqual(['error translation/stale-figure ko/01-01.md:5:1']);
    expect(passagesOf(chinese, followed)).toEqual(passagesOf(chinese));
  });

  it('with a new sentence prints it in Chinese, under an id of its own', () => {
    const inserted = (at: string): readonly string[] => changedFrom(passagesOf(edited(at, `${at}粮食喜获丰收。`)));
    expect(inserted('失业率2.87%。')).toEqual(['p005 body p005.s02a untranslated']);
    expect(inserted('河长制。')).toEqual(['p006 body p006.s04 untranslated']);
    expect(changedFrom(passagesOf(edited('现在', '大家好!现在')))).toEqual(['p003 body p003.s00a untranslated']);
    const chinese = edited('新增就业', '粮食喜获丰收。新增就业');
    expect(align(chinese).diagnostics.map((finding) => formatDiagnostic(finding))[1]).toBe(
      'warning[translation/new-in-source]: the source has a new sentence, which no segment holds yet: “粮食喜获丰收。”\n' +
        '  --> ko/01-01.md:5:1\n  --> zh.txt:5:24: the sentence in the source\n' +
        `   = hint: after segment p005.s02 write \`## p005.s02a [initial] src:${hashSentence('粮食喜获丰收。')}\`, and under it \`> 粮食喜获丰收。\``,
    );
  });

  it('without a sentence leaves its segment out, and says where the Korean is', () => {
    const chinese = edited('新增就业1.2万人。', '');
    expect(passagesOf(chinese)).toEqual(UNCHANGED.filter((line) => !line.includes('p005.s03')));
    expect(found(chinese)).toEqual([
      'warning translation/source-changed zh.txt:1:1',
      'info translation/gone-from-source ko/01-01.md:9:1',
    ]);
  });

  it('with a new paragraph gives it an id between its neighbours', () => {
    const chinese = edited('(二)', '各族群众团结一心。成绩来之不易。\n(二)');
    expect(changedFrom(passagesOf(chinese))).toEqual([
      'p005a body p005a.s01 untranslated',
      'p005a body p005a.s02 untranslated',
    ]);
    const first = passagesOf(`中共中央文件\n${CHINESE}`);
    expect(first[0]).toBe('p000a title p000a.s01 untranslated');
  });

  it('with another heading keeps its Korean, stale', () => {
    expect(changedFrom(passagesOf(edited('一、2020年工作回顾', '一、2020年工作总结')))).toEqual([
      'p004 heading p004.s01 stale',
    ]);
  });

  it('takes the Korean along where a sentence or a paragraph moves', () => {
    const [one, two] = ['城镇登记失业率2.87%。', '新增就业1.2万人。'];
    const chinese = edited(one + two, two + one);
    expect(passagesOf(chinese).filter((line) => /p005\.s0[23]/.test(line))).toEqual([
      'p005 body p005.s03',
      'p005 body p005.s02',
    ]);
    const lines = CHINESE.split('\n');
    const swapped = [...lines.slice(0, 4), lines[5], lines[4], ''].join('\n');
    expect(
      passagesOf(swapped)
        .slice(-7)
        .map((line) => line.slice(0, 4)),
    ).toEqual([...['p006', 'p006', 'p006'], ...['p005', 'p005', 'p005', 'p005']]);
  });

  it('may divide a paragraph, or join two', () => {
    expect(passagesOf(edited('新增就业', '\n新增就业')).slice(-7, -3)).toEqual([
      'p005 body p005.s01',
      'p005 body p005.s02',
      'p005a body p005.s03',
      'p005a body p005.s04',
    ]);
    const joined = passagesOf(edited('3.5%。\n(二)', '3.5%。(二)'));
    expect(joined.slice(-7).map((line) => line.slice(0, 4))).toEqual(Array<string>(7).fill('p005'));
  });

  it('keeps a join whole while its sentences follow each other, and parts it where they do not', () => {
    const hash = hashSentences(['城镇登记失业率2.87%。', '新增就业1.2万人。']);
    const files = filesOf(CHINESE, (text) =>
      text.replace(
        /## p005\.s02[^]*?(?=## p005\.s04)/,
        `## p005.s02+s03 [translated] src:${hash}\n> 城镇登记失业率2.87%。\n> 新增就业1.2万人。\n번역문\n\n`,
      ),
    );
    expect(passagesOf(edited('1.2万人', '1.3万人'), files)).toContain('p005 body p005.s02+s03 stale');
    expect(passagesOf(edited('新增就业', '粮食丰收。新增就业'), files).slice(-7, -3)).toEqual([
      'p005 body p005.s02 untranslated',
      'p005 body p005.s02a untranslated',
      'p005 body p005.s03 untranslated',
      'p005 body p005.s04',
    ]);
    expect(found(edited('新增就业', '粮食丰收。新增就业'), files)).toContain(
      'warning translation/parted-in-source ko/01-01.md:5:1',
    );
  });

  it('leaves the cuts of the files where their lines are still there', () => {
    const text = CHINESE.replace('国企改革完成。', '国企改革完成;民企发展壮大。');
    const halves = ['国企改革完成；', '民企发展壮大。'];
    const files = filesOf(text, (file) =>
      file.replace(
        /## p006\.s02[^]*?(?=## p006\.s03)/,
        halves
          .map((half, index) => {
            const raw = half.replace('；', ';');
            return `## p006.s02${index === 0 ? '' : 'a'} [translated] src:${hashSentence(raw)}\n> ${half}\n번역문\n\n`;
          })
          .join(''),
      ),
    );
    expect(passagesOf(text.replace('发展壮大', '不断发展壮大'), files).slice(-4)).toEqual([
      'p006 body p006.s01',
      'p006 body p006.s02',
      'p006 body p006.s02a stale',
      'p006 body p006.s03',
    ]);
  });

  it('that is another text is an error as before', () => {
    const other = '政府工作报告\n一、农业\n粮食丰收。畜牧业发展。\n二、工业\n项目开工。企业增效。\n';
    expect(align(other).value).toBeUndefined();
    expect(found(other)[0]).toMatch(/^error translation\//);
  });
});

describe('a damaged segment file is an error, whose place is said', () => {
  it('where a line differs from a source that nobody changed', () => {
    const damaged = (from: string, to: string): readonly string[] =>
      found(
        CHINESE,
        filesOf(CHINESE, (text) => text.replace(from, to)),
      );
    expect(damaged('> 城镇登记失业率2.87%。', '> 城镇登记失业率2.78%。')).toEqual([
      'error translation/chinese-differs ko/01-01.md:6:12',
    ]);
    expect(damaged('> 国企改革完成。', '> 全然不同的一句话。')[0]).toMatch(/^error translation\/.* ko\/01-02\.md:/);
    expect(damaged('> 一、2020年工作回顾', '> 一、2020年工作总结')).toEqual([
      'error translation/chinese-differs ko/01-00.md:2:12',
    ]);
  });

  it('where it fits neither the source nor its own hash, though the source was changed elsewhere', () => {
    const files = filesOf(CHINESE, (text) => text.replace('> 国企改革完成。', '> 国企改革已完成。'));
    expect(found(edited('2.87%', '2.78%'), files)).toEqual(['error translation/chinese-damaged ko/01-02.md:6:3']);
    const both = filesOf(CHINESE, (text) => text.replace('失业率2.87%', '失业率2.99%'));
    expect(align(edited('2.87%', '2.78%'), both).value).toBeUndefined();
  });

  it('where it lost a segment, or has one in another place', () => {
    const lost = (file: RegExp): readonly string[] =>
      found(
        CHINESE,
        filesOf(CHINESE, (text) => text.replace(file, '')),
      );
    expect(lost(/## p005\.s02[^]*?(?=## p005\.s03)/)).toEqual(['error translation/missing-segment ko/01-01.md:5:1']);
    expect(lost(/## p005[^]*$/)[0]).toMatch(/^error translation\/missing-segment/);
    expect(lost(/## p006[^]*$/)[0]).toMatch(/^error translation\/missing-segment/);
    const moved = filesOf(CHINESE, (text) =>
      text.replace(/(## p005\.s02[^]*?)(## p005\.s03[^]*?)(?=## p005\.s04)/, '$2$1'),
    );
    expect(found(CHINESE, moved)).toEqual(['error translation/misplaced-segment ko/01-01.md:9:1']);
  });

  it('whatever marks the source was typed with', () => {
    const source = CHINESE.replace('现在,', '现在，').replace('各位代表:', '各位代表：');
    for (const text of [CHINESE, source]) {
      const chinese = text.replace('报告工作', '汇报工作');
      expect(passagesOf(chinese, filesOf(text))).toContain('p003 body p003.s01 stale');
    }
    expect(withoutWhiteSpace(printedText(sourceOf(source)))).toBe(withoutWhiteSpace(printedText(sourceOf(CHINESE))));
  });
});
