import { Type } from 'typebox';
import { closed, instant, listOf, named, nullable, oneOf, text } from './common.js';

const who = nullable(Type.Object({ username: text, name: text }));
const kind = oneOf('record', 'key', 'person');
const reason = Type.String({ minLength: 2, maxLength: 500 });

export const hold = named('Hold', {
  id: text,
  kind,
  value: text,
  account: text,
  who,
  at: instant,
  reason: text,
  released: nullable(Type.Object({ account: text, who, at: instant, reason: text })),
});
export const holds = listOf(hold, 'Holds');
export const holdRequest = closed('HoldRequest', {
  kind,
  value: Type.String({
    minLength: 1,
    maxLength: 200,
    description: '`<type>:<id>` of a record, a key, or the name or identity number of a person',
  }),
  reason,
});
export const holdRelease = closed('HoldRelease', { reason });
