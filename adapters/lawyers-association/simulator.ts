import { dice } from '@fatong/contracts';
import { now, today } from '@fatong/contracts/codes';
import { Register, lives, restPartner, type Intent, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { complained, lifeOf, type Report } from './cases.js';
import { handle } from './inbox.js';

/** Reports that are held back at once, at most. */
const mostLate = 200;

/** SIMULATED lawyers association: invents complaints about the registered lawyers and their firms, tells their lives step by step, answers urges and referrals, and says what it has. */
export function simulator(context: SimulatorContext): Simulator {
  return restPartner('lawyers-association', story(context), context);
}

function story(context: SimulatorContext): PartnerStory {
  const chances = dice([...context.run].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7));
  const register = context.register ?? new Register();
  const late: Report[] = [];
  let cases = 0;
  let last: Report | undefined;

  const begin = (): Report[] => {
    const id = `SLX-${context.run}-${String(++cases).padStart(6, '0')}`;
    const { lawyer, course } = complained(context.lawyers, chances);
    return lifeOf(id, lawyer, chances, now(), course);
  };

  const step = lives({ dice: chances, begin, faults: context.faults });

  return {
    register,
    said,
    next() {
      if (context.lawyers.length === 0) return null;
      if (late.length > 0 && chances.chance(0.1)) return late.shift()!;
      if (last && chances.chance(context.faults)) return fault(chances.between(1, 5), last);
      last = step();
      said(last);
      return chances.chance(context.losses ?? 0) ? lost(last) : last;
    },
    handle,
  };

  /** Its own record says so from now on, whether or not the report arrives. All reports of a life are of one day. */
  function said(intent: Intent): void {
    const { data } = intent;
    const { AJBH, BBH, TSRQ } = data as { AJBH?: unknown; BBH?: unknown; TSRQ?: unknown };
    if (typeof AJBH !== 'string' || typeof BBH !== 'number') return;
    const day = typeof TSRQ === 'string' ? TSRQ : (register.dayOf(AJBH) ?? today().replaceAll('-', ''));
    register.note({ id: AJBH, day, version: BBH, changedAt: new Date().toISOString() }, intent);
  }

  /** A report that never leaves, or leaves when others have long gone before it. */
  function lost(report: Report): Intent | null {
    if (chances.chance(0.5) && late.length < mostLate) late.push(report);
    return null;
  }

  /** Faults a real partner makes; each ends as a refusal, a repeat or a conflict at our door. */
  function fault(kind: number, report: Report): Intent {
    switch (kind) {
      case 1:
        return report;
      case 2:
        return { ...report, spoil: 'signature' };
      case 3:
        return { ...report, spoil: 'bytes' };
      case 4:
        return { message: report.message, data: { ...report.data, AJZT: '不存在的状态' } };
      default:
        return { message: 'unheard-of', data: report.data };
    }
  }
}
