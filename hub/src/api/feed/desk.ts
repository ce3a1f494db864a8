import { Inject, Injectable } from '@nestjs/common';
import type { Label, Language } from '@fatong/contracts';
import type { DoneAnswer, DoneItem, DoneQuery } from '@fatong/contracts/api';
import { daysAfter } from '@fatong/contracts/calendar';
import { expressionOf, valueOf } from '@fatong/contracts/expression';
import { rolesIn, visibleEvents } from '../../access/index.js';
import { oversees, withheldFrom, type RecordType } from '../../definitions/index.js';
import { titleOf } from '../../engine/index.js';
import type { RecordEventRow, RecordRow, Scope } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { wrongParameter } from '../problems.js';
import { entriesOf, listFields, type Naming } from '../records/views.js';
import { visibleTypes } from '../records/visible.js';

const usual = 50;
/** So many events are looked through for one page: of what a reader does not see there may be more than of what he sees. */
const [perRead, mostReads] = [200, 10];

interface Seen {
  readonly record: RecordType;
  readonly scopes: readonly Scope[];
}

/** What is done in the areas somebody oversees, as it is done: who, what, from which state to which, in which unit. Of records that he does not see there is no trace. */
@Injectable()
export class FeedDesk {
  constructor(
    @Inject(PARTS)
    private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'identities' | 'known' | 'pipeline' | 'records'>,
  ) {}

  async feed(reader: Reader, asked: DoneQuery, language: Language): Promise<DoneAnswer> {
    const types = this.typesFor(reader, asked.type);
    const { from, to, action, unit, limit = usual } = asked;
    const listName = `feed ${JSON.stringify([asked.type, action, unit, from, to])}`;
    const items: DoneItem[] = [];
    let cursor = this.parts.cursors.open(listName, asked.cursor);
    for (let reads = 0; reads < mostReads; reads++) {
      const { items: events, next } = await this.parts.records.done({
        types: [...types.keys()],
        limit: perRead,
        ...(action !== undefined && { name: action }),
        ...(unit !== undefined && { unit }),
        ...(from !== undefined && { from: begins(from) }),
        ...(to !== undefined && { before: begins(daysAfter(to, 1)) }),
        ...(cursor !== undefined && { cursor }),
      });
      const seen = await this.seen(reader, types, events, language);
      for (const event of events) {
        const item = seen.get(event.id);
        if (item !== undefined) items.push(item);
        if (items.length === limit) return { items, next: this.parts.cursors.seal(listName, `${event.at}|${event.id}`) };
      }
      if (next === null) return { items, next: null };
      cursor = next;
    }
    return { items, next: this.parts.cursors.seal(listName, cursor ?? null) };
  }

  /** Types of the areas that the reader oversees. */
  private typesFor(reader: Reader, only: string | undefined): ReadonlyMap<string, Seen> {
    const mine = this.parts.engine.catalogue.areas.filter((area) => oversees(area, rolesIn(reader, area.name))).map(({ name }) => name);
    // To whom oversees nothing nothing was done, as who steers no rule has none.
    if (mine.length === 0) return new Map();
    const all = visibleTypes(this.parts, reader).filter(({ record }) => mine.includes(record.area));
    const wanted = all.filter(({ record }) => only === undefined || record.name === only);
    if (wanted.length === 0) throw wrongParameter('type', ['没有这类业务。', 'There is no such type of records.']);
    return new Map(wanted.map((one) => [one.record.name, one]));
  }

  /** Of these events those on records that the reader sees, as their timelines say them to him. */
  private async seen(
    reader: Reader,
    types: ReadonlyMap<string, Seen>,
    events: readonly RecordEventRow[],
    language: Language,
  ): Promise<ReadonlyMap<string, DoneItem>> {
    const naming = await this.naming(events);
    const found = new Map<string, DoneItem>();
    for (const [type, of] of Map.groupBy(events, (event) => event.type)) {
      const { record, scopes } = types.get(type)!;
      const rows = await this.rowsOf({ record, scopes }, [...new Set(of.map(({ recordId }) => recordId))]);
      const roles = rolesIn(reader, record.area);
      for (const event of visibleEvents(record, of, roles)) {
        const row = rows.get(event.recordId);
        if (row === undefined) continue;
        const [entry] = entriesOf(record, [event], { ...naming, withheld: withheldFrom(record, roles, row.values), language });
        found.set(event.id, { type, record: { id: row.id, number: row.number, title: titleOf(record, row) }, entry: entry! });
      }
    }
    return found;
  }

  private async rowsOf({ record, scopes }: Seen, ids: readonly string[]): Promise<ReadonlyMap<string, RecordRow>> {
    const { items } = await this.parts.records.list({
      type: record.name,
      scopes,
      where: expressionOf(valueOf<string>({ read: 'id' }).in(ids)),
      sort: { field: 'createdAt', descending: true },
      limit: perRead,
      isCounted: false,
      fields: listFields(record),
    });
    return new Map(items.map((row) => [row.id, row]));
  }

  private async naming(events: readonly RecordEventRow[]): Promise<Naming> {
    const ids = [...new Set(events.flatMap(({ actor }) => actor.unit ?? []))];
    const units = new Map(await Promise.all(ids.map(async (id) => [id, (await this.parts.identities.unit(id))?.title] as const)));
    const system = (of: string): Label | undefined =>
      this.parts.known.systems.find(({ folder }) => folder === of)?.title ?? this.parts.engine.catalogue.machine(of);
    return { reports: (of) => this.parts.pipeline.catalog.contract(of), system, unit: (of) => units.get(of) };
  }
}

/** The first instant of a legal day. */
const begins = (day: string): string => new Date(`${day}T00:00:00.000+08:00`).toISOString();
