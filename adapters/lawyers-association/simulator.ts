import {
  complaintStory,
  forwardStory,
  referralStory,
  rightsTransferStory,
  suggestionStory,
  system,
  urgeStory,
} from '@fatong/contracts/systems/lawyers-association';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED lawyers association: invents complaints about the registered lawyers and their firms, tells their lives step by step, answers urges, referrals, petitions led into its procedure and transfers of rights cases, and says what it has. */
export function simulator(context: SimulatorContext): Simulator {
  const number = (serial: string): string => `SLX-${context.run}-${serial.padStart(6, '0')}`;
  const story = playing(context, {
    tells: [{ story: complaintStory, number }],
    hears: [urgeStory, referralStory, forwardStory, suggestionStory, rightsTransferStory],
    broken: { AJZT: '不存在的状态' },
    keeps: 'TSRQ',
  });
  return restPartner(system.folder, story, context);
}
