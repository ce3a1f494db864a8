import type { DemoAct } from '../../../definitions/index.js';
import { actsOn } from './days.js';

/** Two places looked up, which the map service is still to answer. */
export function siting(today: string): { readonly acts: readonly DemoAct[] } {
  const [old, fresh] = [actsOn(today, 'notary.siting', 'siting-old', 20), actsOn(today, 'notary.siting', 'siting-fresh', 0)];
  return {
    acts: [old('notary.clerk', 0, 'seek', { office: 'GZ-20' }), fresh('notary.clerk', 0, 'seek', { office: 'GZ-21' })],
  };
}
