import { Type, type Static } from 'typebox';
import { validator } from '@fatong/contracts';

/** What a commit changed, coarse: no values, only where to look again. Travels between the processes on `events`. */
export const changeSchema = Type.Object({
  messages: Type.Boolean(),
  failures: Type.Boolean(),
  records: Type.Array(
    Type.Object({
      type: Type.String(),
      id: Type.String(),
      district: Type.Union([Type.String(), Type.Null()]),
      ownerUnit: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  /** Addresses at which something is told or was read; `*`: too many to say. Absent from older processes. */
  notices: Type.Optional(Type.Array(Type.String())),
  /** Partners' circuits or maintenance. Each process sees for itself, so it is never told to others. */
  systems: Type.Optional(Type.Boolean()),
  /** It is another day by the clock of a demo. Each process sees for itself too. */
  clock: Type.Optional(Type.Boolean()),
});
export type Change = Static<typeof changeSchema>;

export const changeTopic = 'hub.changed.v1';

export const noChange: Change = { messages: false, failures: false, records: [] };

/** Records and addresses named in one change at most; beyond that the screens look again anyway. */
const mostRecords = 200;
const mostAddresses = 500;
/** Everybody looks. */
const everywhere = '*';

/** Whether somebody at one of these addresses is told. */
export const isTold = ({ notices = [] }: Change, addresses: ReadonlySet<string>): boolean =>
  notices.some((address) => address === everywhere || addresses.has(address));

export function joined(a: Change, b: Change): Change {
  const records = new Map([...a.records, ...b.records].map((record) => [`${record.type}:${record.id}`, record]));
  const addresses = [...new Set([...(a.notices ?? []), ...(b.notices ?? [])])];
  return {
    messages: a.messages || b.messages,
    failures: a.failures || b.failures,
    records: [...records.values()].slice(0, mostRecords),
    ...((a.systems || b.systems) && { systems: true }),
    ...(addresses.length > 0 && { notices: addresses.length > mostAddresses || addresses.includes(everywhere) ? [everywhere] : addresses }),
  };
}

export const isNothing = ({ messages, failures, records, notices = [], systems = false }: Change): boolean =>
  !messages && !failures && !systems && records.length === 0 && notices.length === 0;

/** A notice from the broker, or undefined: foreign bytes are hostile. */
export function readChange(body: Buffer): Change | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return validator(changeSchema)(value).length === 0 ? (value as Change) : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
