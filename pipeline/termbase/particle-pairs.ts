/**
 * Particles and endings that take one form behind a consonant and another behind a vowel.
 * Forms of the copula as the norm of China has them (조선말규범집, 맞춤법): 이였다 and 였다, 이여서 and 여서.
 */
import type { FinalSound } from './final-sound.js';

export interface ParticlePair {
  readonly consonant: string;
  readonly vowel: string;
  /** What may follow in the same word, to its end. */
  readonly then: RegExp;
  /** 로 stands behind ㄹ too. */
  readonly rieul?: 'vowel';
  /** The full form is right behind a vowel too: 수부이며, 문제이다. There it stays. */
  readonly staysFull?: true;
  /** The form behind a vowel is sure only where this stands behind it: 다 where the sentence ends. */
  readonly vowelBefore?: RegExp;
  /** The form behind a vowel is a common suffix too (면, 자, 지) or stands for two (야): it is never sure. */
  readonly isVowelUnsure?: true;
}

const END = /^$/;
const SENTENCE_END = /^(?:$|[.,!?;:’”)》〉"'…])/;
/** Particles that may follow 으로. */
const CASE = '(?:은|는|도|만|까지|부터|의|이|조차|마저)';

const copula = (ending: string, then: RegExp = END): ParticlePair => ({
  consonant: `이${ending}`,
  vowel: ending,
  then,
  staysFull: true,
});
const unsureCopula = (ending: string): ParticlePair => ({ ...copula(ending), isVowelUnsure: true });

export const PARTICLE_PAIRS: readonly ParticlePair[] = [
  { consonant: '은', vowel: '는', then: /^(?:커녕)?$/ },
  { consonant: '을', vowel: '를', then: END },
  { consonant: '이', vowel: '가', then: END },
  { consonant: '과', vowel: '와', then: /^(?:는|도|의|만|만은|같은|같이|함께)?$/ },
  {
    consonant: '으로',
    vowel: '로',
    rieul: 'vowel',
    then: new RegExp(`^(?:서|써|부터|까지|인해|인하여)?${CASE}{0,2}$`),
  },
  { consonant: '이나', vowel: '나', then: /^(?:마|마도)?$/ },
  {
    consonant: '이라',
    vowel: '라',
    then: /^(?:(?:고|는|도|면|서|야|던|든지|든가|던가|거나|기보다|니)(?:는|도|야|서|만)?)?$/,
  },
  { consonant: '이란', vowel: '란', then: END },
  { consonant: '이야', vowel: '야', then: /^말로$/ },
  { consonant: '이여', vowel: '여', then: /^(?:서|야|도)(?:는|만|도)?$/ },
  // A verb's ending follows; no noun begins with 였.
  { consonant: '이였', vowel: '였', then: /^.+$/ },
  { consonant: '이든', vowel: '든', then: /^(?:지|가|지간에)?$/ },
  { consonant: '이랑', vowel: '랑', then: END },
  copula('며'),
  copula('고'),
  { ...copula('다'), vowelBefore: SENTENCE_END },
  copula('지만', /^(?:은|는)?$/),
  copula('므로'),
  copula('니까'),
  copula('면서', /^도?$/),
  copula('거나'),
  ...['면', '자', '니', '지', '요'].map(unsureCopula),
  // Vocatives: 아 and 이여 behind a consonant, 야 and 여 behind a vowel; 이야 is another particle.
  { consonant: '이여', vowel: '여', then: END, vowelBefore: SENTENCE_END },
  { consonant: '아', vowel: '야', then: END, isVowelUnsure: true },
  { consonant: '이야', vowel: '야', then: END, isVowelUnsure: true },
];

/** The form that is right behind a sound. */
export function formBehind({ consonant, vowel, rieul }: ParticlePair, sound: FinalSound): string {
  switch (sound) {
    case 'vowel':
      return vowel;
    case 'rieul':
      return rieul === 'vowel' ? vowel : consonant;
    case 'consonant':
      return consonant;
  }
}

/** The forms that may stand behind a sound; behind one that is not known, both. */
export const formsBehind = (pair: ParticlePair, sound: FinalSound | undefined): readonly string[] =>
  sound === undefined || (pair.consonant.startsWith('이') && pair.consonant.length > 1 && sound === 'vowel')
    ? [pair.consonant, pair.vowel]
    : [formBehind(pair, sound)];

/**
 * Particles of one form in any order, and what makes verbs and adjectives of a noun. 가, 로 and the like stand here as
 * suffixes: 투자가는 is an investor, 인민로 a road.
 */
export const INVARIANT = new RegExp(
  '^(?:들?(?:에서|에게|에|의|도|만|까지|부터|보다|처럼|같이|마다|께서|께|마저|조차|밖에|뿐|대로|만큼|들|적|별|측|등|및|당|간|내|중|' +
    '인|일|임|은|는|이|가|을|를|과|와|으로|로|서|써)+$|' +
    '하|한$|할$|함|합니|해$|했|해[서도야]|되|된$|될$|됨|됩|돼|됐|시키|시킨|시킬|시켜|시켰|받[고은을는아았]|' +
    '이(?:지|기|니|면|므|자|거|신|십|시|라야|요|오|던|였)|입니|인[데지가]|일지)',
);

/** Words that begin as a particle does, and are often joined to the word before them. */
export const OTHER_WORDS =
  /^(?:가공|가격|가입|가치|가정|가구|가능|가동|과정|과학|과제|과목|과세|은행|로동|로인|로력|로선|로무|로정|이상|이하|이내|이외|이후|이전|이래|이동|이용|이행|이사|이주|이식|나라|나무|고속|고용|고급|고객|고기|다양|다수|다국|여건|여론|여성|여부|여러|아동|아래|라지오|란간)/;
