import { filingStory, system } from '@fatong/contracts/systems/procuratorate-cases';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED case management of the procuratorates: files against a few of the registered lawyers and firms, and tells what becomes of it. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { tells: [{ story: filingStory }], broken: { BAJD: '9', LARQ: '20260230' } }), context);
