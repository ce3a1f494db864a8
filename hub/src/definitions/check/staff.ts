import { isStaff } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import type { RecordType } from '../record.js';
import type { StaffField } from '../fields.js';
import { writtenBy } from './written.js';

/** A form offers no more persons than these. */
const most = 20;

/** Officials named on records can be chosen, see what they are named on, and may do what is left to them. */
export const checkStaff = (record: RecordType, area: Area): string[] => [
  ...Object.entries(record.fields).flatMap(([name, field]) => (isStaff(field) ? checkField(name, field, record, area) : [])),
  ...Object.entries(record.actions).flatMap(([name, { assignee }]) => (assignee === null ? [] : checkAction(name, assignee, record))),
];

function checkField(name: string, { roles, least, most: many, except }: StaffField, record: RecordType, { roles: known }: Area): string[] {
  const of = except === null ? undefined : record.fields[except];
  return [
    ...(record.master === null ? [] : ['names officials on what is its master’s: only records of ours have such.']),
    ...roles.filter((role) => !Object.hasOwn(known, role)).map((role) => `is for the unknown role ${role}.`),
    ...roles
      .filter((role) => Object.hasOwn(known, role) && (record.see[role] ?? 'own') === 'own')
      .map((role) => `is for ${role}, who sees no such record by his place.`),
    ...(least < 1 || many < least || many > most ? [`takes ${least} to ${many} persons; it must be 1 to ${most}.`] : []),
    ...(except !== null && (!isStaff(of) || of.except !== null) ? [`is not for whom ${except} names, which names no officials.`] : []),
  ].map((fault) => `${record.name}: the field ${name} ${fault}`);
}

function checkAction(name: string, assignee: string, record: RecordType): string[] {
  const { by, opens } = record.actions[name]!;
  const field = record.fields[assignee];
  if (!isStaff(field)) return [`${record.name}: the action ${name} is left to whom ${assignee} names, which names no officials.`];
  const isFilled = Object.values(record.actions).some((action) => action.form.includes(assignee) || writtenBy(action).includes(assignee));
  return [
    ...(opens ? ['is left to whom the record names, which is not there yet.'] : []),
    ...(by.length === 0 ? ['is left to whom the record names, and only the machine does it.'] : []),
    ...by.filter((role) => !field.roles.includes(role)).map((role) => `is left to whom ${assignee} names, which is not for ${role}.`),
    ...(isFilled ? [] : [`is left to whom ${assignee} names, which no action fills.`]),
  ].map((fault) => `${record.name}: the action ${name} ${fault}`);
}
