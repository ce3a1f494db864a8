import { dice } from '@fatong/contracts';
import { now } from '@fatong/contracts/codes';
import { system } from '@fatong/contracts/systems/procuratorate-cases';
import { restPartner, telling, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { lifeOf } from './cases.js';

const message = 'criminal-filing';
/** Serial numbers end here: six digits. */
const mostSerial = 1_000_000;

/** SIMULATED case management of the procuratorates: files against a few of the registered lawyers and firms, and tells what becomes of it. */
export function simulator(context: SimulatorContext): Simulator {
  return restPartner(system.folder, story(context), context);
}

function story({ run: began, lawyers, faults }: SimulatorContext): PartnerStory {
  // A run is named by the second it began in; it files less than once a second, so the next run's numbers begin behind its own.
  const run = Number.parseInt(began, 36);
  const chances = dice(run);
  let serial = run % mostSerial;

  const begin = () => {
    serial = (serial + 1) % mostSerial;
    return lifeOf(serial || 1, lawyers, chances, now()).map((data) => ({ message, data }));
  };
  const next = telling({ dice: chances, begin, faults, broken: { BAJD: '9', LARQ: '20260230' } });

  return {
    next: () => (lawyers.length === 0 ? null : next()),
    handle: () => ({ answer: { status: 404, body: { error: 'nothing is sent to this partner' } } }),
  };
}
