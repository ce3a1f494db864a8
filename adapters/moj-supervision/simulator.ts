import { illegalReportStory, irregularReportStory, system } from '@fatong/contracts/systems/moj-supervision';
import { playing, soapPartner, type Simulator, type SimulatorContext } from '../kit/index.js';
import { side } from './client.js';

/** SIMULATED national supervision platform: takes what is reported to it, by real SOAP, and receipts it later, or returns what names no legal basis. */
export const simulator = (context: SimulatorContext): Simulator =>
  soapPartner(system, playing(context, { hears: [illegalReportStory, irregularReportStory] }), context, side);
