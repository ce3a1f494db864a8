import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@fatong/contracts';
import type { FailureGroupView, FailureNoteRequest, ListAnswer, RetryAnswer } from '@fatong/contracts/api';
import { digestOfJson, uuidv7 } from '../../platform/index.js';
import type { FailureGroup } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { refusingHeld } from '../operations/held.js';
import { alone, inWords, together, type Taking, type Untaken } from '../operations/taking.js';
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
interface Retried {
  readonly messageIds: readonly string[];
  readonly refused: Untaken;
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
    if (owner !== null && (await this.parts.identities.account(owner)) === null)
      throw new Refused('input', {
        findings: [{ pointer: '/owner', code: 'reference', words: ['没有这个账号。', 'There is no such account.'] }],
      });
    const by = { account: reader.account.id, unit: reader.account.unit, address: reader.address ?? null };
    await this.parts.store.transact(async (unit) => {
      if (!(await unit.noteFailure({ group: id, owner, note: note?.trim() ?? null, by: by.account, version })))
        throw new Refused('stale-version', { params: { yours: version, current: before.version } });
      unit.add('audit', {
        id: uuidv7(),
        at: new Date().toISOString(),
        ...by,
        act: 'failure.note',
        object: `failure:${id}`,
        outcome: 'done',
        detail: { owner },
      });
    });
    return groupOf((await this.group(id)) ?? before);
  }

  async retryMessage(reader: Reader, order: RetryOrder, language: Language): Promise<RetryAnswer> {
    const row = /^[0-9a-f-]{36}$/.test(order.id) ? await this.parts.messages.message(order.id) : null;
    if (row === null) throw new Refused('not-found');
    return this.once(reader, 'message', { ...order, id: row.id }, language, [row.id]);
  }

  async retryGroup(reader: Reader, order: RetryOrder, language: Language): Promise<RetryAnswer> {
    return this.once(reader, 'group', order, language, await membersOf(this.parts.messages, order.id));
  }

  /**
   * One transaction: key, retries, audit and answer, so that a repeat answers the same. `messageIds` is null when there is no such group, which a
   * repeat does not mind: its first request may have emptied it.
   */
  private async once(
    reader: Reader,
    of: 'message' | 'group',
    { id, key, confirmed }: RetryOrder,
    language: Language,
    messageIds: readonly string[] | null,
  ): Promise<RetryAnswer> {
    const by = { account: reader.account.id, unit: reader.account.unit, address: reader.address ?? null };
    const idempotency = { account: by.account, route: `retry/${of}/${id}`, key, digest: digestOfJson({ confirmed }) };
    const take = messageIds && (await this.taking(of, id, messageIds, confirmed, by));
    const { messageIds: retried, refused } = await refusingHeld(this.parts, () =>
      this.parts.store.transact(async (unit) => {
        const earlier = await unit.idempotent(idempotency);
        if (earlier === 'conflict') throw new Refused('idempotency-conflict');
        if (earlier !== null) return earlier.answer as Retried;
        if (take === null || messageIds === null) throw new Refused('not-found');
        const untaken = await take(unit);
        const left = new Set(untaken.map(({ messageId }) => messageId));
        const answer: Retried = { messageIds: [...new Set(messageIds)].filter((one) => !left.has(one)), refused: untaken };
        unit.answered(idempotency, answer);
        return answer;
      }),
    );
    this.parts.pipeline.wake();
    return { retried: retried.length, messageIds: retried, refused: inWords(refused, language) };
  }

  private async taking(
    of: 'message' | 'group',
    id: string,
    ids: readonly string[],
    confirmed: boolean,
    by: Parameters<typeof together>[2],
  ): Promise<Taking> {
    return of === 'group'
      ? together(this.parts, { kind: 'retry', group: id, ids, orders: { confirmed } }, by)
      : alone(this.parts, id, await this.parts.pipeline.planRetries(ids, by, { confirmed }));
  }

  private async group(id: string): Promise<FailureGroup | undefined> {
    return (await this.parts.messages.failureGroups(true)).find((group) => group.id === id);
  }
}
