import { paths } from '@fatong/contracts/expression';
import { can, isChoice, isClear, isRef, type Field } from '@fatong/contracts/fields';
import type { Area, SteeringType } from '../area.js';
import type { RecordType } from '../record.js';
import { isMany } from '../fields.js';
import type { Rule, RuleLook } from '../rule.js';
import { approversOf } from '../describe.js';
import { checkVersions } from './steered.js';

/** Rules that can be woken, propose about somebody, and have a value to go by. */
export function checkRules(area: Area): string[] {
  const names = area.rules.map(({ name }) => name);
  return [
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${area.name}: the rule ${name} is declared twice.`),
    ...area.rules.flatMap((rule) => checkRule(rule, area).map((fault) => `${area.name}: the rule ${rule.name} ${fault}`)),
  ];
}

function checkRule({ looks, proposes, subject, swept, daily, each, wrong, parameter }: Rule, area: Area): string[] {
  const to = proposes.fields[subject];
  const opening = Object.values(proposes.actions).filter(({ byRule, opens }) => byRule && opens);
  const known = new Set(area.records.map(({ name }) => name));
  return [
    ...Object.values(looks)
      .filter(({ watch, about }) => !isAbout(watch.fields[about], to) && !(about === 'id' && isRef(to) && to.to === watch.name))
      .map(({ about }) => `is about ${about}, which is not one record of the type that ${subject} of its proposal leads to.`),
    ...Object.values(looks).flatMap((one) => checkLook(one, { daily, each })),
    ...(Object.keys(looks).length === 0 ? ['looks at nothing.'] : []),
    ...([...Object.values(looks).map(({ watch }) => watch), proposes].every(({ name }) => known.has(name))
      ? []
      : ['watches or proposes records that are not of its area.']),
    ...(swept && (daily || each) ? ['is judged in runs alone, and can be neither daily nor open one for each fact.'] : []),
    ...(swept || opening.length === 1 ? [] : [`proposes ${proposes.name}, which rules open in ${opening.length} ways instead of one.`]),
    ...wrong.filter((state) => !Object.hasOwn(proposes.states, state)).map((state) => `counts the unknown state ${state} as wrong.`),
    ...checkVersions(parameter),
    ...(parameter.approve ?? [])
      .filter((role) => !Object.hasOwn(area.roles, role))
      .map((role) => `is approved by ${role}, which is no role of the area.`),
    ...(area.steering === undefined
      ? []
      : unseen({ ...area.steering, approve: approversOf(area, parameter) }, [...Object.values(looks).map(({ watch }) => watch), proposes])),
  ];
}

/** A look that is bounded by days, that shares a value, or that counts alone. */
function checkLook(
  { watch, about, within, sharing, tallied, through, only }: RuleLook,
  { daily, each }: { readonly daily: boolean; readonly each: boolean },
): string[] {
  const isDay = (name: string): boolean => can(watch.fields[name], 'span') && isClear(watch.fields[name]!.class);
  const entry = through && watch.fields[through.ref];
  const shared = sharing === undefined ? undefined : watch.fields[sharing];
  return [
    ...(within && !isDay(within.by) ? [`looks at ${watch.name} by ${within.by}, which is no open date.`] : []),
    ...(within?.span === 'month' && (daily || !each) ? ['looks at months, and must open one for each fact and not be daily.'] : []),
    ...(within !== undefined && within.span !== 'month' && sharing === undefined
      ? ['looks at days around one that it is about, which only a look that shares a value does.']
      : []),
    ...(sharing !== undefined && (about !== 'id' || shared === undefined || isMany(shared) || !shared.filter)
      ? [`looks at what shares ${sharing}, which must be one value of what it is about that lists may be filtered by.`]
      : []),
    ...(only && (sharing !== undefined || about === 'id')
      ? ['is narrowed, which a look at an entry itself or at what shares a value is not.']
      : []),
    ...(only ? paths(only) : [])
      .filter((name) => watch.fields[name] === undefined || !isClear(watch.fields[name].class))
      .map((name) => `is narrowed by ${name}, which is unknown or stored sealed.`),
    ...(through && (!isRef(entry) || entry.many) ? [`reads through ${through.ref}, which leads to no entry.`] : []),
    ...(tallied && !isDay(tallied.by) ? [`counts ${watch.name} by ${tallied.by}, which is no open date.`] : []),
    ...(tallied?.among?.by !== undefined && (!isChoice(watch.fields[tallied.among.by]) || isMany(watch.fields[tallied.among.by]!))
      ? [`compares with those of the same ${tallied.among.by}, which is no single choice.`]
      : []),
    ...(tallied && !daily ? ['only counts, which wakes it by no change: it must be daily.'] : []),
    ...(tallied?.sums !== undefined && !can(watch.fields[tallied.sums], 'sum') ? [`adds up ${tallied.sums}, which is no number.`] : []),
  ];
}

const isAbout = (from: Field | undefined, to: Field | undefined): boolean =>
  isRef(from) && !from.many && isRef(to) && !to.many && from.to === to.to;

/** A trial run and the share of false alarms show records of all the city: so must whoever steers see them. */
const unseen = ({ by, approve }: SteeringType, records: readonly RecordType[]): readonly string[] =>
  [...new Set([...by, ...approve])].flatMap((role) =>
    records
      .filter(({ see, seenWhen }) => see[role] !== 'city' || seenWhen[role] !== undefined)
      .map(({ name }) => `is steered by ${role}, who does not see all of ${name}.`),
  );
