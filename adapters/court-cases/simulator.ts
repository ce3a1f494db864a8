import { caseStory, holdingStory, system } from '@fatong/contracts/systems/court-cases';
import { playing, soapPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED case management of the courts: opens cases of the registered lawyers and pushes how they go, and now and then what was held against one, by real SOAP. */
export function simulator(context: SimulatorContext): Simulator {
  const tells = [
    { story: caseStory, share: 99 },
    { story: holdingStory, share: 1 },
  ];
  return soapPartner(system, playing(context, { tells, broken: { FYDM: '沪99', BBH: 0 } }), context);
}
