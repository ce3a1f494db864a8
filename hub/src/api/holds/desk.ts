import { Inject, Injectable } from '@nestjs/common';
import { maskers } from '@fatong/contracts';
import type { HoldRequest, HoldView, ListAnswer } from '@fatong/contracts/api';
import { uuidv7 } from '../../platform/index.js';
import type { LegalHold, Unit } from '../../ports/index.js';
import { single } from '../frame/filters.js';
import type { Reader } from '../frame/reader.js';
import type { Filters } from '../frame/route.js';
import { inPages, type Sorted } from '../messages/in-pages.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { byOf, wrong } from '../steering/steered.js';

/** Legal holds: laid and released by a person with a reason, each audited in its own transaction. */
@Injectable()
export class HoldDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'cursors' | 'holds' | 'identities' | 'known' | 'store'>) {}

  async list(paged: Sorted, filters: Filters): Promise<ListAnswer<HoldView>> {
    const state = single(filters, 'state');
    if (state !== undefined && state !== 'open' && state !== 'released') throw wrongParameter('filter[state]');
    const { items, next, total } = await inPages(this.parts.cursors, `holds ${state ?? ''}`, paged, (page) =>
      this.parts.holds.list({ ...page, ...(state !== undefined && { open: state === 'open' }) }),
    );
    return { items: await this.views(items), next, total };
  }

  async lay(reader: Reader, { kind, value: given, reason }: HoldRequest): Promise<HoldView> {
    const value = given.trim();
    if (kind === 'record' && !this.isRecord(value))
      throw wrong('value', ['应写作 <类型>:<编号>，类型须存在。', 'It must be <type>:<id> of a record type that exists.']);
    const { account, unit: of } = byOf(reader);
    const hold: LegalHold = {
      id: uuidv7(),
      kind,
      value: kind === 'person' ? maskedPerson(value) : value,
      account,
      unit: of,
      at: new Date().toISOString(),
      reason: reason.trim(),
      released: null,
    };
    await this.parts.store.transact(async (unit) => {
      if (!(await this.parts.holds.lay(unit, hold, kind === 'person' ? value : undefined)))
        throw new Refused('action-not-possible', { params: { why: ['已在保全中。', 'It is held already.'] } });
      audit(unit, reader, 'hold.lay', hold, hold.reason);
    });
    return this.view(hold);
  }

  async release(reader: Reader, id: string, reason: string): Promise<HoldView> {
    const released = await this.parts.store.transact(async (unit) => {
      const hold = await this.parts.holds.locked(unit, id);
      if (hold === null) throw new Refused('not-found');
      if (hold.released) throw new Refused('action-not-possible', { params: { why: ['已经解除。', 'It is released already.'] } });
      const after: LegalHold = { ...hold, released: { account: reader.account.id, at: new Date().toISOString(), reason: reason.trim() } };
      await this.parts.holds.release(unit, after);
      audit(unit, reader, 'hold.release', hold, reason.trim());
      return after;
    });
    return this.view(released);
  }

  private isRecord(value: string): boolean {
    const [, type, id] = /^([^:]+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(value) ?? [];
    return id !== undefined && this.parts.known.areas.some(({ records }) => records.some(({ name }) => name === type));
  }

  private async view(hold: LegalHold): Promise<HoldView> {
    return (await this.views([hold]))[0]!;
  }

  private async views(holds: readonly LegalHold[]): Promise<HoldView[]> {
    const ids = new Set(holds.flatMap(({ account, released }) => [account, ...(released ? [released.account] : [])]));
    const people = new Map((await this.parts.identities.accountsOf([...ids])).map(({ id, username, name }) => [id, { username, name }]));
    return holds.map(({ id, kind, value, account, at, reason, released }) => ({
      id,
      kind,
      value,
      account,
      who: people.get(account) ?? null,
      at,
      reason,
      released: released && { ...released, who: people.get(released.account) ?? null },
    }));
  }
}

/** A number shows its ends, a name its surname. */
const maskedPerson = (value: string): string => (/\d{6}/.test(value) ? maskers.idNumber(value) : maskers.name(value));

function audit(unit: Unit, reader: Reader, act: string, { id, kind, value }: LegalHold, reason: string): void {
  unit.add('audit', {
    id: uuidv7(),
    at: new Date().toISOString(),
    ...byOf(reader),
    act,
    object: `hold:${id}`,
    outcome: 'done',
    detail: { kind, value, reason },
  });
}
