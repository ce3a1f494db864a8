import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { exists } from '../../../definitions/index.js';
import { complaint } from '../complaints/complaint.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

/** 律师执业管理办法 art. 21: for nothing else may a lawyer be kept from leaving. */
export const barCodes = {
  suspended: ['停止执业处罚期未满', 'A suspension is not over'],
  investigated: ['受到投诉正在调查处理', 'A complaint is being investigated'],
  closure: ['律所停业整顿，本人为负责人、合伙人或直接责任人', 'The firm is closed, and he heads it, is a partner or is responsible'],
  liquidation: ['律所终止，清算尚未结束', 'The firm has ended and is not liquidated'],
} as const;

/** Whom the closing of a firm keeps from leaving it. */
export const positions = {
  head: ['律所负责人', 'Head of the firm'],
  partner: ['合伙人', 'Partner'],
  responsible: ['对停业整顿负有直接责任的律师', 'Directly responsible for the closure'],
  other: ['其他律师', 'Any other lawyer'],
} as const;
export const liquidations = { done: ['清算已经结束', 'Liquidated'], pending: ['清算尚未结束', 'Not yet liquidated'] } as const;

/** 受到投诉正在调查处理: from the investigation on, and under review again; not while it is accepted or examined. */
const underInvestigation = ['investigation', 'deliberation', 'deliberated', 'hearing', 'review'] as const;

type Leaving = Recorded<{
  readonly lawyer?: string | null;
  readonly firm?: string | null;
  readonly position?: keyof typeof positions | null;
  readonly liquidation?: keyof typeof liquidations | null;
}>;
const law = ['（第二十一条）', ' (art. 21)'] as const;
const why = (code: keyof typeof barCodes): readonly [string, string] => [`${barCodes[code][0]}${law[0]}`, `${barCodes[code][1]}${law[1]}`];

/** What keeps a lawyer from leaving the city: guards of every step towards it; the refusal names the case or the entry. */
export const bars = [
  {
    when: (t: Leaving): Condition => exists(lawyer, { by: 'id', is: t.lawyer, where: (l) => l.status.is('suspended') }),
    why: why('suspended'),
  },
  {
    when: (t: Leaving): Condition => exists(complaint, { by: 'lawyer', is: t.lawyer, states: underInvestigation }),
    why: why('investigated'),
  },
  {
    when: (t: Leaving): Condition =>
      and(t.position.in(['head', 'partner', 'responsible']), exists(firm, { by: 'id', is: t.firm, where: (f) => f.status.is('closed') })),
    why: why('closure'),
  },
  {
    when: (t: Leaving): Condition =>
      and(not(t.liquidation.is('done')), exists(firm, { by: 'id', is: t.firm, where: (f) => f.status.in(['cancelled', 'revoked']) })),
    why: why('liquidation'),
  },
] as const;
