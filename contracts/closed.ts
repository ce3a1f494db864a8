import { Type, type TObject, type TProperties } from 'typebox';
import type { Label } from './label.js';

/** An object that refuses unknown fields: every object of a canonical message is one. Foreign contracts use `Type.Object` and report drift. */
export const closed = <P extends TProperties>(properties: P, label?: Label): TObject<P> =>
  Type.Object(properties, { additionalProperties: false, ...(label && { label }) });
