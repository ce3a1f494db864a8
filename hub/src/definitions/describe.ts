import type { Label } from '@fatong/contracts';
import type { ActionView, AreaView, FieldView, RecordView } from '@fatong/contracts/api';
import type { Area } from './area.js';
import { isMany, type Field } from './fields.js';
import type { RecordType } from './record.js';

/** For whom a definition is described: their roles in the area (short names), and what outside systems are called. */
export interface Audience {
  readonly roles: readonly string[];
  readonly systems: Readonly<Record<string, Label>>;
}

/** The area as its menu shows it to these roles; null when they see none of it. */
export function describeArea(area: Area, roles: readonly string[]): AreaView | null {
  const seen = new Set(area.records.filter((record) => sees(record, roles)).map(({ name }) => name));
  const records = area.menu.map(({ type }) => type).filter((type, i, all) => seen.has(type) && all.indexOf(type) === i);
  return seen.size === 0 ? null : { name: area.name, title: area.title, records };
}

/** Whether any of the roles reads records of this type at all. */
export const sees = (record: RecordType, roles: readonly string[]): boolean => roles.some((role) => Object.hasOwn(record.see, role));

/** What a screen needs to draw the type, with the actions and reveals of these roles only. */
export function describeRecord(record: RecordType, { roles, systems }: Audience): RecordView {
  const isTheirs = (of: readonly string[]): boolean => of.some((role) => roles.includes(role));
  return {
    type: record.name,
    area: record.area,
    title: record.title,
    kind: record.kind === 'register' ? 'register' : record.master === null ? 'local' : 'mirrored',
    ...(record.master !== null && { master: { system: record.master, title: systems[record.master] ?? [record.master, record.master] } }),
    fields: Object.entries(record.fields).map(([name, field]) => describeField(name, field)),
    states: Object.entries(record.states).map(([name, { title, tone, kind }]) => ({ name, label: title, tone, end: kind === 'end' })),
    actions: Object.entries(record.actions).filter(([, { by }]) => isTheirs(by)).map(([name, action]): ActionView => ({
      name, title: action.title, creates: action.opens, form: action.form, reason: action.reason, danger: action.danger,
      required: action.form.filter((field) => action.need.includes(field) || (action.opens && record.fields[field]?.required)),
    })),
    sections: record.sections,
    list: {
      columns: record.list.columns,
      filters: record.list.filters,
      sort: (record.list.sort.descending ? '-' : '') + record.list.sort.field,
      views: Object.entries(record.list.views).map(([name, { title, filter }]) => ({ name, title, filter: Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, [value].flat().join(',')])) })),
    },
    revealable: Object.entries(record.reveal).filter(([, by]) => isTheirs(by)).map(([field]) => field),
  };
}

function describeField(name: string, field: Field): FieldView {
  return {
    name, kind: field.kind, title: field.title, class: field.class, required: field.required,
    many: isMany(field),
    ...(field.hint && { hint: field.hint }),
    ...(field.kind === 'choice' && { choices: field.codes.map((value) => ({ value, label: field.choices[value]! })) }),
    ...(field.kind === 'ref' && { to: field.to }),
    ...((field.kind === 'text' || field.kind === 'prose') && { maxLength: field.max }),
    ...(field.kind === 'identifier' && { identifier: field.identifier }),
  };
}
