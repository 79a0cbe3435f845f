/** What the memory offers for a sentence, and in which order. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../support/random.js';
import { entry, inShort, offersFor, segment } from './memory-support.js';

describe('the same Chinese', () => {
  it('is found whatever its white space, and however its letters are put together', () => {
    const entries = [
      entry('城镇 登记失业率\u30002.87%。', '도시등록실업률은 2.87%였습니다.'),
      entry('カ\u3099设', '가'),
    ];
    expect(inShort(offersFor(entries, '城镇登记失业率2.87%。'))).toEqual(['exact 100 도시등록실업률은 2.87%였습니다.']);
    expect(inShort(offersFor(entries, 'ガ设'))).toEqual(['exact 100 가']);
  });

  it('comes before what differs in figures only, and that before what is alike', () => {
    const entries = [
      entry('城镇登记失业率为2.87%。', '비슷'),
      entry('城镇登记失业率3%。', '수자'),
      entry('城镇登记失业率2.87%。', '같음'),
    ];
    const offers = inShort(offersFor(entries, '城镇登记失业率2.87%。'));
    expect(offers.map((offer) => offer.replace(/ \d+/, ''))).toEqual(['exact 같음', 'figures 수자', 'fuzzy 비슷']);
  });

  it('with the same Korean is offered once, with all its places', () => {
    const entries = [
      entry('各位代表：', '대표 여러분!', segment('a', 'p001.s01')),
      entry('各位代表： ', '대표 여러분! ', segment('b', 'p004.s01')),
      entry('各位代表：', '대표들이여!', segment('c', 'p001.s01')),
    ];
    const offers = offersFor(entries, '各位代表：');
    expect(inShort(offers)).toEqual(['exact 100 대표 여러분!', 'exact 100 대표들이여!']);
    expect(offers[0]?.others).toEqual([segment('b', 'p004.s01').origin]);
  });

  it('is no offer of a segment to itself, but is one to its namesake in another document', () => {
    const entries = [entry('各位代表：', '대표 여러분!', segment('a', 'p001.s01'))];
    expect(offersFor(entries, '各位代表：', { self: { document: 'a', id: 'p001.s01' } })).toEqual([]);
    expect(offersFor(entries, '各位代表：', { self: { document: 'b', id: 'p001.s01' } })).toHaveLength(1);
  });

  it('that a segment was made from is an offer to that segment', () => {
    const entries = [entry('失业率2.87%。', '실업률은 2.87%였습니다.', segment('a', 'p001.s01', 'earlier'))];
    const offers = offersFor(entries, '失业率2.78%。', { self: { document: 'a', id: 'p001.s01' } });
    expect(inShort(offers)).toEqual(['figures 97 실업률은 2.87%였습니다.']);
  });
});

describe('of several with the same Chinese', () => {
  const chinese = '扎实推进乡村振兴。';
  const order = (...entries: readonly ReturnType<typeof entry>[]): readonly string[] =>
    offersFor(entries, chinese, { before: '前文。', after: '后文。' }).map((offer) => offer.entry.korean);

  it('the one between the same neighbours comes first', () => {
    const beside = entry(chinese, '이웃', { before: '前 文。', after: '后文。' });
    expect(
      order(entry(chinese, '최종', { state: 'final' }), entry(chinese, '앞', { before: '前文。' }), beside),
    ).toEqual(['이웃', '앞', '최종']);
  });

  it('then the further one in its state, then the newer one', () => {
    const entries = [
      entry(chinese, '옛', { date: '2019-01-09' }),
      entry(chinese, '새', { date: '2020-12-31' }),
      entry(chinese, '무명'),
      entry(chinese, '심사', { state: 'reviewed' }),
      entry(chinese, '최종', { state: 'final' }),
    ];
    expect(order(...entries)).toEqual(['최종', '심사', '새', '옛', '무명']);
  });

  it('the whole passage comes before one that renders more, and the attic last', () => {
    const entries = [
      entry(chinese, '보관', { state: 'final', ...segment('a', 'p1.s1', 'attic') }),
      entry(chinese, '묶음', { state: 'final', isPart: true }),
      entry(chinese, '옹근', {}),
    ];
    expect(order(...entries)).toEqual(['옹근', '묶음', '보관']);
  });

  it('no more than the limit are given', () => {
    const entries = ['가', '나', '다', '라'].map((korean) => entry(chinese, korean));
    expect(offersFor(entries, chinese, { limit: 2 }).map((offer) => offer.entry.korean)).toEqual(['가', '나']);
  });
});

describe('alike Chinese', () => {
  const old = entry(
    '加快法治政府建设，建立“府院联动”机制。',
    '법치정부건설을 다그치고 ‘정부법원련동’기제를 구축하였습니다.',
  );

  it('is offered from the likeness on that is asked for', () => {
    const chinese = '加快法治政府建设，健全“府院联动”机制。';
    const [offer] = offersFor([old], chinese);
    expect(offer?.kind).toBe('fuzzy');
    expect(offer?.percent).toBe(88);
    expect(offersFor([old], chinese, { atLeast: 88 })).toHaveLength(1);
    expect(offersFor([old], chinese, { atLeast: 89 })).toEqual([]);
  });

  it('is offered down to 60 per cent', () => {
    // 15 signs, 6 of them others.
    const entries = [entry('甲乙丙丁戊己庚辛壬癸子丑寅卯辰', '옛것')];
    expect(inShort(offersFor(entries, '甲乙丙丁戊己庚辛壬一二三四五六', { atLeast: 60 }))).toEqual(['fuzzy 60 옛것']);
    expect(inShort(offersFor(entries, '甲乙丙丁戊己庚辛一一二三四五六', { atLeast: 60 }))).toEqual([]);
  });

  it('counts a figure as one sign, and another value as little', () => {
    const entries = [entry('投入资金8.1亿元建设项目', '옛')];
    const [changed] = offersFor(entries, '投入资金7723万元建设工程');
    const [replaced] = offersFor(entries, '投入资金很多很多建设工程', { atLeast: 50 });
    expect(changed?.percent).toBe(76);
    expect(replaced?.percent).toBeLessThan(70);
  });

  it('is not found where nothing is alike', () => {
    expect(offersFor([old], '新增非林地人参700公顷。')).toEqual([]);
    expect(offersFor([], '各位代表：')).toEqual([]);
    expect(offersFor([old], ' 　')).toEqual([]);
  });

  it('says nothing where one side of an entry is empty', () => {
    expect(offersFor([entry('各位代表：', ' '), entry(' ', '대표')], '各位代表：')).toEqual([]);
  });

  it('comes in the order of its likeness, whatever the order of the entries with other likeness', () => {
    const near = entry('加快法治政府建设，建立“府院联动”新机制。', '가깝다');
    const far = entry('加快法治政府建设，完善“府校联动”机制。', '멀다');
    const chinese = '加快法治政府建设，建立“府院联动”机制。';
    const orders = [
      [near, far],
      [far, near],
    ].map((entries) => inShort(offersFor(entries, chinese)).map((line) => line.split(' ')[2]));
    expect(orders).toEqual([
      ['가깝다', '멀다'],
      ['가깝다', '멀다'],
    ]);
  });

  it('is found with any other sentences around it, by comparing only what has signs in common', () => {
    const random = seededRandom(7);
    const letters = Array.from(
      '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈',
    );
    const sentences = Array.from({ length: 400 }, () =>
      Array.from({ length: 12 + random.below(20) }, () => random.of(letters)).join(''),
    );
    const entries = sentences.map((chinese, index) => entry(chinese, `문장 ${index}`));
    const missed = sentences.filter((chinese, index) => {
      const at = random.below(chinese.length);
      const changed = `${chinese.slice(0, at)}改${chinese.slice(at + 1)}`;
      return offersFor(entries, changed)[0]?.entry.korean !== `문장 ${index}`;
    });
    expect(missed).toEqual([]);
  });
});

describe('figures', () => {
  const old = entry('城镇登记失业率2.87%。', '도시등록실업률은 2.87%였습니다.');

  it('are adapted only when asked', () => {
    expect(offersFor([old], '城镇登记失业率2.78%。')[0]).not.toHaveProperty('adapted');
    expect(offersFor([old], '城镇登记失业率2.78%。', { adaptsFigures: true })[0]?.adapted).toEqual({
      kind: 'adapted',
      korean: '도시등록실업률은 2.78%였습니다.',
    });
  });

  it('are not adapted where words differ too', () => {
    const [offer] = offersFor([old], '城镇调查失业率2.78%。', { adaptsFigures: true });
    expect(offer).toMatchObject({ kind: 'fuzzy' });
    expect(offer).not.toHaveProperty('adapted');
  });

  it('stay as they are, and that is said, where it is not certain how they go', () => {
    const other = entry('城镇增长2%，农村增长2%。', '도시와 농촌은 각각 2% 성장하였습니다.');
    const [offer] = offersFor([other], '城镇增长3%，农村增长4%。', { adaptsFigures: true });
    expect(offer?.adapted).toEqual({ kind: 'unsure', figure: '3%' });
  });
});
