import type { Label } from '@fatong/contracts';
import type { FieldView } from '@fatong/contracts/api';
import { isNothing, judgeView, type ReadFault } from '@fatong/contracts/fields';
import { fieldTexts } from './texts.js';

/** What is wrong with a value before the server is asked, by the judge it will ask: about the whole, and about parts or items by their name or place. */
export interface Faults {
  readonly whole: Label | undefined;
  readonly parts: ReadonlyMap<string, Label>;
}

export function faultsOf(field: FieldView, isRequired: boolean, value: unknown): Faults {
  if (isNothing(value)) return { whole: isRequired ? fieldTexts.faults.required : undefined, parts: new Map() };
  const read = judgeView(value, field);
  const faults: readonly ReadFault[] = 'faults' in read ? read.faults : [];
  return {
    whole: faults.find(({ at }) => at === undefined)?.words,
    parts: new Map(faults.toReversed().flatMap(({ at, words }) => (at === undefined ? [] : [[at, words]]))),
  };
}
