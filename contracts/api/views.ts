import { Type } from 'typebox';
import { closed, flag, identifier, label, named, nullable, sorting, text, whole, type Shape } from './shape.js';
import { fieldPath, span } from './filter.js';

const value = Type.String({ minLength: 1, maxLength: 200 });

/** Conditions of a list as they are kept: any of these values, or a range. No personal value. */
const savedFilter = Type.Record(fieldPath, Type.Union([Type.Array(value, { minItems: 1, maxItems: 50 }), span]), { maxProperties: 20 });
export type SavedFilter = Shape<typeof savedFilter>;

/** Conditions and order of a list that somebody keeps under a name. */
export const savedView = named('SavedView', {
  id: text,
  name: text,
  /** What of it still holds: conditions on fields that are gone are left out and named in `lost`. */
  filter: savedFilter,
  sort: nullable(text),
  /** The unit sees it too. */
  isShared: flag,
  /** Whose it is; null: the reader's own. */
  by: nullable(text),
  /** The reader's list of this type opens with it. */
  isFirst: flag,
  /** Conditions, or the order, that no longer hold, with the reason in words. */
  lost: Type.Array(Type.Object({ title: label, why: label })),
});
export type SavedView = Shape<typeof savedView>;

/** `GET /api/views/:type`: a whole list, and what the reader may do with it. */
export const savedViews = named('SavedViews', {
  items: Type.Array(savedView),
  next: Type.Null(),
  total: whole,
  /** The reader may share views with his unit. */
  mayShare: flag,
});
export type SavedViewsAnswer = Shape<typeof savedViews>;

const name = Type.String({ maxLength: 200, description: 'At most 40 characters' });
const rest = { ...sorting, isShared: Type.Optional(flag), isFirst: Type.Optional(flag) };

/** Body of `POST /api/views/:type`. */
export const savedViewRequest = closed('SavedViewRequest', { name, filter: savedFilter, ...rest });
export type SavedViewRequest = Shape<typeof savedViewRequest>;

/** Body of `POST /api/views/:type/:id`: what is named is changed. Of another's shared view only `isFirst` may be. */
export const savedViewChange = closed('SavedViewChange', { name: Type.Optional(name), filter: Type.Optional(savedFilter), ...rest });
export type SavedViewChange = Shape<typeof savedViewChange>;

export const viewParams = Type.Object({ type: identifier, id: identifier });
