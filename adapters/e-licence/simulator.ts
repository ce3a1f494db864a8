import { presentationStory, system } from '@fatong/contracts/systems/e-licence';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED electronic licence: the registered lawyers present theirs at courts, detention houses and elsewhere. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { tells: [{ story: presentationStory }], broken: { SFYX: '9', LZSJ: '20261103' } }), context);
