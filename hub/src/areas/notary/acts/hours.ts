import type { Label } from '@fatong/contracts';

const two = (hour: number): string => String(hour).padStart(2, '0');

/** Hours of the day in Shanghai: `09` is from nine until ten. */
export const hours: Readonly<Record<string, Label>> = Object.fromEntries(
  Array.from({ length: 24 }, (_, hour) => [two(hour), [`${two(hour)}时`, `${two(hour)}:00`] as const]),
);

/** 星期, as a week of Shanghai begins with Monday. */
export const weekdays = {
  1: ['周一', 'Monday'],
  2: ['周二', 'Tuesday'],
  3: ['周三', 'Wednesday'],
  4: ['周四', 'Thursday'],
  5: ['周五', 'Friday'],
  6: ['周六', 'Saturday'],
  7: ['周日', 'Sunday'],
} as const satisfies Record<number, Label>;

export const months: Readonly<Record<string, Label>> = Object.fromEntries(
  Array.from({ length: 12 }, (_, month) => [two(month + 1), [`${month + 1}月`, two(month + 1)] as const]),
);

/** Hour, weekday and month of an instant in Shanghai. */
export const partsOf = (at: string): { readonly hour: string; readonly weekday: string; readonly month: string } => {
  const day = new Date(Date.parse(at) + 8 * 3_600_000);
  return { hour: hourOf(at), weekday: String(day.getUTCDay() === 0 ? 7 : day.getUTCDay()), month: two(day.getUTCMonth() + 1) };
};

/** The hour of an instant in Shanghai, which has no summer time. */
export const hourOf = (at: string): string => two((new Date(at).getUTCHours() + 8) % 24);
