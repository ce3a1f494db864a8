import type { Fields } from './fields.js';

/** What a field is called today that something kept under a name of before: history, a saved view. */
export const nowCalled = (fields: Fields, name: string): string =>
  Object.hasOwn(fields, name) ? name : (Object.entries(fields).find(([, field]) => field.was?.includes(name))?.[0] ?? name);
