import { Inject, Injectable } from '@nestjs/common';
import type { Label } from '@fatong/contracts';
import type { CountdownAnswer, CountdownItem, CountdownQuery } from '@fatong/contracts/api';
import { daysAfter } from '@fatong/contracts/calendar';
import { now, today } from '@fatong/contracts/codes';
import { rolesIn } from '../../access/index.js';
import { countsDown, dueField, withinWords, type RecordType } from '../../definitions/index.js';
import type { CountdownRow, Scope, SeenType } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { wrongParameter } from '../problems.js';
import { visibleTypes } from '../records/visible.js';

const [usual, usualDays] = [50, 30];

interface Counted extends SeenType {
  readonly record: RecordType;
  /** The reader opens it: it is of an area of his. */
  readonly isHis: boolean;
}
const everywhere: readonly Scope[] = [{ kind: 'city' }];

/** Every time limit that runs on the records that somebody counts down, of areas too of which he sees nothing else: there its number, state, unit and day, and nothing of what it says. */
@Injectable()
export class CountdownDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'identities' | 'index' | 'known'>) {}

  async countdown(
    reader: Reader,
    { type, within = usualDays, standing = 'running', limit = usual, cursor }: CountdownQuery,
  ): Promise<CountdownAnswer> {
    const all = this.typesFor(reader);
    const types = all.filter((one) => type === undefined || one.type === type);
    if (all.length > 0 && types.length === 0) throw wrongParameter('type', ['没有这类业务。', 'There is no such type of records.']);
    const on = today(now());
    const listName = `countdown ${JSON.stringify([type, within, standing])}`;
    const after = this.parts.cursors.open(listName, cursor);
    const rows = await this.parts.index.countdown({
      types: types.map(({ type: of, scopes }) => ({ type: of, scopes })),
      until: standing === 'paused' ? null : daysAfter(on, within),
      ...(after !== undefined && { after: JSON.parse(after) as CountdownRow }),
      limit,
    });
    const units = await this.unitTitles(rows);
    const last = rows.at(-1);
    return {
      types: all.map((one) => ({ type: one.type, title: one.record.title })),
      items: rows.flatMap((row) => this.itemOf(types.find((one) => one.type === row.type)!, row, units.get(row.ownerUnit ?? ''), on)),
      next: this.parts.cursors.seal(
        listName,
        last === undefined || rows.length < limit
          ? null
          : JSON.stringify({ type: last.type, id: last.id, clock: last.clock, dueDay: last.dueDay }),
      ),
    };
  }

  /** Of an area of his what he sees of it; of others everything, to be counted down and not to be read. */
  private typesFor(reader: Reader): readonly Counted[] {
    const { areas } = this.parts.engine.catalogue;
    const seen = new Map(visibleTypes(this.parts, reader).map(({ record, scopes }) => [record.name, scopes] as const));
    const found = new Map<string, Counted>();
    for (const area of areas) {
      if (!countsDown(area, rolesIn(reader, area.name))) continue;
      for (const name of area.countdown!.of) {
        const record = this.parts.engine.catalogue.type(name);
        const isHis = record?.area === area.name;
        const scopes = isHis ? seen.get(name) : everywhere;
        if (record !== undefined && scopes !== undefined) found.set(name, { type: name, record, scopes, isHis });
      }
    }
    return [...found.values()];
  }

  private async unitTitles(rows: readonly CountdownRow[]): Promise<ReadonlyMap<string, Label>> {
    const ids = [...new Set(rows.flatMap(({ ownerUnit }) => ownerUnit ?? []))];
    const found = await Promise.all(ids.map(async (id) => [id, (await this.parts.identities.unit(id))?.title] as const));
    return new Map(found.flatMap(([id, title]) => (title === undefined ? [] : [[id, title]])));
  }

  private itemOf({ record, isHis }: Counted, row: CountdownRow, unit: Label | undefined, on: string): readonly CountdownItem[] {
    const clock = record.clocks.find(({ name }) => name === row.clock);
    if (clock === undefined) return [];
    const left = row.dueOn === null ? null : this.parts.engine.left(record, { by: dueField(clock.name), due: row.dueOn });
    const state = row.state === null ? undefined : record.states[row.state];
    return [
      {
        type: row.type,
        typeTitle: record.title,
        record: isHis ? row.id : null,
        number: row.number,
        state: state === undefined ? null : { title: state.title, tone: state.tone },
        unit: unit ?? null,
        clock: clock.name,
        title: clock.title,
        law: clock.law,
        within: withinWords(clock, record.fields, on),
        standing: left && left.standing,
        dueOn: row.dueOn,
        left,
      },
    ];
  }
}
