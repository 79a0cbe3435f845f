/**
 * The faces that offices have, by the names that they carry, and which of them stands in for a missing one.
 * Word reads one alternative only: it takes `w:altName` whole for a single name, of at most 31 characters
 * ([MS-OI29500] 2.1.262; ISO/IEC 29500-1, 17.8.3.1 has a list with commas). LibreOffice reads none.
 */
import { namedFamilies } from '../styles/style-properties.js';
import { primarySubtag } from '../xml/word-xml.js';

/** A face that Windows, Office, WPS or an office's own purchase brings. */
interface OfficeFace {
  /** What it answers to, in English and in its own language. */
  readonly names: readonly string[];
  /** What is looked for where it is missing: the nearest that more offices have, or its name in its own language. */
  readonly alternative: string;
  readonly lang: 'zh' | 'ko';
  /** PANOSE classification from its `OS/2` table, by which Word looks for the nearest face in the last resort. */
  readonly panose?: string;
}

const FACES: readonly OfficeFace[] = [
  // Windows XP's, kept by offices for GB/T 9704; later versions of Windows have FangSong and KaiTi.
  { names: ['FangSong_GB2312', '仿宋_GB2312'], alternative: 'FangSong', lang: 'zh', panose: '02010609030101010101' },
  { names: ['KaiTi_GB2312', '楷体_GB2312'], alternative: 'KaiTi', lang: 'zh', panose: '02010609030101010101' },
  { names: ['FangSong', '仿宋'], alternative: '仿宋', lang: 'zh', panose: '02010609060101010101' },
  { names: ['KaiTi', '楷体'], alternative: '楷体', lang: 'zh', panose: '02010609060101010101' },
  { names: ['SimHei', '黑体'], alternative: '黑体', lang: 'zh', panose: '02010609060101010101' },
  { names: ['SimSun', '宋体'], alternative: '宋体', lang: 'zh', panose: '02010600030101010101' },
  // Founder sells it in two sizes; an office has the one or the other. Where both are missing Word takes 宋体 by the character set.
  {
    names: ['FZXiaoBiaoSong-B05S', '方正小标宋简体'],
    alternative: '方正小标宋_GBK',
    lang: 'zh',
    panose: '03000509000000000000',
  },
  { names: ['FZXiaoBiaoSong-B05', '方正小标宋_GBK'], alternative: '方正小标宋简体', lang: 'zh' },
  // Founder's in Linux offices.
  { names: ['FZFangSong-Z02S', '方正仿宋简体', 'FZFangSong-Z02', '方正仿宋_GBK'], alternative: 'FangSong', lang: 'zh' },
  { names: ['FZKai-Z03S', '方正楷体简体', 'FZKai-Z03', '方正楷体_GBK'], alternative: 'KaiTi', lang: 'zh' },
  { names: ['FZHei-B01S', '方正黑体简体', 'FZHei-B01', '方正黑体_GBK'], alternative: 'SimHei', lang: 'zh' },
  { names: ['FZShuSong-Z01S', '方正书宋简体', 'FZShuSong-Z01', '方正书宋_GBK'], alternative: 'SimSun', lang: 'zh' },
  { names: ['Microsoft YaHei', '微软雅黑'], alternative: '微软雅黑', lang: 'zh' },
  { names: ['방정체'], alternative: 'Batang', lang: 'ko' },
  { names: ['Batang', '바탕'], alternative: '바탕', lang: 'ko', panose: '02030600000101010101' },
  { names: ['Malgun Gothic', '맑은 고딕'], alternative: '맑은 고딕', lang: 'ko', panose: '020B0503020000020004' },
  { names: ['Dotum', '돋움'], alternative: '돋움', lang: 'ko', panose: '020B0600000101010101' },
];

const lowerCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const BY_NAME: ReadonlyMap<string, OfficeFace> = new Map(
  FACES.flatMap((face) => face.names.map((name) => [lowerCase(name), face])),
);

const faceNamed = (name: string): OfficeFace | undefined => BY_NAME.get(lowerCase(name));

/** What every Word for a language has for CSS's generic families. */
const GENERIC_FACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zh: { serif: 'SimSun', 'sans-serif': 'SimHei', fangsong: 'FangSong', cursive: 'KaiTi' },
  ko: { serif: 'Batang', 'sans-serif': 'Malgun Gothic' },
};

/** A family as the font table has it: whose name the styles say, what follows it in its stack, and the language that it sets. */
export interface NamedFamily {
  readonly family: string;
  /** Generic families among them. */
  readonly followers: readonly string[];
  readonly lang: string;
}

/** [MS-OI29500] 2.1.262. */
const LONGEST_NAME = 31;

/** A name that stands for it in most offices: of a face that few have, its alternative. */
function commonName(name: string): string {
  const face = faceNamed(name);
  return face && faceNamed(face.alternative) !== face ? face.alternative : name;
}

/**
 * The one name under which an office that lacks a family shall look for another; undefined where there is none to tell.
 * First a face of its own kind, then an office's face named in the stack, then that of the stack's generic family, then any.
 */
export function alternativeName({ family, followers, lang }: NamedFamily): string | undefined {
  const subtag = primarySubtag(lang);
  const known = faceNamed(family)?.alternative;
  const inStack = followers.map(commonName).find((name) => faceNamed(name)?.lang === subtag);
  const generic = followers.map((name) => GENERIC_FACES[subtag]?.[name]).find((name) => name !== undefined);
  const isUsable = (name: string | undefined): name is string =>
    name !== undefined && name !== family && name.length <= LONGEST_NAME && !name.includes(',');
  return [known, inStack, generic, ...namedFamilies(followers)].find(isUsable);
}

/** The language of the characters that a family has: its own where it is known, else that of the text set in it. */
export const familyLanguage = ({ family, lang }: Pick<NamedFamily, 'family' | 'lang'>): string =>
  faceNamed(family)?.lang ?? primarySubtag(lang);

/** The PANOSE classification of a family, ten bytes in hexadecimal digits; undefined where it is not known. */
export const panoseOf = (family: string): string | undefined => faceNamed(family)?.panose;
