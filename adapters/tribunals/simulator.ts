import { system } from '@fatong/contracts/systems/tribunals';
import { numbered, soapPartner, type Simulator, type SimulatorContext } from '../kit/index.js';
import { lifeOf } from './findings.js';

/** SIMULATED reconsideration bodies and arbitral tribunals: find against a few of the registered lawyers and firms, by real SOAP. */
export function simulator(context: SimulatorContext): Simulator {
  const story = numbered(context, {
    life: (...of) => lifeOf(...of).map((data) => ({ message: 'violation', data })),
    broken: { JGLX: '9', ZCRQ: '20260230' },
  });
  return soapPartner(system, story, context);
}
