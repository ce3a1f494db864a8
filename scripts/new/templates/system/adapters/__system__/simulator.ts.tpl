#rest+soap import { validator, dice } from '@fatong/contracts';
#amqp import { dice } from '@fatong/contracts';
import { now } from '@fatong/contracts/codes';
#rest import { __messageCamel__Answer } from '@fatong/contracts/systems/__system__';
#soap import { __messageCamel__Answer, system } from '@fatong/contracts/systems/__system__';
#rest import { lives, restPartner, type Intent, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
#amqp import { amqpPartner, lives, type Intent, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
#soap import { lives, soapPartner, type Intent, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
#soap import { side } from './client.js';
import { lifeOf, type Report } from './items.js';

const message = '__message__';

#rest+soap /** SIMULATED __systemEn__: invents items, tells their lives step by step, takes our answers. */
#amqp /** SIMULATED __systemEn__: invents items and tells their lives step by step. */
export function simulator(context: SimulatorContext): Simulator {
#rest   return restPartner('__system__', story(context), context);
#soap   return soapPartner(system, story(context), context, side);
#amqp   return amqpPartner('__system__', story(context), context);
}

function story(context: SimulatorContext): PartnerStory {
  // A run is named by the second it began in: its numbers are its own.
  const chances = dice(Number.parseInt(context.run, 36));
  let items = 0;
  let last: Report | undefined;
#rest+soap   const isAnswer = validator(__messageCamel__Answer);

  const begin = (): Report[] => lifeOf(`X-${context.run}-${String(++items).padStart(6, '0')}`, chances, now());
  const step = lives({ dice: chances, begin, faults: context.faults });

  return {
    next() {
      if (last && chances.chance(context.faults)) return fault(chances.between(1, 5), last);
      last = step();
      return { message, data: last };
    },
#rest+soap     handle(path, data, requestId) {
#rest+soap       if (path !== '/inbox/__message__-answer') return { answer: { status: 404, body: { error: 'unknown inbox' } } };
#rest+soap       const findings = isAnswer(data);
#rest+soap       if (findings.length > 0) return { answer: { status: 422, body: { error: 'contract', paths: findings.map(({ pointer }) => pointer) } } };
#rest+soap       return { answer: { status: 200, body: { receipt: `HF-${requestId.slice(0, 8)}` } } };
#rest+soap     },
#amqp     handle: () => ({ answer: { status: 404, body: { error: 'nothing is sent to this partner' } } }),
  };

  /** Faults a real partner makes; each ends as a refusal or a repeat at our door. */
  function fault(kind: number, report: Report): Intent {
    switch (kind) {
      case 1: return { message, data: report };
      case 2: return { message, data: report, spoil: 'signature' };
      case 3: return { message, data: report, spoil: 'bytes' };
      case 4: return { message, data: { ...report, ZT: '9' } };
      default: return { message: 'unheard-of', data: report };
    }
  }
}
