import { Type } from 'typebox';

/** Name of a field, or of a row's field, by which a list is narrowed. */
export const fieldPath = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]*([.][A-Za-z][A-Za-z0-9_]*)?$' });

const end = Type.Optional(Type.String({ minLength: 1, maxLength: 40 }));
/** What lies between two, both included. */
export const span = Type.Object({ from: end, to: end }, { additionalProperties: false });
