import type { Label } from '@fatong/contracts';

/** The bureau's own zone, always; never the machine's. */
export const zone = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

interface Wall {
  readonly date: string;
  readonly time: string;
  readonly seconds: string;
}

/** The clock on the wall in Shanghai. */
export function wall(instant: Date): Wall {
  const of = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    date: `${of['year']}-${of['month']}-${of['day']}`,
    time: `${of['hour']}:${of['minute']}`,
    seconds: `${of['hour']}:${of['minute']}:${of['second']}`,
  };
}

/** Today: `14:05`; this year: `03-16 14:05`; older: `2025-03-16`. Exactly: with seconds, and older ones whole. */
export function briefInstant(iso: string, now: Date, isExact = false): string {
  const [then, today] = [wall(new Date(iso)), wall(now)];
  const time = isExact ? then.seconds : then.time;
  if (then.date === today.date) return time;
  if (then.date.slice(0, 4) === today.date.slice(0, 4)) return `${then.date.slice(5)} ${time}`;
  return isExact ? `${then.date} ${time}` : then.date;
}

/** `2026-03-16 14:05:09`, for titles and technical places. */
export function fullInstant(iso: string): string {
  const { date, seconds } = wall(new Date(iso));
  return `${date} ${seconds}`;
}

/** The day as a heading: 今天, 昨天, else the date with the weekday. */
export function dayOf(iso: string, now: Date): Label {
  const date = wall(new Date(iso)).date;
  if (date === wall(now).date) return ['今天', 'Today'];
  if (date === wall(new Date(now.getTime() - 86_400_000)).date) return ['昨天', 'Yesterday'];
  const noon = new Date(`${date}T12:00:00+08:00`);
  const weekday = (locale: string): string => new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'short' }).format(noon);
  return [`${date} ${weekday('zh-CN')}`, `${date}, ${weekday('en-GB')}`];
}

/** The day of an instant in words: 2026年3月16日 星期一. */
export function longDay(instant: Date): Label {
  const said = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' })
      .format(instant)
      .replace(/(?<=日)(?=星)/, ' ');
  return [said('zh-CN'), said('en-GB')];
}

/** Days of the calendar from one to another, of what has passed; how far a limit is the server alone counts. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** How far the clock of a demo is from the real day. */
export function aheadWords(days: number, real: string): Label {
  if (days === 0) return [`与真实日期一致（${real}）`, `The real day (${real})`];
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0
    ? [`比真实日期 ${real} 快 ${days} 天`, `${count} ahead of the real day, ${real}`]
    : [`比真实日期 ${real} 慢 ${-days} 天`, `${count} behind the real day, ${real}`];
}

/** How long ago in one unit: 刚刚, 5 分钟, 3 小时, 2 天. */
export function age(iso: string, now: Date): Label {
  const minutes = Math.floor((now.getTime() - Date.parse(iso)) / 60_000);
  if (minutes < 1) return ['不到 1 分钟', 'under 1 min'];
  if (minutes < 60) return [`${minutes} 分钟`, `${minutes} min`];
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return [`${hours} 小时`, `${hours} h`];
  return [`${Math.floor(hours / 24)} 天`, `${Math.floor(hours / 24)} d`];
}
