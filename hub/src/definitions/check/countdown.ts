import type { Area } from '../area.js';
import type { RecordType } from '../record.js';

/** What is counted down has time limits, and where its area is there, it is there. */
export function checkCountdown({ name, countdown }: Area, areas: readonly string[], types: ReadonlyMap<string, RecordType>): string[] {
  return (countdown?.of ?? []).flatMap((type) => {
    const record = types.get(type);
    if (record === undefined)
      return areas.includes(type.split('.')[0]!) ? [`${name} counts down ${type}, which is no type of records.`] : [];
    return record.clocks.length === 0 ? [`${name} counts down ${type}, which has no time limits.`] : [];
  });
}
