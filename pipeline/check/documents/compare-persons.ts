/** Persons of two documents: one name spelt two ways in Korean, one person with two offices, one office-holder with two names. */
import { distance } from './near-miss.js';
import { personAt, personsIn, type Person } from './persons.js';
import type { WrittenText } from './renderings.js';

/**
 * - `spelling`: the same name in Chinese, another in Korean
 * - `office`: the same person as 局长 and as 副局长, or at the head of two bureaus
 * - `characters`: the same office and the same Korean, one character another
 */
export type PersonFault = 'spelling' | 'office' | 'characters';

export interface PersonPair {
  readonly fault: PersonFault;
  readonly one: Person;
  readonly other: Person;
}

/** The persons of two documents; a name that one of them gives with an office is looked for in all of both. */
export function comparePersons([ones, others]: readonly [
  readonly WrittenText[],
  readonly WrittenText[],
]): readonly PersonPair[] {
  const sure = [...ones, ...others].flatMap(personsIn);
  const names = [...new Set(sure.map(({ name }) => name))];
  const [mine, theirs] = [ones, others].map((texts) => personsOf(texts, names));
  if (!mine || !theirs) return [];
  return [...sameNames(mine, theirs), ...otherNames(mine, theirs)];
}

function personsOf(texts: readonly WrittenText[], names: readonly string[]): readonly Person[] {
  return texts.flatMap((text) => {
    const sure = personsIn(text);
    const more = names.filter((name) => text.zh.includes(name) && !sure.some((person) => person.name === name));
    return [...sure, ...more.flatMap((name) => personAt(text, name) ?? [])];
  });
}

function sameNames(mine: readonly Person[], theirs: readonly Person[]): readonly PersonPair[] {
  return [...new Set(mine.map(({ name }) => name))].flatMap((name) => {
    const [ones, others] = [mine, theirs].map((persons) => persons.filter((person) => person.name === name));
    return ones && others && others.length > 0 ? [...otherSpelling(ones, others), ...otherOffice(ones, others)] : [];
  });
}

/** Where no spelling of the one document stands in the other. */
function otherSpelling(ones: readonly Person[], others: readonly Person[]): readonly PersonPair[] {
  const [one, other] = [ones, others].map((persons) => persons.find(({ korean }) => korean));
  if (!one?.korean || !other?.korean) return [];
  const forms = new Set(others.map(({ korean }) => bare(korean?.form)));
  const isMet =
    ones.some(({ korean }) => korean && forms.has(bare(korean.form))) ||
    others.some(({ text }) => text.ko.includes(one.korean?.form ?? ' ')) ||
    ones.some(({ text }) => text.ko.includes(other.korean?.form ?? ' '));
  return isMet ? [] : [{ fault: 'spelling', one, other }];
}

const bare = (form: string | undefined): string => (form ?? '').replaceAll(' ', '');

/** 副局长, 代州长: another rank of the same office. */
const withoutRank = (office: string): string => office.replace(/副|代理|代(?=[省州市县]长)/g, '');

function otherOffice(ones: readonly Person[], others: readonly Person[]): readonly PersonPair[] {
  for (const one of ones)
    for (const other of others) {
      const isKnown = one.office !== '' && other.office !== '';
      const isSame =
        others.some(({ office }) => office === one.office) || ones.some(({ office }) => office === other.office);
      if (isKnown && !isSame && excludes(one.office, other.office)) return [{ fault: 'office', one, other }];
    }
  return [];
}

/** Two offices that nobody holds at once: two ranks of one, or the head of two houses. */
function excludes(one: string, other: string): boolean {
  if (withoutRank(one) === withoutRank(other)) return one !== other;
  const [a, b] = [one, other].map((office) => /^(.*?)([局厅处]长|检察长|[省州市县]长)$/.exec(office));
  if (!a || !b || a[2] !== b[2]) return false;
  const [house = '', otherHouse = ''] = [a[1], b[1]];
  return house !== '' && otherHouse !== '' && !house.endsWith(otherHouse) && !otherHouse.endsWith(house);
}

/** Characters that are one in simplified script; names keep the old form now and then. */
const OLD_FORMS: ReadonlyMap<string, string> = new Map(
  '慶庆 國国 華华 龍龙 東东 學学 鳳凤 劉刘 張张 陳陈 吳吴 楊杨 趙赵 鄭郑 許许 權权 韓韩 車车 龜龟 順顺 賢贤 貞贞 鎮镇 鐵铁 蘭兰 蓮莲 萬万 義义 勳勋 勛勋 燦灿 煥焕 偉伟 傑杰 強强 軍军 紅红 麗丽 愛爱 寶宝 壽寿 錫锡 鍾钟 雲云 飛飞'
    .split(' ')
    .map((pair): readonly [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

const simplified = (name: string): string => Array.from(name, (each) => OLD_FORMS.get(each) ?? each).join('');

/** Two names where there can be only one person: old and new characters, or one character another with office and Korean the same. */
function otherNames(mine: readonly Person[], theirs: readonly Person[]): readonly PersonPair[] {
  const [own, known] = [mine, theirs].map((persons) => new Set(persons.map(({ name }) => name)));
  const told = new Set<string>();
  return mine.flatMap((one) => {
    const other = theirs.find((candidate) => isSamePerson(one, candidate));
    if (!other || known?.has(one.name) || own?.has(other.name) || told.has(one.name)) return [];
    told.add(one.name);
    return [{ fault: 'characters' as const, one, other }];
  });
}

function isSamePerson(one: Person, other: Person): boolean {
  if (one.name === other.name) return false;
  if (simplified(one.name) === simplified(other.name)) return true;
  const isNear = one.name.length === other.name.length && distance(one.name, other.name) === 1;
  const isSameOffice = one.office !== '' && one.office === other.office;
  return (
    isNear &&
    isSameOffice &&
    one.name.charAt(0) === other.name.charAt(0) &&
    one.korean !== undefined &&
    bare(one.korean.form) === bare(other.korean?.form)
  );
}
