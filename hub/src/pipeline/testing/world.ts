import { Type } from 'typebox';
import { contract, file, type Contract, type Message, type System } from '@fatong/contracts';
import { deliveryOutcome } from '@fatong/contracts/canonical/hub';
import { digestOfBytes, identityOf, wireOf } from '../../platform/index.js';
import type { Arrival, Publication } from '../../ports/index.js';
import { derive, each, Failure, gathering, mapping, not, splitting, type Mapping } from '@fatong/mappings/kit';
import type { Value } from '@fatong/contracts/expression';

/** A small world for the pipeline's tests: a court that reports, an office that is written to, the area `cases` between them. */

const open = { C: Type.String({ minLength: 1 }), V: Type.Integer(), T: Type.String() };
const own = { case: Type.String({ minLength: 1 }), version: Type.Integer(), text: Type.String() };
const closed = { additionalProperties: false };
const byVersion = { id: ['C'], version: 'V', key: 'C', order: 'version' } as const;
const byKey = { id: ['C', 'V'], key: 'C', order: 'key' } as const;
const pdf = file({ mediaTypes: ['application/pdf'], maxBytes: 1_000_000 });
const base = { version: 1, title: ['测试', 'Test'] } as const;

export const note = contract({ ...base, owner: 'court', message: 'note', kind: 'in', identity: byVersion, schema: Type.Object(open) });
export const step = contract({ ...base, owner: 'court', message: 'step', kind: 'in', identity: byKey, schema: Type.Object(open) });
/** A → B: goes on to the office without any area. */
export const parcel = contract({ ...base, owner: 'court', message: 'parcel', kind: 'in', identity: byVersion, schema: Type.Object(open) });
/** Agreed, but nobody wrote its mapping. */
export const rumour = contract({ ...base, owner: 'court', message: 'rumour', kind: 'in', identity: byVersion, schema: Type.Object(open) });
/** Goes to the area and to the office. */
export const both = contract({ ...base, owner: 'court', message: 'both', kind: 'in', identity: byVersion, schema: Type.Object(open) });
/** A sheet of a bundle of Z; goes to the area when all of them have come, or after an hour. */
export const sheet = contract({
  ...base,
  owner: 'court',
  message: 'sheet',
  kind: 'in',
  identity: byVersion,
  schema: Type.Object({ ...open, Z: Type.Integer() }),
});
/** The same for the office, where a person decides when something is missing. */
export const leaf = contract({
  ...base,
  owner: 'court',
  message: 'leaf',
  kind: 'in',
  identity: byVersion,
  schema: Type.Object({ ...open, Z: Type.Integer() }),
});
/** A → B with a file, whose content nobody here has. */
export const dossier = contract({
  ...base,
  owner: 'court',
  message: 'dossier',
  kind: 'in',
  identity: byVersion,
  schema: Type.Object({ ...open, F: Type.Array(Type.Object({ N: pdf })) }),
});
export const enclosure = contract({
  ...base,
  owner: 'office',
  message: 'enclosure',
  kind: 'out',
  identity: byVersion,
  schema: Type.Object({ ...open, D: Type.Array(pdf) }, closed),
});
/** Several notes in one message. */
export const stack = contract({
  ...base,
  owner: 'court',
  message: 'stack',
  kind: 'in',
  identity: byVersion,
  schema: Type.Object({ C: open.C, V: open.V, TT: Type.Array(Type.String()) }),
});
export const reply = contract({
  ...base,
  owner: 'office',
  message: 'reply',
  kind: 'in',
  identity: { id: ['R'], key: 'R', order: 'version' },
  answers: 'Q',
  schema: Type.Object({ R: Type.String(), Q: Type.String() }),
});
export const letter = contract({
  ...base,
  owner: 'office',
  message: 'letter',
  kind: 'out',
  identity: byVersion,
  schema: Type.Object(open),
});

const ownIdentity = { id: ['case'], version: 'version', key: 'case', order: 'version' } as const;
export const noted = contract({
  ...base,
  owner: 'cases',
  message: 'noted',
  kind: 'report',
  identity: ownIdentity,
  schema: Type.Object(own, closed),
});
export const replied = contract({
  ...base,
  owner: 'cases',
  message: 'replied',
  kind: 'report',
  identity: ownIdentity,
  schema: Type.Object({ request: Type.String() }, closed),
});
export const urged = contract({
  ...base,
  owner: 'cases',
  message: 'urged',
  kind: 'fact',
  identity: ownIdentity,
  schema: Type.Object(own, closed),
});

const system = (folder: string, contracts: readonly Contract[]): System => ({
  id: 'S00',
  folder,
  title: [folder, folder],
  area: 'cases',
  partitions: 1,
  protocol: 'rest',
  contracts,
});
export const systems: readonly System[] = [
  system('court', [note, step, parcel, rumour, both, sheet, leaf, stack, dossier]),
  system('office', [reply, letter, enclosure]),
];
export const canonical: readonly Contract[] = [noted, replied, urged, deliveryOutcome];
export const contracts: readonly Contract[] = [...systems.flatMap((one) => one.contracts), ...canonical];

/** Texts that make a mapping misbehave; others pass. */
const moody = (text: Value<string>) =>
  derive(
    ['测试', 'moods for tests'],
    (said: string): string | Failure => {
      if (said === 'mapping throws') throw new TypeError('the mapping has a defect');
      if (said === 'mapping fails') return new Failure('code', () => ['无此代码', 'no such code']);
      return said === 'mapping makes rubbish' ? (42 as unknown as string) : said;
    },
    [text],
  );

const toNoted = (from: typeof note): Mapping => mapping(from, noted, (s) => ({ case: s.C, version: s.V, text: moody(s.T) }));
const toLetter = (from: typeof note): Mapping =>
  mapping(from, letter, (s) => ({ C: s.C, V: s.V, T: moody(s.T) }), { only: (s) => not(s.T.is('not for you')) });
export const onFrom = (from: typeof urged): Mapping =>
  mapping(from, letter, (s) => ({ C: s.case, V: s.version, T: moody(s.text) }), { only: (s) => not(s.text.is('not for you')) });

export const mappings: readonly Mapping[] = [
  toNoted(note),
  toNoted(step),
  toNoted(both),
  toLetter(both),
  toLetter(parcel),
  gathering(sheet, { by: (s) => s.C, isWhole: (g) => g.count.atLeast(g.first.Z), within: { hours: 1 }, late: 'make' }, noted, (g) => ({
    case: g.key,
    version: g.count,
    text: moody(g.last.T),
  })),
  gathering(leaf, { by: (s) => s.C, isWhole: (g) => g.count.atLeast(g.first.Z), within: { hours: 1 }, late: 'ask' }, letter, (g) => ({
    C: g.key,
    V: g.count,
    T: g.last.T,
  })),
  mapping(dossier, enclosure, (s) => ({ C: s.C, V: s.V, T: s.T, D: each(s.F, (one) => one.N) })),
  splitting(
    stack,
    (s) => s.TT,
    letter,
    (text, s) => ({ C: s.C, V: s.V, T: text }),
  ),
  mapping(reply, replied, (s) => ({ request: s.Q })),
  onFrom(urged),
];

/** A message of the court as its door would publish it. */
export function message(of: Contract, data: Record<string, unknown>): Message {
  const identity = identityOf(of, data);
  if ('missing' in identity) throw new Error(`No identity: ${identity.missing.join()}`);
  return {
    id: identity.id,
    source: `/systems/${of.owner}`,
    type: of.type,
    time: '2026-01-05T01:00:00.000Z',
    datacontenttype: 'application/json',
    partitionkey: identity.key,
    ...(identity.sourceVersion !== undefined && { sourceversion: identity.sourceVersion }),
    data,
  };
}

export const say = (of: Contract, C: string, V: number, T = 'text'): Message => message(of, { C, V, T });

export function outcomeMessage(system: string, data: { delivery: string; n: number; outcome: string; [more: string]: unknown }): Arrival {
  const id = `${digestOfBytes(Buffer.from(JSON.stringify(data))).slice(0, 8)}-0000-8000-8000-000000000000`;
  return arrival(
    {
      id,
      source: `/adapters/${system}`,
      type: 'hub.delivery-outcome.v1',
      time: '2026-01-05T01:00:00Z',
      datacontenttype: 'application/json',
      partitionkey: data.delivery,
      data,
    },
    system,
  );
}

/** The message as it arrives from the queue of its system. */
export function arrival({ data, ...attributes }: Message, system = attributes.type.split('.')[0]!): Arrival {
  const { datacontenttype, ...headers } = attributes;
  return {
    queue: `inbound.${system}.0`,
    body: Buffer.from(JSON.stringify(data)),
    contentType: datacontenttype,
    redelivered: false,
    headers: {
      'cloudEvents:specversion': '1.0',
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [`cloudEvents:${name}`, value])),
    },
  };
}

export const publication = (of: Message, to: string): Publication => ({ exchange: 'inbound', to, wire: wireOf(of) });
