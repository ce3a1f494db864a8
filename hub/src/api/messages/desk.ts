import { Inject, Injectable } from '@nestjs/common';
import { problem, type Language } from '@fatong/contracts';
import type {
  BodyRevealRequest,
  ConversationView,
  FlowView,
  ListAnswer,
  MessageAnswer,
  RefusalView,
  RevealedBody,
  StatesAnswer,
  SystemView,
} from '@fatong/contracts/api';
import type { LineRules, MessageRow, NewestFirst, Page } from '../../ports/index.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { single } from '../frame/filters.js';
import { Limit } from '../frame/limit.js';
import type { Reader } from '../frame/reader.js';
import type { Filters } from '../frame/route.js';
import { holderOf } from '../operations/held.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { answerAt, answersOf } from './answers.js';
import { bodiesOf, clearText, maskedText } from './bodies.js';
import { conversationOf } from './conversation.js';
import { areasOf, edgesOf } from './flow.js';
import { faultsOf } from './faults.js';
import { inPages, type Sorted } from './in-pages.js';
import { answerOf, attemptViews, itemOf, refusalOf } from './views.js';
import { recordTypeOf } from './words.js';
import { standingOf } from '../steering/guard-views.js';

const usualMinutes = 60;
const revealsAMinute = 60;

/** The operator's view of the message flow. Lists load no bodies, bodies are masked, one in clear needs a purpose. */
@Injectable()
export class MessageDesk {
  private readonly reveals = new Limit(revealsAMinute, 60_000);

  constructor(
    @Inject(PARTS)
    private readonly parts: Pick<
      ApiParts,
      | 'access'
      | 'broker'
      | 'config'
      | 'cursors'
      | 'holds'
      | 'identities'
      | 'known'
      | 'log'
      | 'messages'
      | 'operations'
      | 'pipeline'
      | 'store'
    >,
  ) {}

  /** `asked`: its id, or the number of its receipt, which a partner names on the telephone. */
  async show(asked: string, language: Language): Promise<MessageAnswer> {
    const row = await this.message(asked);
    const { id } = row;
    const { messages, holds, identities, operations } = this.parts;
    const [[held], standing, deliveries, attempts, bodies, conversation] = await Promise.all([
      operations.holders([id]),
      holds.standing(row),
      messages.deliveries(id),
      row.direction === 'out' ? messages.attempts(id) : [],
      messages.bodies(id),
      messages.conversation(id),
    ]);
    return {
      ...answerOf(row, deliveries, language, deliveries.some(({ state }) => state === 'held') ? await this.rules() : undefined),
      ...(held && {
        retry: { allowed: false, why: problem('message-held', language, { params: await holderOf(held, identities) }).detail! },
      }),
      receipt: row.direction === 'in' ? messages.receiptOf(id) : null,
      bodies: [...bodiesOf(row, bodies, this.parts.pipeline.catalog), ...answersOf(attempts)],
      attempts: attemptViews(attempts),
      conversation: conversation.map(itemOf),
      recordTitle: (row.record === undefined ? undefined : recordTypeOf(this.parts.known.areas, row.record)?.one) ?? null,
      bodiesRemovedAt: bodies.length === 0 ? standing.bodiesRemovedAt : null,
      isHeld: standing.isHeld,
      lineage: this.parts.known.lineage(row),
    };
  }

  async conversation(asked: string): Promise<ConversationView> {
    const { id } = await this.message(asked);
    return conversationOf(await this.parts.messages.conversation(id));
  }

  /** Nothing is shown before its audit row is committed. */
  async reveal(reader: Reader, asked: string, { stage, purpose }: BodyRevealRequest): Promise<RevealedBody> {
    const row = await this.message(asked);
    const { id } = row;
    this.reveals.take(reader.account.id);
    const body = stage.startsWith('answer.')
      ? answerAt(await this.parts.messages.attempts(id), stage)
      : (await this.parts.messages.bodies(id)).find((one) => one.stage === stage);
    if (body === undefined) throw await this.lacking(row);
    await this.parts.access.audit(reader, {
      act: 'reveal',
      object: `message:${id}`,
      outcome: 'done',
      detail: { stage, purpose: purpose.trim() },
    });
    return { stage, contentType: body.contentType, size: body.body.length, text: clearText(body) };
  }

  async states(ids: readonly string[]): Promise<StatesAnswer> {
    return { states: await this.parts.messages.stateCounts([...new Set(ids)].filter(isId)) };
  }

  async refusals(paged: Sorted, filters: Filters): Promise<ListAnswer<RefusalView>> {
    const system = single(filters, 'system');
    return this.paged('refusals', paged, refusalOf, (page) =>
      this.parts.messages.refusals({ ...page, ...(system !== undefined && { system }) }),
    );
  }

  async refusal(id: string): Promise<RefusalView> {
    const found = isId(id) ? await this.parts.messages.refusal(id) : null;
    if (found === null) throw new Refused('not-found');
    const contract = this.parts.pipeline.catalog.contract(found.type ?? '');
    return {
      ...refusalOf(found),
      body: maskedText({ body: found.body, contentType: 'application/octet-stream' }, contract?.schema),
      faults: found.problem === 'contract-broken' ? faultsOf(found.body, contract) : [],
    };
  }

  async revealRefusal(reader: Reader, id: string, purpose: string): Promise<RevealedBody> {
    const found = isId(id) ? await this.parts.messages.refusal(id) : null;
    if (found === null) throw new Refused('not-found');
    this.reveals.take(reader.account.id);
    await this.parts.access.audit(reader, {
      act: 'reveal',
      object: `refusal:${id}`,
      outcome: 'done',
      detail: { stage: 'received', purpose: purpose.trim() },
    });
    return { stage: 'received', contentType: 'application/octet-stream', size: found.body.length, text: clearText(found) };
  }

  async systems({ minutes = usualMinutes, ...paged }: Paged & { readonly minutes?: number }): Promise<ListAnswer<SystemView>> {
    return wholeList(await this.loadOf(this.parts.known.systems, minutes), paged, 'systems', this.parts.cursors);
  }

  /** One of them. */
  async system(folder: string, minutes: number): Promise<SystemView> {
    const [one] = await this.loadOf(
      this.parts.known.systems.filter((system) => system.folder === folder),
      minutes,
    );
    if (one === undefined) throw new Refused('not-found');
    return one;
  }

  private async loadOf(systems: ApiParts['known']['systems'], minutes: number): Promise<readonly SystemView[]> {
    const [loads, refused, queued, rules] = await Promise.all([
      this.parts.messages.systems(minutes),
      this.parts.messages.refusalCounts(minutes),
      this.queued(),
      this.rules(),
    ]);
    const simulated = this.parts.config.mode !== 'production';
    return systems.map(({ folder, title, contracts }): SystemView => {
      const load = loads.find(({ system }) => system === folder);
      return {
        system: folder,
        title,
        simulated,
        directions: (['in', 'out'] as const).filter((direction) => contracts.some(({ kind }) => kind === direction)),
        in: load?.in ?? {},
        out: load?.out ?? {},
        queued: queued.get(folder) ?? 0,
        lastAt: load?.lastAt ?? null,
        oldestUnsettledAt: load?.oldestUnsettledAt ?? null,
        perMinute: load?.perMinute ?? Array.from({ length: minutes }, () => 0),
        refused: refusedBy(refused, folder),
        ...standingOf(rules, folder),
      };
    });
  }

  async flow({ minutes = usualMinutes }: { readonly minutes?: number }): Promise<FlowView> {
    const { known, config, messages, pipeline } = this.parts;
    const [loads, refused, queued, rules] = await Promise.all([
      messages.traffic(minutes),
      messages.refusalCounts(minutes),
      this.queued(),
      this.rules(),
    ]);
    return {
      minutes,
      systems: known.systems.map(({ folder, title }) => ({
        system: folder,
        title,
        simulated: config.mode !== 'production',
        queued: queued.get(folder) ?? 0,
        refused: refusedBy(refused, folder),
        ...standingOf(rules, folder),
      })),
      areas: areasOf(known),
      edges: edgesOf({ known, catalog: pipeline.catalog, loads, minutes }),
      steps: pipeline.describe().map(({ name, title }) => ({ name, title })),
    };
  }

  private async paged<A, B>(
    list: string,
    sorted: Sorted,
    map: (item: A) => B,
    read: (page: NewestFirst) => Promise<Page<A>>,
  ): Promise<ListAnswer<B>> {
    const page = await inPages(this.parts.cursors, list, sorted, read);
    return { ...page, items: page.items.map(map) };
  }

  /** What operators laid down, and which partners are not sent to now. */
  private rules(): Promise<LineRules> {
    return this.parts.store.transact((unit) => this.parts.pipeline.steering.rules(unit));
  }

  private async message(id: string): Promise<MessageRow> {
    const row = isId(id) ? await this.parts.messages.message(id) : null;
    if (row === null) throw new Refused('not-found');
    return row;
  }

  /** Why there is no such body: retention took it, or there never was one. */
  private async lacking(row: MessageRow): Promise<Refused> {
    const { bodiesRemovedAt } = await this.parts.holds.standing(row);
    return bodiesRemovedAt === null || (await this.parts.messages.bodies(row.id)).length > 0
      ? new Refused('not-found')
      : new Refused('body-removed', { params: { on: bodiesRemovedAt.slice(0, 10) } });
  }

  /** Messages waiting in queues by system; none known while the broker is away. */
  private async queued(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    if (!this.parts.broker.state().connected) return counts;
    try {
      for (const { queue, messages } of await this.parts.broker.depths()) {
        const system = /(?:inbound|outbound|partner)\.([a-z0-9-]+)\.(?:\d+|in)$/.exec(queue)?.[1];
        if (system !== undefined) counts.set(system, (counts.get(system) ?? 0) + messages);
      }
    } catch (error) {
      // The broker went away between the question and the answer: the rest of the view is still true.
      this.parts.log.warn({ error }, 'Queue depths are unknown');
    }
    return counts;
  }
}

const refusedBy = (counts: readonly { readonly system: string; readonly count: number }[], folder: string): number =>
  counts.filter(({ system }) => system === folder).reduce((sum, { count }) => sum + count, 0);

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
