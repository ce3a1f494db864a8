import type { DemoEntry } from '../../../definitions/index.js';
import { category } from '../categories/category.js';
import { dictionary } from '../categories/dictionary.js';

/** The dictionary as the release has it. */
export const categories: readonly DemoEntry[] = dictionary.map(({ code, name, level, group, category: of, parent }) => ({
  record: category,
  key: code,
  number: code,
  at: '2023-01-03T01:00:00.000Z',
  values: { code, name, level, group, ...(of && { category: of }), ...(parent && { parent }), status: 'current', since: '2020-05-14' },
}));
