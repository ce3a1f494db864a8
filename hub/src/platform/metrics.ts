import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Labels, Meter } from '../ports/index.js';
import { knownMetrics } from './known-metrics.js';

/** Seconds: from a fraction of a millisecond (a mapping) to a patient partner. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export interface Metrics extends Meter {
  /** A gauge whose every series is said at once: those that are not said any more are gone. */
  gauges(name: string, series: readonly { readonly labels: Labels; readonly value: number }[]): void;
  /** Prometheus text and its content type. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
  /** Runs before each reading: gauges that are cheap to ask for are set here. */
  before(reading: () => Promise<void>): void;
}

/** Numbers of this process in a registry of their own, so that tests may open several. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const known = new Map<string, Counter | Gauge | Histogram>();
  const readings: (() => Promise<void>)[] = [];
  const metric = <M extends Counter | Gauge | Histogram>(Kind: new (of: Shape) => M, name: string, labels: Labels): M => {
    const found =
      known.get(name) ?? new Kind({ name, help: helpOf(name), labelNames: Object.keys(labels), registers: [registry], buckets });
    known.set(name, found);
    if (!(found instanceof Kind)) throw new Error(`Metric ${name} is used as two kinds`);
    return found;
  };
  return {
    count: (name, labels = {}, by = 1) => metric(Counter, name, labels).inc(labels, by),
    observe: (name, seconds, labels = {}) => metric(Histogram, name, labels).observe(labels, seconds),
    gauge: (name, value, labels = {}) => metric(Gauge, name, labels).set(labels, value),
    gauges: (name, series) => {
      const known = metric(
        Gauge,
        name,
        series[0]?.labels ?? Object.fromEntries((knownMetrics[name]?.labels ?? []).map((label) => [label, ''])),
      );
      known.reset();
      for (const { labels, value } of series) known.set(labels, value);
    },
    before: (reading) => void readings.push(reading),
    text: async () => {
      for (const reading of readings) await reading();
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}

interface Shape {
  readonly name: string;
  readonly help: string;
  readonly labelNames: string[];
  readonly registers: Registry[];
  readonly buckets: number[];
}

/** As the manual says it; a name that it does not know is words itself. */
const helpOf = (name: string): string => knownMetrics[name]?.means[1] ?? name.replace(/^fatong_/, '').replaceAll('_', ' ');
