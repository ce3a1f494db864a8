import { Type, type Static } from 'typebox';
import { validator } from '@fatong/contracts';

/** What a commit changed, coarse: no values, only where to look again. Travels between the processes on `events`. */
export const changeSchema = Type.Object({
  messages: Type.Boolean(),
  failures: Type.Boolean(),
  records: Type.Array(Type.Object({ type: Type.String(), id: Type.String(), district: Type.Union([Type.String(), Type.Null()]), ownerUnit: Type.Union([Type.String(), Type.Null()]) })),
});
export type Change = Static<typeof changeSchema>;

export const changeTopic = 'hub.changed.v1';

export const noChange: Change = { messages: false, failures: false, records: [] };

/** Records named in one notice at most; beyond that the screens look again anyway. */
const mostRecords = 200;

export function joined(a: Change, b: Change): Change {
  const records = new Map([...a.records, ...b.records].map((record) => [`${record.type}:${record.id}`, record]));
  return { messages: a.messages || b.messages, failures: a.failures || b.failures, records: [...records.values()].slice(0, mostRecords) };
}

export const isNothing = ({ messages, failures, records }: Change): boolean => !messages && !failures && records.length === 0;

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
