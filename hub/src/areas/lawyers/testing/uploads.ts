import type { UploadAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import { people } from '../../../api/testing/people.js';
import { cast } from '../../../api/testing/rights-members.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { documents } from '../../../receiving/testing/index.js';
import { area } from '../index.js';
import * as rights from '../rights.js';

/** The API with one record of each type about each of the cast; the accounts `lawyer` and `colleague` are two of them. `own`: the record about the first, `ofFirm`: about a firm itself. */
export async function castRig(): Promise<{
  readonly rig: Rig;
  readonly own: (type: string) => string;
  readonly ofFirm: (type: string, unit: string) => string;
}> {
  const person = people.find(({ username }) => username === 'lawyer')!;
  const rig = await startRig({ people: [...people, { ...person, username: 'colleague' }] });
  const { members } = cast(rig.store.tables, area.records, rights);
  const of = (whose: string, type: string): string => members.find((one) => one.type === type && one.whose.person === whose)!.id;
  for (const [username, whose] of [
    ['lawyer', 'self'],
    ['colleague', 'colleague'],
  ] as const) {
    const account = rig.identities.accounts.get(`id-${username}`)!;
    rig.identities.accounts.set(account.id, { ...account, person: `lawyers.lawyer:${of(whose, 'lawyers.lawyer')}` });
  }
  const ofFirm = (type: string, unit: string): string =>
    members.find((one) => one.type === type && one.whose.person === '' && one.whose.unit === unit)!.id;
  return { rig, own: (type) => of('self', type), ofFirm };
}

/** Uploads for a field of a type, a PDF when nothing else is said. */
export const upload = (by: Client, type: string, field: string, name: string, bytes: Buffer = documents.pdf) =>
  by.send<UploadAnswer>('POST', `/api/files?type=${type}&field=${field}`, {
    body: bytes,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), 'x-csrf-token': by.csrf },
  });
