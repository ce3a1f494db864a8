import { guardNames, usualGuard, type System } from '@fatong/contracts';
import type { CircuitView, GuardView, MaintenanceView } from '@fatong/contracts/api';
import { windowOf, type LineRules, type MaintenanceWindow } from '../../ports/index.js';

export const windowView = ({ id, system, from, until, reason, account, since }: MaintenanceWindow, at: string): MaintenanceView => ({
  id,
  system,
  from,
  until,
  reason,
  account,
  since,
  active: from <= at && at < until,
});

/** How a partner stands now: null twice when it is sent to as usual. */
export function standingOf(
  rules: LineRules,
  system: string,
): { readonly circuit: CircuitView | null; readonly maintenance: MaintenanceView | null } {
  const circuit = rules.circuits.find((one) => one.system === system);
  const window = windowOf(rules, system);
  return {
    circuit: circuit
      ? { state: circuit.probe === null ? 'open' : 'half-open', since: circuit.since, retryAt: circuit.retryAt, words: circuit.words }
      : null,
    maintenance: window ? windowView(window, rules.at) : null,
  };
}

export function guardView({ folder, title, guard }: System, rules: LineRules, changed: GuardView['changed']): GuardView {
  const own = rules.guards[folder] ?? {};
  const usual = { ...usualGuard, ...guard };
  return {
    system: folder,
    title,
    numbers: { ...usual, ...own },
    usual,
    own: guardNames.filter((name) => own[name] !== undefined),
    changed,
    ...standingOf(rules, folder),
    version: rules.version,
  };
}
