import {
  endedStates,
  type Choice,
  type Held,
  type InHand,
  type MemberChange,
  type MemberState,
  type MemberUnderWay,
  type NewestFirst,
  type OperationKind,
  type OperationMember,
  type OperationRow,
  type Operations,
  type Page,
  type Unit,
} from '../ports/index.js';
import * as sql from './dialects/index.js';
import { isUuid } from './finding.js';
import type { Kit } from './kit.js';
import { Binds } from './reading/binds.js';
import { conditionsOf } from './reading/messages.js';
import { pageOf } from './reading/page.js';
import { deathsOf } from './rows/read.js';
import { operationContent, readHeld, readMember, readOperation, readUnderWay, storeOperation } from './rows/operation.js';
import { operation } from './schema/message-tables.js';
import { SqlUnit } from './unit.js';

const mostRows = 500;
const mostFrozen = 10_000;
const columns = sql.names(operation.columns, 'o.');

/** Operations as rows: see the port. */
export class SqlOperations implements Operations {
  constructor(private readonly kit: Kit) {}

  async list({
    isOpen,
    kind,
    account,
    cursor,
    limit,
    oldestFirst = false,
  }: { readonly isOpen?: boolean; readonly kind?: OperationKind; readonly account?: string } & NewestFirst): Promise<Page<OperationRow>> {
    const binds = new Binds();
    const ended = `o.state IN (${endedStates.map((state) => `'${state}'`).join()})`;
    const where = [
      ...(isOpen === undefined ? [] : [isOpen ? `NOT ${ended}` : ended]),
      ...(kind === undefined ? [] : [`o.kind = ${binds.of(kind)}`]),
      ...(account === undefined ? [] : [`o.account = ${binds.of(account)}`]),
    ];
    const keyset = {
      by: 'o."created_at"',
      name: 'created_at',
      id: 'o."id"',
      isOptional: false,
      descending: !oldestFirst,
      type: 'timestamptz(3)',
    };
    const page = await this.kit.database.run((session) =>
      pageOf(session, { columns, from: 'operation o', where, binds, keyset, cursor, limit: Math.min(limit, mostRows) }),
    );
    return { ...page, items: page.items.map(readOperation) };
  }

  async operation(id: string): Promise<OperationRow | null> {
    if (!isUuid(id)) return null;
    const {
      rows: [row],
    } = await this.kit.database.run((session) =>
      session.query<sql.StoredRow>({ name: 'operation', text: `SELECT ${columns} FROM operation o WHERE o.id = $1` }, [id]),
    );
    return row ? readOperation(row) : null;
  }

  async members(
    id: string,
    { state, after = 0, limit }: { readonly state?: MemberState; readonly after?: number; readonly limit: number },
  ): Promise<readonly OperationMember[]> {
    if (!isUuid(id)) return [];
    return (await this.kit.database.run((session) => sql.membersOf(session, id, { state, after, limit: Math.min(limit, mostRows) }))).map(
      readMember,
    );
  }

  async settled(id: string, limit: number): Promise<readonly MemberUnderWay[]> {
    return (await this.kit.database.run((session) => sql.settledMembers(session, id, limit))).map(readUnderWay);
  }

  async lease(): Promise<(OperationRow & InHand) | null> {
    const holder = await this.kit.presence.here();
    const row = await this.kit.database.transaction(async (session) => {
      await sql.buryDead(session);
      return sql.leaseOperation(session, holder);
    });
    return row ? { ...readOperation(row), deaths: deathsOf(row) } : null;
  }

  giveBack(id: string, seconds: number): Promise<void> {
    return this.kit.database.run((session) => sql.giveBackOperation(session, id, seconds));
  }

  async prepare(unit: Unit, row: OperationRow, choice: Choice): Promise<{ readonly total: number; readonly held: readonly Held[] }> {
    const session = sessionOf(unit);
    await sql.insert(session, operation, [storeOperation(row)]);
    if ('ids' in choice) {
      const ids = [...new Set(choice.ids)].filter(isUuid);
      const { total, added } = await sql.freezeNamed(session, row.id, ids);
      return {
        total,
        held: added < total ? (await sql.holdersOf(session, ids)).map(readHeld).filter(({ operation: id }) => id !== row.id) : [],
      };
    }
    const found = foundBy(choice);
    const { total, added } = await sql.freezeFound(session, row.id, found);
    return {
      total,
      held: added < total ? (await sql.holdersOfFound(session, found)).map(readHeld).filter(({ operation: id }) => id !== row.id) : [],
    };
  }

  async frozen(unit: Unit, id: string): Promise<readonly OperationMember[]> {
    return (await sql.membersOf(sessionOf(unit), id, { state: 'waiting', after: 0, limit: mostFrozen })).map(readMember);
  }

  async holding(unit: Unit, messageIds: readonly string[]): Promise<readonly Held[]> {
    const ids = messageIds.filter(isUuid);
    return ids.length === 0 ? [] : (await sql.holdersOf(sessionOf(unit), ids)).map(readHeld);
  }

  async holders(messageIds: readonly string[]): Promise<readonly Held[]> {
    const ids = messageIds.filter(isUuid);
    return ids.length === 0 ? [] : (await this.kit.database.run((session) => sql.holdersOf(session, ids))).map(readHeld);
  }

  async locked(unit: Unit, id: string): Promise<OperationRow | null> {
    const row = isUuid(id) ? await sql.lockOperation(sessionOf(unit), id) : undefined;
    return row ? readOperation(row) : null;
  }

  save(unit: Unit, row: OperationRow, seconds: number | null): Promise<void> {
    return sql.saveOperation(sessionOf(unit), {
      id: row.id,
      state: row.state,
      isEnded: endedStates.includes(row.state),
      content: operationContent(row),
      seconds,
    });
  }

  async mark(unit: Unit, id: string, changes: readonly MemberChange[]): Promise<void> {
    if (changes.length === 0) return;
    await sql.markMembers(
      sessionOf(unit),
      id,
      changes.map(({ seq, state, wave = null, why }) => ({ seq, state, wave, why: why ? JSON.stringify(why) : null })),
    );
  }

  letGo(unit: Unit, id: string): Promise<void> {
    return sql.letMembersGo(sessionOf(unit), id);
  }
}

/** What names few, a key or a failure group, leads; else the lanes. */
function foundBy({ filter: { state, ...filter }, states: all, most }: Exclude<Choice, { readonly ids: unknown }>): sql.Found {
  const binds = new Binds();
  const states = state === undefined ? all : all.filter((one) => one === state);
  const ofStates = binds.of(states);
  if (filter.key !== undefined || filter.group !== undefined)
    return {
      from: 'message m',
      where: [...conditionsOf(filter, binds), `m."state" = ANY(${ofStates}::text[])`],
      values: binds.values,
      most,
    };
  const where = (['system', 'direction', 'type'] as const).flatMap((name) =>
    filter[name] === undefined ? [] : [`l."${name}" = ${binds.of(filter[name])}`],
  );
  const within = conditionsOf({ from: filter.from, to: filter.to }, binds);
  return sql.foundInLanes({ where, within, states: ofStates, isOpen: !states.includes('done'), most, values: binds.values });
}

function sessionOf(unit: Unit): SqlUnit['session'] {
  if (!(unit instanceof SqlUnit)) throw new TypeError('Operations are written in a unit of this store');
  return unit.session;
}
