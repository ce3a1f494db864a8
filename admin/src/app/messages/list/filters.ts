import type { Choice, FailureGroupView } from '@fatong/contracts/api';
import type { Filter } from '@fatong/ui';
import { directionMarks, stateMarks, stateNames } from '../parts/marks.js';
import type { SystemTitles } from '../parts/titles.js';
import { listPageTexts as t } from './texts.js';

/** What messages can be narrowed by; one value each, as the API takes them. Types are typed in full as long as no titles are known. */
export function messageFilters(
  systems: readonly SystemTitles[],
  groups: readonly FailureGroupView[],
  areas: readonly Choice[],
): readonly Filter[] {
  const types = systems
    .flatMap(({ messages }) => messages ?? [])
    .map(({ type, title: [zh, en] }) => ({ value: type, label: [`${zh}　${type}`, `${en} · ${type}`] as const }));
  const one = { isPersonal: false, isSingle: true } as const;
  return [
    {
      ...one,
      name: 'system',
      title: t.system,
      kind: 'choice',
      choices: systems.map(({ system, title }) => ({ value: system, label: title })),
    },
    {
      ...one,
      name: 'state',
      title: t.state,
      kind: 'choice',
      choices: stateNames.map((name) => ({ value: name, label: stateMarks[name].label })),
    },
    { ...one, name: 'time', title: t.time, kind: 'days', isReal: true },
    { ...one, name: 'key', title: t.key, kind: 'text' },
    {
      ...one,
      name: 'direction',
      title: t.direction,
      kind: 'choice',
      choices: (['in', 'out'] as const).map((name) => ({ value: name, label: directionMarks[name].label })),
    },
    { ...one, name: 'channel', title: t.channel, kind: 'choice', choices: [{ value: 'import', label: t.byImport }] },
    types.length > 0
      ? { ...one, name: 'type', title: t.type, kind: 'choice', choices: types }
      : { ...one, name: 'type', title: t.type, kind: 'text' },
    { ...one, name: 'area', title: t.area, kind: 'choice', choices: areas },
    { ...one, name: 'group', title: t.group, kind: 'choice', choices: groups.map(({ id, cause }) => ({ value: id, label: cause.words })) },
  ];
}
