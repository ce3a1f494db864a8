import { isFiles, isRef, isRows, isStaff } from '@fatong/contracts/fields';
import type { DemoAct } from '../../definitions/index.js';
import type { RecordRow, Viewer } from '../../ports/index.js';
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
    if (isStaff(field)) return [name, (value as readonly string[]).map((username) => ({ id: viewers.get(username)!.account.id }))] as const;
    if (isRows(field)) {
      const keyed = ([cell, key]: readonly [string, unknown]): readonly [string, unknown] => {
        const of = field.fields[cell];
        const isKey = isRef(of) && parts.catalogue.type(of.to)?.kind === 'register' && typeof key === 'string';
        return [cell, isKey ? entryId(of.to, key) : key];
      };
      return [name, (value as readonly object[]).map((row) => Object.fromEntries(Object.entries(row).map(keyed)))] as const;
    }
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
