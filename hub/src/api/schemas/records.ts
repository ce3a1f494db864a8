import { Type } from 'typebox';
import {
  anyMap,
  closed,
  identifier,
  instant,
  label,
  listOf,
  named,
  nullable,
  oneOf,
  paging,
  sorting,
  strings,
  text,
  textMap,
  total,
} from './common.js';
import { earlierFile } from './files.js';
import { letter } from './letters.js';
import { score } from './scores.js';

const item = {
  id: text,
  number: nullable(text),
  title: text,
  state: nullable(text),
  district: nullable(text),
  ownerUnit: nullable(text),
  createdAt: instant,
  updatedAt: instant,
  values: anyMap,
  refs: textMap,
  badges: Type.Optional(Type.Array(named('Badge', { type: text, id: text, label, tone: oneOf('near', 'barred') }))),
};

export const recordItem = named('RecordItem', item);
export const recordPage = listOf(recordItem, 'RecordPage');

export const relatedList = listOf(
  named('Related', {
    title: label,
    type: text,
    filter: textMap,
    columns: strings,
    items: Type.Array(recordItem),
    total,
    begins: Type.Array(Type.Object({ action: text, values: anyMap })),
  }),
  'RelatedList',
);

export const deliveryState = oneOf('due', 'sent', 'later', 'waiting', 'held', 'unknown', 'parked', 'done', 'discarded');

const decision = oneOf('arrived', 'again', 'giveUp');
export const decisionRequest = closed('DecisionRequest', { decision, reason: Type.String({ maxLength: 2000 }) });

const outgoingView = {
  messageId: text,
  system: text,
  title: label,
  state: deliveryState,
  words: label,
  at: instant,
  attempt: Type.Integer(),
  since: instant,
  why: nullable(label),
  next: nullable(Type.Object({ words: label, at: nullable(instant) })),
  decisions: Type.Array(decision),
  answeredAt: nullable(instant),
};
const outgoing = named('Outgoing', outgoingView);
export const sentItem = named('SentItem', {
  ...outgoingView,
  said: nullable(label),
  record: Type.Object({ type: text, id: text, number: nullable(text), title: text }),
});
export const sentPage = listOf(sentItem, 'SentPage');

export const recordAnswer = named('Record', {
  ...item,
  type: text,
  version: Type.Integer(),
  masked: strings,
  withheld: Type.Optional(Type.Record(Type.String(), label)),
  mirror: Type.Optional(Type.Object({ system: text, sourceId: text, version: Type.Integer(), lastReportAt: nullable(instant) })),
  clocks: Type.Optional(
    Type.Array(
      named('RecordClock', {
        name: text,
        standing: nullable(oneOf('running', 'near', 'overdue', 'met', 'late')),
        startedOn: text,
        dueOn: nullable(text),
        metOn: nullable(text),
        isProvisional: Type.Boolean(),
        left: nullable(Type.Integer()),
        ledger: Type.Array(Type.Object({ on: text, words: label })),
      }),
    ),
  ),
  score: Type.Optional(score),
  letters: Type.Optional(Type.Array(letter)),
  earlierFiles: Type.Optional(Type.Array(earlierFile)),
  outgoing: Type.Array(outgoing),
  involved: Type.Array(Type.Object({ who: text, title: text, role: text, since: instant })),
});

/** Filters as `filter[…]` says them, for those that may not stand in an address. */
const bodyFilter = Type.Union([
  Type.String({ minLength: 1, maxLength: 200 }),
  Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, maxItems: 50 }),
  Type.Object(
    { from: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })), to: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })) },
    { additionalProperties: false },
  ),
]);

export const recordQuery = closed('RecordQuery', {
  ...paging,
  ...sorting,
  filter: Type.Optional(Type.Record(Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]*([.][A-Za-z][A-Za-z0-9_]*)?$' }), bodyFilter)),
});

/** Not closed: what it holds besides are fields of the form, and the engine refuses one that is not on it. */
export const actionRequest = Type.Object(
  {
    version: Type.Optional(Type.Integer({ minimum: 0 })),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
    form: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  {
    title: 'ActionRequest',
    additionalProperties: Type.Unknown({ description: 'A field of the action’s form' }),
    description: 'The fields of the form stand beside `version` and `reason`, or together in `form`; none in both',
  },
);

export const actionOffer = named('ActionOffer', { action: text, allowed: Type.Boolean(), why: Type.Optional(text) });
export const actionOffers = listOf(actionOffer, 'ActionOffers');
export const actionAnswer = named('ActionAnswer', {
  type: text,
  id: text,
  number: nullable(text),
  version: Type.Integer(),
  state: nullable(text),
  fact: nullable(text),
});

export const timelineEntry = named('TimelineEntry', {
  id: text,
  at: instant,
  happenedAt: nullable(text),
  kind: oneOf('report', 'action', 'outcome'),
  title: label,
  by: Type.Object({ kind: oneOf('account', 'system'), name: text, title: label, unit: nullable(text), unitTitle: nullable(label) }),
  fromState: nullable(text),
  toState: nullable(text),
  sourceVersion: nullable(Type.Integer()),
  changes: Type.Array(Type.Object({ field: text, from: Type.Unknown(), to: Type.Unknown() })),
  reason: nullable(text),
  messageId: nullable(text),
});
export const timeline = listOf(timelineEntry, 'Timeline');

export const revealRequest = closed('RevealRequest', {
  field: Type.String({ minLength: 1, maxLength: 64 }),
  purpose: Type.String({ maxLength: 500 }),
});
export const revealed = named('Revealed', { field: text, value: Type.Unknown() });

const trayGroup = oneOf('overdue', 'today', 'week', 'later');
export const trayItem = named('TrayItem', {
  type: text,
  id: text,
  number: nullable(text),
  title: text,
  state: nullable(text),
  district: nullable(text),
  asked: strings,
  since: instant,
  due: nullable(text),
  dueAt: nullable(instant),
  group: nullable(trayGroup),
  from: nullable(label),
  role: nullable(oneOf('handler', 'part', 'copy', 'former', 'subject', 'firm')),
  waits: nullable(Type.Object({ title: label, who: nullable(label), since: instant })),
});
export const trayList = Type.Enum(['due', 'waiting', 'followed', 'progress'], {
  description: 'Asked of me (default); in hand and asked of others; in hand and asked of nobody; both of these',
});
export const trayAnswer = named('Tray', {
  items: Type.Array(trayItem),
  groups: nullable(Type.Object({ overdue: Type.Integer(), today: Type.Integer(), week: Type.Integer(), later: Type.Integer() })),
  next: nullable(text),
  total,
});

const states = Type.Record(Type.String(), Type.Integer(), {
  description: 'State → records in it; `-`: in none that their master has told',
});
export const counts = named('Counts', {
  types: Type.Array(
    Type.Object({ type: text, states, mine: Type.Integer({ description: 'Records on which something is asked of the reader' }) }),
  ),
  turn: Type.Object({ total: Type.Integer(), overdue: Type.Integer(), latest: nullable(instant), sent: Type.Integer() }),
});

const wanted = { minLength: 2, maxLength: 100 };
export const searchRequest = closed('SearchRequest', {
  q: Type.Optional(Type.String({ ...wanted, description: 'What to find' })),
  text: Type.Optional(Type.String({ ...wanted, description: 'The same as `q`' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
});
export const searchAnswer = named('SearchAnswer', {
  items: Type.Array(
    named('Found', { type: text, id: text, number: nullable(text), title: text, state: nullable(text), district: nullable(text) }),
  ),
  next: Type.Null({ description: 'One page: search for more characters' }),
  total,
  partly: Type.Boolean({ description: 'There is more than these items' }),
});

export const typeParams = Type.Object({ type: identifier });
export const recordParams = Type.Object({ type: identifier, id: identifier });
