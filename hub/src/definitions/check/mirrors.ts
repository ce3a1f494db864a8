import type { Area } from '../area.js';
import type { RecordType } from '../record.js';

/** A mirror holds what its master says: a value copied from one of our own entries would be nobody's word, and no report would ever renew it. */
export const checkMirrors = (areas: readonly Area[]): string[] => areas.flatMap(({ records }) => records.flatMap(copied));

function copied({ name: record, master, fields }: RecordType): string[] {
  if (master === null) return [];
  const said = (name: string, from: string): string =>
    `${record}: ${name} is taken from ${from}, but ${record} mirrors ${master}, whose reports alone write it.`;
  return Object.entries(fields).flatMap(([name, { take }]) => (take ?? []).map(({ ref, field }) => said(name, `${ref}.${field}`)));
}
