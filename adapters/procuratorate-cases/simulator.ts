import { system } from '@fatong/contracts/systems/procuratorate-cases';
import { numbered, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';
import { lifeOf } from './cases.js';

/** SIMULATED case management of the procuratorates: files against a few of the registered lawyers and firms, and tells what becomes of it. */
export function simulator(context: SimulatorContext): Simulator {
  const story = numbered(context, {
    life: (...of) => lifeOf(...of).map((data) => ({ message: 'criminal-filing', data })),
    broken: { BAJD: '9', LARQ: '20260230' },
  });
  return restPartner(system.folder, story, context);
}
