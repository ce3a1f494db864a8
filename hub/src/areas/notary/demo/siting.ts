import type { DemoAct } from '../../../definitions/index.js';
import { actsOn } from './days.js';

/** Two places looked up while the map service did not answer: one given up and entered by hand later, one that waits. */
export function siting(today: string): { readonly acts: readonly DemoAct[] } {
  const [old, fresh] = [actsOn(today, 'notary.siting', 'siting-old', 20), actsOn(today, 'notary.siting', 'siting-fresh', 0)];
  return {
    acts: [
      old('notary.clerk', 0, 'seek', { office: 'GZ-20' }),
      old('notary.clerk', 240, 'discard', {}, '地图服务未答复，已按现场核实的坐标登记。'),
      fresh('notary.clerk', 0, 'seek', { office: 'GZ-21' }),
    ],
  };
}
