import { isChoice } from '@fatong/contracts/fields';
import type { RecordType } from '../record.js';

/** A list whose export needs an approval names a type of requests that can be asked for it, and approved. */
export function checkExports({ name, list: { exportNeeds } }: RecordType, types: ReadonlyMap<string, RecordType>): string[] {
  if (exportNeeds === null) return [];
  const request = types.get(exportNeeds);
  const what = request?.fields['what'];
  const isAsked = request?.actions['ask']?.opens === true && request.actions['approve']?.to === 'approved';
  return isAsked && isChoice(what) && what.codes.includes(name)
    ? []
    : [`${name}: its export needs ${exportNeeds}, which is no request that is asked for it and approved.`];
}
