import { Inject, Injectable } from '@nestjs/common';
import type { DeputiesAnswer, DeputyOrder, DeputyView } from '@fatong/contracts/api';
import { daysAfter } from '@fatong/contracts/calendar';
import { isDate, now, today } from '@fatong/contracts/codes';
import { deputyRules, isLedBy, mayStandFor, rolesOf } from '../../access/index.js';
import { uuidv7 } from '../../platform/index.js';
import type { Account, Deputyship } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { overlapping } from './overlapping.js';

/** One at a time, so that of two arrangements that exclude each other one finds the other. */
const lock = 'deputies';

/** Who acts in whose place while somebody is away (离岗代理): arranged by himself or by whoever has charge of him, for days, written down. */
@Injectable()
export class DeputyDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'identities' | 'index' | 'known' | 'store'>) {}

  async list(reader: Reader): Promise<DeputiesAnswer> {
    const unit = await this.parts.identities.accountsIn(reader.account.unit);
    const mine = unit.filter((one) => this.mayArrange(reader, one)).toSorted((a, b) => rank(reader, a) - rank(reader, b));
    const ids = new Set(mine.map(({ id }) => id));
    const found = await this.parts.identities.deputies.of([...new Set([reader.account.id, ...ids])], today(now()));
    const items = found.filter(({ accountId, deputyId }) => ids.has(accountId) || deputyId === reader.account.id);
    const at = now();
    const loads = await this.parts.index.loads(mine, { day: today(at), week: today(at), at: at.toISOString() });
    return {
      colleagues: mine.map((one, i) => {
        const { inHand = 0, asked = 0, overdue = 0 } = loads[i] ?? {};
        return {
          ...named(one),
          roles: rolesOf(one, this.parts.known.areas).map(({ title }) => title),
          deputies: unit.filter((other) => mayStandFor(other, one)).map(named),
          load: { inHand, asked, overdue },
        };
      }),
      items: await this.views(reader, items),
    };
  }

  async add(reader: Reader, { account: id, deputy: by, from, until }: DeputyOrder): Promise<DeputyView> {
    const { identities, access, store } = this.parts;
    const away = await identities.accountById(id);
    if (away === null || !this.mayArrange(reader, away)) {
      await this.audit(reader, id, 'refused', { did: 'set', why: 'role' });
      throw new Refused('forbidden');
    }
    const deputy = await identities.accountById(by);
    if (deputy === null || !mayStandFor(deputy, away))
      throw wrongParameter('deputy', [
        '代理人应为同一单位、在岗并具有其全部业务岗位的其他人员。',
        'A deputy is somebody else of the same unit who has every role of whom he stands for.',
      ]);
    checkDays(from, until);
    const at = new Date().toISOString();
    const one: Deputyship = {
      id: uuidv7(Date.parse(at)),
      accountId: away.id,
      deputyId: deputy.id,
      from,
      until,
      setBy: reader.account.id,
      setAt: at,
      endedAt: null,
      endedBy: null,
    };
    await store.transact(async (unit) => {
      await unit.lockAlike([lock]);
      const known = await identities.deputies.of([away.id, deputy.id], from);
      const other = overlapping(one, known);
      if (other !== null) {
        const people = await this.people([other.with]);
        throw wrongParameter(
          other.at,
          other.why({ away: away.name, deputy: deputy.name, other: people.get(other.who(other.with))?.name ?? '' }),
        );
      }
      await identities.deputies.add(one);
    });
    access.standings.forget();
    await this.audit(reader, away.id, 'done', { did: 'set', deputy: deputy.id, from, until });
    return (await this.views(reader, [one]))[0]!;
  }

  async end(reader: Reader, id: string): Promise<void> {
    const { identities, access } = this.parts;
    const one = await identities.deputies.byId(id);
    const away = one && (await identities.accountById(one.accountId));
    if (one === null || away === null) throw new Refused('not-found');
    if (!this.mayArrange(reader, away)) {
      await this.audit(reader, one.accountId, 'refused', { did: 'end', why: 'role' });
      throw new Refused('forbidden');
    }
    const isOpen = await identities.deputies.end(id, { at: new Date().toISOString(), by: reader.account.id });
    access.standings.forget();
    if (isOpen) await this.audit(reader, away.id, 'done', { did: 'end', deputy: one.deputyId });
  }

  /** Himself, or whom he has charge of. */
  private mayArrange({ account }: Pick<Reader, 'account'>, one: Account): boolean {
    return one.surface === 'admin' && (one.id === account.id || isLedBy(account, one, this.parts.known.areas));
  }

  private async views(reader: Reader, items: readonly Deputyship[]): Promise<readonly DeputyView[]> {
    const people = await this.people(items);
    const day = today(now());
    const somebody = (id: string) => ({ id, name: people.get(id)?.name ?? id });
    return items.map(({ id, accountId, deputyId, from, until, setBy }) => {
      const away = people.get(accountId);
      return {
        id,
        account: somebody(accountId),
        deputy: somebody(deputyId),
        from,
        until,
        state: from > day ? 'coming' : 'running',
        setBy: somebody(setBy).name,
        mayEnd: away !== undefined && this.mayArrange(reader, away),
      };
    });
  }

  private async people(items: readonly Deputyship[]): Promise<ReadonlyMap<string, Account>> {
    const ids = [...new Set(items.flatMap(({ accountId, deputyId, setBy }) => [accountId, deputyId, setBy]))];
    return new Map((ids.length === 0 ? [] : await this.parts.identities.accountsOf(ids)).map((one) => [one.id, one]));
  }

  private audit(reader: Reader, account: string, outcome: 'done' | 'refused', detail: Readonly<Record<string, string>>): Promise<void> {
    return this.parts.access.audit(reader, { act: 'deputy', object: `account:${account}`, outcome, detail });
  }
}

const named = ({ id, name }: Account): { readonly id: string; readonly name: string } => ({ id, name });
/** Oneself first. */
const rank = ({ account }: Pick<Reader, 'account'>, one: Account): number => (one.id === account.id ? 0 : 1);

function checkDays(from: string, until: string): void {
  const day = today(now());
  if (!isDate(from) || from < day || from > daysAfter(day, deputyRules.mostAhead))
    throw wrongParameter('from', [
      `开始日期应在今天至 ${deputyRules.mostAhead} 天之内。`,
      `The first day must be within ${deputyRules.mostAhead} days from today.`,
    ]);
  if (!isDate(until) || until < from || until > daysAfter(from, deputyRules.mostDays))
    throw wrongParameter('until', [
      `结束日期应不早于开始日期，且代理不超过 ${deputyRules.mostDays} 天。`,
      `The last day is not before the first, and no later than ${deputyRules.mostDays} days after it.`,
    ]);
}
