import type { Label } from '@fatong/contracts';

const two = (hour: number): string => String(hour).padStart(2, '0');

/** Hours of the day in Shanghai: `09` is from nine until ten. */
export const hours: Readonly<Record<string, Label>> = Object.fromEntries(
  Array.from({ length: 24 }, (_, hour) => [two(hour), [`${two(hour)}时`, `${two(hour)}:00`] as const]),
);

/** The hour of an instant in Shanghai, which has no summer time. */
export const hourOf = (at: string): string => two((new Date(at).getUTCHours() + 8) % 24);
