/** `9:05`, `0905` and `09:05` are the same; undefined: no time of day. */
export function timeTyped(text: string): string | undefined {
  const [, hour = '', minute = ''] = /^\s*([01]?\d|2[0-3])[:：]?([0-5]\d)\s*$/.exec(text) ?? [];
  return hour === '' ? undefined : `${hour.padStart(2, '0')}:${minute}`;
}
