import type { Label } from '@fatong/contracts';
import type { Left } from '@fatong/contracts/api';

const units = {
  workdays: { zh: '个工作日', one: 'working day', more: 'working days' },
  days: { zh: '天', one: 'day', more: 'days' },
  hours: { zh: '小时', one: 'hour', more: 'hours' },
} as const satisfies Readonly<Record<Left['unit'], unknown>>;

/** How far the end of a time limit is, in the days or hours that it counts; null: the day alone is said. Past the end each hour that has begun counts. */
export function leftWords({ count, unit }: Left): Label | null {
  if (count === null) return null;
  if (count === 0) return unit === 'hours' ? ['不足 1 小时', 'Under an hour left'] : ['今天到期', 'Due today'];
  const [many, { zh, one, more }] = [Math.abs(count), units[unit]];
  const en = `${many} ${many === 1 ? one : more}`;
  return count > 0 ? [`剩 ${many} ${zh}`, `${en} left`] : [`超期 ${many} ${zh}`, `${en} overdue`];
}
