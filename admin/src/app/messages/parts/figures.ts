const grouped = new Intl.NumberFormat('en-US');

/** 12034 → `12,034`, in both languages. */
export const figure = (count: number): string => grouped.format(count);

/** A rate by the minute with as many places as it deserves: 0, 0.4, 12. */
export function rate(perMinute: number): string {
  if (perMinute === 0) return '0';
  if (perMinute < 0.1) return '<0.1';
  return perMinute < 10 ? perMinute.toFixed(1) : figure(Math.round(perMinute));
}

/** 1500 → `1.5 KB`. */
export function byteSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
