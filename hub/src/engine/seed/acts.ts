import { isFiles, isRef, isRows, isStaff, type RowsField } from '@fatong/contracts/fields';
import type { DemoAct, DoorType } from '../../definitions/index.js';
import type { RecordRow, Viewer } from '../../ports/index.js';
import { doneAtDoor } from '../doors/acting.js';
import { isUuid } from '../files.js';
import type { Parts } from '../parts.js';
import { perform } from '../perform.js';
import { entryId } from './entries.js';
import { handIn, type Desk } from './papers.js';

/** Records by the names acts give them, as the last act left them. */
export type Opened = Map<string, { readonly id: string; readonly version: number }>;

/** What the history is told with. */
export interface Telling extends Parts {
  readonly desk: Desk;
}

/** Lets officials act, each act on the record an earlier one of the same name opened. */
export async function replay(
  parts: Telling,
  acts: readonly DemoAct[],
  viewers: ReadonlyMap<string, Viewer>,
  records: Opened,
): Promise<void> {
  for (const act of acts) {
    const { by, at, type, action, on, reason } = act;
    const before = records.get(on);
    const door = parts.catalogue.door(by);
    if (door !== undefined) {
      records.set(on, await held(parts, door, { act, id: before?.id ?? '', records }));
      continue;
    }
    const outcome = await perform(parts, {
      viewer: viewers.get(by)!,
      type,
      action,
      idempotencyKey: `demo:${on}:${action}:${at}`,
      now: at,
      form: await refer(parts, act, { viewers, records }),
      ...(before && { id: before.id, version: before.version }),
      ...(reason !== undefined && { reason }),
    });
    if ('refused' in outcome)
      throw new Error(
        `The demo act ${action} on ${on} was refused: ${outcome.refused.problem} ${JSON.stringify(outcome.refused.findings ?? outcome.refused.why ?? [])}`,
      );
    records.set(on, outcome.done);
  }
}

/** What somebody without account did at a door of that name, with no files. */
async function held(
  parts: Telling,
  door: DoorType,
  { act, id, records }: { readonly act: DemoAct; readonly id: string; readonly records: Opened },
): Promise<{ readonly id: string; readonly version: number }> {
  const record = parts.catalogue.type(act.type)!;
  const form = await refer(parts, act, { viewers: new Map(), records });
  const outcome = await doneAtDoor(parts, door, { record, id, action: act.action, form, account: '', at: act.at });
  if ('refused' in outcome) throw new Error(`The demo act ${act.action} on ${act.on} was refused: ${outcome.refused.problem}`);
  return { id, version: outcome.done.version + 1 };
}

/** Ids at the master become ids of the mirrors they lead to, keys of register entries the ids of those, names of acts the records they opened, usernames the accounts that are named, papers the files that are uploaded; what a record of ours said itself is an id already. */
async function refer(
  parts: Telling,
  act: DemoAct,
  { viewers, records }: { readonly viewers: ReadonlyMap<string, Viewer>; readonly records: Opened },
): Promise<Readonly<Record<string, unknown>>> {
  const record = parts.catalogue.type(act.type)!;
  const entries = Object.entries(act.form).map(async ([name, value]) => {
    const field = record.fields[name];
    if (isFiles(field)) {
      const papers = value as Parameters<typeof handIn>[2];
      return [name, await handIn(parts.desk, { act, slot: name, field, by: viewers.get(act.by)! }, papers)] as const;
    }
    if (isRows(field)) return [name, await rowsIn(parts, { act, name, field, by: viewers.get(act.by) }, value)] as const;
    if (isStaff(field)) return [name, (value as readonly string[]).map((username) => ({ id: viewers.get(username)!.account.id }))] as const;
    const to = isRef(field) ? parts.catalogue.type(field.to) : undefined;
    if (to?.kind === 'register' && Array.isArray(value)) return [name, value.map((key) => entryId(to.name, String(key)))] as const;
    if (to === undefined || typeof value !== 'string' || isUuid(value)) return [name, value] as const;
    if (to.kind === 'register') return [name, entryId(to.name, value)] as const;
    if (to.master === null) return [name, records.get(value)?.id ?? value] as const;
    const found = await parts.store.transact(
      (unit): Promise<ReadonlyMap<string, RecordRow>> => unit.mirrors(to.name, to.master ?? '', [value]),
    );
    return [name, found.get(value)?.id ?? value] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Rows with the papers in their slots handed in. */
async function rowsIn(
  { desk, catalogue }: Telling,
  { act, name, field, by }: { readonly act: DemoAct; readonly name: string; readonly field: RowsField; readonly by: Viewer | undefined },
  value: unknown,
): Promise<unknown> {
  if (!Array.isArray(value) || by === undefined) return value;
  return Promise.all(
    (value as readonly Readonly<Record<string, unknown>>[]).map(async (one, row) => {
      const cells = Object.entries(one).map(async ([cell, said]) => {
        const of = field.fields[cell];
        if (isRef(of) && catalogue.type(of.to)?.kind === 'register' && typeof said === 'string')
          return [cell, entryId(of.to, said)] as const;
        if (!isFiles(of)) return [cell, said] as const;
        return [
          cell,
          await handIn(desk, { act, slot: `${name}.${cell}`, field: of, by, row }, said as Parameters<typeof handIn>[2]),
        ] as const;
      });
      return Object.fromEntries(await Promise.all(cells));
    }),
  );
}
