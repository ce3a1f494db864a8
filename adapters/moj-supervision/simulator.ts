import { validator } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import { illegalReport, irregularReport, system } from '@fatong/contracts/systems/moj-supervision';
import { soapPartner, type Intent, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { side } from './client.js';

interface Report {
  readonly QQH: string;
  readonly JLBH: string;
  readonly YJ?: string;
}

const inboxes = new Map<string, ReturnType<typeof validator>>(
  [illegalReport, irregularReport].map((contract) => [`/inbox/${contract.message}`, validator(contract)]),
);

/** SIMULATED national supervision platform: takes what is reported to it, by real SOAP, and receipts it later, or returns what names no legal basis. */
export function simulator(context: SimulatorContext): Simulator {
  return soapPartner(system, story, context, side);
}

const story: PartnerStory = {
  next: () => null,
  handle(path, data, requestId) {
    const check = inboxes.get(path);
    if (!check) return { answer: { status: 404, body: { error: 'unknown inbox' } } };
    const findings = check(data);
    if (findings.length > 0) return { answer: { status: 422, body: { error: 'contract', paths: findings.map(({ pointer }) => pointer) } } };
    return { answer: { status: 200, body: { receipt: `JG-${requestId.slice(0, 8)}` } }, later: [answerTo(data as Report, requestId)] };
  },
};

/** It answers our request by the number the report gives it; a delivery that is sent again has another. */
function answerTo({ QQH, JLBH, YJ }: Report, id: string): Intent {
  const day = today().replaceAll('-', '');
  const answer = { HZBH: `HZ-${id}`, QQH, JLBH };
  return YJ === undefined
    ? { message: 'returned', data: { ...answer, THRQ: day, THYY: '缺依据' } }
    : { message: 'receipt', data: { ...answer, QSRQ: day } };
}
