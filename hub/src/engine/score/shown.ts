import type { Label } from '@fatong/contracts';
import { isChoice } from '@fatong/contracts/fields';
import type { RecordType, ScoreScale } from '../../definitions/index.js';
import type { RecordRow, ScorePart, ScoreRow } from '../../ports/index.js';
import type { Parts } from '../parts.js';

/** The score of a record as a reader is told it. Points are tenths. */
export interface ShownScore extends Pick<ScoreRow, 'points' | 'band' | 'version' | 'countedOn'> {
  readonly title: Label;
  /** What the band is called, and all bands from the best. */
  readonly bandTitle: Label;
  readonly bands: readonly { readonly label: Label; readonly from: number }[];
  /** Field that keeps it. */
  readonly keeps: string;
  readonly parameter: { readonly key: string; readonly title: Label; readonly since: string };
  readonly scale: ScoreScale;
  readonly parts: readonly (ScorePart & { readonly title: Label })[];
}

/** As it was counted last; null: records of its type have none, or this one was not counted yet. */
export async function shownScore(
  { catalogue, records }: Pick<Parts, 'catalogue' | 'records'>,
  record: RecordType,
  { id }: Pick<RecordRow, 'id'>,
): Promise<ShownScore | null> {
  const score = catalogue.score(record.name);
  const row = score && (await records.score(record.name, id));
  const version = row && score.parameter.versions.find((one) => one.version === row.version);
  if (!score || !row || !version) return null;
  const { title, keeps, parameter, deductions } = score;
  const { points, band, countedOn } = row;
  const choice = record.fields[keeps];
  const called = (name: string): Label => (isChoice(choice) && choice.choices[name]) || [name, name];
  return {
    title,
    points,
    band,
    bandTitle: called(band),
    bands: version.value.bands.map(([name, from]) => ({ label: called(name), from })),
    keeps,
    version: row.version,
    countedOn,
    scale: version.value,
    parameter: { key: parameter.key, title: parameter.title, since: version.since },
    parts: row.parts.map((part) => ({
      ...part,
      title: deductions.find(({ name }) => name === part.deduction)?.title ?? [part.deduction, part.deduction],
    })),
  };
}
