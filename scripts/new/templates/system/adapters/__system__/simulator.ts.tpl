#rest+soap import { __messageCamel__AnswerStory, __messageCamel__Story, system } from '@fatong/contracts/systems/__system__';
#amqp+file import { __messageCamel__Story, system } from '@fatong/contracts/systems/__system__';
#rest import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';
#amqp import { amqpPartner, playing, type Simulator, type SimulatorContext } from '../kit/index.js';
#file import { dropPartner, playing, type Simulator, type SimulatorContext } from '../kit/index.js';
#soap import { playing, soapPartner, type Simulator, type SimulatorContext } from '../kit/index.js';
#soap import { side } from './client.js';

#rest+soap /** SIMULATED __systemEn__: invents items, tells their lives step by step, takes our answers. */
#file /** SIMULATED __systemEn__: invents items, tells their lives step by step in sealed files, and reads the receipts. */
#amqp /** SIMULATED __systemEn__: invents items and tells their lives step by step. */
export function simulator(context: SimulatorContext): Simulator {
#rest+soap   const story = playing(context, { tells: [{ story: __messageCamel__Story }], hears: [__messageCamel__AnswerStory], broken: { ZT: '9' } });
#amqp+file   const story = playing(context, { tells: [{ story: __messageCamel__Story }], broken: { ZT: '9' } });
#rest   return restPartner(system.folder, story, context);
#soap   return soapPartner(system, story, context, side);
#amqp   return amqpPartner(system.folder, story, context);
#file   return dropPartner(system, story, context);
}
