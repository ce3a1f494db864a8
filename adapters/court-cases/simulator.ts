import { system } from '@fatong/contracts/systems/court-cases';
import { numbered, soapPartner, type Simulator, type SimulatorContext } from '../kit/index.js';
import { lifeOf } from './cases.js';
import { holdingOf } from './violations.js';

/** Of so many lives one is of something held against a lawyer or a firm. */
const rare = 1 / 100;

/** SIMULATED case management of the courts: opens cases of the registered lawyers and pushes how they go, whole each time, and now and then what was held against one, by real SOAP. */
export function simulator(context: SimulatorContext): Simulator {
  const story = numbered(context, {
    life(serial, lawyers, chances, at) {
      const [message, life] = chances.chance(rare) ? (['violation', holdingOf] as const) : (['case-progress', lifeOf] as const);
      return life(serial, lawyers, chances, at).map((data) => ({ message, data }));
    },
    broken: { FYDM: '沪99', BBH: 0 },
  });
  return soapPartner(system, story, context);
}
