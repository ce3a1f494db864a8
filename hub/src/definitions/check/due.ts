import { paths } from '@fatong/contracts/expression';
import { elsewhereIn } from '../elsewhere.js';
import type { RecordType } from '../record.js';
import { hasPath } from './rows.js';

/** What is asked is asked of people who may do it, by a clock that is there, and no longer once it is done. */
export function checkDue(record: RecordType): string[] {
  const known = new Set(['id', 'state', ...record.clocks.map(({ name }) => `clock.${name}`)]);
  return Object.entries(record.actions).flatMap(([name, { due, by, from, to, opens, unless }]) =>
    due
      .flatMap(({ by: end, of, when }) => [
        ...(by.length === 0 ? ['is asked of somebody, and nobody but the machine does it.'] : []),
        ...(opens ? ['is asked of somebody, and there is no record yet of which it could be.'] : []),
        ...of.filter((role) => !by.includes(role)).map((role) => `is asked of ${role}, who may not do it.`),
        ...(typeof end === 'object' && end !== null && !record.clocks.some(({ name: clock }) => clock === end.clock)
          ? [`is due by the unknown clock ${end.clock}.`]
          : []),
        ...(when === null && unless.length === 0 && (to === null || from.length === 0)
          ? ['is still asked when it is done: say when it is (`when`), what bars it (`unless`), or where it leads (`from`, `to`).']
          : []),
        ...(when === null ? [] : paths(when))
          .filter((path) => !known.has(path) && !hasPath(record, path))
          .map((path) => `is asked by the unknown field ${path}.`),
        ...(when !== null && elsewhereIn(when).length > 0 ? ['is asked by other records, whose changes do not reach this one.'] : []),
      ])
      .map((fault) => `${record.name}: the action ${name} ${fault}`),
  );
}
