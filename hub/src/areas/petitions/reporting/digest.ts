import type { Json } from '@fatong/contracts/expression';
import { sm3Of, type ValuesOf } from '../../../definitions/index.js';
import { said, type step } from './fields.js';

export type Said = ValuesOf<typeof said & typeof step>;
const names = Object.keys(said).toSorted() as (keyof typeof said)[];

/** SM3 of what is said of a step: of the fields that are filled, in one order. */
export const digestOf = (values: Said): string =>
  sm3Of([
    values.event ?? null,
    values.happenedOn ?? null,
    ...names.flatMap((name): Json[] => (isFilled(values[name]) ? [[name, values[name] as Json]] : [])),
  ]);

const isFilled = (value: unknown): boolean => value !== undefined && value !== null;
