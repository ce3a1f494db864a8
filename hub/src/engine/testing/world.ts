import type { Message } from '@fatong/contracts';
import { calendarOf, knownYears, type CalendarYear } from '@fatong/contracts/calendar';
import { systems } from '@fatong/contracts/systems';
import { mayKnow, rolesIn, scopesOf } from '../../access/index.js';
import type { Area } from '../../definitions/index.js';
import type { Account, ActOutcome, OrgUnit, RecordRow, Viewer } from '../../ports/index.js';
import { openEngine, type Engine } from '../index.js';
import { MemoryReader } from './memory-reader.js';
import { MemoryStore, type MemoryTables } from './memory-store.js';

export const city: OrgUnit = {
  id: 'city/office',
  parent: 'city',
  kind: 'office',
  title: ['市局律师工作处', 'City office'],
  district: null,
};
export const districtUnit = (code: string): OrgUnit => ({
  id: `district/${code}`,
  parent: 'city',
  kind: 'district',
  title: [`区局${code}`, `District ${code}`],
  district: code,
});
export const association: OrgUnit = {
  id: 'association/guild',
  parent: 'city',
  kind: 'association',
  title: ['行会', 'Guild'],
  district: null,
};
export const firmUnit = (uscc: string, district: string): OrgUnit => ({
  id: `firm/${uscc}`,
  parent: `district/${district}`,
  kind: 'institution',
  title: ['机构', 'Firm'],
  district,
});

/** Somebody with these roles (`<area>.<role>`) in a unit; the id is the name. */
export function somebody(id: string, roles: readonly string[], unit: OrgUnit, person: string | null = null): Viewer {
  const account: Account = {
    id,
    username: id,
    name: id,
    passwordHash: '',
    surface: 'admin',
    roles,
    unit: unit.id,
    person,
    disabled: false,
  };
  return { account, unit, address: '127.0.0.1' };
}

export interface World {
  readonly tables: MemoryTables;
  readonly store: MemoryStore;
  readonly reader: MemoryReader;
  readonly engine: Engine;
  /** From now on they have accounts and may be named on records. */
  employ(...people: readonly Viewer[]): void;
  /** What the log was warned of. */
  readonly warnings: string[];
  /** Moves the clock to nine in the morning of a legal day, or to that time of it: `13:30`. */
  move(day: string, time?: string): void;
  /** From now on the calendar knows these years too. */
  learn(...years: readonly CalendarYear[]): void;
  /** Hands canonical messages to an area, as one batch. */
  report(area: string, messages: readonly Message[]): Promise<readonly ActOutcome[]>;
  /** The only record of a type, or a failure. */
  only(type: string): RecordRow;
}

/** The engine over tables in memory; time stands still at `now` until somebody moves it. */
export function newWorld(areas: readonly Area[], now = '2026-03-02T01:00:00.000Z', store = new MemoryStore(), address = ''): World {
  let instant = now;
  let calendar = calendarOf();
  const { tables } = store;
  const reader = new MemoryReader(tables);
  const warnings: string[] = [];
  const log = { info: () => undefined, warn: (_: object, message: string) => void warnings.push(message), error: () => undefined };
  const engine = openEngine({
    address,
    areas,
    store,
    records: reader,
    rights: { rolesIn, scopesOf, mayKnow },
    systems: Object.fromEntries(systems.map(({ folder, title }) => [folder, title])),
    log,
    clock: () => instant,
    calendar: () => calendar,
  });
  return {
    tables,
    store,
    reader,
    engine,
    warnings,
    employ: (...people) => people.forEach((one) => tables.staff.set(one.account.id, one)),
    move: (day, time = '09:00') => void (instant = new Date(`${day}T${time}:00.000+08:00`).toISOString()),
    learn: (...years) => void (calendar = calendarOf([...knownYears, ...years])),
    report: (area, messages) => store.transact((unit) => engine.acting.act(unit, area, messages)),
    only(type) {
      const rows = tables.of(type);
      if (rows.length !== 1) throw new Error(`${rows.length} records of ${type}`);
      return rows[0]!;
    },
  };
}

/** A register entry as a seed stores it. */
export const entry = (
  type: string,
  id: string,
  values: Readonly<Record<string, unknown>>,
  place: { district: string | null; ownerUnit: string | null } = { district: null, ownerUnit: null },
): RecordRow => ({
  id,
  type,
  number: null,
  version: 1,
  state: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  values,
  ...place,
});
