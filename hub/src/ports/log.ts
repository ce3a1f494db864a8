/** Structured log. Fields never hold personal values: ids, codes, counts, durations only. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
