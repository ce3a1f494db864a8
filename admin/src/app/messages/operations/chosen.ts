import type { Label } from '@fatong/contracts';
import type { OperationView } from '@fatong/contracts/api';
import { operationTexts as t } from './texts.js';

/** By what an operation's messages were chosen. */
export function chosenWords({ chosen: { filter, ids } }: OperationView): Label {
  if (ids !== undefined) return t.chosenBy.ids(ids);
  if (filter === undefined) return t.chosenBy.group;
  const said = Object.values(filter).join(' ');
  return [`${t.chosenBy.filter[0]} ${said}`, `${t.chosenBy.filter[1]} ${said}`];
}
