import type { RecordType } from '../record.js';

/** A record of ours must be able to begin, to move and to end. A mirror's states are its master's. */
export function checkStates(record: RecordType): string[] {
  if (record.kind === 'register' || record.master !== null) return [];
  const actions = Object.values(record.actions);
  const isLeft = (state: string): boolean =>
    actions.some(
      ({ from, to, byReport, by }) =>
        from.includes(state) && to !== null && to !== state && !(byReport && by.length === 0 && record.states[state]?.kind === 'end'),
    );
  const isReached = (state: string): boolean => actions.some(({ to }) => to === state);
  const states = Object.entries(record.states);
  const faults = states.flatMap(([name, { kind }]) => [
    ...(kind !== 'end' && !isLeft(name) ? [`nobody can leave the state ${name}.`] : []),
    ...(kind === 'end' && isLeft(name) ? [`the final state ${name} can be left.`] : []),
    ...(isReached(name) ? [] : [`nobody can reach the state ${name}.`]),
  ]);
  if (!actions.some(({ opens }) => opens)) faults.push('no action opens it.');
  if (!states.some(([, { kind }]) => kind === 'end')) faults.push('it can never end.');
  return faults.map((fault) => `${record.name}: ${fault}`);
}
