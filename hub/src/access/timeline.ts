import type { RecordType } from '../definitions/index.js';
import type { RecordEventRow } from '../ports/index.js';

type Acts = Pick<RecordType, 'actions'>;

const isTheirs = (by: readonly string[], roles: readonly string[]): boolean => by.some((role) => roles.includes(role));

/** Whether an act is kept from these roles. */
const isKept = ({ internal, by, shownTo }: RecordType['actions'][string], roles: readonly string[]): boolean =>
  internal && !isTheirs([...by, ...shownTo], roles);

/** Whether these roles of the area may know what is sent because of such records: when nothing is, or they may send it, or it is no internal act. */
export function seesOutgoing({ actions }: Acts, roles: readonly string[]): boolean {
  const sending = Object.values(actions).filter(({ then }) => then.some(({ fact }) => fact !== undefined));
  return sending.length === 0 || sending.some((action) => !isKept(action, roles));
}

/** Events these roles may see: an internal act, what became of its message and the answer to it are for those who may do such an act. */
export function visibleEvents(record: Acts, events: readonly RecordEventRow[], roles: readonly string[]): readonly RecordEventRow[] {
  const isHidden = ({ kind, name }: RecordEventRow): boolean =>
    kind === 'action' && record.actions[name] !== undefined && isKept(record.actions[name], roles);
  const unseen = new Set(events.filter(isHidden).flatMap(({ outboxId }) => outboxId ?? []));
  const withOutcomes = seesOutgoing(record, roles);
  return events.filter(
    (event) =>
      !isHidden(event) &&
      (event.kind !== 'outcome' || withOutcomes) &&
      !(event.kind === 'report' && event.outboxId !== undefined && unseen.has(event.outboxId)),
  );
}
