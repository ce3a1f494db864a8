import { Inject, Injectable } from '@nestjs/common';
import { problem, type Language } from '@fatong/contracts';
import type { BodyRevealRequest, FlowView, ListAnswer, MessageAnswer, MessageItem, RefusalView, RevealedBody, StatesAnswer, SystemView } from '@fatong/contracts/api';
import type { LineRules, MessageQuery, MessageRow, MessageState, NewestFirst, Page } from '../../ports/index.js';
import { dayEnd, dayStart, isDate, isInstant } from '../records/days.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { single } from '../frame/filters.js';
import { Limit } from '../frame/limit.js';
import type { Reader } from '../frame/reader.js';
import type { Filters } from '../frame/route.js';
import { holderOf } from '../operations/held.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { answerAt, answersOf } from './answers.js';
import { bodiesOf, clearText, maskedText } from './bodies.js';
import { areasOf, edgesOf, typesOf } from './flow.js';
import { inPages, type Sorted } from './in-pages.js';
import { answerOf, attemptViews, itemOf, refusalOf } from './views.js';
import { standingOf } from '../steering/guard-views.js';

const usualMinutes = 60;
const revealsAMinute = 60;

/** The operator's view of the message flow. Lists load no bodies, bodies are masked, one in clear needs a purpose. */
@Injectable()
export class MessageDesk {
  private readonly reveals = new Limit(revealsAMinute, 60_000);

  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'broker' | 'config' | 'cursors' | 'holds' | 'identities' | 'known' | 'log' | 'messages' | 'operations' | 'pipeline' | 'store'>) {}

  async list(paged: Sorted, filters: Filters): Promise<ListAnswer<MessageItem>> {
    const query = await this.queryOf(filters);
    return this.paged('messages', paged, itemOf, (page) => this.parts.messages.list({ ...query, ...page }));
  }

  async show(id: string, language: Language): Promise<MessageAnswer> {
    const row = await this.message(id);
    const { messages, holds, identities, operations } = this.parts;
    const [[held], standing, deliveries, attempts, bodies, conversation] = await Promise.all([operations.holders([id]), holds.standing(row), messages.deliveries(id), row.direction === 'out' ? messages.attempts(id) : [], messages.bodies(id), messages.conversation(id)]);
    return {
      ...answerOf(row, deliveries, language, deliveries.some(({ state }) => state === 'held') ? await this.rules() : undefined),
      ...(held && { retry: { allowed: false, why: problem('message-held', language, { params: await holderOf(held, identities) }).detail! } }),
      bodies: [...bodiesOf(row, bodies, this.parts.pipeline.catalog), ...answersOf(attempts)],
      attempts: attemptViews(attempts),
      conversation: conversation.map(itemOf),
      bodiesRemovedAt: bodies.length === 0 ? standing.bodiesRemovedAt : null,
      isHeld: standing.isHeld,
      lineage: this.parts.known.lineage(row),
    };
  }

  /** Nothing is shown before its audit row is committed. */
  async reveal(reader: Reader, id: string, { stage, purpose }: BodyRevealRequest): Promise<RevealedBody> {
    const row = await this.message(id);
    this.reveals.take(reader.account.id);
    const body = stage.startsWith('answer.') ? answerAt(await this.parts.messages.attempts(id), stage) : (await this.parts.messages.bodies(id)).find((one) => one.stage === stage);
    if (body === undefined) throw await this.lacking(row);
    await this.parts.access.audit(reader, { act: 'reveal', object: `message:${id}`, outcome: 'done', detail: { stage, purpose: purpose.trim() } });
    return { stage, contentType: body.contentType, size: body.body.length, text: clearText(body) };
  }

  async states(ids: readonly string[]): Promise<StatesAnswer> {
    return { states: await this.parts.messages.stateCounts([...new Set(ids)].filter(isId)) };
  }

  async refusals(paged: Sorted, filters: Filters): Promise<ListAnswer<RefusalView>> {
    const system = single(filters, 'system');
    return this.paged('refusals', paged, refusalOf, (page) => this.parts.messages.refusals({ ...page, ...(system !== undefined && { system }) }));
  }

  async refusal(id: string): Promise<RefusalView> {
    const found = isId(id) ? await this.parts.messages.refusal(id) : null;
    if (found === null) throw new Refused('not-found');
    return { ...refusalOf(found), body: maskedText({ body: found.body, contentType: 'application/octet-stream' }, this.parts.pipeline.catalog.contract(found.type ?? '')?.schema) };
  }

  async revealRefusal(reader: Reader, id: string, purpose: string): Promise<RevealedBody> {
    const found = isId(id) ? await this.parts.messages.refusal(id) : null;
    if (found === null) throw new Refused('not-found');
    this.reveals.take(reader.account.id);
    await this.parts.access.audit(reader, { act: 'reveal', object: `refusal:${id}`, outcome: 'done', detail: { stage: 'received', purpose: purpose.trim() } });
    return { stage: 'received', contentType: 'application/octet-stream', size: found.body.length, text: clearText(found) };
  }

  async systems({ minutes = usualMinutes, ...paged }: Paged & { readonly minutes?: number }): Promise<ListAnswer<SystemView>> {
    const [loads, refused, queued, rules] = await Promise.all([this.parts.messages.systems(minutes), this.parts.messages.refusalCounts(minutes), this.queued(), this.rules()]);
    const simulated = this.parts.config.mode !== 'production';
    return wholeList(this.parts.known.systems.map(({ folder, title, contracts }): SystemView => {
      const load = loads.find(({ system }) => system === folder);
      return {
        system: folder, title, simulated,
        directions: (['in', 'out'] as const).filter((direction) => contracts.some(({ kind }) => kind === direction)),
        in: load?.in ?? {}, out: load?.out ?? {}, queued: queued.get(folder) ?? 0, lastAt: load?.lastAt ?? null, oldestUnsettledAt: load?.oldestUnsettledAt ?? null,
        perMinute: load?.perMinute ?? Array.from({ length: minutes }, () => 0),
        refused: refusedBy(refused, folder), ...standingOf(rules, folder),
      };
    }), paged, 'systems', this.parts.cursors);
  }

  async flow({ minutes = usualMinutes }: { readonly minutes?: number }): Promise<FlowView> {
    const { known, config, messages, pipeline } = this.parts;
    const [loads, refused, queued, rules] = await Promise.all([messages.traffic(minutes), messages.refusalCounts(minutes), this.queued(), this.rules()]);
    return {
      minutes,
      systems: known.systems.map(({ folder, title }) => ({ system: folder, title, simulated: config.mode !== 'production', queued: queued.get(folder) ?? 0, refused: refusedBy(refused, folder), ...standingOf(rules, folder) })),
      areas: areasOf(known),
      edges: edgesOf({ known, catalog: pipeline.catalog, loads, minutes }),
      steps: pipeline.describe().map(({ name, title }) => ({ name, title })),
    };
  }

  private async paged<A, B>(list: string, sorted: Sorted, map: (item: A) => B, read: (page: NewestFirst) => Promise<Page<A>>): Promise<ListAnswer<B>> {
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
    return bodiesRemovedAt === null || (await this.parts.messages.bodies(row.id)).length > 0 ? new Refused('not-found') : new Refused('body-removed', { params: { on: bodiesRemovedAt.slice(0, 10) } });
  }

  private async queryOf(filters: Filters): Promise<Omit<MessageQuery, keyof NewestFirst>> {
    const one = (name: string, among?: readonly string[]): string | undefined => {
      const value = single(filters, name);
      if (value !== undefined && among !== undefined && !among.includes(value)) throw wrongParameter(`filter[${name}]`);
      return value;
    };
    const group = await this.groupOf(one('group'));
    const area = one('area');
    const types = area === undefined ? undefined : typesOf(area, { known: this.parts.known, catalog: this.parts.pipeline.catalog });
    const query = { type: one('type'), types, system: one('system'), key: one('key'), group, state: one('state', states) as MessageState | undefined, direction: one('direction', ['in', 'out']) as 'in' | 'out' | undefined, ...spanOf(filters) };
    return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  }

  /** Groups are named by their id in addresses; messages know the normalised cause itself. */
  private async groupOf(id: string | undefined): Promise<string | undefined> {
    return id === undefined ? undefined : ((await this.parts.messages.failureGroups()).find((group) => group.id === id)?.group ?? id);
  }

  /** Messages waiting in queues by system; none known while the broker is away. */
  private async queued(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    if (!this.parts.broker.state().connected) return counts;
    try {
      for (const { queue, messages } of await this.parts.broker.depths()) {
        const system = /(?:inbound|outbound)\.([a-z0-9-]+)\.\d+$/.exec(queue)?.[1];
        if (system !== undefined) counts.set(system, (counts.get(system) ?? 0) + messages);
      }
    } catch (error) {
      // The broker went away between the question and the answer: the rest of the view is still true.
      this.parts.log.warn({ error }, 'Queue depths are unknown');
    }
    return counts;
  }
}

const refusedBy = (counts: readonly { readonly system: string; readonly count: number }[], folder: string): number => counts.filter(({ system }) => system === folder).reduce((sum, { count }) => sum + count, 0);

const states: readonly MessageState[] = ['done', 'due', 'sent', 'later', 'waiting', 'held', 'unknown', 'parked', 'discarded'];

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** `filter[time][from]`, `filter[time][to]` as instants or days, also as `filter[from]`, `filter[to]`; or `filter[time]`, one day. */
function spanOf(filters: Filters): { from?: string; to?: string } {
  const time = filters['time'];
  if (time !== undefined && 'any' in time) {
    const day = single(filters, 'time') ?? '';
    if (!isDate(day) || filters['from'] !== undefined || filters['to'] !== undefined) throw wrongParameter('filter[time]', ['应为一个日期 YYYY-MM-DD。', 'It must be one date, YYYY-MM-DD.']);
    return { from: dayStart(day), to: dayEnd(day) };
  }
  const [from, to] = [time?.from ?? single(filters, 'from'), time?.to ?? single(filters, 'to')];
  const instant = (text: string, day: (date: string) => string, name: string): string => {
    if (isDate(text)) return day(text);
    if (!isInstant(text)) throw wrongParameter(`filter[${name}]`, ['应为日期或时刻。', 'It must be a date or an instant.']);
    return new Date(text).toISOString();
  };
  return { ...(from !== undefined && { from: instant(from, dayStart, 'from') }), ...(to !== undefined && { to: instant(to, dayEnd, 'to') }) };
}
