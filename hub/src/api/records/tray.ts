import { Inject, Injectable } from '@nestjs/common';
import type { Label } from '@fatong/contracts';
import type { TrayAnswer, TrayItem } from '@fatong/contracts/api';
import { dayOf, daysAfter } from '@fatong/contracts/calendar';
import { now, today } from '@fatong/contracts/codes';
import { titlesOf } from './addressed.js';
import { addressesOf, standingAddressesOf } from '../../access/index.js';
import { addressed, type RecordType } from '../../definitions/index.js';
import type { AskedRow, InvolvedRow, SeenType, TurnCount, TurnGroup, TurnsOf } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { visibleTypes } from './visible.js';

const usual = 50;

type List = 'due' | 'waiting' | 'followed' | 'progress';

/** Whose turn it is: what is asked of the reader, what of others on records he has in hand, and what goes on without either. All within what he may see. */
@Injectable()
export class TrayDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'identities' | 'index' | 'known' | 'records'>,
  ) {}

  /** In one page: no cursor is ever right. */
  async tray(reader: Reader, { limit = usual, cursor, list = 'due' }: Paged & { readonly list?: List }): Promise<TrayAnswer> {
    this.parts.cursors.open('tray', cursor);
    return list === 'due' ? this.asked(reader, limit) : this.involved(reader, list, limit);
  }

  /** How much is asked of the reader, by type. */
  counts(reader: Reader): Promise<readonly TurnCount[]> {
    return this.parts.index.askedCounts(this.question(reader));
  }

  /** How much of what he has in hand is asked of others. */
  waiting(reader: Reader): Promise<number> {
    return this.parts.index.waiting({ ...this.question(reader), who: whoOf(reader) });
  }

  private async asked(reader: Reader, limit: number): Promise<TrayAnswer> {
    const question = this.question(reader);
    const { items, groups, total } = await this.parts.index.asked({ ...question, limit });
    const away = awayOf(reader, items);
    const names = await this.names([...items.flatMap(({ askedBy }) => askedBy ?? []), ...away.values()]);
    return {
      items: items.map((row) => ({
        ...placed(row),
        asked: row.actions,
        since: row.since,
        ...this.dueOf(row.type, { by: row.dueBy, due: row.dueOn, at: row.dueAt }),
        group: groupOf(row, question.now),
        from: names.get(row.askedBy ?? '') ?? null,
        role: null,
        waits: null,
        ...standingFor(names.get(away.get(row) ?? '')),
      })),
      groups,
      next: null,
      total,
    };
  }

  private async involved(reader: Reader, list: Exclude<List, 'due'>, limit: number): Promise<TrayAnswer> {
    const question = { ...this.question(reader), ...(list === 'followed' && { besides: this.registers(reader) }) };
    const { items, total } = await this.parts.index.involved({ ...question, who: whoOf(reader), list, limit });
    const titles = await titlesOf(
      this.parts,
      items.flatMap(({ waits }) => (waits ? [waits.address] : [])),
    );
    return { items: items.map((row) => ({ ...placed(row), ...this.involvedItem(row, list, titles) })), groups: null, next: null, total };
  }

  private involvedItem(
    { type, since, role, isFollowed, nextDue, nextDueBy, waits }: InvolvedRow,
    list: Exclude<List, 'due'>,
    titles: ReadonlyMap<string, Label>,
  ): Omit<TrayItem, keyof ReturnType<typeof placed>> {
    const action = waits && this.parts.engine.catalogue.type(type)?.actions[waits.action];
    return {
      asked: [],
      since,
      ...(isFollowed && { isFollowed }),
      ...this.dueOf(
        type,
        list === 'waiting' ? { by: waits?.dueBy ?? null, due: waits?.dueOn ?? null, at: null } : { by: nextDueBy, due: nextDue, at: null },
      ),
      group: null,
      from: null,
      role,
      waits: waits && action ? { title: action.title, who: titles.get(waits.address) ?? null, since: waits.since } : null,
    };
  }

  /** The day, with its time where that is of the same day, and how far it is. */
  private dueOf(
    type: string,
    { by, due, at }: { readonly by: string | null; readonly due: string | null; readonly at: string | null },
  ): Pick<TrayItem, 'due' | 'dueAt' | 'left'> {
    const record = this.parts.engine.catalogue.type(type);
    if (due === null || record === undefined) return { due, dueAt: null, left: null };
    const dueAt = at !== null && dayOf(at) === due ? at : null;
    return { due, dueAt, left: this.parts.engine.left(record, { by, due: dueAt ?? due }) };
  }

  private question(reader: Reader): TurnsOf {
    const at = now();
    const day = today(at);
    const types: readonly SeenType[] = visibleTypes(this.parts, reader)
      .filter(({ record }) => asksSomebody(record))
      .map(({ record, scopes }) => ({ type: record.name, scopes }));
    return {
      addresses: [...addressesOf(reader), ...standingAddressesOf(reader)],
      account: reader.account.id,
      types,
      now: { day, week: endOfWeek(day), at: at.toISOString() },
    };
  }

  /** Registers nobody is ever asked anything of: in no tray but of who follows an entry. */
  private registers(reader: Reader): readonly SeenType[] {
    return visibleTypes(this.parts, reader)
      .filter(({ record }) => !asksSomebody(record))
      .map(({ record, scopes }) => ({ type: record.name, scopes }));
  }

  /** Who made it due: people by name, systems by their title. */
  private async names(ids: readonly string[]): Promise<ReadonlyMap<string, Label>> {
    const wanted = [...new Set(ids)];
    const accounts = wanted.length === 0 ? [] : await this.parts.identities.accountsOf(wanted);
    return new Map<string, Label>([
      ...this.parts.known.systems.map(({ folder, title }) => [folder, title] as const),
      ...accounts.map(({ id, name }) => [id, [name, name]] as const),
    ]);
  }
}

const asksSomebody = (record: RecordType): boolean =>
  record.kind !== 'register' || Object.values(record.actions).some(({ due }) => due.length > 0);

const placed = ({
  type,
  id,
  number,
  title,
  state,
  district,
}: AskedRow | InvolvedRow): Pick<TrayItem, 'type' | 'id' | 'number' | 'title' | 'state' | 'district'> => ({
  type,
  id,
  number,
  title,
  state,
  district,
});

function groupOf({ dueOn, dueAt }: AskedRow, { day, week, at }: TurnsOf['now']): TurnGroup {
  if ((dueOn !== null && dueOn < day) || (dueAt !== null && dueAt < at)) return 'overdue';
  if (dueOn === null || dueOn > week) return 'later';
  return dueOn === day ? 'today' : 'week';
}

/** Of rows that are left by name to somebody who is away: to whom. */
function awayOf(reader: Reader, rows: readonly AskedRow[]): ReadonlyMap<AskedRow, string> {
  const standing = reader.standsFor ?? [];
  if (standing.length === 0) return new Map();
  const own = new Set(addressesOf(reader));
  return new Map(
    rows.flatMap((row) => {
      const who = row.addresses.some((address) => own.has(address))
        ? undefined
        : row.addresses.map((address) => addressed(address).who).find((one) => one !== null && standing.includes(one));
      return typeof who === 'string' ? [[row, who] as const] : [];
    }),
  );
}
const standingFor = (name: Label | undefined): Pick<TrayItem, 'standsFor'> => (name === undefined ? {} : { standsFor: name });

/** Its Sunday. */
const endOfWeek = (day: string): string => daysAfter(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7);

/** What an official began or took part in himself; of those outside the authorities also what concerns their institution. */
const whoOf = ({ account, unit }: Reader): readonly string[] => [
  account.id,
  ...(account.person === null ? [] : [account.person]),
  ...(unit !== null && ['association', 'institution'].includes(unit.kind) ? [unit.id] : []),
];
