import type { RecordAnswer } from '@fatong/contracts/api';
import type { InvolvementRow } from '../../ports/index.js';
import type { ApiParts } from '../parts.js';

/** Who is involved in a record, by name: units by their title, register entries by theirs. Accounts are left to the timeline, which says who acted. */
export async function involvedOf(
  rows: readonly InvolvementRow[],
  parts: Pick<ApiParts, 'identities' | 'records'>,
): Promise<RecordAnswer['involved']> {
  const open = rows.filter(({ done }) => (done ?? null) === null);
  const entries = Map.groupBy(
    open.flatMap(({ who }) => entryOf(who) ?? []),
    ({ type }) => type,
  );
  const titles = new Map<string, string>(
    (
      await Promise.all(
        [...entries].map(async ([type, found]) =>
          [
            ...(await parts.records.titles(
              type,
              found.map(({ id }) => id),
            )),
          ].map(([id, title]) => [`${type}:${id}`, title] as const),
        ),
      )
    ).flat(),
  );
  const named = await Promise.all(
    open.map(async ({ who, role, since }) => {
      const title = titles.get(who) ?? (await parts.identities.unit(who))?.title[0];
      return title === undefined ? [] : [{ who, title, role, since }];
    }),
  );
  return named.flat();
}

/** `<register type>:<id>`, as opposed to unit and account ids. */
function entryOf(who: string): { type: string; id: string } | undefined {
  const [, type, id] = /^([a-z][\w-]*\.[\w-]+):([0-9a-f-]{36})$/.exec(who) ?? [];
  return type === undefined || id === undefined ? undefined : { type, id };
}
