import type { Label } from '@fatong/contracts';

/** Between the parts of an enumeration. */
export const separator: Label = ['、', ', '];
