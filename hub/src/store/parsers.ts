import { types } from 'pg';

const asNumber = (text: string): number => Number(text);
/** `2026-01-31 10:00:00.123+00`, as a session in UTC writes it, to `2026-01-31T10:00:00.123Z`. */
const asInstant = (text: string): string => {
  const [day, time = ''] = text.slice(0, -3).split(' ');
  const [seconds, fraction = ''] = time.split('.');
  return `${day}T${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
};
const asText = (text: string): string => text;

const byOid = new Map<number, (text: string) => unknown>([
  [types.builtins.TIMESTAMPTZ, asInstant],
  [types.builtins.DATE, asText],
  [types.builtins.INT8, asNumber],
  [types.builtins.INT4, asNumber],
  [types.builtins.NUMERIC, asNumber],
]);

/** How our own statements read values: instants as ISO text, legal dates as text, whole numbers as numbers (none of ours passes 2^53). */
export const parsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((text: string) => unknown) =>
    byOid.get(oid) ?? (types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown),
};
