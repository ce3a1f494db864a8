import type { RecordEventRow, Unit } from '../../ports/index.js';

type Doers = Awaited<ReturnType<Unit['doers']>>;

/** Who did these actions on these records last: of those that a unit adds the last, else as it is stored. */
export function lastDoers(added: readonly RecordEventRow[], ids: readonly string[], actions: readonly string[], stored: Doers): Doers {
  const own = added.filter(({ kind, recordId, name }) => kind === 'action' && ids.includes(recordId) && actions.includes(name));
  const last = own.filter((event, i) => own.findLastIndex((one) => one.recordId === event.recordId && one.name === event.name) === i);
  return [
    ...stored.filter(({ recordId, action }) => !last.some((event) => event.recordId === recordId && event.name === action)),
    ...last.flatMap(({ recordId, name, actor }) => (actor.kind === 'account' ? [{ recordId, action: name, account: actor.id }] : [])),
  ];
}
