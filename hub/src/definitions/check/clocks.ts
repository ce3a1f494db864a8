import { paths } from '@fatong/contracts/expression';
import { isTimed } from '../clock.js';
import type { Parameter } from '../parameter.js';
import type { RecordType } from '../record.js';
import { isNamed } from '../vocabulary.js';
import { hasPath } from './rows.js';

/** Clocks that can begin and end, on what is there; on a mirror they only observe. */
export function checkClocks(record: RecordType): string[] {
  const before = new Set<string>();
  return record.clocks.flatMap((clock) => {
    const faults: string[] = [];
    for (const moment of [clock.from, clock.met])
      for (const name of moment.names) if (!isNamed(record, name)) faults.push(`mentions “${name}”, which it has not.`);
    if (clock.when)
      for (const path of paths(clock.when))
        if (!['id', 'state'].includes(path) && !hasPath(record, path)) faults.push(`reads the unknown field ${path}.`);
    const cap = record.clocks.find(({ name }) => name === clock.cap);
    if (cap && isTimed(cap) !== isTimed(clock)) faults.push(`is capped by ${cap.name}, and only one of them counts hours.`);
    if (isTimed(clock))
      for (const { by, of } of [clock.from, clock.met])
        if (by === 'date' || by === 'state') faults.push(`counts hours, and of ${of.join(', ')} only the day is known.`);
    if (clock.cap !== null && !before.has(clock.cap)) faults.push(`is capped by ${clock.cap}, which is not counted before it.`);
    if (clock.inside !== null && !before.has(clock.inside)) faults.push(`ends inside ${clock.inside}, which is not counted before it.`);
    if (clock.inside !== null && !('unit' in clock.within && ['days', 'months'].includes(clock.within.unit)))
      faults.push(`ends inside ${clock.inside}, and counts neither natural days nor months.`);
    if ('until' in clock.within) {
      for (const name of clock.within.names) if (!isNamed(record, name)) faults.push(`mentions “${name}”, which it has not.`);
    } else faults.push(...lengthFaults(clock.within.of));
    if (record.kind === 'mirror' && clock.atEnd !== null) faults.push('acts on a mirror, where a clock only observes.');
    const action = clock.atEnd === null ? undefined : record.actions[clock.atEnd];
    if (clock.atEnd !== null && !action?.byClock) faults.push(`ends with ${clock.atEnd}, which is no action a clock may do.`);
    if (record.kind !== 'mirror' && clock.met.by === 'action' && clock.met.of.every((name) => record.actions[name]?.opens))
      faults.push('is met by what opens the record.');
    if (clock.isDaily && (clock.atEnd !== null || isTimed(clock)))
      faults.push('tells people each day once it is over, and the machine acts at its end or it counts hours.');
    if (clock.near !== null && clock.near < 0) faults.push('is near only after its end.');
    before.add(clock.name);
    return faults.map((fault) => `${record.name}: the clock ${clock.name} ${fault}`);
  });
}

function lengthFaults(of: number | Parameter<number>): readonly string[] {
  if (typeof of === 'number') return of < 1 ? ['has no length.'] : [];
  const { key, versions } = of;
  return [
    ...(versions.length === 0 || versions.some(({ value }) => value < 1) ? [`has no length where ${key} has none.`] : []),
    ...(versions.some(({ since }, i) => i > 0 && since <= versions[i - 1]!.since)
      ? [`goes by ${key}, whose versions are not in the order of their dates.`]
      : []),
  ];
}
