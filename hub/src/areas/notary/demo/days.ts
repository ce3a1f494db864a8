import { daysAfter } from '@fatong/contracts/calendar';
import type { DemoAct } from '../../../definitions/index.js';

/** A legal day so many days before today. */
export const day = (today: string, ago: number): string => daysAfter(today, -ago);
/** Nine in the morning of it, and so many minutes. */
export const at = (today: string, ago: number, minutes = 0): string =>
  new Date(Date.parse(`${day(today, ago)}T01:00:00.000Z`) + minutes * 60_000).toISOString();

/** Acts on one record of a type, in their order. */
export const actsOn =
  (today: string, type: string, on: string, ago: number) =>
  (by: string, minutes: number, action: string, form: DemoAct['form'] = {}, reason?: string): DemoAct => ({
    by,
    at: at(today, ago, minutes),
    type,
    action,
    on,
    form,
    ...(reason !== undefined && { reason }),
  });
