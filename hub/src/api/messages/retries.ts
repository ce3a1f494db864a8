import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '@fatong/contracts';
import type { FailureGroupView, FailureNoteRequest, ListAnswer, RetryAnswer } from '@fatong/contracts/api';
import { digestOfJson, uuidv7 } from '../../platform/index.js';
import type { FailureGroup } from '../../ports/index.js';
import type { RetryResult } from '../../pipeline/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { membersOf } from './members.js';
import { groupOf } from './views.js';

interface RetryOrder {
  readonly id: string;
  readonly key: string;
  readonly confirmed: boolean;
}

/** As it is kept for a repeat of the request. */
interface Retried extends RetryResult {
  readonly messageIds: readonly string[];
}

/** Failures and trying them again. */
@Injectable()
export class RetryDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'cursors' | 'identities' | 'messages' | 'pipeline' | 'store'>) {}

  async groups({ resolved = false, ...paged }: Paged & { readonly resolved?: boolean }): Promise<ListAnswer<FailureGroupView>> {
    return wholeList((await this.parts.messages.failureGroups(resolved)).map(groupOf), paged, 'groups', this.parts.cursors);
  }

  async note(reader: Reader, id: string, { version, owner, note }: FailureNoteRequest): Promise<FailureGroupView> {
    const before = await this.group(id);
    if (before === undefined) throw new Refused('not-found');
    if (owner !== null && (await this.parts.identities.account(owner)) === null) throw new Refused('input', { findings: [{ pointer: '/owner', code: 'reference', words: ['没有这个账号。', 'There is no such account.'] }] });
    const by = { account: reader.account.id, unit: reader.account.unit, address: reader.address ?? null };
    await this.parts.store.transact(async (unit) => {
      if (!(await unit.noteFailure({ group: id, owner, note: note?.trim() ?? null, by: by.account, version }))) throw new Refused('stale-version', { params: { yours: version, current: before.version } });
      unit.add('audit', { id: uuidv7(), at: new Date().toISOString(), ...by, act: 'failure.note', object: `failure:${id}`, outcome: 'done', detail: { owner } });
    });
    return groupOf((await this.group(id)) ?? before);
  }

  async retryMessage(reader: Reader, order: RetryOrder, language: Language): Promise<RetryAnswer> {
    if (!/^[0-9a-f-]{36}$/.test(order.id) || (await this.parts.messages.message(order.id)) === null) throw new Refused('not-found');
    return this.once(reader, 'message', order, language, [order.id]);
  }

  async retryGroup(reader: Reader, order: RetryOrder, language: Language): Promise<RetryAnswer> {
    return this.once(reader, 'group', order, language, await membersOf(this.parts.messages, order.id));
  }

  /**
   * One transaction: key, retries, audit and answer, so that a repeat answers the same. `messageIds` is null when there is no such group, which a
   * repeat does not mind: its first request may have emptied it.
   */
  private async once(reader: Reader, of: 'message' | 'group', { id, key, confirmed }: RetryOrder, language: Language, messageIds: readonly string[] | null): Promise<RetryAnswer> {
    const by = { account: reader.account.id, unit: reader.account.unit, address: reader.address ?? null };
    const idempotency = { account: by.account, route: `retry/${of}/${id}`, key, digest: digestOfJson({ confirmed }) };
    const planned = messageIds && (await this.parts.pipeline.planRetries(messageIds, by, { confirmed }));
    const result = await this.parts.store.transact(async (unit) => {
      const earlier = await unit.idempotent(idempotency);
      if (earlier === 'conflict') throw new Refused('idempotency-conflict');
      if (earlier !== null) return earlier.answer as Retried;
      if (planned === null) throw new Refused('not-found');
      const done = await planned(unit);
      const refused = new Set(done.refused.map(({ messageId }) => messageId));
      const answer: Retried = { ...done, messageIds: [...new Set(messageIds)].filter((one) => !refused.has(one)) };
      unit.answered(idempotency, answer);
      return answer;
    });
    this.parts.pipeline.wake();
    return { retried: result.retried, messageIds: result.messageIds, refused: result.refused.map(({ messageId, why }) => ({ messageId, why: inLanguage(why, language) })) };
  }

  private async group(id: string): Promise<FailureGroup | undefined> {
    return (await this.parts.messages.failureGroups(true)).find((group) => group.id === id);
  }
}
