import { Type } from 'typebox';
import { systemView } from './flow.js';
import { closed, count, flag, instant, label, named, nullable, oneOf, strings, text, who, whole, type Shape } from './shape.js';

/** Milliseconds that a half, nineteen of twenty and ninety-nine of a hundred took at most. */
const percentiles = Type.Object({ count, half: count, most: count, nearlyAll: count });
const systemContract = Type.Object({
  type: text,
  title: label,
  version: whole,
  kind: oneOf('in', 'out'),
  /** No later version of the message is there. */
  isNewest: flag,
  /** Successors wait for a failed predecessor of the same business number. */
  inOrder: flag,
});

/** A key or certificate towards the system or of it: never the key itself. */
const systemKey = Type.Object({
  name: text,
  /** `secret` shared, `certificate` and `known` for SOAP, `sm2` for what is sealed, `tls…` for connections, `door` our own doors. */
  kind: oneOf('secret', 'certificate', 'known', 'sm2', 'tls', 'tls-known', 'tls-ca', 'door'),
  /** Null: it ends when somebody renews it. */
  endsAt: nullable(instant),
  /** When a process last said that it holds it. */
  toldAt: instant,
});

/** Whom one phones: part of `GET /api/systems/:id`; what `POST /api/systems/:id/contact` answers. Empty texts where nothing is known. */
export const systemContact = named('SystemContact', {
  name: text,
  phone: text,
  email: text,
  /** How often it was written; 0: never. */
  version: whole,
  /** Who wrote it last, and when. */
  changed: nullable(Type.Object({ at: instant, who })),
});
export type SystemContactView = Shape<typeof systemContact>;

/** Body of `POST /api/systems/:id/contact`: all of it, as it is from now on. */
export const systemContactRequest = closed('SystemContactRequest', {
  version: Type.Integer({ minimum: 0 }),
  name: Type.String({ maxLength: 60 }),
  phone: Type.String({ maxLength: 40 }),
  email: Type.String({ maxLength: 120 }),
});
export type SystemContactRequest = Shape<typeof systemContactRequest>;

/** `GET /api/systems/:id`: one outside system, for whoever phones its people. */
export const systemPage = named('OutsideSystem', {
  load: systemView,
  /** Official number, `S01`. */
  number: text,
  protocol: oneOf('rest', 'soap', 'sftp', 'amqp', 'database'),
  area: label,
  partitions: whole,
  /** Its people can be asked by a program what became of a request. */
  hasReceipts: flag,
  /** Messages that an official may upload as a sheet meanwhile. */
  sheets: strings,
  contracts: Type.Array(systemContract),
  /** The first to end first. */
  keys: Type.Array(systemKey),
  contact: systemContact,
  minutes: whole,
  pace: Type.Object({ in: nullable(percentiles), out: nullable(percentiles) }),
});
export type SystemPageView = Shape<typeof systemPage>;

/** `GET /api/checks`: what this process needs and what is watched, each well or with the plain reason why not. */
export const operatorChecks = named('OperatorChecks', {
  items: Type.Array(Type.Object({ name: text, isWell: flag, why: nullable(text) })),
});
export type OperatorChecks = Shape<typeof operatorChecks>;
