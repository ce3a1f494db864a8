import { isRef } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import type { Rule } from '../rule.js';

/** Rules that can be woken, propose about somebody, and have a value to go by. */
export function checkRules(area: Area): string[] {
  const names = area.rules.map(({ name }) => name);
  return [
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${area.name}: the rule ${name} is declared twice.`),
    ...area.rules.flatMap((rule) => checkRule(rule, area).map((fault) => `${area.name}: the rule ${rule.name} ${fault}`)),
  ];
}

function checkRule({ watch, about, proposes, subject, parameter: { versions } }: Rule, area: Area): string[] {
  const faults: string[] = [];
  const [from, to] = [watch.fields[about], proposes.fields[subject]];
  if (!isRef(from) || from.many || !isRef(to) || to.many || from.to !== to.to)
    faults.push(`is about ${about}, which is not one record of the type that ${subject} of its proposal leads to.`);
  if (![watch, proposes].every((record) => area.records.some(({ name }) => name === record.name)))
    faults.push('watches or proposes records that are not of its area.');
  const opening = Object.values(proposes.actions).filter(({ byRule, opens }) => byRule && opens);
  if (opening.length !== 1) faults.push(`proposes ${proposes.name}, which rules open in ${opening.length} ways instead of one.`);
  if (versions.length === 0) faults.push('has a parameter without a value.');
  if (versions.some(({ since }, i) => i > 0 && since <= versions[i - 1]!.since))
    faults.push('has a parameter whose versions are not in the order of their dates.');
  return faults;
}
