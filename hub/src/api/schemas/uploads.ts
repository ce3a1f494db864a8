import { Type } from 'typebox';
import { closed, instant, label, named, nullable, oneOf, text, total } from './common.js';

const count = Type.Integer({ minimum: 0 });
const month = Type.String({ pattern: '^20\\d{2}-(?:0[1-9]|1[0-2])$', description: 'YYYY-MM' });
const item = { id: text, title: label, area: text, group: Type.Optional(text), system: label };
export const uploadItem = named('UploadItem', item);

const stepped = named('UploadStep', { by: text, at: instant });
const of = { record: text, number: nullable(text), title: text, state: nullable(label) };
const attempt = named('UploadAttempt', {
  request: text,
  prepared: nullable(stepped),
  title: label,
  sent: stepped,
  standing: oneOf('sent', 'received', 'returned', 'undelivered', 'replaced'),
  answeredAt: nullable(instant),
  receipt: nullable(text),
});
const line = named('UploadLine', {
  ...of,
  day: text,
  attempts: Type.Array(attempt),
  words: nullable(text),
  differs: nullable(Type.Array(label)),
  mayReport: Type.Boolean(),
});
export const uploadMonth = named('UploadMonth', {
  ...item,
  month,
  type: text,
  standings: Type.Object({ sent: count, received: count, returned: count, undelivered: count }),
  mayLock: Type.Boolean(),
  isOver: Type.Boolean(),
  lock: nullable(named('UploadLock', { at: instant, who: text, total: count, digest: text, isChanged: Type.Boolean() })),
  waiting: Type.Array(named('UploadWaiting', { ...of, prepared: nullable(stepped) })),
  waitingTotal: total,
  items: Type.Array(line),
  next: nullable(text),
  total,
});
export const uploadAsked = { month };
export const uploadLockRequest = closed('UploadLockRequest', { month });
export const uploadUnlockRequest = closed('UploadUnlockRequest', { month, reason: Type.String({ pattern: '\\S', maxLength: 500 }) });
