import type { RecordType } from '../record.js';

/** Names of before: a field is renamed or dropped once, and no field of today has the name. */
export function checkFormer({ name: type, fields, drop }: RecordType): string[] {
  const renamed = Object.entries(fields).flatMap(([name, { was = [] }]) => was.map((old) => ({ name, old })));
  return [
    ...renamed
      .filter(({ old }) => Object.hasOwn(fields, old))
      .map(({ name, old }) => `${name} was called ${old}, which is a field of today.`),
    ...renamed
      .filter(({ old, name }) => renamed.some((one) => one.old === old && one.name !== name))
      .map(({ name, old }) => `${name} was called ${old}, and so was another.`),
    ...renamed.filter(({ old }) => drop.includes(old)).map(({ name, old }) => `drops ${old}, which ${name} was called.`),
    ...drop.filter((old) => Object.hasOwn(fields, old)).map((old) => `drops ${old}, which is a field of today.`),
  ].map((fault) => `${type}: ${fault}`);
}
