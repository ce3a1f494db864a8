import type { Recorded } from '@fatong/contracts/expression';
import type { ValuesOf } from '../../../definitions/index.js';
import type { checked, disposed, found, published } from './fields.js';

type Fields = typeof found & typeof checked & typeof published & typeof disposed;
/** A case as the conditions of its actions read it. */
export type Case = Recorded<ValuesOf<Fields> & { readonly id?: string; readonly state?: string }>;
