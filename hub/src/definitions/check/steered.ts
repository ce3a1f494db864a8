import { kindOf, readValue } from '@fatong/contracts/fields';
import type { Fields } from '../fields.js';
import type { Parameter } from '../parameter.js';

/** Versions in the order of their dates, whose parts the page of those who steer them could send as they are. */
export const checkVersions = ({ versions, fields }: Parameter): readonly string[] => [
  ...(versions.length === 0 ? ['has a parameter without a value.'] : []),
  ...(versions.some(({ since }, i) => i > 0 && since <= versions[i - 1]!.since)
    ? ['has a parameter whose versions are not in the order of their dates.']
    : []),
  ...(fields === null
    ? []
    : versions.flatMap(({ version, value }) =>
        unfit(fields, value).map((name) => `has a version ${version} whose ${name} its own field refuses.`),
      )),
];

/** Parts of a value that the page could not send as they are. */
const unfit = (fields: Fields, value: unknown): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const part = (value as Readonly<Record<string, unknown>>)[name] ?? null;
    return 'faults' in readValue(part === null ? null : kindOf(field).json(part, field), field, part) ? [name] : [];
  });
