import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import { ApiProblem, type RecordsApi } from '../api/index.js';
import { wall } from '../time/index.js';
import { sheetTexts } from './texts.js';

/** Who changed a record last, when and by what, as its timeline tells this reader; undefined where it tells him nothing. */
export async function lastChange(
  api: RecordsApi,
  { type, id }: { readonly type: string; readonly id: string },
  now: Date,
): Promise<Label | undefined> {
  try {
    const { items } = await firstValueFrom(api.timeline(type, id));
    const last = items.at(-1);
    if (last === undefined) return undefined;
    const { date, time } = wall(new Date(last.at));
    return sheetTexts.changedBy(last.by.title, date === wall(now).date ? time : `${date} ${time}`, last.title);
  } catch (error) {
    // It is told less then, and no less true.
    if (error instanceof ApiProblem) return undefined;
    throw error;
  }
}
