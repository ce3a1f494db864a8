import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '@fatong/contracts';
import type { DiscardAnswer } from '@fatong/contracts/api';
import { digestOfJson } from '../../platform/index.js';
import type { DiscardResult } from '../../pipeline/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { membersOf } from './members.js';

interface DiscardOrder {
  readonly id: string;
  readonly key: string;
  readonly reason: string;
}

/** Giving messages up, with a reason. */
@Injectable()
export class DiscardDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'messages' | 'pipeline' | 'store'>) {}

  async message(reader: Reader, order: DiscardOrder, language: Language): Promise<DiscardAnswer> {
    if (!/^[0-9a-f-]{36}$/.test(order.id) || (await this.parts.messages.message(order.id)) === null) throw new Refused('not-found');
    return this.once(reader, 'message', order, language, [order.id]);
  }

  async group(reader: Reader, order: DiscardOrder, language: Language): Promise<DiscardAnswer> {
    return this.once(reader, 'group', order, language, await membersOf(this.parts.messages, order.id));
  }

  /** One transaction: key, discards, audit and answer, so that a repeat answers the same, although its first request may have emptied the group. */
  private async once(reader: Reader, of: 'message' | 'group', { id, key, reason }: DiscardOrder, language: Language, messageIds: readonly string[] | null): Promise<DiscardAnswer> {
    const by = { account: reader.account.id, unit: reader.account.unit, address: reader.address ?? null };
    const idempotency = { account: by.account, route: `discard/${of}/${id}`, key, digest: digestOfJson({ reason }) };
    const planned = messageIds && (await this.parts.pipeline.planDiscards(messageIds, by, reason.trim()));
    const result = await this.parts.store.transact(async (unit) => {
      const earlier = await unit.idempotent(idempotency);
      if (earlier === 'conflict') throw new Refused('idempotency-conflict');
      if (earlier !== null) return earlier.answer as DiscardResult;
      if (planned === null) throw new Refused('not-found');
      const done = await planned(unit);
      unit.answered(idempotency, done);
      return done;
    });
    this.parts.pipeline.wake();
    return { discarded: result.discarded, refused: result.refused.map(({ messageId, why }) => ({ messageId, why: inLanguage(why, language) })) };
  }
}
