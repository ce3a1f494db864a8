import { Type, type TObject, type TProperties } from 'typebox';

/** An object that refuses unknown fields: every object of a canonical message is one. Foreign contracts use `Type.Object` and report drift. */
export const closed = <P extends TProperties>(properties: P): TObject<P> => Type.Object(properties, { additionalProperties: false });
