import { dice } from '@fatong/contracts';
import { system } from '@fatong/contracts/systems/moj-integrity';
import { restPartner, telling, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { inbox } from './inbox.js';
import { Sheets } from './sheets.js';

/** SIMULATED national publication platform: takes publications and corrections, answers them, and says what it knows of the registered lawyers. */
export function simulator(context: SimulatorContext): Simulator {
  return restPartner(system.folder, story(context), context);
}

function story({ run: began, lawyers, faults }: SimulatorContext): PartnerStory {
  // A run is named by the second it began in; it says less than a thousand sheets a second, so the next run's versions begin behind its own.
  const run = Number.parseInt(began, 36);
  const chances = dice(run);
  const sheets = new Sheets(lawyers, run * 1000);
  const begin = () => [{ message: 'integrity-sheet', data: sheets.of(chances.pick(lawyers)) }];
  const next = telling({ dice: chances, begin, faults, broken: { JZRQ: '20260230', XX: [{ LB: '8' }] } });

  return { next: () => (lawyers.length === 0 ? null : next()), handle: inbox(sheets) };
}
