import {
  appealStory,
  documentStory,
  sanctionStory,
  system,
  taiwanStory,
  videoWarningStory,
} from '@fatong/contracts/systems/notary-association';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED notary association: sanctions a few notaries of the demo, signs for what it is told, and says what became of the copies for the Taiwan region. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(
    system.folder,
    playing(context, {
      tells: [{ story: sanctionStory, number: (serial) => `GXC-${context.run}-${serial.padStart(6, '0')}` }],
      hears: [videoWarningStory, documentStory, taiwanStory, appealStory],
      broken: { CJZL: '09', JDRQ: '20260230' },
    }),
    context,
  );
