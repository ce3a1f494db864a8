import { paths } from '@fatong/contracts/expression';
import { can, isRef, isRows, isStaff, type Field, type RefField } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import { namedIn, rolesTold, type NoticeType, type OnDuty } from '../notice.js';
import type { RecordType } from '../record.js';
import { barredFor } from '../withheld.js';
import { hasPath } from './rows.js';

/** Notices that can come, reach somebody, and say nothing that those told may not know. */
export const checkNotices = (record: RecordType, area: Area): string[] =>
  record.notices.flatMap((notice) =>
    [
      ...checkOn(notice, record, area),
      ...checkTo(notice, record, area),
      ...checkWords(notice, record),
      ...checkText(notice, record, area),
    ].map((fault) => `${record.name}: the notice ${notice.name} ${fault}`),
  );

function checkOn({ on: { actions, report, holds, value } }: NoticeType, record: RecordType, area: Area): string[] {
  const unread = holds === null ? [] : paths(holds).filter((path) => path !== 'state' && !hasPath(record, path));
  return [
    ...actions.filter((name) => !Object.hasOwn(record.actions, name)).map((name) => `is written on the unknown action ${name}.`),
    ...(report !== null && !area.answers.some((answer) => answer.report.type === report && answer.record.name === record.name)
      ? [`is written on ${report}, which nobody answers with this record.`]
      : []),
    ...(value !== null && !Object.hasOwn(record.fields, value) ? [`is written on a value of the unknown field ${value}.`] : []),
    ...unread.map((path) => `reads the unknown field ${path}.`),
  ];
}

function checkTo({ on: { report }, to }: NoticeType, record: RecordType, area: Area): string[] {
  return to.flatMap(({ roles, at, unseen }) => {
    if (typeof at === 'object' && 'assignee' in at)
      return isStaff(record.fields[at.assignee]) ? [] : [`tells whom ${at.assignee} names, which names no officials.`];
    const field = typeof at === 'string' ? undefined : 'entry' in at ? at.entry : at.unitOf;
    const of = field === undefined ? undefined : record.fields[field];
    const isAnswer = area.answers.some((answer) => answer.kind === 'note' && answer.report.type === report);
    return [
      ...roles.filter((role) => !Object.hasOwn(area.roles, role)).map((role) => `tells the unknown role ${role}.`),
      ...(field !== undefined && !isRef(of) ? [`tells whom ${field} names, which is no ref.`] : []),
      ...(unseen && typeof at === 'string' ? [`tells ${roles.join(', ')} of what they do not see, though it names nobody.`] : []),
      ...(at === 'asker' && !isAnswer ? ['tells who asked, but is no answer to anything.'] : []),
    ];
  });
}

/** What stands in the words is read by all who are told, so that each may know it at any time. */
/** A text message is of a type that writes them, and goes to a telephone. */
function checkText({ text, to }: NoticeType, { fields }: RecordType, area: Area): string[] {
  if (text === null) return to.length === 0 ? ['tells nobody.'] : [];
  const { through, phone, with: filled = {} } = text;
  const type = area.records.find(({ name }) => name === through);
  const asked = type?.actions['write']?.form ?? [];
  const of = typeof phone === 'string' || 'table' in phone ? null : fields[phone.of];
  const kept =
    typeof phone === 'string'
      ? fields[phone]
      : 'table' in phone
        ? resultOf(phone)
        : area.records.find((one) => isRef(of ?? undefined) && one.name === (of as RefField).to)?.fields[phone.field];
  return [
    ...(['template', 'purpose', 'phone', 'words', 'isSecret', ...Object.keys(filled)].every((name) => asked.includes(name))
      ? []
      : [`goes through ${through}, which writes no text messages with these fields.`]),
    ...Object.values(filled)
      .filter((name) => name !== 'id' && !Object.hasOwn(fields, name))
      .map((name) => `fills the text message from the unknown field ${name}.`),
    ...(kept?.kind === 'text' ? [] : ['goes to no telephone.']),
    ...(typeof phone === 'object' && 'table' in phone ? checkDuty(phone, fields) : []),
  ];
}

/** The result of the table that is the number. */
function resultOf({ table, says }: OnDuty): Field | undefined {
  const rows = table.parameter.fields?.['rows'];
  return isRows(rows) && !table.conditions.includes(says) ? rows.fields[says] : undefined;
}

/** Who is on duty is asked of a table by what the record says. */
const checkDuty = ({ table, given }: OnDuty, fields: RecordType['fields']): string[] =>
  Object.entries(given).flatMap(([condition, field]) => [
    ...(table.conditions.includes(condition) ? [] : [`asks ${table.name} by ${condition}, which is no condition of it.`]),
    ...(Object.hasOwn(fields, field) ? [] : [`asks ${table.name} by the unknown field ${field}.`]),
  ]);

/** What an act tells once, which a text message alone may say. */
const once = ['code', 'password'];

function checkWords({ words, to, text, on }: NoticeType, record: RecordType): string[] {
  const told = to.flatMap((one) => rolesTold(record, one)).filter((role) => Object.hasOwn(record.see, role));
  const barred = new Set(told.flatMap((role) => [...barredFor(record, [role])]));
  return namedIn(words).flatMap((name) => {
    if (name === 'number' || (name === 'link' && text?.leads !== undefined && to.length === 0)) return [];
    if (once.includes(name) && text !== null && to.length === 0 && tellsOnce(on.actions, record)) return [];
    const field = record.fields[name];
    if (field === undefined) return [`says the unknown field ${name}.`];
    if (field.class === 'personal' || field.class === 'sensitive') return [`says ${name}, which is ${field.class}.`];
    if (barred.has(name)) return [`says ${name}, which is withheld from some it tells.`];
    return can(field, 'say') ? [] : [`says ${name}, which is no word, day, time or number.`];
  });
}

const tellsOnce = (actions: readonly string[], record: RecordType): boolean =>
  actions.length > 0 && actions.every((name) => record.actions[name]?.then.some(({ tells }) => tells === true) === true);
