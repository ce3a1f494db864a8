import { windowOf, type LineRules, type Meter } from '../ports/index.js';

/** What everybody learns of partners that are not sent to now. */
export interface PartnerWatch {
  /** The rules as a transaction of ours read them just now. */
  see(rules: LineRules): void;
}

/** Says which partners' standing changed since the last look, in every process for itself, and keeps the gauges. */
export function partnerWatch({
  systems,
  meter,
  changed,
}: {
  readonly systems: readonly string[];
  readonly meter: Meter;
  readonly changed: (systems: readonly string[]) => void;
}): PartnerWatch {
  let last = new Map<string, string>();
  return {
    see(rules) {
      const now = new Map(
        systems.map((system) => {
          const circuit = rules.circuits.find((one) => one.system === system);
          const window = windowOf(rules, system);
          meter.gauge('fatong_circuit_open', circuit ? 1 : 0, { system });
          meter.gauge('fatong_maintenance', window ? 1 : 0, { system });
          return [system, `${circuit?.retryAt ?? ''} ${circuit?.probe ?? ''} ${window?.id ?? ''}`] as const;
        }),
      );
      const others = systems.filter((system) => (last.get(system) ?? '  ') !== now.get(system));
      last = now;
      if (others.length > 0) changed(others);
    },
  };
}
