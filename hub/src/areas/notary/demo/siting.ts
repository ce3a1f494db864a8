import { dice } from '@fatong/contracts';
import { historyOf } from '@fatong/contracts/story';
import { outlinesStory } from '@fatong/contracts/systems/maps';
import type { DemoAct, DemoReport } from '../../../definitions/index.js';
import { actsOn, day } from './days.js';

/** Two places looked up, which the map service is still to answer; and its outlines, simulated, which the head has still to approve: until then maps are drawn on the sketch. */
export function siting(today: string): { readonly acts: readonly DemoAct[]; readonly reports: readonly DemoReport[] } {
  const [old, fresh] = [actsOn(today, 'notary.siting', 'siting-old', 20), actsOn(today, 'notary.siting', 'siting-fresh', 0)];
  const own = dice(22);
  const about = outlinesStory.cast!([], own);
  return {
    acts: [old('notary.clerk', 0, 'seek', { office: 'GZ-20' }), fresh('notary.clerk', 0, 'seek', { office: 'GZ-21' })],
    reports: historyOf(outlinesStory, { about, serial: '1', dice: own, day: day(today, 6), path: [['published', 0]] }, today),
  };
}
