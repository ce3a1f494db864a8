import { findingStory, system } from '@fatong/contracts/systems/tribunals';
import { playing, soapPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED reconsideration bodies and arbitral tribunals: find against a few of the registered lawyers and firms, by real SOAP. */
export const simulator = (context: SimulatorContext): Simulator =>
  soapPartner(system, playing(context, { tells: [{ story: findingStory }], broken: { JGLX: '9', ZCRQ: '20260230' } }), context);
