import { actStory, deviceStory, system } from '@fatong/contracts/systems/notary-offices';
import { amqpPartner, playing, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED notary offices: accept, charge, record, approve and issue at the 22 offices of the demo, and let their devices be heard of. */
export function simulator(context: SimulatorContext): Simulator {
  const number = (serial: string): string => `SIM-${context.run}-${serial.padStart(6, '0')}`;
  return amqpPartner(
    system.folder,
    playing(context, {
      tells: [
        { story: actStory, number },
        { story: deviceStory, number },
      ],
      broken: { BLZT: '8', SLSJ: '20260230090000' },
    }),
    context,
  );
}
