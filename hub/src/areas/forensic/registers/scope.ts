import { choice, date, rows, text } from '../../../definitions/index.js';
import { scopeStates } from './codes.js';

/** 业务范围 (执业范围): for which items of the dictionary, from when to when; `until` is the last day, empty: still. */
export const scopeRows = (zh: string, en: string) =>
  rows(
    [zh, en],
    {
      code: text(['事项编码', 'Code of the item'], { class: 'public', required: true, max: 20 }),
      name: text(['鉴定事项', 'Item'], { class: 'public', max: 60 }),
      since: date(['自', 'Since'], { class: 'public', required: true }),
      until: date(['至', 'Until'], { class: 'public' }),
      state: choice(['状态', 'State'], scopeStates, { class: 'public' }),
    },
    { class: 'public', most: 200 },
  );

/** A row as effects read it. */
export interface ScopeRow {
  readonly code?: string | null;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly state?: keyof typeof scopeStates | null;
}

/** How an item stands in a scope on a legal day: no row of it, one that does not hold on that day, or one that does. */
export const scopeOn = (rows: readonly ScopeRow[] | null | undefined, item: string | null | undefined, day: string) => {
  const found = (rows ?? []).filter(({ code }) => code === item);
  if (found.length === 0) return 'outside';
  const holds = found.some(
    ({ since, until, state }) =>
      (state ?? 'held') === 'held' && typeof since === 'string' && since <= day && (typeof until !== 'string' || until >= day),
  );
  return holds ? 'held' : 'ended';
};
