import type { Label } from '@fatong/contracts';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { addressed, districtReaders } from '../../definitions/index.js';
import type { ApiParts } from '../parts.js';
import { titlesOfWho } from './involved.js';

const readers = new Map<string, Label>(districts.keys.map((code) => [districtReaders(code), districts.codes[code].label]));

/** Of whom something is asked, in words: the role, and where it is not everybody in it, the district, unit or person. */
export async function titlesOf(
  parts: Pick<ApiParts, 'identities' | 'known' | 'records'>,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Label>> {
  const wanted = [...new Set(addresses)].map((address) => ({ address, ...addressed(address) }));
  const places = await titlesOfWho(
    wanted.flatMap(({ who }) => who ?? []),
    parts,
  );
  const persons = wanted.flatMap(({ who }) => (who === null || readers.has(who) || places.has(who) ? [] : [who]));
  const accounts = persons.length === 0 ? [] : await parts.identities.accountsOf(persons);
  const names = new Map(accounts.map(({ id, name }): [string, Label] => [id, [name, name]]));
  return new Map(
    wanted.flatMap(({ address, role, who }) => {
      const title = parts.known.areas.find(({ name }) => role.startsWith(`${name}.`))?.roles[role.slice(role.indexOf('.') + 1)]?.title;
      const place = who === null ? undefined : (readers.get(who) ?? places.get(who) ?? names.get(who));
      if (title === undefined) return [];
      return [[address, place === undefined ? title : ([`${title[0]}（${place[0]}）`, `${title[1]} (${place[1]})`] as const)]];
    }),
  );
}
