import { Type } from 'typebox';
import { contract, type Contract, type Message } from '@fatong/contracts';
import { deliveryOutcome } from '@fatong/contracts/canonical/hub';
import { digestOfBytes, identityOf, wireOf } from '../../platform/index.js';
import type { Arrival, Publication } from '../../ports/index.js';
import type { Route } from '../work.js';

/** A small world for the pipeline's tests: a court that reports, an office that is written to, the area `cases` between them. */

const open = { C: Type.String({ minLength: 1 }), V: Type.Integer(), T: Type.String() };
const own = { case: Type.String({ minLength: 1 }), version: Type.Integer(), text: Type.String() };
const closed = { additionalProperties: false };
const byVersion = { id: ['C'], version: 'V', key: 'C', order: 'version' } as const;
const byKey = { id: ['C', 'V'], key: 'C', order: 'key' } as const;
const base = { version: 1, title: ['测试', 'Test'] } as const;

export const note = contract({ ...base, owner: 'court', message: 'note', kind: 'in', identity: byVersion, schema: Type.Object(open) });
export const step = contract({ ...base, owner: 'court', message: 'step', kind: 'in', identity: byKey, schema: Type.Object(open) });
/** A → B: goes on to the office without any area. */
export const parcel = contract({ ...base, owner: 'court', message: 'parcel', kind: 'in', identity: byVersion, schema: Type.Object(open) });
/** Agreed, but nobody wrote its mapping. */
export const rumour = contract({ ...base, owner: 'court', message: 'rumour', kind: 'in', identity: byVersion, schema: Type.Object(open) });
/** Goes to the area and to the office. */
export const both = contract({ ...base, owner: 'court', message: 'both', kind: 'in', identity: byVersion, schema: Type.Object(open) });
export const reply = contract({ ...base, owner: 'office', message: 'reply', kind: 'in', identity: { id: ['R'], key: 'R', order: 'version' }, answers: 'Q', schema: Type.Object({ R: Type.String(), Q: Type.String() }) });
export const letter = contract({ ...base, owner: 'office', message: 'letter', kind: 'out', identity: byVersion, schema: Type.Object(open) });

const ownIdentity = { id: ['case'], version: 'version', key: 'case', order: 'version' } as const;
export const noted = contract({ ...base, owner: 'cases', message: 'noted', kind: 'report', identity: ownIdentity, schema: Type.Object(own, closed) });
export const replied = contract({ ...base, owner: 'cases', message: 'replied', kind: 'report', identity: ownIdentity, schema: Type.Object({ request: Type.String() }, closed) });
export const urged = contract({ ...base, owner: 'cases', message: 'urged', kind: 'fact', identity: ownIdentity, schema: Type.Object(own, closed) });

export const contracts = [note, step, parcel, rumour, both, reply, letter, noted, replied, urged, deliveryOutcome];

interface CourtData { readonly C: string; readonly V: number; readonly T: string }
const toOwn = (data: unknown): unknown => {
  const { C, V, T } = data as CourtData;
  return { case: C, version: V, text: T };
};

/** Texts that make a mapping misbehave; others pass. */
const mapped = (data: unknown, text: string, to: (data: unknown) => unknown): ReturnType<Route['run']> => {
  if (text === 'mapping throws') throw new TypeError('the mapping has a defect');
  if (text === 'mapping fails') return { failed: [{ pointer: '/text', code: 'code', words: ['text ← T：无此代码', 'text ← T: no such code'] }] };
  if (text === 'mapping makes rubbish') return { outputs: [{ data: { rubbish: true } }] };
  if (text === 'not for you') return { outputs: [] };
  return { outputs: [{ data: to(data) }] };
};
const route = (from: Contract, to: Route['to'], make: (data: unknown) => unknown): Route => ({
  id: `${from.type}>${to.type}`, from, to, target: to.owner,
  run: data => mapped(data, (data as CourtData).T ?? (data as { text: string }).text, make),
});
const same = (data: unknown): unknown => data;
const toOffice = (data: unknown): unknown => {
  const { case: C, version: V, text: T } = data as { case: string; version: number; text: string };
  return { C, V, T };
};

export const routes: readonly Route[] = [
  route(note, noted, toOwn),
  route(step, noted, toOwn),
  route(both, noted, toOwn),
  route(both, letter, same),
  route(parcel, letter, same),
  route(reply, replied, data => ({ request: (data as { Q: string }).Q })),
  route(urged, letter, toOffice),
];

/** A message of the court as its door would publish it. */
export function message(of: Contract, data: Record<string, unknown>): Message {
  const identity = identityOf(of, data);
  if ('missing' in identity) throw new Error(`No identity: ${identity.missing.join()}`);
  return {
    id: identity.id, source: `/systems/${of.owner}`, type: of.type, time: '2026-01-05T01:00:00.000Z', datacontenttype: 'application/json', partitionkey: identity.key,
    ...(identity.sourceVersion !== undefined && { sourceversion: identity.sourceVersion }), data,
  };
}

export const say = (of: Contract, C: string, V: number, T = 'text'): Message => message(of, { C, V, T });

export function outcomeMessage(system: string, data: { delivery: string; n: number; outcome: string; [more: string]: unknown }): Arrival {
  const id = `${digestOfBytes(Buffer.from(JSON.stringify(data))).slice(0, 8)}-0000-8000-8000-000000000000`;
  return arrival({ id, source: `/adapters/${system}`, type: 'hub.delivery-outcome.v1', time: '2026-01-05T01:00:00Z', datacontenttype: 'application/json', partitionkey: data.delivery, data }, system);
}

/** The message as it arrives from the queue of its system. */
export function arrival({ data, ...attributes }: Message, system = attributes.type.split('.')[0]!): Arrival {
  const { datacontenttype, ...headers } = attributes;
  return {
    queue: `inbound.${system}.0`, body: Buffer.from(JSON.stringify(data)), contentType: datacontenttype, redelivered: false,
    headers: { 'cloudEvents:specversion': '1.0', ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [`cloudEvents:${name}`, value])) },
  };
}

export const publication = (of: Message, to: string): Publication => ({ exchange: 'inbound', to, wire: wireOf(of) });
