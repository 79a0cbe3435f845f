/** Words that say of where a report speaks: its own prefecture, a level of it, a place in it, the province, the country. */
import type { Termbase } from '../../termbase/index.js';
import type { AlignedDocument } from '../../translation/index.js';

/** The region that a document is of goes by its short name (延边), a level of government in it by that name and the level (延边:本级); others by theirs. */
export interface Region {
  readonly name: string;
  readonly end: number;
  /** A level of government holds for the sentences that follow, a place for its own sentence. */
  readonly isLevel: boolean;
}

/** What tells the regions of a document. */
export interface Gazetteer {
  /** The names of the document's own region, longest first. */
  readonly own: readonly string[];
  /** What the document's own statements are of: 延边; `own` if nothing says it. */
  readonly home: string;
  /** What the document's own region is: 州, 市, 县. */
  readonly level: string;
  /** The names of other places, longest first, and without 市 and 县. */
  readonly places: readonly string[];
}

/** 本级, 州级; what stands under it; all of something. */
const OWN_LEVEL = /([州市县区省旗])?(?:本级|级)/y;
const COUNTIES = /(?:各|所辖|下辖)县(?:\(市\)|市区?|区)?级?|县(?:\(市\)|市)级?/y;
const WHOLE = /全国|[全我][州市县省区旗]/y;

const HOME = /([一-鿿]{2,4}?)((?:[一-鿿]{1,8}族)?(?:自治)?[州市县区旗省])(?=第|人民|\d|$)/;

/** The full name of the region that a paper is of, 延边朝鲜族自治州, by its session, its issuer or its title. */
export const homeOf = ({ session, issuer, title }: AlignedDocument['manifest']): string | undefined =>
  [session, issuer, title].map(({ zh }) => HOME.exec(zh)?.[0].replace(/^关于/, '')).find((name) => name !== undefined);

/** 延边朝鲜族自治州, 延边州, 延边, with 全州 and 我州. */
function ownNames(home: string | undefined): readonly string[] {
  if (home === undefined) return ['全州', '我州'];
  const [, stem = ''] = HOME.exec(home) ?? [];
  const level = home.slice(-1);
  return [home, `${stem}${level}`, `全${level}`, `我${level}`, stem];
}

/** The places that a termbase knows, and the names of the region that a document is of. */
export function gazetteer(home: string | undefined, { terms }: Termbase): Gazetteer {
  const own = ownNames(home);
  const known = terms.filter(({ kind }) => kind === 'place').map(({ zh }) => zh.replace(/[市县]$/, ''));
  const places = [...new Set(known)].filter((name) => name.length >= 2 && !own.includes(name));
  const longestFirst = (names: readonly string[]): readonly string[] =>
    [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const level = own.find((name) => name.startsWith('全'))?.slice(1) ?? '州';
  return { home: own[4] ?? 'own', own: longestFirst(own), level, places: longestFirst(places) };
}

/** A town or county that no list names. */
const TOWN = /([一-鿿]{2,3})(?<![全各城县])[市县]/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The region that begins at an offset. */
export function regionAt(text: string, at: number, { home, own, level, places }: Gazetteer): Region | undefined {
  const mine = own.find((name) => text.startsWith(name, at));
  if (mine !== undefined) {
    const whole = { name: home, end: at + mine.length, isLevel: true };
    return levelAt(text, whole.end, { home, level }) ?? levelAt(text, whole.end - 1, { home, level }) ?? whole;
  }
  const byLevel = levelAt(text, at, { home, level });
  if (byLevel) return byLevel;
  const counties = matchAt(COUNTIES, text, at);
  if (counties) return { name: `${home}:县（市）`, end: at + counties[0].length, isLevel: true };
  const whole = matchAt(WHOLE, text, at);
  if (whole) return { name: whole[0].replace('我', '全'), end: at + 2, isLevel: true };
  const place = places.find((name) => text.startsWith(name, at));
  if (place === undefined) return undefined;
  const end = at + place.length;
  return { name: place, end: /[市县省]/.test(text.charAt(end)) ? end + 1 : end, isLevel: false };
}

/** 州本级, 本级 and 州级 of a prefecture; 省级 is another level. 级以上 names no level but all above. */
function levelAt(text: string, at: number, { home, level }: Pick<Gazetteer, 'home' | 'level'>): Region | undefined {
  const [found, of = level] = matchAt(OWN_LEVEL, text, at) ?? [];
  if (found === undefined || found === '级' || text.startsWith('以上', at + found.length)) return undefined;
  return { name: of === level ? `${home}:本级` : `${of}级`, end: at + found.length, isLevel: true };
}

/** A town or county at the head of a clause that no list names. */
export function townAt(text: string, at: number): Region | undefined {
  const town = matchAt(TOWN, text, at);
  return town ? { name: town[1] ?? '', end: at + town[0].length, isLevel: false } : undefined;
}
