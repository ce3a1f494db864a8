import { petitionStory, system } from '@fatong/contracts/systems/former-petitions';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED former system: hands over petitions of years ago, now and then one. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { tells: [{ story: petitionStory }], broken: { XFQD: '微信', SDRQ: '20260230' } }), context);
