/** A legal date as most partners write it: `20260301`. */
export const compact = (day: string): string => day.replaceAll('-', '');

/** … and read back. */
export const legalDay = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
