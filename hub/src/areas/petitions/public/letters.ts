import { or, type Recorded } from '@fatong/contracts/expression';
import type { letters } from '../registration/letters.js';

interface Sent {
  readonly registeredOn?: string | null;
  readonly pushedOn?: string | null;
  readonly deliveredOn?: string | null;
}
/** What tells him where his petition went, and why, is his to read at once. */
const said = <const N extends Exclude<keyof typeof letters, 'answer'>>(name: N) =>
  ({ name, when: (p: Recorded<Sent>) => p.registeredOn.exists() }) as const;

/**
 * Letters of a petition that are read by code and password (P21, P24): the answer once it was delivered or sent to the website. That it was opened here is written
 * down (P09), as that he opened it at the website is.
 */
export const lettersAtDoor = [
  said('direction'),
  said('extension'),
  said('elsewhereNotice'),
  said('refusalNotice'),
  said('procedureNotice'),
  said('handedOverNotice'),
  said('joinedNotice'),
  { name: 'answer', when: (p: Recorded<Sent>) => or(p.deliveredOn.exists(), p.pushedOn.exists()), opened: 'noteOpened' },
] as const;
