import { careerStory, system } from '@fatong/contracts/systems/moj-careers';
import { playing, soapPartner, type Simulator, type SimulatorContext } from '../kit/index.js';
import { side } from './client.js';

/** SIMULATED national employment check: takes a query by real SOAP and answers it later, with a post that the person held or with nothing found. */
export const simulator = (context: SimulatorContext): Simulator =>
  soapPartner(system, playing(context, { hears: [careerStory] }), context, side);
