import { isRef } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import type { SweepType } from '../sweep.js';

/** Searches whose run can be begun and gone through, and that judge each criterion that is judged in runs alone. */
export function checkSweeps(area: Area): string[] {
  const swept = area.sweeps.flatMap(({ rules }) => rules.map(({ name }) => name));
  return [
    ...area.rules
      .filter((rule) => rule.swept && swept.filter((name) => name === rule.name).length !== 1)
      .map(({ name }) => `${area.name}: the rule ${name} is judged in runs, and must belong to exactly one search.`),
    ...area.sweeps.flatMap((sweep) => checkSweep(sweep, area).map((fault) => `${sweep.name}: the search ${fault}`)),
  ];
}

/** What the machine writes on a run, by the names of `sweeping`. */
export const runFields = ['dataDate', 'versions', 'sources', 'unusable', 'looked', 'hits'] as const;

function checkSweep({ run, opens, runs, subject, rules, sources, beside, age }: SweepType, area: Area): string[] {
  const to = (field: string): string => {
    const ref = opens.fields[field];
    return isRef(ref) && !ref.many ? ref.to : '';
  };
  const known = new Set(area.records.map(({ name }) => name));
  const types = [run, opens, ...Object.values(sources).map(({ type }) => type), ...Object.values(beside).map(({ watch }) => watch)];
  return [
    ...types.filter(({ name }) => !known.has(name)).map(({ name }) => `goes by ${name}, which is not of its area.`),
    ...runFields.filter((name) => !Object.hasOwn(run.fields, name)).map((name) => `writes ${name}, which ${run.name} has not.`),
    ...(['survey', 'finish'] as const)
      .filter((name) => run.actions[name]?.byRule !== true || !run.actions[name].from.includes('running'))
      .map((name) => `does ${name} to a run, which is no such action from running.`),
    ...(to(runs) === run.name ? [] : [`says by ${runs} which run it was, which does not lead to ${run.name}.`]),
    ...(to(subject) === '' ? [`is about ${subject}, which is no ref.`] : []),
    ...(Object.values(opens.actions).some(({ opens: first, byRule }) => first && byRule)
      ? []
      : [`opens ${opens.name}, which no rule opens.`]),
    ...Object.values(beside)
      .filter(({ watch, about }) => {
        const ref = watch.fields[about];
        return !(isRef(ref) && !ref.many && ref.to === to(subject)) && !(about === 'id' && watch.name === to(subject));
      })
      .map(({ watch, about }) => `looks at ${watch.name} by ${about}, which does not lead to whom it is about.`),
    ...rules.flatMap((rule) => [
      ...(rule.swept ? [] : [`judges ${rule.name}, which is judged outside runs.`]),
      ...(rule.proposes === opens && rule.subject === subject ? [] : [`judges ${rule.name}, which is about something else.`]),
      ...rule.needs
        .filter((name) => !Object.hasOwn(sources, name))
        .map((name) => `judges ${rule.name}, which needs the unknown source ${name}.`),
    ]),
    ...(age.versions.length === 0 ? ['has no age for its sources.'] : []),
  ];
}
