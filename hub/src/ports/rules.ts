import type { Label, PartnerGuard } from '@fatong/contracts';

/** What to do with one kind of failure. */
export type Treatment =
  | {
      /** Immediate repetitions first. */
      readonly again: number;
      /** Then after these pauses, seconds; after the last one it is parked for a person. */
      readonly later: readonly number[];
    }
  /** Outcome unknown: a state of its own, never repeated by itself. */
  | 'unknown';

/** Nothing of this scope is acted on, retried or sent until a person releases it; what comes is kept and held. */
export interface Stop {
  readonly id: string;
  readonly scope: 'all' | 'system' | 'type';
  /** System folder or message type; empty for `all`. */
  readonly name: string;
  readonly reason: string;
  readonly account: string;
  readonly since: string;
}

/** A partner's maintenance: nothing is sent to it meanwhile, and by itself everything afterwards. */
export interface MaintenanceWindow {
  readonly id: string;
  readonly system: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly account: string;
  readonly since: string;
}

/** A partner that failed too often: nothing is sent to it but one message now and then, to see whether it is back. */
export interface Circuit {
  readonly system: string;
  readonly since: string;
  /** When the next message is tried. */
  readonly retryAt: string;
  /** The delivery being tried; null while it rests. */
  readonly probe: string | null;
  /** Why it opened, as the last failed call said. */
  readonly words: Label;
}

/** What an operator changes while the hub runs, one row for every process. Absent treatments are the release's own. */
export interface LineRules {
  /** Counts up with every change; 0 = never changed. */
  readonly version: number;
  readonly stops: readonly Stop[];
  readonly kinds: Readonly<Record<string, Treatment>>;
  readonly codes: Readonly<Record<string, Treatment>>;
  readonly windows: readonly MaintenanceWindow[];
  /** Numbers by system that go before the release's. */
  readonly guards: Readonly<Record<string, Partial<PartnerGuard>>>;
  /** Open ones, as the calls of all processes left them: not laid down by anybody. */
  readonly circuits: readonly Circuit[];
  /** When these rules were read, by the store's clock: by it windows begin and end. */
  readonly at: string;
}

export const noRules: LineRules = {
  version: 0,
  stops: [],
  kinds: {},
  codes: {},
  windows: [],
  guards: {},
  circuits: [],
  at: '1970-01-01T00:00:00.000Z',
};

/** The stop that covers a message of this system and type, if one does. */
export const stopOf = (
  { stops }: Pick<LineRules, 'stops'>,
  { system, type }: { readonly system: string; readonly type: string },
): Stop | undefined => stops.find(({ scope, name }) => scope === 'all' || (scope === 'system' ? name === system : name === type));

/** The window a partner is in now. */
export const windowOf = ({ windows, at }: Pick<LineRules, 'windows' | 'at'>, system: string): MaintenanceWindow | undefined =>
  windows.filter((one) => one.system === system && one.from <= at && at < one.until).sort((a, b) => (a.until < b.until ? 1 : -1))[0];

/** What keeps a message from going on that is nobody's failure. */
export type Hold = { readonly stop: Stop } | { readonly window: MaintenanceWindow } | { readonly circuit: Circuit };

/** `id`: of the delivery; the one that tries an open circuit goes. */
export function holdOf(
  rules: LineRules,
  { system, type, id }: { readonly system: string; readonly type: string; readonly id?: string },
): Hold | undefined {
  const stop = stopOf(rules, { system, type });
  if (stop) return { stop };
  const window = windowOf(rules, system);
  if (window) return { window };
  const circuit = rules.circuits.find((one) => one.system === system);
  return circuit && (id === undefined || circuit.probe !== id) ? { circuit } : undefined;
}

/** The same as conditions of a statement: `targets` are not sent to, but for `probes`. */
export interface Cover {
  readonly all: boolean;
  readonly systems: readonly string[];
  readonly types: readonly string[];
  readonly targets: readonly string[];
  readonly probes: readonly string[];
}

export function coverOf(rules: LineRules): Cover {
  const maintained = maintainedOf(rules);
  return {
    all: rules.stops.some(({ scope }) => scope === 'all'),
    systems: rules.stops.filter(({ scope }) => scope === 'system').map(({ name }) => name),
    types: rules.stops.filter(({ scope }) => scope === 'type').map(({ name }) => name),
    targets: [...new Set([...maintained, ...rules.circuits.map(({ system }) => system)])],
    probes: rules.circuits.flatMap(({ system, probe }) => (probe === null || maintained.includes(system) ? [] : [probe])),
  };
}

/** Systems in a window now. */
export const maintainedOf = (rules: Pick<LineRules, 'windows' | 'at'>): readonly string[] =>
  [...new Set(rules.windows.map(({ system }) => system))].filter((system) => windowOf(rules, system));

export const stoppedWords = ({ scope, name }: Stop): Label =>
  scope === 'all' ? ['全部收发已停，暂存', 'Everything is stopped: held'] : [`“${name}”已停，暂存`, `"${name}" is stopped: held`];

/** Why it waits and when it goes on, in a sentence for a person. */
export function holdWords(hold: Hold): Label {
  if ('stop' in hold) return stoppedWords(hold.stop);
  if ('window' in hold)
    return [
      `对方系统维护至 ${clock(hold.window.until)}，暂存，届时自动发送。`,
      `The partner is under maintenance until ${clock(hold.window.until)}: held, and sent by itself afterwards.`,
    ];
  const [zh, en] = hold.circuit.words;
  const next = clock(hold.circuit.retryAt);
  return hold.circuit.probe === null
    ? [
        `对方系统连续失败，暂停发送，${next} 再试一份：${zh}`,
        `The partner failed too often: held until one message gets through, the next at ${next}. ${en}`,
      ]
    : [
        `对方系统连续失败，暂停发送，正在试发一份：${zh}`,
        `The partner failed too often: held until one message gets through, which is being tried now. ${en}`,
      ];
}

/** Shanghai's day and hour, as people there read a clock. */
const clock = (at: string): string => new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ');
