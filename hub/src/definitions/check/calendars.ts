import type { RecordType } from '../record.js';

/** A list that is read as a calendar: by a span of time that it is filtered by, with nothing beside it that everybody there may not read. */
export function checkCalendar({ name, fields, list: { calendar, filters } }: RecordType): string[] {
  if (calendar === null) return [];
  const { at, beside } = calendar;
  const isSecret = (of: string): boolean => ['personal', 'sensitive'].includes(fields[of]?.class ?? '');
  return [
    ...(fields[at]?.kind === 'slot' ? [] : [`its calendar stands by ${at}, which is no span of time.`]),
    ...(filters.includes(at) ? [] : [`its calendar stands by ${at}, which the list is not filtered by.`]),
    ...beside.filter((of) => !Object.hasOwn(fields, of)).map((of) => `its calendar names the unknown field ${of}.`),
    ...beside.filter(isSecret).map((of) => `its calendar shows ${of}, which is ${fields[of]!.class}.`),
  ].map((fault) => `${name}: ${fault}`);
}
