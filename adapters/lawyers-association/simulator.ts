import { validator, dice } from '@fatong/contracts';
import { urge } from '@fatong/contracts/systems/lawyers-association';
import { lives, restPartner, type Intent, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { complained, lifeOf, type Report } from './cases.js';

/** SIMULATED lawyers association: invents complaints on the registered lawyers, tells their lives step by step, answers urges. */
export function simulator(context: SimulatorContext): Simulator {
  return restPartner('lawyers-association', story(context), context);
}

function story(context: SimulatorContext): PartnerStory {
  const chances = dice([...context.run].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7));
  let cases = 0;
  let last: Report | undefined;
  const isUrge = validator(urge);

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
    handle(path, data, requestId) {
      if (path !== '/inbox/urge') return { answer: { status: 404, body: { error: 'unknown inbox' } } };
      const findings = isUrge(data);
      if (findings.length > 0) return { answer: { status: 422, body: { error: 'contract', paths: findings.map(({ pointer }) => pointer) } } };
      const { QQH, AJBH } = data as { QQH: string; AJBH: string };
      return {
        answer: { status: 200, body: { receipt: `CB-${requestId.slice(0, 8)}` } },
        later: {
          message: 'urge-receipt',
          data: { HZBH: `HZ-${requestId}`.slice(0, 60), QQH, AJBH, HZJG: '1', HZRQ: new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10).replaceAll('-', ''), JBR: '沈立群', HZNR: '已收悉，正在督促承办部门办理。' },
        },
      };
    },
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
