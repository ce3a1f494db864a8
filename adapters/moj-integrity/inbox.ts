import { validator } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import { sanctionPublication, statusCorrection } from '@fatong/contracts/systems/moj-integrity';
import type { Intent, PartnerStory } from '../kit/index.js';
import type { Sheets } from './sheets.js';

/** What of a publication the simulated platform reads. */
export interface Publication {
  readonly CZ: '1' | '2';
  readonly JLBH: string;
  readonly LB: string;
  readonly JDWH: string;
  readonly JDJG: string;
  readonly ZYZH?: string;
  readonly JDRQ?: string;
  readonly SXRQ?: string;
  readonly JZRQ?: string;
  readonly YJ?: string;
}

const contracts = [sanctionPublication, statusCorrection] as const;
const inboxes = new Map<string, ReturnType<typeof validator>>(contracts.map((contract) => [`/inbox/${contract.message}`, validator(contract)]));

/** Our message at one of the simulated platform's inboxes: it answers later, and where a sanction was published or taken back it says anew what it knows of the lawyer. */
export const inbox = (sheets: Sheets): PartnerStory['handle'] => (path, data, requestId) => {
  const check = inboxes.get(path);
  if (!check) return { answer: { status: 404, body: { error: 'unknown inbox' } } };
  const findings = check(data);
  if (findings.length > 0) return { answer: { status: 422, body: { error: 'contract', paths: findings.map(({ pointer }) => pointer) } } };
  const later = path === '/inbox/status-correction' ? [receipt(requestId, {})] : published(sheets, data as Publication, requestId);
  return { answer: { status: 200, body: { receipt: `GS-${requestId.slice(0, 8)}` } }, later };
};

function published(sheets: Sheets, said: Publication, requestId: string): readonly Intent[] {
  if (said.CZ === '2' && !sheets.isPublished(said.JLBH)) return [receipt(requestId, { JG: '2', YY: '未查到该记录的公示信息' })];
  if (said.CZ === '1') sheets.publish(said);
  else sheets.takeBack(said.JLBH);
  const lawyer = sheets.lawyer(said.ZYZH);
  return [receipt(requestId, { GSBH: `GS31${said.JLBH}` }), ...(lawyer ? [{ message: 'integrity-sheet', data: sheets.of(lawyer) }] : [])];
}

const receipt = (QQH: string, more: object): Intent => ({ message: 'receipt', data: { HZBH: `HZ-${QQH}`, QQH, JG: '1', HZRQ: today().replaceAll('-', ''), ...more } });
