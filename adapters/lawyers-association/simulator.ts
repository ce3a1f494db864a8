import { dice } from '@fatong/contracts';
import { lives, restPartner, type Intent, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { complained, lifeOf, type Report } from './cases.js';
import { handle } from './inbox.js';

/** SIMULATED lawyers association: invents complaints on the registered lawyers, tells their lives step by step, answers urges and referrals. */
export function simulator(context: SimulatorContext): Simulator {
  return restPartner('lawyers-association', story(context), context);
}

function story(context: SimulatorContext): PartnerStory {
  const chances = dice([...context.run].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7));
  let cases = 0;
  let last: Report | undefined;

  const begin = (): Report[] => {
    const id = `SLX-${context.run}-${String(++cases).padStart(6, '0')}`;
    const { lawyer, course } = complained(context.lawyers, chances);
    return lifeOf(id, lawyer, chances, new Date(), course);
  };

  const step = lives({ dice: chances, begin, faults: context.faults });

  return {
    next() {
      if (context.lawyers.length === 0) return null;
      if (last && chances.chance(context.faults)) return fault(chances.between(1, 5), last);
      last = step();
      return last;
    },
    handle,
  };

  /** Faults a real partner makes; each ends as a refusal, a repeat or a conflict at our door. */
  function fault(kind: number, report: Report): Intent {
    switch (kind) {
      case 1: return report;
      case 2: return { ...report, spoil: 'signature' };
      case 3: return { ...report, spoil: 'bytes' };
      case 4: return { message: report.message, data: { ...report.data, AJZT: '不存在的状态' } };
      default: return { message: 'unheard-of', data: report.data };
    }
  }
}
