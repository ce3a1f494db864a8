import type { Label } from '@fatong/contracts';
import type { SystemView } from '@fatong/contracts/api';
import { wall, type Mark } from '@fatong/ui';

type Partner = Pick<SystemView, 'circuit' | 'maintenance'>;

/** A partner that is not sent to now. Announced maintenance goes before what it may look like. */
export function standingOf({ circuit, maintenance }: Partner): Mark | null {
  if (maintenance) return { label: ['维护中', 'Maintenance'], tone: 'near', icon: 'pause' };
  if (circuit?.state === 'half-open') return { label: ['试发中', 'Trying again'], tone: 'near', icon: 'pause' };
  return circuit ? { label: ['暂停发送', 'Not sent to'], tone: 'late', icon: 'pause' } : null;
}

/** Why, and until when. */
export function whyOf({ circuit, maintenance }: Partner): Label {
  if (maintenance)
    return [`至 ${clock(maintenance.until)}：${maintenance.reason}`, `Until ${clock(maintenance.until)}: ${maintenance.reason}`];
  if (!circuit) return ['', ''];
  const [zh, en] = circuit.words;
  return [`${clock(circuit.retryAt)} 再试一份。${zh}`, `One message is tried at ${clock(circuit.retryAt)}. ${en}`];
}

const clock = (at: string): string => {
  const { date, time } = wall(new Date(at));
  return `${date} ${time}`;
};
