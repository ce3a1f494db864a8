/** Legal dates as whole days, and instants of a Shanghai working day. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** A UTC instant on that day in Shanghai, minutes after 9:00. */
export const instantOn = (day: string, minutes: number): string =>
  new Date(Date.parse(`${day}T01:00:00.000Z`) + minutes * 60_000).toISOString();
