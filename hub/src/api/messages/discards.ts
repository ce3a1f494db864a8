import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@fatong/contracts';
import type { DiscardAnswer } from '@fatong/contracts/api';
import { digestOfJson } from '../../platform/index.js';
import type { Reader } from '../frame/reader.js';
import { refusingHeld } from '../operations/held.js';
import { alone, inWords, together, type Taking, type Untaken } from '../operations/taking.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { membersOf } from './members.js';

interface DiscardOrder {
  readonly id: string;
  readonly key: string;
  readonly reason: string;
}

/** As it is kept for a repeat of the request. */
interface Discarded {
  readonly discarded: number;
  readonly refused: Untaken;
}

/** Giving messages up, with a reason. */
@Injectable()
export class DiscardDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'identities' | 'messages' | 'pipeline' | 'store'>) {}

  async message(reader: Reader, order: DiscardOrder, language: Language): Promise<DiscardAnswer> {
    const row = /^[0-9a-f-]{36}$/.test(order.id) ? await this.parts.messages.message(order.id) : null;
    if (row === null) throw new Refused('not-found');
    return this.once(reader, 'message', { ...order, id: row.id }, language, [row.id]);
  }

  async group(reader: Reader, order: DiscardOrder, language: Language): Promise<DiscardAnswer> {
    return this.once(reader, 'group', order, language, await membersOf(this.parts.messages, order.id));
  }

  /** One transaction: key, discards, audit and answer, so that a repeat answers the same, although its first request may have emptied the group. */
  private async once(
    reader: Reader,
    of: 'message' | 'group',
    { id, key, reason }: DiscardOrder,
    language: Language,
    messageIds: readonly string[] | null,
  ): Promise<DiscardAnswer> {
    const by = { account: reader.account.id, unit: reader.account.unit, address: reader.address ?? null };
    const idempotency = { account: by.account, route: `discard/${of}/${id}`, key, digest: digestOfJson({ reason }) };
    const take = messageIds && (await this.taking(of, id, messageIds, reason.trim(), by));
    const result = await refusingHeld(this.parts, () =>
      this.parts.store.transact(async (unit) => {
        const earlier = await unit.idempotent(idempotency);
        if (earlier === 'conflict') throw new Refused('idempotency-conflict');
        if (earlier !== null) return earlier.answer as Discarded;
        if (take === null || messageIds === null) throw new Refused('not-found');
        const refused = await take(unit);
        const done: Discarded = { discarded: new Set(messageIds).size - refused.length, refused };
        unit.answered(idempotency, done);
        return done;
      }),
    );
    this.parts.pipeline.wake();
    return { discarded: result.discarded, refused: inWords(result.refused, language) };
  }

  private async taking(
    of: 'message' | 'group',
    id: string,
    ids: readonly string[],
    reason: string,
    by: Parameters<typeof together>[2],
  ): Promise<Taking> {
    return of === 'group'
      ? together(this.parts, { kind: 'discard', group: id, ids, orders: { reason } }, by)
      : alone(this.parts, id, await this.parts.pipeline.planDiscards(ids, by, reason));
  }
}
