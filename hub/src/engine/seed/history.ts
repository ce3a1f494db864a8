import type { Message } from '@fatong/contracts';
import type { Area, DemoAct, DemoReport } from '../../definitions/index.js';
import { identityOf } from '../../platform/index.js';
import type { RecordRow, Viewer } from '../../ports/index.js';
import { act } from '../acting.js';
import type { Parts } from '../parts.js';
import { perform } from '../perform.js';

/** Hands reports to the area as if they came just then; those taken before are left out. */
export async function tell(parts: Parts, area: Area, reports: readonly DemoReport[]): Promise<void> {
  const messages = reports.map(messageOf);
  await parts.store.transact(async (unit) => {
    const isNew = await unit.claim('demo', messages.map(({ id }) => id));
    const outcomes = await act(parts, unit, { subscriber: area.name, messages: messages.filter(({ id }) => isNew.has(id)), at: ({ time }) => time, isKept: false });
    const refused = outcomes.find((outcome) => 'refused' in outcome);
    if (refused) throw new Error(`A demo report of ${area.name} was refused: ${refused.refused.words[1]}`);
  });
}

function messageOf({ contract, at, data }: DemoReport): Message {
  const identity = identityOf(contract, data);
  if ('missing' in identity) throw new Error(`A demo report ${contract.type} lacks ${identity.missing.join(', ')}`);
  return { id: identity.id, source: '/demo', type: contract.type, time: at, datacontenttype: 'application/json', partitionkey: identity.key, data };
}

/** Lets officials act, each act on the record an earlier one of the same name opened. */
export async function replay(parts: Parts, acts: readonly DemoAct[], viewers: ReadonlyMap<string, Viewer>): Promise<void> {
  const records = new Map<string, { readonly id: string; readonly version: number }>();
  for (const { by, at, type, action, on, form, reason } of acts) {
    const before = records.get(on);
    const outcome = await perform(parts, {
      viewer: viewers.get(by)!, type, action, idempotencyKey: `demo:${on}:${action}:${at}`, now: at, form: await refer(parts, type, form),
      ...(before && { id: before.id, version: before.version }), ...(reason !== undefined && { reason }),
    });
    if ('refused' in outcome) throw new Error(`The demo act ${action} on ${on} was refused: ${outcome.refused.problem} ${JSON.stringify(outcome.refused.findings ?? outcome.refused.why ?? [])}`);
    records.set(on, outcome.done);
  }
}

/** Ids at the master become ids of the mirrors they lead to. */
async function refer(parts: Parts, type: string, form: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
  const record = parts.catalogue.type(type)!;
  const entries = Object.entries(form).map(async ([name, value]) => {
    const field = record.fields[name];
    const to = field?.kind === 'ref' ? parts.catalogue.type(field.to) : undefined;
    if (!to?.master || typeof value !== 'string') return [name, value] as const;
    const found = await parts.store.transact((unit): Promise<ReadonlyMap<string, RecordRow>> => unit.mirrors(to.name, to.master!, [value]));
    return [name, found.get(value)?.id ?? value] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
