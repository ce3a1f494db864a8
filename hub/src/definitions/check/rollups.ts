import { can } from '@fatong/contracts/fields';
import { isMany } from '../fields.js';
import type { RecordType } from '../record.js';

/** Counts that could not be kept: by no day, of what is sealed or has several values, sums of what is no number. */
export function checkRollups({ fields, rollups }: RecordType): string[] {
  const faults: string[] = [];
  const isSecret = (name: string): boolean => ['personal', 'sensitive'].includes(fields[name]!.class);
  for (const [day, { by, sums = [] }] of Object.entries(rollups)) {
    if (!can(fields[day], 'span')) faults.push(`counts are kept by ${day}, which is no date.`);
    if (by.length === 0) faults.push(`counts are kept by ${day}, apart by nothing.`);
    for (const name of new Set(by.flat())) {
      const field = fields[name];
      if (field === undefined) faults.push(`counts are kept by ${day} and ${name}, which is unknown.`);
      else if (isSecret(name) || isMany(field) || name === day || !(can(field, 'part') || field.kind === 'boolean'))
        faults.push(`counts are kept by ${day} and ${name}, which is sealed or has not one value that tells records apart.`);
    }
    for (const name of sums)
      if (fields[name] === undefined || isSecret(name) || !['integer', 'money'].includes(fields[name].kind))
        faults.push(`counts are kept by ${day} with the sum of ${name}, which is no whole number and no money, or is sealed.`);
    const sets = by.map((one) => [...one].toSorted().join());
    if (new Set(sets).size < sets.length) faults.push(`counts are kept by ${day} twice for the same fields.`);
  }
  return faults;
}
