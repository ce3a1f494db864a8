import { uuidv7 } from '../platform/index.js';
import {
  coverOf,
  type BodyRow,
  type Cause,
  type DeliveryRow,
  type Dispatch,
  type Expansion,
  type Flow,
  type InHand,
  type Leased,
  type MessageRow,
  type OutboxRow,
  type Settlement,
  type Stage,
  type Store,
  type Unit,
} from '../ports/index.js';
import type { StoredRow } from './dialects/index.js';
import * as sql from './dialects/index.js';
import { heed } from './line-rules.js';
import { bodiesOf, deliveriesByMessages, deliveryById, having, lastBodies, messageById, messagesByIds } from './finding.js';
import type { Kit } from './kit.js';
import { inTurn } from './leases.js';
import { readDelivery, readFact, readMessage, readSealedBody } from './rows/message.js';
import { deathsOf, text } from './rows/read.js';
import { stagesText } from './rows/stages.js';
import { SqlUnit } from './unit.js';

/** What relay, retry and outcome need: see the port. Expanding, announcing and dispatching are each done by one process at a time, so that order is kept; whoever finds the turn taken has nothing to do. */
export class SqlFlow implements Flow {
  /** Departures of ours that are over, which could not be written since the store was away: with the next that are, since as long as we live nobody else takes them. */
  private readonly over = { published: new Set<string>(), failed: new Set<string>() };

  constructor(
    private readonly kit: Kit,
    private readonly store: Store,
  ) {}

  /** What a process may have died of is expanded alone, in a second transaction: the first tells whoever comes after that it was begun. */
  async expand(limit: number, expand: (facts: readonly (OutboxRow & InHand)[]) => Promise<readonly Expansion[]>): Promise<number> {
    await this.kit.presence.here();
    const alone: StoredRow[] = [];
    const expanded = await this.inTurn('expand', async (unit) => {
      await sql.buryDead(unit.session);
      const rows = await sql.unexpanded(unit.session, Math.min(limit, sql.mostExpanded));
      const before = rows.findIndex(isSuspect);
      alone.splice(0, 1, ...(before === 0 ? rows.slice(0, 1) : []));
      if (before !== 0) return this.expandRows(unit, before < 0 ? rows : rows.slice(0, before), expand);
      await sql.beginAlone(unit.session, text(rows[0]!, 'id'));
      return 0;
    });
    if (alone.length === 0) return expanded;
    return this.inTurn('expand', async (unit) => {
      const [first] = await sql.unexpanded(unit.session, 1);
      return first?.['id'] === alone[0]!['id'] ? this.expandRows(unit, alone, expand) : 0;
    });
  }

  private async expandRows(
    unit: SqlUnit,
    rows: readonly StoredRow[],
    expand: (facts: readonly (OutboxRow & InHand)[]) => Promise<readonly Expansion[]>,
  ): Promise<number> {
    if (rows.length === 0) return 0;
    for (const { messages, bodies, deliveries } of await expand(
      rows.map((row) => ({ ...readFact(row, this.kit.seal), deaths: deathsOf(row) })),
    )) {
      for (const row of messages) unit.add('message', row);
      for (const row of bodies) unit.add('body', row);
      for (const row of deliveries) unit.add('delivery', row);
    }
    await sql.markFacts(
      unit.session,
      'expanded_at',
      rows.map((row) => text(row, 'id')),
    );
    return rows.length;
  }

  /** By a lease, since no transaction waits for the broker; it is only taken where there is something to say. */
  async announce(limit: number, publish: (facts: readonly OutboxRow[]) => Promise<void>): Promise<number> {
    const { database, seal } = this.kit;
    if ((await database.run((session) => sql.unannounced(session, 1))).length === 0) return 0;
    return (
      (await inTurn(this.kit, 'announce', async () => {
        const facts = (await database.run((session) => sql.unannounced(session, limit))).map((row) => readFact(row, seal));
        if (facts.length === 0) return 0;
        await publish(facts);
        await database.run((session) =>
          sql.markFacts(
            session,
            'announced_at',
            facts.map(({ id }) => id),
          ),
        );
        return facts.length;
      })) ?? 0
    );
  }

  async dispatch(
    credit: number,
    limit: number,
    publish: (items: readonly Dispatch[]) => Promise<void>,
    targets?: readonly string[],
  ): Promise<number> {
    if (targets?.length === 0) return 0;
    const id = uuidv7();
    const items: Dispatch[] = [];
    await this.inTurn('dispatch', async (unit) => {
      items.splice(
        0,
        items.length,
        ...(await this.withMessages(
          unit,
          await sql.dispatchable(unit.session, { credit, limit, targets, stopped: coverOf(await unit.rules()) }),
          'mapped',
        )),
      );
      if (items.length === 0) return 0;
      const stage: Stage = { stage: 'sent', at: new Date().toISOString(), ok: true };
      await sql.markSent(
        unit.session,
        items.map(({ delivery }) => delivery.id),
        stagesText([stage]),
      );
      unit.add('departure', { id, deliveries: items.map(({ delivery }) => ({ id: delivery.id, attempt: delivery.attempt + 1 })) });
      return items.length;
    });
    if (items.length === 0) return 0;
    try {
      await publish(items);
    } catch (error) {
      await this.recall([id]).catch((second: unknown) =>
        this.kit.log.warn({ error: String(second) }, 'deliveries that were not published wait for the store'),
      );
      throw error;
    }
    await this.departed([id]);
    return items.length;
  }

  async departed(ids: readonly string[]): Promise<void> {
    await writingOver(this.over.published, ids, (all) => this.kit.database.run((session) => sql.forgetDepartures(session, all)));
  }

  async recall(ids: readonly string[] = []): Promise<number> {
    const named = await writingOver(this.over.failed, ids, (all) => (all.length === 0 ? Promise.resolve(0) : this.takeBack(all)));
    return ids.length > 0 ? named : named + (await this.takeBack());
  }

  private takeBack(ids?: readonly string[]): Promise<number> {
    return this.inUnit(async ({ session }) => {
      const found = (await sql.takeDepartures(session, ids)).flatMap((deliveries) =>
        deliveries.split(',').map((one) => one.split(' ') as [string, string]),
      );
      if (found.length === 0) return 0;
      const recalled = await sql.recallDeliveries(
        session,
        found.map(([id, attempt]) => ({ id, attempt: Number(attempt) })),
      );
      const stages = stagesText([notConfirmed()]);
      if (recalled.length > 0)
        await sql.followDeliveries(
          session,
          recalled.map((row) => ({ id: row.message_id, at: row.message_at, stages, record: null })),
        );
      return recalled.length;
    });
  }

  async leaseIncoming(limit: number): Promise<readonly Leased[]> {
    const holder = await this.kit.presence.here();
    return this.inUnit(async (unit) => {
      const stopped = coverOf(await unit.rules());
      await sql.buryDead(unit.session);
      const rows = await sql.leaseIncoming(unit.session, limit, holder, stopped);
      const deaths = new Map(rows.map((row) => [row['id'], deathsOf(row)]));
      // Run in this order: of a process that dies the first that is left was in its hand.
      const whole = await this.withMessages(
        unit,
        rows.sort((a, b) => (a['seq'] as number) - (b['seq'] as number)),
        'received',
      );
      return whole.map((of) => ({ ...of, deaths: deaths.get(of.delivery.id) ?? 0 }));
    });
  }

  async heed(unit: Unit): Promise<number> {
    if (!(unit instanceof SqlUnit)) throw new TypeError('Rules are heeded in a unit of this store');
    return heed(unit.session, await unit.rules());
  }

  async release(unit: Unit, subscriber: string, key: string): Promise<void> {
    if (!(unit instanceof SqlUnit)) throw new TypeError('A key is released in a unit of this store');
    await unit.flushMessages();
    await sql.releaseKey(unit.session, subscriber, key);
  }

  overdue(limit: number, seconds: number, except: readonly string[]): Promise<number> {
    return this.inUnit(async (unit) => {
      const found = await sql.overdue(unit.session, limit, seconds, except);
      const now = new Date().toISOString();
      await unit.settle(
        found.map(
          ({ id, system, isUnknown }): Settlement =>
            isUnknown
              ? { deliveryId: id, state: 'unknown', from: ['sent'], cause: neverAnswered(system) }
              : { deliveryId: id, state: 'due', from: ['sent'], dueAt: now },
        ),
      );
      return found.length;
    });
  }

  bodies(messageId: string): Promise<readonly BodyRow[]> {
    return this.kit.database.run((session) => bodiesOf(session, messageId, this.kit.seal));
  }

  message(id: string): Promise<MessageRow | null> {
    return this.kit.database.run((session) => messageById(session, id));
  }

  delivery(id: string): Promise<DeliveryRow | null> {
    return this.kit.database.run((session) => deliveryById(session, id, this.kit.seal));
  }

  messages(ids: readonly string[]): Promise<ReadonlyMap<string, MessageRow>> {
    return this.kit.database.run((session) => messagesByIds(session, ids));
  }

  deliveries(messageIds: readonly string[]): Promise<ReadonlyMap<string, readonly DeliveryRow[]>> {
    return this.kit.database.run((session) => deliveriesByMessages(session, messageIds, this.kit.seal));
  }

  having(messages: readonly Pick<MessageRow, 'id' | 'receivedAt'>[], stage: BodyRow['stage']): Promise<ReadonlySet<string>> {
    return this.kit.database.run((session) => having(session, messages, stage));
  }

  async kept(
    unit: Unit,
    messages: readonly Pick<MessageRow, 'id' | 'receivedAt'>[],
    stage: BodyRow['stage'],
  ): Promise<ReadonlySet<string>> {
    if (!(unit instanceof SqlUnit)) throw new TypeError('Bodies are kept for a unit of this store');
    await sql.barPruning(unit.session);
    return having(unit.session, messages, stage);
  }

  lastBodies(
    messages: readonly Pick<MessageRow, 'id' | 'receivedAt'>[],
    ...stages: readonly BodyRow['stage'][]
  ): Promise<ReadonlyMap<string, BodyRow>> {
    return this.kit.database.run((session) => lastBodies(session, messages, stages, this.kit.seal));
  }

  private inUnit<T>(work: (unit: SqlUnit) => Promise<T>): Promise<T> {
    return this.store.transact((unit) => work(unit as SqlUnit));
  }

  private inTurn(name: string, work: (unit: SqlUnit) => Promise<number>): Promise<number> {
    return this.inUnit(async (unit) => ((await sql.takeTurn(unit.session, name)) ? work(unit) : 0));
  }

  /** Deliveries with their message and its body of a stage, or what that was corrected to. One that lacks either (a defect of ours) is parked, so that it holds up nobody else. */
  private async withMessages(
    unit: SqlUnit,
    rows: readonly StoredRow[],
    stage: string,
  ): Promise<{ delivery: DeliveryRow; message: MessageRow; body: BodyRow }[]> {
    if (rows.length === 0) return [];
    const deliveries = rows.map((row) => readDelivery(row, this.kit.seal));
    const keys = deliveries.map(({ messageId, messageAt }) => ({ id: messageId, at: messageAt }));
    const messages = new Map((await sql.messagesAt(unit.session, keys)).map((row) => [row['id'], readMessage(row)]));
    const bodies = new Map(
      (await sql.bodiesAt(unit.session, keys, [stage, 'corrected'])).map((row) => [row['message_id'], readSealedBody(row, this.kit.seal)]),
    );
    const whole = deliveries.flatMap((delivery) => {
      const [message, body] = [messages.get(delivery.messageId), bodies.get(delivery.messageId)];
      return message && body ? [{ delivery, message, body }] : [];
    });
    const lost = deliveries.filter(({ id }) => !whole.some(({ delivery }) => delivery.id === id));
    if (lost.length > 0) {
      this.kit.log.error({ deliveries: lost.map(({ id }) => id), stage }, 'parked deliveries whose message or body is missing');
      await unit.settle(lost.map(({ id }) => ({ deliveryId: id, state: 'parked', cause: bodyMissing(stage) })));
    }
    return whole;
  }
}

/** Writes that these are over, with those before that could not be. */
async function writingOver<T>(waiting: Set<string>, ids: readonly string[], write: (all: readonly string[]) => Promise<T>): Promise<T> {
  for (const id of ids) waiting.add(id);
  const all = [...waiting];
  const result = await write(all);
  for (const id of all) waiting.delete(id);
  return result;
}

const isSuspect = (fact: StoredRow): boolean => fact['deaths'] !== null;

const neverAnswered = (system: string): Cause => ({
  stage: 'outcome',
  code: 'outcome-unknown',
  kind: 'unknown',
  group: `outcome:never-answered:${system}`,
  words: [
    '对方是否收到不明：呼叫开始后一直没有结果。',
    'Nobody knows whether the partner received it: the call began and no result ever came.',
  ],
});

const notConfirmed = (): Stage => ({
  stage: 'sent',
  at: new Date().toISOString(),
  ok: false,
  note: ['未得到消息代理确认，重新发出。', 'The broker did not confirm it: it goes again.'],
});

const bodyMissing = (stage: string): Cause => ({
  stage: 'stored',
  code: 'crashed',
  kind: 'ours',
  group: `stored:body-missing:${stage}`,
  words: ['存储的消息或正文缺失，无法继续。', 'The stored message or its body is missing: it cannot go on.'],
});
