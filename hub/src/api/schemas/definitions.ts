import { Type } from 'typebox';
import { kindNames } from '@fatong/contracts/fields';
import { expression, label, nullable, named, oneOf, strings, text, textMap } from './common.js';
import { reportItem } from './reports.js';

export const choice = named('Choice', { value: text, label });

const fieldParts = {
  name: text,
  kind: oneOf(...kindNames),
  title: label,
  hint: Type.Optional(label),
  class: oneOf('public', 'internal', 'personal', 'sensitive'),
  required: Type.Boolean(),
  many: Type.Boolean(),
  filter: Type.Optional(Type.Boolean()),
  most: Type.Optional(Type.Integer()),
  choices: Type.Optional(Type.Array(choice)),
  to: Type.Optional(text),
  min: Type.Optional(Type.Integer()),
  unit: Type.Optional(label),
  max: Type.Optional(Type.Integer()),
  maxLength: Type.Optional(Type.Integer()),
  identifier: Type.Optional(text),
  show: Type.Optional(expression),
  beside: Type.Optional(text),
  accept: Type.Optional(strings),
  maxMb: Type.Optional(Type.Integer()),
  validUntil: Type.Optional(Type.Boolean()),
};

export const field = named('Field', {
  ...fieldParts,
  fields: Type.Optional(Type.Array(named('RowField', fieldParts))),
  appendOnly: Type.Optional(Type.Boolean()),
});

const state = named('State', { name: text, label, tone: oneOf('open', 'active', 'waiting', 'done', 'refused'), end: Type.Boolean() });

const action = named('Action', {
  name: text,
  title: label,
  creates: Type.Boolean(),
  form: strings,
  required: strings,
  reason: oneOf('none', 'optional', 'required'),
  danger: Type.Boolean(),
});

const list = named('RecordList', {
  columns: strings,
  filters: strings,
  sort: text,
  views: Type.Array(Type.Object({ name: text, title: label, filter: textMap })),
});

const recordView = named('RecordType', {
  type: text,
  area: text,
  title: label,
  clocks: Type.Array(
    named('Clock', {
      name: text,
      title: label,
      law: nullable(text),
      within: label,
      due: text,
      met: text,
      near: Type.Integer(),
      isTimed: Type.Boolean(),
    }),
  ),
  kind: oneOf('register', 'mirrored', 'local'),
  master: Type.Optional(Type.Object({ system: text, title: label })),
  fields: Type.Array(field),
  states: Type.Array(state),
  actions: Type.Array(action),
  sections: Type.Array(Type.Object({ title: label, fields: strings, brief: Type.Optional(Type.Literal(true)) })),
  list,
  revealable: strings,
  badges: Type.Array(Type.Object({ name: text, title: label, beside: text, choices: Type.Array(choice) })),
  hasRelated: Type.Boolean(),
  guide: Type.Optional(
    named('Guide', {
      path: strings,
      states: Type.Record(
        Type.String(),
        named('GuideStep', {
          now: label,
          you: label,
          asks: Type.Boolean(),
          within: Type.Optional(Type.Object({ words: label, since: Type.Optional(Type.Array(text)) })),
        }),
      ),
    }),
  ),
});

export const definitions = named('Definitions', {
  areas: Type.Array(
    named('Area', {
      name: text,
      title: label,
      groups: Type.Array(Type.Object({ name: text, title: label })),
      records: strings,
      menu: Type.Array(Type.Object({ title: label, type: text, group: text, only: Type.Optional(Type.Boolean()) })),
      steers: Type.Optional(Type.Boolean()),
    }),
  ),
  records: Type.Array(recordView),
  systems: Type.Array(Type.Object({ system: text, title: label, messages: Type.Array(Type.Object({ type: text, title: label })) })),
  districts: Type.Array(choice),
  reports: Type.Array(reportItem),
});
