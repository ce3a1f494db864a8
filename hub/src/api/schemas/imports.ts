import { Type } from 'typebox';
import { identifier, instant, label, listOf, named, nullable, oneOf, text } from './common.js';

const count = Type.Integer({ minimum: 0 });
const state = oneOf('waiting', 'taken', 'again', 'refused');
export const importKind = named('ImportKind', { type: text, title: label, system: label, area: text });
export const importView = named('Import', {
  id: text,
  type: text,
  title: label,
  system: label,
  at: instant,
  who: text,
  name: text,
  sm3: text,
  counts: Type.Object({ waiting: count, taken: count, again: count, refused: count }),
  isOwn: Type.Boolean(),
});
export const importPage = listOf(importView, 'ImportPage');
export const importRowPage = listOf(
  named('ImportRow', {
    row: count,
    state,
    messageId: nullable(text),
    faults: Type.Array(Type.Object({ column: nullable(label), words: label })),
  }),
  'ImportRowPage',
);
export const importAsked = { type: identifier };
export const importRowsAsked = { state: Type.Optional(state) };
