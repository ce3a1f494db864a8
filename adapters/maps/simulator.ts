import { addressStory, outlinesStory, system } from '@fatong/contracts/systems/maps';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED map service: takes an address, and says a place in the district that was named with it; tells outlines that are a sketch, under a review number that says so. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(
    system.folder,
    playing(context, {
      tells: [{ story: outlinesStory, number: (serial) => `QJ-${context.run}-${serial.padStart(3, '0')}` }],
      hears: [addressStory],
      broken: { ZBX: '9', SDRQ: '20260230' },
    }),
    context,
  );
