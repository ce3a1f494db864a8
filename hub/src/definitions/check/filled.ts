import type { Area } from '../area.js';
import type { RecordType } from '../record.js';
import { namesGiven } from './stand-in.js';

/** Fields of records of ours and of mirrors that nothing ever writes: they would stand empty on every screen. A register is kept by a source of its own. */
export const checkFilled = (areas: readonly Area[]): string[] => areas.flatMap((area) => area.records.flatMap((record) => unfilled(record, area)));

function unfilled(record: RecordType, area: Area): string[] {
  if (record.kind === 'register') return [];
  const filled = new Set([...byItself(record), ...byActions(record), ...byReports(record, area), ...byRules(record, area)]);
  const empty = Object.keys(record.fields).filter((name) => !filled.has(name));
  return empty.map((name) => `${record.name}: nobody fills ${name}: no action, report or rule writes it.`);
}

/** Taken from the entry another field leads to, or found by a key. */
const byItself = ({ fields }: RecordType): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.take || (field.kind === 'ref' && field.resolve) ? [name] : []));

/** What an action empties it does not fill. */
function byActions({ actions }: RecordType): string[] {
  const set = (values: Readonly<Record<string, unknown>>): string[] => Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [name]));
  const known = (name: string | null | undefined): string[] => (name === null || name === undefined ? [] : [name]);
  return Object.values(actions).flatMap(({ form, stamp, request, until, set: values, undelivered }) => [
    ...form, ...known(stamp), ...known(request), ...known(until?.field), ...set(values), ...set(undelivered),
  ]);
}

/** What a report is read into; what cannot be followed counts as filling all that its group, or the record, has. */
function byReports(record: RecordType, { answers }: Area): string[] {
  return answers.filter((answer) => answer.record.name === record.name).flatMap((answer) => {
    const whole = answer.kind === 'mirror' ? record.groups[answer.group]?.fields : Object.keys(record.fields);
    return namesGiven((report) => answer.read(report).values) ?? whole ?? [];
  });
}

function byRules(record: RecordType, { rules }: Area): string[] {
  const proposing = rules.filter(({ proposes }) => proposes.name === record.name);
  return proposing.flatMap((rule) => [rule.subject, ...(namesGiven((given) => rule.values(given as never, given as never)) ?? Object.keys(record.fields))]);
}
