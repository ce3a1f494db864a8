import type { Label } from '@fatong/contracts';
import { uuidv7 } from '../platform/index.js';
import type { AuditRow, Flow, LineRules, Stop, Treatment, Unit } from '../ports/index.js';
import type { Catalog } from './catalog.js';
import type { FailurePolicy } from './policy.js';
import { joinedWith } from './rulebook.js';
import type { Retrying } from './retries.js';

/** Why an order to the line is not carried out. */
export type SteeringRefusal =
  | { readonly kind: 'unknown'; readonly field: string }
  | { readonly kind: 'exists' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'never'; readonly field: string; readonly why: Label };
export type Steered<T> = { readonly done: T } | { readonly refused: SteeringRefusal };

/** What operators may lay down while the hub runs: in the caller's transaction, audited in it. Whoever commits wakes the workers. */
export interface Steering {
  rules(unit: Unit): Promise<LineRules>;
  /** From the commit on nothing of it is acted on, retried or sent, in any process; a call that has begun is finished. */
  halt(unit: Unit, order: Pick<Stop, 'scope' | 'name' | 'reason'>, by: Retrying): Promise<Steered<Stop>>;
  /** What was held and is covered by no other stop goes on, in the order of its keys. */
  resume(unit: Unit, id: string, by: Retrying): Promise<Steered<Stop>>;
  /** Treatments by kind and code; what is left out is the release's own. */
  treat(unit: Unit, order: Pick<LineRules, 'version' | 'kinds' | 'codes'>, by: Retrying): Promise<Steered<LineRules>>;
  /** The release's treatments with those of these rules before them. */
  policyOf(rules: LineRules): FailurePolicy;
}

export interface SteeringParts {
  readonly catalog: Pick<Catalog, 'contract'>;
  readonly systems: readonly string[];
  readonly flow: Pick<Flow, 'heed'>;
  readonly policy: FailurePolicy;
}

export function steering({ catalog, systems, flow, policy }: SteeringParts): Steering {
  const lay = async (unit: Unit, rules: LineRules, by: Retrying): Promise<boolean> => {
    if (!(await unit.layDown(rules, by.account))) return false;
    await flow.heed(unit);
    return true;
  };
  return {
    rules: (unit) => unit.rules(),
    policyOf: (rules) => joinedWith(policy, rules),
    async halt(unit, { scope, name, reason }, by) {
      if (scope === 'system' ? !systems.includes(name) : scope === 'type' && !catalog.contract(name))
        return { refused: { kind: 'unknown', field: 'name' } };
      const rules = await unit.rules();
      if (rules.stops.some((stop) => stop.scope === scope && stop.name === name)) return { refused: { kind: 'exists' } };
      const stop: Stop = { id: uuidv7(), scope, name, reason, account: by.account, since: new Date().toISOString() };
      if (!(await lay(unit, { ...rules, stops: [...rules.stops, stop] }, by))) return { refused: { kind: 'stale' } };
      unit.add('audit', auditRow(by, 'flow.stop', objectOf(stop), { stop: stop.id, reason }));
      return { done: stop };
    },
    async resume(unit, id, by) {
      const rules = await unit.rules();
      const stop = rules.stops.find((one) => one.id === id);
      if (!stop) return { refused: { kind: 'gone' } };
      if (!(await lay(unit, { ...rules, stops: rules.stops.filter((one) => one !== stop) }, by))) return { refused: { kind: 'stale' } };
      unit.add('audit', auditRow(by, 'flow.resume', objectOf(stop), { stop: stop.id }));
      return { done: stop };
    },
    async treat(unit, { version, kinds, codes }, by) {
      const never = neverRepeated(kinds, codes);
      if (never) return { refused: never };
      const rules = await unit.rules();
      const next: LineRules = { ...rules, kinds, codes };
      if (rules.version !== version || !(await unit.layDown(next, by.account))) return { refused: { kind: 'stale' } };
      unit.add('audit', auditRow(by, 'flow.treat', 'flow:failure-policy', { version: version + 1, kinds, codes }));
      return { done: { ...next, version: version + 1 } };
    },
  };
}

/** What cannot succeed by being repeated, and what may have arrived. */
const decided: Readonly<Record<string, Label>> = {
  contract: [
    '不符合契约的报文重复处理不会成功，不能设置重试。',
    'What breaks its contract cannot succeed by being repeated: it is never tried again.',
  ],
  data: ['数据错误重复处理不会成功，不能设置重试。', 'Wrong data cannot succeed by being repeated: it is never tried again.'],
  right: ['无权的操作重复处理不会成功，不能设置重试。', 'What is not allowed cannot succeed by being repeated: it is never tried again.'],
  unknown: ['结果不明的发送可能已经到达，不能自动重发。', 'What may have arrived is never sent again by itself.'],
};

/** Codes of causes that are of such a kind wherever they occur. */
const kindOfCode: Readonly<Record<string, string>> = {
  'outcome-unknown': 'unknown',
  contract: 'contract',
  unreadable: 'data',
  'partner-refused': 'data',
  'identity-conflict': 'data',
  'unknown-message': 'contract',
  right: 'right',
};

function neverRepeated(kinds: LineRules['kinds'], codes: LineRules['codes']): SteeringRefusal | undefined {
  const isRepeated = (treatment: Treatment, kind: string): boolean =>
    kind === 'unknown' ? treatment !== 'unknown' : treatment === 'unknown' || treatment.again > 0 || treatment.later.length > 0;
  for (const [kind, treatment] of Object.entries(kinds)) {
    const why = decided[kind];
    if (why && isRepeated(treatment, kind)) return { kind: 'never', field: `kinds/${kind}`, why };
  }
  for (const [code, treatment] of Object.entries(codes)) {
    const kind = kindOfCode[code];
    if (kind !== undefined && isRepeated(treatment, kind)) return { kind: 'never', field: `codes/${code}`, why: decided[kind]! };
  }
  return undefined;
}

const objectOf = ({ scope, name }: Pick<Stop, 'scope' | 'name'>): string => (scope === 'all' ? 'flow:all' : `flow:${scope}:${name}`);

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
