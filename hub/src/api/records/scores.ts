import type { ScorePartView, ScoreView } from '@fatong/contracts/api';
import type { RecordType, Withheld } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { ApiParts } from '../parts.js';

type Parts = Pick<ApiParts, 'access' | 'engine' | 'records'>;

/** The score of a record as this reader is told it; null: there is none, or the band is withheld from him. */
export async function scoreView(
  parts: Parts,
  reader: Reader,
  { record, row, withheld }: { readonly record: RecordType; readonly row: RecordRow; readonly withheld: Withheld },
): Promise<ScoreView | null> {
  const score = await parts.engine.score(record, row);
  if (score === null || withheld.has(score.keeps)) return null;
  const { title, points, bandTitle, bands, countedOn, version, parameter, scale } = score;
  const grounds = await groundsOf(parts, reader, score.parts);
  return {
    title,
    points: points / 10,
    full: scale.full,
    band: bandTitle,
    bands,
    countedOn,
    parameter: { ...parameter, version },
    parts: score.parts.map(
      ({ title: rule, words, type, recordId, since, whole, now, version: of, next }): ScorePartView => ({
        title: rule,
        words,
        record: grounds.get(`${type}:${recordId}`) ?? null,
        since,
        whole: whole / 10,
        now: now / 10,
        version: of,
        next: next && { on: next.on, points: next.points / 10 },
      }),
    ),
  };
}

/** The records it rests on that the reader may open, by type and id. */
async function groundsOf(
  { access, engine, records }: Parts,
  reader: Reader,
  of: readonly { readonly type: string; readonly recordId: string }[],
): Promise<ReadonlyMap<string, NonNullable<ScorePartView['record']>>> {
  const all = await Promise.all(
    [...Map.groupBy(of, ({ type }) => type)].map(async ([type, grounds]) => {
      const scopes = access.rights.scopesOf(reader, engine.catalogue.type(type)!);
      const ids = [...new Set(grounds.map(({ recordId }) => recordId))];
      const seen =
        scopes.length === 0
          ? []
          : (await Promise.all(ids.map(async (id) => ((await records.get(type, id, scopes)) === null ? [] : [id])))).flat();
      const titles = await records.titles(type, seen);
      return seen.map((id) => [`${type}:${id}`, { type, id, title: titles.get(id) ?? id }] as const);
    }),
  );
  return new Map(all.flat());
}
