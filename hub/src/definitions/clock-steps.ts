import type { ActionType } from './words.js';
import type { ClockType } from './clock.js';
import type { RecordType } from './record.js';

/** The states in which a clock is met, by what is done in them: it is the limit of these steps. Of what a master alone reports nothing says in which. */
export function clockSteps({ actions }: Pick<RecordType, 'actions'>, { met }: Pick<ClockType, 'met'>): string[] {
  const meeting = Object.entries(actions).filter(([name, action]) => meets(met, name, action));
  return [...new Set(meeting.flatMap(([, { from }]) => from))];
}

function meets({ by, of }: ClockType['met'], name: string, { form, then, from, to }: ActionType): boolean {
  if (by === 'action') return of.includes(name);
  if (by === 'state') return to !== null && of.includes(to) && !from.includes(to);
  const stamped = then.flatMap(({ names }) => names).filter((one) => one.startsWith('stamp '));
  return of.some((field) => form.includes(field) || stamped.includes(`stamp ${field}`));
}
