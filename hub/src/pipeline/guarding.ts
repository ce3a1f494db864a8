import { guardBounds, guardNames, type GuardName, type Label, type PartnerGuard, type System } from '@fatong/contracts';
import { uuidv7 } from '../platform/index.js';
import type { AuditRow, Flow, LineRules, MaintenanceWindow, Unit } from '../ports/index.js';
import type { Steered } from './steering.js';
import type { Retrying } from './retries.js';

/** What operators may lay down about partners while the hub runs: in the caller's transaction, audited in it. */
export interface GuardSteering {
  /** The operators' own numbers of a system whole; what is left out goes back to the system's. */
  limit(
    unit: Unit,
    order: { readonly system: string; readonly version: number; readonly numbers: Partial<PartnerGuard> },
    by: Retrying,
  ): Promise<Steered<LineRules>>;
  /** From `from` on nothing is sent to it; what waits goes by itself at `until`. */
  plan(
    unit: Unit,
    order: Pick<MaintenanceWindow, 'system' | 'from' | 'until' | 'reason'>,
    by: Retrying,
  ): Promise<Steered<MaintenanceWindow>>;
  /** Ends it now, or takes it back before it begins. */
  end(unit: Unit, id: string, by: Retrying): Promise<Steered<MaintenanceWindow>>;
}

/** Windows that may be planned at once, and how long one may last, ms: what is longer is a stop. */
const mostWindows = 200;
const longestWindow = 31 * 24 * 3600_000;

export function guardSteering({
  systems,
  flow,
}: {
  readonly systems: readonly System[];
  readonly flow: Pick<Flow, 'heed'>;
}): GuardSteering {
  const isSentTo = (name: string): boolean =>
    systems.some(({ folder, contracts }) => folder === name && contracts.some(({ kind }) => kind === 'out'));
  const lay = async (unit: Unit, rules: LineRules, by: Retrying): Promise<boolean> => {
    if (!(await unit.layDown(rules, by.account))) return false;
    await flow.heed(unit);
    return true;
  };
  return {
    async limit(unit, { system, version, numbers }, by) {
      if (!systems.some(({ folder }) => folder === system)) return { refused: { kind: 'gone' } };
      const wrong = beyond(numbers);
      if (wrong) return { refused: { kind: 'never', ...wrong } };
      const rules = await unit.rules();
      const next: LineRules = { ...rules, guards: { ...rules.guards, [system]: numbers } };
      if (rules.version !== version || !(await unit.layDown(next, by.account))) return { refused: { kind: 'stale' } };
      unit.add('audit', auditRow(by, 'flow.guard', `flow:system:${system}`, { version: version + 1, numbers }));
      return { done: { ...next, version: version + 1 } };
    },
    async plan(unit, { system, from, until, reason }, by) {
      if (!isSentTo(system))
        return {
          refused: {
            kind: 'never',
            field: 'system',
            why: ['没有这个系统，或不向其发送报文。', 'There is no such system, or nothing is sent to it.'],
          },
        };
      const rules = await unit.rules();
      const window: MaintenanceWindow = {
        id: uuidv7(),
        system,
        from: new Date(from).toISOString(),
        until: new Date(until).toISOString(),
        reason,
        account: by.account,
        since: new Date().toISOString(),
      };
      const wrong = impossible(window, rules);
      if (wrong) return { refused: { kind: 'never', ...wrong } };
      if (!(await lay(unit, { ...rules, windows: [...rules.windows, window] }, by))) return { refused: { kind: 'stale' } };
      unit.add(
        'audit',
        auditRow(by, 'flow.maintain', `flow:system:${system}`, { window: window.id, from: window.from, until: window.until, reason }),
      );
      return { done: window };
    },
    async end(unit, id, by) {
      const rules = await unit.rules();
      const window = rules.windows.find((one) => one.id === id);
      if (!window) return { refused: { kind: 'gone' } };
      if (!(await lay(unit, { ...rules, windows: rules.windows.filter((one) => one !== window) }, by)))
        return { refused: { kind: 'stale' } };
      unit.add('audit', auditRow(by, 'flow.maintained', `flow:system:${window.system}`, { window: id }));
      return { done: window };
    },
  };
}

interface Wrong {
  readonly field: string;
  readonly why: Label;
}

function impossible({ from, until, system }: MaintenanceWindow, { at, windows }: LineRules): Wrong | undefined {
  if (until <= from || until <= at)
    return { field: 'until', why: ['结束时间须晚于开始时间和现在。', 'It must end after it begins, and after now.'] };
  if (Date.parse(until) - Date.parse(from) > longestWindow)
    return { field: 'until', why: ['一次维护最长 31 天：更久请用“停发”。', 'A window lasts 31 days at most: stop the system for longer.'] };
  if (windows.some((one) => one.system === system && one.from < until && from < one.until))
    return { field: 'from', why: ['与该系统已有的维护时段重叠。', 'It overlaps another window of this system.'] };
  return windows.length >= mostWindows
    ? { field: 'system', why: [`最多安排 ${mostWindows} 个维护时段。`, `${mostWindows} windows can be planned at most.`] }
    : undefined;
}

function beyond(numbers: Partial<PartnerGuard>): Wrong | undefined {
  for (const name of guardNames) {
    const value = numbers[name];
    if (value !== undefined && !isWithin(name, value))
      return {
        field: `numbers/${name}`,
        why: [
          `须在 ${guardBounds[name].least} 与 ${guardBounds[name].most} 之间。`,
          `It must be between ${guardBounds[name].least} and ${guardBounds[name].most}.`,
        ],
      };
  }
  const { pause, longestPause } = numbers;
  return pause !== undefined && longestPause !== undefined && longestPause < pause
    ? { field: 'numbers/longestPause', why: ['不得短于首次间隔。', 'It must not be shorter than the first pause.'] }
    : undefined;
}

const isWithin = (name: GuardName, value: number): boolean => {
  const { least, most, isWhole } = guardBounds[name];
  return value >= least && value <= most && (!isWhole || Number.isInteger(value));
};

const auditRow = ({ account, unit, address }: Retrying, act: string, object: string, detail: AuditRow['detail']): AuditRow => ({
  id: uuidv7(),
  at: new Date().toISOString(),
  account,
  unit,
  address,
  act,
  object,
  outcome: 'done',
  detail,
});
