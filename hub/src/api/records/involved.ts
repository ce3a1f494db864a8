import type { Label } from '@fatong/contracts';
import type { RecordAnswer } from '@fatong/contracts/api';
import type { InvolvementRow } from '../../ports/index.js';
import type { ApiParts } from '../parts.js';

/** Who is involved in a record, by name: units by their title, register entries by theirs. Accounts are left to the timeline, which says who acted. */
export async function involvedOf(
  rows: readonly InvolvementRow[],
  parts: Pick<ApiParts, 'identities' | 'records'>,
): Promise<RecordAnswer['involved']> {
  const open = rows.filter(({ done }) => (done ?? null) === null);
  const titles = await titlesOfWho(
    open.map(({ who }) => who),
    parts,
  );
  return open.flatMap(({ who, role, since }) => {
    const title = titles.get(who)?.[0];
    return title === undefined ? [] : [{ who, title, role, since }];
  });
}

/** Units by their title, register entries by theirs; accounts are missing. */
export async function titlesOfWho(
  all: readonly string[],
  { identities, records }: Pick<ApiParts, 'identities' | 'records'>,
): Promise<ReadonlyMap<string, Label>> {
  const wanted = [...new Set(all)];
  const entries = Map.groupBy(
    wanted.flatMap((who) => entryOf(who) ?? []),
    ({ type }) => type,
  );
  const titles = await Promise.all(
    [...entries].map(async ([type, found]) =>
      [
        ...(await records.titles(
          type,
          found.map(({ id }) => id),
        )),
      ].map(([id, title]) => [`${type}:${id}`, [title, title]] as const),
    ),
  );
  const units = await Promise.all(
    wanted
      .filter((who) => entryOf(who) === undefined)
      .map(async (who) => {
        const title = (await identities.unit(who))?.title;
        return title === undefined ? [] : [[who, title] as const];
      }),
  );
  return new Map<string, Label>([...titles.flat(), ...units.flat()]);
}

/** `<register type>:<id>`, as opposed to unit and account ids. */
function entryOf(who: string): { type: string; id: string } | undefined {
  const [, type, id] = /^([a-z][\w-]*\.[\w-]+):([0-9a-f-]{36})$/.exec(who) ?? [];
  return type === undefined || id === undefined ? undefined : { type, id };
}
