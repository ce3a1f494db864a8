import { validator } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import { sanctionPublication, statusCorrection } from '@fatong/contracts/systems/moj-integrity';
import type { Intent, PartnerStory } from '../kit/index.js';

/** What of ours the simulated platform reads. It answers our request by the number that this has; a delivery that is sent again has another. */
interface Asked {
  readonly QQH: string;
}
interface Publication extends Asked {
  readonly CZ: '1' | '2';
  readonly JLBH: string;
}

const contracts = [sanctionPublication, statusCorrection] as const;
const inboxes = new Map<string, ReturnType<typeof validator>>(
  contracts.map((contract) => [`/inbox/${contract.message}`, validator(contract)]),
);
/** Publications that it remembers: bounded, since a simulator runs for weeks. */
const most = 20_000;

/** Our messages at the simulated platform's inboxes: it answers later, and does not take back what it never showed. */
export function inbox(): PartnerStory['handle'] {
  const shown = new Set<string>();

  const published = (asked: Publication, id: string): Intent => {
    const { CZ, JLBH } = asked;
    if (CZ === '2') return shown.delete(JLBH) ? receipt(asked, id, {}) : receipt(asked, id, { JG: '2', YY: '未查到该记录的公示信息' });
    shown.add(JLBH);
    if (shown.size > most) shown.delete([...shown][0] ?? '');
    return receipt(asked, id, { GSBH: `GS31${JLBH}` });
  };

  return (path, data, requestId) => {
    const check = inboxes.get(path);
    if (!check) return { answer: { status: 404, body: { error: 'unknown inbox' } } };
    const findings = check(data);
    if (findings.length > 0) return { answer: { status: 422, body: { error: 'contract', paths: findings.map(({ pointer }) => pointer) } } };
    const later = path === '/inbox/status-correction' ? receipt(data as Asked, requestId, {}) : published(data as Publication, requestId);
    return { answer: { status: 200, body: { receipt: `GS-${requestId.slice(0, 8)}` } }, later: [later] };
  };
}

const receipt = ({ QQH }: Asked, id: string, more: object): Intent => ({
  message: 'receipt',
  data: { HZBH: `HZ-${id}`, QQH, JG: '1', HZRQ: today().replaceAll('-', ''), ...more },
});
