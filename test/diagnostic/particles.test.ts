/** Korean particles after what fills a gap. */
import { describe, expect, it } from 'vitest';
import { english, formatMessage, type Catalogue } from '../../pipeline/diagnostic/index.js';

/** A sentence with one gap, filled. */
const say = (sentence: string, name: string | number): string => {
  const catalogue: Catalogue = { ...english, 'cli/status-head': sentence };
  return formatMessage('cli/status-head', { name }, catalogue);
};

const FORMS = ['은(는)', '이(가)', '을(를)', '과(와)', '(으)로', '(이)라는'];
const forms = (name: string | number): string =>
  FORMS.map((form) => say(`{name}${form}`, name).slice(String(name).length)).join(' ');

const CONSONANT = '은 이 을 과 으로 이라는';
const RIEUL = '은 이 을 과 로 이라는';
const VOWEL = '는 가 를 와 로 라는';
const OPEN = '은(는) 이(가) 을(를) 과(와) (으)로 (이)라는';

describe('a particle', () => {
  it.each([
    ['판본', CONSONANT],
    ['파일', RIEUL],
    ['표', VOWEL],
    ['갋', CONSONANT],
  ])('goes by the last sound of %s', (word, expected) => {
    expect(forms(word)).toBe(expected);
  });

  it.each([
    [0, CONSONANT],
    [1, RIEUL],
    [2, VOWEL],
    [3, CONSONANT],
    [4, VOWEL],
    [5, VOWEL],
    [6, CONSONANT],
    [7, RIEUL],
    [8, RIEUL],
    [9, VOWEL],
    [10, CONSONANT],
    ['2.87', RIEUL],
    ['p012.s03', CONSONANT],
  ])('goes by the Korean reading of %s', (figure, expected) => {
    expect(forms(figure)).toBe(expected);
  });

  it.each([
    ['PDF', VOWEL],
    ['zh.txt', VOWEL],
    ['XML', RIEUL],
    ['CMYK', VOWEL],
    ['GB18030', CONSONANT],
    ['korean', CONSONANT],
    ['bilingual', RIEUL],
    ['termbase.csv', VOWEL],
    ['translations/', OPEN],
  ])('goes by the sound of Latin letters that all read alike: %s', (word, expected) => {
    expect(forms(word)).toBe(expected);
  });

  it.each(['失业率', 'build', 'docx', 'facing', 'title', 'PR', '12 mm', '3kB', '2.87 %', '…', ''])(
    'stays open after %j, which is read in more ways than one',
    (word) => {
      expect(forms(word)).toBe(OPEN);
    },
  );

  it('looks past the marks that close around the word', () => {
    expect(say('“{name}”은(는)', '표')).toBe('“표”는');
    expect(say('`{name}`을(를)', '판')).toBe('`판`을');
    expect(say('{name}이(가)', '보고 (판)')).toBe('보고 (판)이');
    expect(say('({name})(으)로', '철')).toBe('(철)로');
  });

  it('is chosen behind gaps alone: what stands in a text stays as it is', () => {
    expect(say('말은(는) {name}', '을(를)')).toBe('말은(는) 을(를)');
  });
});
