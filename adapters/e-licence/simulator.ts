import { cardStory, presentationStory, statusHeard, statusStory, system } from '@fatong/contracts/systems/e-licence';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED electronic licence: the registered lawyers present theirs at courts, detention houses and elsewhere, where one is now and then asked about, and confirm by themselves who signs in. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(
    system.folder,
    playing(context, {
      tells: [{ story: presentationStory }, { story: statusStory }],
      hears: [cardStory, statusHeard],
      broken: { SFYX: '9', LZSJ: '20261103', CXSJ: '20261103' },
    }),
    context,
  );
