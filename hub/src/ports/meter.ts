/** Numbers for the people who run it. Names are Prometheus names (`fatong_…_total`, `fatong_…_seconds`); labels are few-valued words, never ids or personal values. A metric keeps the label names of its first use. */
export interface Meter {
  /** A counter goes up by `by` (default 1). */
  count(name: string, labels?: Labels, by?: number): void;
  /** A measured duration in seconds goes into a histogram. */
  observe(name: string, seconds: number, labels?: Labels): void;
  /** A gauge is set. */
  gauge(name: string, value: number, labels?: Labels): void;
}

export type Labels = Readonly<Record<string, string>>;
