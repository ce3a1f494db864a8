import { isForUnit } from '../../access/index.js';
import type { RecordType } from '../../definitions/index.js';
import type { KeptLetter, RecordReader } from '../../ports/index.js';

/** Units of the institutions these letters are for, by `<type>:<id>`: as they are now, so that who reads them follows the register. */
export async function addresseeUnits(
  records: Pick<RecordReader, 'get'>,
  record: RecordType,
  letters: readonly KeptLetter[],
): Promise<ReadonlyMap<string, string>> {
  const whom = new Set(letters.flatMap((letter) => (letter.to !== null && isForUnit(record, letter) ? [letter.to] : [])));
  const found = await Promise.all(
    [...whom].map(async (to) => {
      const [type = '', id = ''] = to.split(':', 2);
      const unit = (await records.get(type, id, [{ kind: 'city' }]))?.ownerUnit ?? null;
      return unit === null ? [] : [[to, unit] as const];
    }),
  );
  return new Map(found.flat());
}
