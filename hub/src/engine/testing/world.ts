import { hash } from 'node:crypto';
import type { Claim, Message } from '@fatong/contracts';
import { calendarOf, knownYears, type CalendarYear } from '@fatong/contracts/calendar';
import { systems } from '@fatong/contracts/systems';
import { mayKnow, rolesIn, scopesOf } from '../../access/index.js';
import type { Area } from '../../definitions/index.js';
import {
  BlobGone,
  type Account,
  type ActOutcome,
  type OrgUnit,
  type Receiving,
  type RecordRow,
  type SealUnfit,
  type Viewer,
} from '../../ports/index.js';
import { openEngine, type Engine } from '../index.js';
import { memoryDesk } from './memory-desk.js';
import { MemorySealing } from './memory-letters.js';
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
  /** Lays content down as a door does, for a message that brings it. */
  content(text: string): Claim;
  /** Says of whatever files bring from now on that it is not taken; null: it is. */
  refuseFiles(why: Awaited<ReturnType<Receiving['receive']>> | Error | null): void;
  /** Says of whatever seal comes from now on that it does not go into its letter; null: it does. */
  refuseSeals(why: SealUnfit | null): void;
  /** Hands canonical messages to an area, as one batch; of one whose file is not taken nothing is. */
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
  const contents = new Map<string, Buffer>();
  const desk = memoryDesk(tables);
  let refused: Parameters<World['refuseFiles']>[0] = null;
  async function* read(address: string): AsyncGenerator<Buffer> {
    const bytes = contents.get(address);
    if (bytes === undefined) throw new BlobGone(address);
    yield bytes;
  }
  const receiving: Receiving = {
    async receive(content, wanted) {
      if (refused instanceof Error) throw refused;
      return refused ?? desk.receiving.receive(content, wanted);
    },
  };
  const sealing = new MemorySealing();
  const engine = openEngine({
    sealing,
    bringing: { blobs: { read }, files: desk.files, receiving },
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
    content(text) {
      const bytes = Buffer.from(text);
      contents.set(hash('sm3', bytes), bytes);
      return { claim: hash('sm3', bytes), size: bytes.length, mediaType: 'application/pdf' };
    },
    refuseFiles: (why) => void (refused = why),
    refuseSeals: (why) => void (sealing.refused = why),
    async report(area, messages) {
      const found = await engine.acting.bring!(area, messages);
      if ('refused' in found) return messages.map(() => found);
      return store.transact((unit) => engine.acting.act(unit, area, messages, found.files));
    },
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
