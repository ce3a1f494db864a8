import { declaredOnly, validator, type Finding } from '@fatong/contracts';
import type { Mapping } from '@fatong/mappings';
import type { Reading, Spoken } from '../ports/index.js';
import { routesOf } from './catalog.js';
import type { Route } from './work.js';

/** The way a message takes through contract, mapping and contract, as a function: for who tells the hub in its own process what partners would. */
export function reading(mappings: readonly Mapping[]): Reading {
  const routes = Map.groupBy(
    routesOf(mappings).filter(({ from, to, gather }) => from.kind === 'in' && to.kind === 'report' && gather === undefined),
    ({ from }) => from.type,
  );
  return (said) => {
    const found = routes.get(said.contract.type);
    if (found === undefined) throw new Error(`No mapping makes a report of ${said.contract.type}.`);
    kept(said);
    const data = declaredOnly(said.contract, said.data);
    return found.flatMap((route) => made(route, data)).map(kept);
  };
}

function made(route: Route, data: unknown): readonly Spoken[] {
  const { id, to } = route;
  const result = route.run(data);
  if ('failed' in result) throw new Error(`${id} failed: ${words(result.failed)}`);
  return result.outputs.map((output) => ({ contract: to, data: output.data }));
}

function kept(said: Spoken): Spoken {
  const findings = validator(said.contract)(said.data);
  if (findings.length > 0) throw new Error(`A message breaks ${said.contract.type}: ${words(findings)}`);
  return said;
}

const words = (findings: readonly Finding[]): string => findings.map(({ pointer, words: [, en] }) => `${pointer} ${en}`).join(' ');
