/** Reads the statements of one sentence from its tokens. Strict: a word that is not known between indicator and figure ends the statement, so that what is read is what was said. */
import type { Figure } from '../../figure/index.js';
import { comparedUnit, measure } from './measured.js';
import { isAhead, type Calendar } from './periods.js';
import type { Basis, Statement, StatementKind } from './statement.js';
import type { Token } from './tokens.js';

/** What holds where a sentence begins. */
export interface Reach {
  readonly period: string;
  readonly region: string;
  /** Where budget heads are of, if the paragraph has spoken of a level of government. */
  readonly budget?: string;
  readonly calendar: Calendar;
}

/** A statement without its place in a document. */
export type BareStatement = Omit<Statement, 'place'>;

/** Money whose use is said behind it (筹集资金8.1亿元投入疫情防控): only for what is a use. */
const USES: ReadonlySet<string> = new Set(['疫情防控资金', '民生工程投入', '扶贫资金']);

/** The statements of a sentence. */
export const readSentence = (text: string, tokens: readonly Token[], reach: Reach): readonly BareStatement[] =>
  new SentenceReader(text, tokens, reach).read();

/** What a level of government takes in and spends. */
const BUDGET_HEAD = /(?:收入|支出|经费)$/;

/** Words that belong to what is said of the figure: 增长1%, 年均增长3%, 投入73.8亿元. */
const SPOKEN: ReadonlySet<string> = new Set(['up', 'down', 'level', 'yearly', 'share', 'completion', 'spend']);

type Verb = 'up' | 'down' | 'level' | undefined;

class SentenceReader {
  private readonly found: BareStatement[] = [];
  private period: string;
  /** Where the sentence says that it is. */
  private region: string | undefined;
  /** Whether all since the clause began is known, so that an indicator is the whole of what is spoken of. */
  private isWhole = true;
  private subject: readonly string[] = [];
  private shareOf: string | undefined;
  private verb: Verb;
  /** A verb before its indicator: 压减一般性支出20%、公用经费5%. */
  private leadingVerb: Verb;
  private verbStart: number | undefined;
  private isYearly = false;
  private isShare = false;
  private isCompletion = false;
  private isPart = false;
  private isGoal = false;
  /** The year that growth is counted from; empty where it is the year before. */
  private base = '';
  private isSoftGoal = false;
  private spends = false;
  /** Money that waits for its use. */
  private unspent: { readonly figure: Figure; readonly start: number } | undefined;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly reach: Reach,
  ) {
    this.period = reach.period;
  }

  read(): readonly BareStatement[] {
    for (let at = 0; at < this.tokens.length;) at += this.take(at);
    return this.found;
  }

  /** Takes a token, or figures that stand together; how many it took. */
  private take(at: number): number {
    const token = this.tokens[at];
    if (!token) return 1;
    switch (token.kind) {
      case 'unknown':
        this.breakOff();
        return 1;
      case 'period':
        this.period = token.period;
        return 1;
      case 'region':
        // 5个县（市）: a word among others.
        if (!this.isWhole && this.subject.length === 0) return 1;
        this.region = token.region;
        this.isPart = false;
        return 1;
      case 'indicator':
        return this.takeIndicators(at);
      case 'figure':
        return this.takeFigures(at);
      case 'word':
        this.takeWord(token);
        return 1;
    }
  }

  private breakOff(): void {
    this.isWhole = false;
    this.subject = [];
    this.spends = false;
    this.unspent = undefined;
    this.clearVerb();
  }

  private clearVerb(): void {
    this.verb = undefined;
    this.verbStart = undefined;
    this.isYearly = false;
    this.isShare = false;
    this.isCompletion = false;
    this.shareOf = undefined;
  }

  private takeWord({ role, start, end }: Token & { kind: 'word' }): void {
    if (SPOKEN.has(role)) this.verbStart ??= start;
    switch (role) {
      case 'up':
      case 'down':
        this.verb = role;
        break;
      case 'level':
        // 增速达到1% is growth all the same; 增长到 is a word of its own.
        this.verb = this.isGrowth() && !/[到至]$/.test(this.text.slice(start, start + 3)) ? this.verb : 'level';
        break;
      case 'yearly':
        this.isYearly = true;
        break;
      case 'goal':
        this.isGoal = true;
        break;
      case 'soft':
        this.isSoftGoal = true;
        break;
      case 'share':
        this.isShare = true;
        break;
      case 'completion':
        this.isCompletion = true;
        break;
      case 'spend':
        this.spends = this.subject.length === 0;
        break;
      case 'part':
        this.isPart = true;
        break;
      case 'base':
        this.base = /20\d\d|十[一二三四五六七八九]五/.exec(this.text.slice(start, end))?.[0] ?? '';
        break;
      case 'stop':
        this.isWhole = true;
        this.clearVerb();
        break;
      case 'use':
      case 'and':
      case 'each':
      case 'filler':
        break;
    }
  }

  private isGrowth(verb = this.verb): boolean {
    return verb === 'up' || verb === 'down';
  }

  /** Several that are joined are spoken of together: 地区生产总值和固定资产投资分别增长…. */
  private takeIndicators(at: number): number {
    const names: string[] = [];
    let taken = 0;
    for (let next = this.tokens[at]; next?.kind === 'indicator'; next = this.tokens[at + taken]) {
      names.push(...next.names);
      taken += 1;
      const joint = this.tokens[at + taken];
      if (joint && this.joins(joint) && this.tokens[at + taken + 1]?.kind === 'indicator') taken += 1;
      else break;
    }
    this.isPart = false;
    if (this.unspent) this.takeUse(names[0]);
    if (this.isShare && this.subject.length === 1) {
      this.shareOf = names[0];
      return taken;
    }
    const isListed = this.text.charAt((this.tokens[at]?.start ?? 0) - 1) === '、';
    this.leadingVerb = this.isGrowth() ? this.verb : isListed ? this.leadingVerb : undefined;
    this.subject = this.isWhole ? names : [];
    this.isWhole = false;
    this.spends = false;
    this.clearVerb();
    return taken;
  }

  private readonly joins = (token: Token): boolean =>
    token.kind === 'word' && (token.role === 'and' || this.text.slice(token.start, token.end) === '、');

  /** What money was spent on. */
  private takeUse(indicator: string | undefined): void {
    const { unspent } = this;
    this.unspent = undefined;
    if (!unspent || indicator === undefined || !USES.has(indicator)) return;
    this.add(indicator, unspent.figure, { kind: 'amount', start: unspent.start });
  }

  /** One figure for one indicator, as many as there are indicators (2%和6%), or one for all (均增长5%). */
  private takeFigures(at: number): number {
    const figures: Figure[] = [];
    let taken = 0;
    for (let next = this.tokens[at]; next?.kind === 'figure'; next = this.tokens[at + taken]) {
      figures.push(next.figure);
      taken += 1;
      const joint = this.tokens[at + taken];
      if (joint && this.joins(joint) && this.tokens[at + taken + 1]?.kind === 'figure') taken += 1;
      else break;
    }
    const [first] = figures;
    const last = figures.at(-1);
    if (first && last && this.isRange(last)) this.breakOff();
    else if (first && this.spends && this.subject.length === 0 && figures.length === 1)
      this.unspent = { figure: first, start: this.verbStart ?? first.start };
    else this.state(figures);
    this.clearVerb();
    this.isWhole = false;
    return taken;
  }

  /** 5%-6% is neither of the two. */
  private isRange({ end }: Figure): boolean {
    return /^(?:[-—–~～]|[至到]\d)/.test(this.text.slice(end, end + 2));
  }

  private state(figures: readonly Figure[]): void {
    const [first] = figures;
    if (first && figures.length > this.subject.length) this.recallSubjects(first, figures.length);
    if (!first || this.isPart || this.subject.length === 0) {
      this.breakOff();
      return;
    }
    const isForAll = figures.length === 1 && this.subject.length > 1;
    if (isForAll && !this.saysEach(first)) return;
    if (!isForAll && figures.length !== this.subject.length) return;
    for (const [index, indicator] of this.subject.entries()) {
      const figure = isForAll ? first : figures[index];
      if (!figure) continue;
      const kind = this.kindOf(figure);
      const name = kind === 'share' ? `${indicator}/${this.shareOf ?? ''}` : indicator;
      this.add(name, figure, { kind, start: figures.length === 1 ? (this.verbStart ?? figure.start) : figure.start });
    }
  }

  /** 城镇居民收入达到…元、农村居民收入达到…元，分别增长2%和6%: those last spoken of, as many as there are figures. */
  private recallSubjects({ start }: Figure, count: number): void {
    const told = [...new Set(this.found.map(({ indicator }) => indicator))];
    const isEach = /分别[^,，、;；]{0,6}$/.test(this.text.slice(0, start));
    if (isEach && told.length >= count && this.subject[0] === told.at(-1)) this.subject = told.slice(-count);
  }

  /** 均 and 都 between the indicators and the figure. */
  private saysEach({ start }: Figure): boolean {
    return /[均都各][^,，、]{0,6}$/.test(this.text.slice(0, start));
  }

  private kindOf({ unit }: Figure): StatementKind {
    if (this.isCompletion) return 'completion';
    if (this.isShare) return 'share';
    if (!this.isGrowth(this.verb ?? this.leadingVerb)) return 'amount';
    if (unit !== 'percent') return 'change';
    return this.isYearly ? 'yearly-growth' : 'growth';
  }

  private add(indicator: string, figure: Figure, { kind, start }: Pick<BareStatement, 'kind' | 'start'>): void {
    const value = measure(
      figure,
      (this.verb ?? this.leadingVerb) === 'down' && kind !== 'completion' && kind !== 'share' ? -1 : 1,
    );
    if (!value || this.isOfOtherBase(kind)) return;
    this.found.push({
      ...{ start: Math.min(start, figure.start), end: figure.end, indicator, kind, value },
      unit: comparedUnit(figure.unit),
      per: figure.per,
      period: this.isSoFar(start) ? `-${this.period}` : this.period,
      region: this.region ?? (BUDGET_HEAD.test(indicator) ? this.reach.budget : undefined) ?? this.reach.region,
      basis: this.basisOf(figure),
    });
  }

  /** Growth over several years is no growth of the year. */
  private isOfOtherBase(kind: StatementKind): boolean {
    const isGrowth = kind === 'growth' || kind === 'yearly-growth' || kind === 'change';
    return isGrowth && this.base !== '' && this.base !== String(Number(this.period.slice(-4)) - 1);
  }

  /** 截至2020年末，累计…: all until then, not of the year. */
  private isSoFar(start: number): boolean {
    return /(?:截至|截止|以来|至今).*累计[^,，;；]*$/.test(this.text.slice(0, start + 2));
  }

  /** A goal by its words, or because its time is still to come; 58亿元的目标 says it behind. */
  private basisOf({ end }: Figure): Basis {
    const isBehind = /^的?(?:年度|预期|增长|收入|支出)*(?:目标|预算|计划)/.test(this.text.slice(end, end + 8));
    const isToCome = isAhead(this.period, this.reach.calendar);
    return this.isGoal || isBehind || isToCome || (this.isSoftGoal && this.period === '') ? 'target' : 'actual';
  }
}
