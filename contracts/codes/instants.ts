import { format, type Fault } from '../formats.js';
import { isRealDate, noDate, shanghaiOffset } from './dates.js';

/** How partners write a point in time: their wall clock in Shanghai to the second, or a date and time with the offset. */
export type InstantPattern = 'yyyyMMddHHmmss' | 'ISO 8601';

const shapes: Readonly<Record<InstantPattern, RegExp>> = {
  yyyyMMddHHmmss: /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/,
  'ISO 8601': /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/,
};

/** Years of four digits in UTC and in Shanghai: what is read can be written. */
const [earliest, latest] = [Date.UTC(1000, 0, 1), Date.UTC(9999, 11, 31, 23, 59, 59, 999) - shanghaiOffset];

/**
 * The instant a text names, as UTC `2026-03-01T01:30:00.000Z`; undefined where there is no such time (day 30 of February, hour 24, second 60) or it is written
 * otherwise.
 */
export function instantOf(text: string, pattern: InstantPattern): string | undefined {
  const parts = shapes[pattern].exec(text);
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  if (!isRealDate(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = pattern === 'ISO 8601' ? offsetOf(parts) : shanghaiOffset;
  if (offset === undefined) return undefined;
  const at = Date.UTC(year, month - 1, day, hour, minute, second, Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3))) - offset;
  return at < earliest || at > latest ? undefined : new Date(at).toISOString();
}

/** The instant as a partner writes it, by the clock of Shanghai; what is less than a second is cut where the pattern has no place for it. */
export function instantAs(instant: string, pattern: InstantPattern): string | undefined {
  const at = instantOf(instant, 'ISO 8601');
  if (at === undefined) return undefined;
  const local = new Date(Date.parse(at) + shanghaiOffset).toISOString();
  const time = local.slice(0, 19);
  if (pattern === 'yyyyMMddHHmmss') return time.replaceAll(/[-:T]/g, '');
  const fraction = local.slice(19, 23);
  return `${time}${fraction === '.000' ? '' : fraction}+08:00`;
}

/** Milliseconds east of Greenwich; no place on earth is further than 14 hours. */
function offsetOf([, , , , , , , , sign, hours = '00', minutes = '00']: RegExpExecArray): number | undefined {
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (minute > 59 || hour * 60 + minute > 14 * 60) return undefined;
  return (sign === '-' ? -1 : 1) * (hour * 60 + minute) * 60_000;
}

const form: Fault = {
  code: 'instant',
  words: ['时间应写作 YYYY-MM-DDTHH:mm:ss 并带时区偏移。', 'The time must be written YYYY-MM-DDTHH:mm:ss with an offset.'],
};
const noTime: Fault = { code: 'instant', words: ['没有这个时间。', 'There is no such time.'] };

/** `2026-03-01T09:30:00+08:00`: a point in time with its offset, as a partner writes it; or ours, `2026-03-01T01:30:00.000Z`. */
export const isoInstant = format('iso-instant', (text) => {
  const parts = shapes['ISO 8601'].exec(text);
  if (parts === null) return form;
  if (!isRealDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))) return noDate;
  return instantOf(text, 'ISO 8601') === undefined ? noTime : undefined;
});
