import { dice } from '@fatong/contracts';
import { now } from '@fatong/contracts/codes';
import { system } from '@fatong/contracts/systems/court-cases';
import { lives, soapPartner, type Intent, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { lifeOf, type Report } from './cases.js';

const message = 'case-progress';
/** Serial numbers end here: six digits. */
const mostSerial = 1_000_000;

/** SIMULATED court case management: opens cases of the registered lawyers and pushes how they go, whole each time, by real SOAP. */
export function simulator(context: SimulatorContext): Simulator {
  return soapPartner(system, story(context), context);
}

function story(context: SimulatorContext): PartnerStory {
  // A run is named by the second it began in; it opens less than a case a second, so the next run's numbers begin behind its own.
  const run = Number.parseInt(context.run, 36);
  const chances = dice(run);
  let serial = run % mostSerial;
  let last: Report | undefined;

  const begin = (): Report[] => {
    serial = (serial + 1) % mostSerial;
    return lifeOf(serial || 1, context.lawyers, chances, now());
  };

  const step = lives({ dice: chances, begin, faults: context.faults });

  return {
    next() {
      if (context.lawyers.length === 0) return null;
      if (last && chances.chance(context.faults)) return fault(chances.between(1, 5), last);
      last = step();
      return { message, data: last };
    },
    handle: () => ({ answer: { status: 404, body: { error: 'nothing is sent to this partner' } } }),
  };

  /** Faults a real partner makes; each ends as a refusal, a repeat or a conflict at our door. */
  function fault(kind: number, report: Report): Intent {
    switch (kind) {
      case 1: return { message, data: report };
      case 2: return { message, data: report, spoil: 'signature' };
      case 3: return { message, data: report, spoil: 'bytes' };
      case 4: return { message, data: { ...report, AJZT: '99', LARQ: '20260230' } };
      default: return { message: 'unheard-of', data: report };
    }
  }
}
