import type { ListFilter } from '@fatong/contracts/api';
import { readReport, type ReportReading } from '../../../api/testing/report-reading.js';
import type { ReportType } from '../../../definitions/index.js';
import type { Viewer } from '../../../ports/index.js';
import { accepted, issued, paid } from './acts.js';
import { notaryWorld, people } from './cast.js';

/** The world of the area with what its reports say to somebody of a period. */
export function topicWorld(today = '2026-04-01T02:00:00.000Z') {
  const at = notaryWorld(today);
  const tell = (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages);
  const read = (
    report: ReportType,
    period: readonly [from: string, to: string],
    { viewer = people.clerk, narrowed }: { readonly viewer?: Viewer; readonly narrowed?: ListFilter } = {},
  ): Promise<ReportReading> =>
    readReport(at.world.reader, report, { viewer, period, today: today.slice(0, 10), ...(narrowed && { narrowed }) });
  return { ...at, tell, read };
}

export const number = (i: number, office = 'GZ-01', year = '2026'): string => `${office}-${year}-${String(i).padStart(6, '0')}`;

/** An act accepted and issued on a day, and paid for. */
export const whole = (i: number, on: string, yuan: number, more: Parameters<typeof accepted>[2] = {}, office = 'GZ-01') => {
  const id = number(i, office, on.slice(0, 4));
  return [accepted(id, on, more), issued(id, 2, on, on), paid(id, 3, [[yuan, on]], 'issued', on)];
};
