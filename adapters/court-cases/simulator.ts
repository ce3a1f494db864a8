import { system } from '@fatong/contracts/systems/court-cases';
import { random, soapPartner, type Intent, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { lifeOf, type Report } from './cases.js';

const message = 'case-progress';
/** Cases in progress at most. */
const mostOpen = 300;
/** Serial numbers end here: six digits. */
const mostSerial = 1_000_000;

/** SIMULATED court case management: opens cases of the registered lawyers and pushes how they go, whole each time, by real SOAP. */
export function simulator(context: SimulatorContext): Simulator {
  return soapPartner(system, story(context), context);
}

function story(context: SimulatorContext): PartnerStory {
  // A run is named by the second it began in; it opens less than a case a second, so the next run's numbers begin behind its own.
  const run = Number.parseInt(context.run, 36);
  const dice = random(run);
  const open: Report[][] = [];
  let serial = run % mostSerial;
  let last: Report | undefined;

  const begin = (): Report[] => {
    serial = (serial + 1) % mostSerial;
    return lifeOf(serial || 1, context.lawyers, dice, new Date());
  };

  function step(): Report {
    const isNew = open.length === 0 || (open.length < mostOpen && dice.chance(0.3));
    const index = isNew ? open.push(begin()) - 1 : dice.between(0, open.length - 1);
    const life = open[index]!;
    // Out of order now and then: the next but one goes first, the skipped one follows later.
    const report = life.splice(life.length > 2 && dice.chance(context.faults) ? 1 : 0, 1)[0]!;
    if (life.length === 0) open.splice(index, 1);
    return report;
  }

  return {
    next() {
      if (context.lawyers.length === 0) return null;
      if (last && dice.chance(context.faults)) return fault(dice.between(1, 5), last);
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
