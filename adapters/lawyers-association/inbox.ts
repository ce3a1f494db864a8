import { validator, type Contract } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import { referral, urge } from '@fatong/contracts/systems/lawyers-association';
import type { Intent, PartnerStory } from '../kit/index.js';

/** What the simulated association makes of one of our messages: the number it gives it, and what it says later. */
interface Inbox<D> {
  readonly contract: Contract;
  readonly receipt: (requestId: string) => string;
  readonly later: (data: D, requestId: string) => readonly Intent[];
}

const day = (): string => today().replaceAll('-', '');

interface Urge {
  readonly QQH: string;
  readonly AJBH: string;
}
const urges: Inbox<Urge> = {
  contract: urge,
  receipt: (id) => `CB-${id.slice(0, 8)}`,
  later: ({ QQH, AJBH }, id) => [
    {
      message: 'urge-receipt',
      data: { HZBH: `HZ-${id}`.slice(0, 60), QQH, AJBH, HZJG: '1', HZRQ: day(), JBR: '沈立群', HZNR: '已收悉，正在督促承办部门办理。' },
    },
  ],
};

interface Referral extends Urge {
  readonly CLQD: string;
}
/** A number such as 沪司律信〔2026〕15号: the simulated association declines a referral whose materials have none. */
const documentNumber = /[〔（([]\d{4}[〕）)\]]/u;
const referrals: Inbox<Referral> = {
  contract: referral,
  receipt: (id) => `YS-${id.slice(0, 8)}`,
  later({ QQH, AJBH, CLQD }, id) {
    const isNumbered = documentNumber.test(CLQD);
    const answer = { DFBH: `DF-${id}`.slice(0, 60), QQH, AJBH, DFRQ: day(), JBR: '沈立群' };
    return [
      { message: 'referral-receipt', data: { QSBH: `QS-${id}`.slice(0, 60), QQH, AJBH, QSRQ: day(), QSR: '陆佳怡' } },
      {
        message: 'referral-answer',
        data: isNumbered
          ? { ...answer, DFJG: '1', YJRQ: day(), DFYJ: '同意移送，案卷一并移交。' }
          : { ...answer, DFJG: '2', DFYJ: '移送材料未注明文号，请补充后重新移送。' },
      },
    ];
  },
};

const inboxes: Readonly<Record<string, Inbox<never>>> = { '/inbox/urge': urges, '/inbox/referral': referrals };

/** Our message at one of the simulated association's inboxes. */
export const handle: PartnerStory['handle'] = (path, data, requestId) => {
  const inbox = inboxes[path];
  if (!inbox) return { answer: { status: 404, body: { error: 'unknown inbox' } } };
  const findings = validator(inbox.contract)(data);
  if (findings.length > 0) return { answer: { status: 422, body: { error: 'contract', paths: findings.map(({ pointer }) => pointer) } } };
  return { answer: { status: 200, body: { receipt: inbox.receipt(requestId) } }, later: inbox.later(data as never, requestId) };
};
