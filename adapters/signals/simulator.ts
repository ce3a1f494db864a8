import { signalStory, system } from '@fatong/contracts/systems/signals';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED source of signals: knows of a few of the registered lawyers that they died, have another post, were insured, assessed or active. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { tells: [{ story: signalStory }], broken: { XSLB: '其他', RQ: '20260230' } }), context);
