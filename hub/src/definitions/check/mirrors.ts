import { isRef } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import type { RecordType } from '../record.js';

/**
 * A mirror holds what its master says. What its reports write is never copied from one of our own entries; a field of its own may keep what an entry said when a report
 * first led to it, as the class a house had on that day.
 * What is compared with a system is one type of record: its cursor and its differences are kept by system.
 */
export const checkMirrors = (areas: readonly Area[]): string[] => {
  const records = areas.flatMap((area) => area.records);
  const compared = Map.groupBy(
    records.filter(({ inStep, master }) => inStep !== null && master !== null),
    ({ master }) => master,
  );
  return [
    ...records.flatMap(copied),
    ...[...compared].flatMap(([master, same]) =>
      same.length < 2 ? [] : [`${same.map(({ name }) => name).join(' and ')} are both compared with ${master}: of one system one type is.`],
    ),
  ];
};

function copied({ name: record, master, fields, groups }: RecordType): string[] {
  if (master === null) return [];
  const reported = new Set(Object.values<{ readonly fields: readonly string[] }>(groups).flatMap((group) => group.fields));
  const isLed = (ref: string): boolean => {
    const field = fields[ref];
    return isRef(field) && field.resolve !== undefined;
  };
  const said = (name: string, from: string): string =>
    `${record}: ${name} is taken from ${from}, but ${record} mirrors ${master}, whose reports alone write it.`;
  return Object.entries(fields).flatMap(([name, { take }]) =>
    (take ?? []).filter(({ ref }) => reported.has(name) || !isLed(ref)).map(({ ref, field }) => said(name, `${ref}.${field}`)),
  );
}
