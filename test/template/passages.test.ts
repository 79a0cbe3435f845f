/** Passages: a paragraph's two sides, cut at what is translated as one. */
import { describe, expect, it } from 'vitest';
import { chinese, korean, paragraph, passage, render } from './template-support.js';

const two = paragraph(
  'p003',
  'body',
  passage({ 'p003.s01': '稳中有进。' }, '안정 속에서 전진하였습니다.'),
  passage({ 'p003.s02': '成绩来之不易。', 'p003.s03': '谢谢。' }, '성과는 쉽게 얻은 것이 아닙니다. 감사합니다.'),
);

describe('the passages of a paragraph', () => {
  it('hold the Chinese sentences with the Korean that renders them', () => {
    const [data] = korean(two).paragraphs;
    expect(
      data?.passages.map(({ id, zh, ko }) => [id, ...[zh, ko].map((side) => side.sentences.map(({ text }) => text))]),
    ).toEqual([
      ['p003.s01', ['稳中有进。'], ['안정 속에서 전진하였습니다.']],
      ['p003.s02+s03', ['成绩来之不易。', '谢谢。'], ['성과는 쉽게 얻은 것이 아닙니다. 감사합니다.']],
    ]);
  });

  it('begin with nothing before their first sentence', () => {
    const [data] = korean(two).paragraphs;
    expect(data?.ko.sentences.map(({ joint }) => joint)).toEqual(['', ' ']);
    expect(data?.passages.map(({ ko }) => ko.sentences.map(({ joint }) => joint))).toEqual([[''], ['']]);
  });

  it('put the leading language first', () => {
    expect(korean(two).paragraphs[0]?.passages[0]?.first.lang).toBe('ko-CN');
    expect(chinese(two).paragraphs[0]?.passages[0]?.first.lang).toBe('zh-CN');
  });

  it('have the notes of their segment files, each in its language, and who translated them', () => {
    const notes = [
      { text: '‘应复尽复’로 맞습니까?', isReply: false },
      { text: '对。', isReply: true },
    ];
    const noted = passage({ 'p003.s01': '稳中有进。' }, '안정 속에서 전진하였습니다.', { notes, by: '김철수' });
    const [data] = korean(paragraph('p003', 'body', noted)).paragraphs;
    expect(data?.passages.map((of) => [of.by, of.notes])).toEqual([
      [
        '김철수',
        [
          { ...notes[0], lang: 'ko-CN' },
          { ...notes[1], lang: 'zh-CN' },
        ],
      ],
    ]);
    expect(korean(two).paragraphs[0]?.passages.map((of) => [of.by, of.notes])).toEqual([
      ['', []],
      ['', []],
    ]);
  });

  it('can be printed one under the other', () => {
    const text =
      '{{#each paragraphs}}{{#each passages}}{{id}}:{{#each first.sentences}}{{text}}{{/each}};{{/each}}{{/each}}';
    expect(render(text, chinese(two))).toBe('p003.s01:稳中有进。;p003.s02+s03:成绩来之不易。谢谢。;');
  });
});
