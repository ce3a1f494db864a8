import type { Contract } from '../contract.js';
import { brokenPromises } from './broken.js';
import { isPromise, publishedForm, type Published } from './published.js';

/** What is published by a release: what is promised from now on with what that changes, or why it cannot be. */
export type Release = { readonly published: Published; readonly told: readonly string[] } | { readonly faults: readonly string[] };

/** Publishes the contracts of today, unless they break what was published; `withdraw`: types that are promised no more, on purpose. */
export function release(before: Published, contracts: readonly Contract[], withdraw: readonly string[] = []): Release {
  const promises = contracts.filter(isPromise);
  const faults = withdraw.flatMap((type) => {
    if (!Object.hasOwn(before, type)) return [`${type} is not published: there is nothing to withdraw.`];
    return contracts.some((contract) => contract.type === type)
      ? [`${type} is still declared: remove its contract and its mapping first.`]
      : [];
  });
  const kept = Object.fromEntries(Object.entries(before).filter(([type]) => !withdraw.includes(type)));
  const all = [...faults, ...brokenPromises(kept, promises)];
  if (all.length > 0) return { faults: all };
  const published = Object.fromEntries(
    promises.map((contract) => [contract.type, publishedForm(contract)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return {
    published,
    told: [...Object.keys(published).flatMap((type) => toldOf(type, before, published)), ...withdraw.map((type) => `withdrawn  ${type}`)],
  };
}

function toldOf(type: string, before: Published, now: Published): string[] {
  if (!Object.hasOwn(before, type)) return [`published  ${type}`];
  return JSON.stringify(before[type]) === JSON.stringify(now[type]) ? [] : [`widened    ${type}`];
}
