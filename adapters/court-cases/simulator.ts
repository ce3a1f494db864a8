import { dice } from '@fatong/contracts';
import { now } from '@fatong/contracts/codes';
import { system } from '@fatong/contracts/systems/court-cases';
import { soapPartner, telling, type Intent, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { lifeOf } from './cases.js';
import { holdingOf } from './violations.js';

/** Serial numbers end here: six digits. */
const mostSerial = 1_000_000;
/** Of so many lives one is of something held against a lawyer or a firm. */
const rare = 1 / 100;

/** SIMULATED case management of the courts: opens cases of the registered lawyers and pushes how they go, whole each time, and now and then what was held against one, by real SOAP. */
export function simulator(context: SimulatorContext): Simulator {
  return soapPartner(system, story(context), context);
}

function story({ run: began, lawyers, faults }: SimulatorContext): PartnerStory {
  // A run is named by the second it began in; it opens less than a case a second, so the next run's numbers begin behind its own.
  const run = Number.parseInt(began, 36);
  const chances = dice(run);
  let serial = run % mostSerial;

  const begin = (): Intent[] => {
    serial = (serial + 1) % mostSerial;
    const [message, life] = chances.chance(rare) ? ['violation', holdingOf] as const : ['case-progress', lifeOf] as const;
    return life(serial || 1, lawyers, chances, now()).map((data) => ({ message, data }));
  };
  const next = telling({ dice: chances, begin, faults, broken: { FYDM: '沪99', BBH: 0 } });

  return {
    next: () => (lawyers.length === 0 ? null : next()),
    handle: () => ({ answer: { status: 404, body: { error: 'nothing is sent to this partner' } } }),
  };
}
