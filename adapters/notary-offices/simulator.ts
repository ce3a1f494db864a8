import {
  actStory,
  benefitStory,
  deviceStory,
  monthStory,
  staffStory,
  system,
  taskStory,
  warningStory,
} from '@fatong/contracts/systems/notary-offices';
import { amqpPartner, playing, type Simulator, type SimulatorContext } from '../kit/index.js';

/**
 * SIMULATED notary offices: accept, charge, record, approve and issue at the 22 offices of the demo, let their devices be heard of, now and then report staff, a
 * month, or what they did for nothing, and take warnings and tasks.
 */
export function simulator(context: SimulatorContext): Simulator {
  const number = (serial: string): string => `SIM-${context.run}-${serial.padStart(6, '0')}`;
  return amqpPartner(
    system.folder,
    playing(context, {
      tells: [
        { story: actStory, number },
        { story: deviceStory, number },
        { story: staffStory, number, share: 0.02 },
        { story: monthStory, share: 0.02 },
        { story: benefitStory, number, share: 0.05 },
      ],
      hears: [warningStory, taskStory],
      broken: { BLZT: '8', SLSJ: '20260230090000' },
    }),
    context,
  );
}
