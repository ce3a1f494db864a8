import {
  firmRegistered,
  internRegistered,
  lawyerRegistered,
  membershipRegistered,
  registrationVanished,
} from '@fatong/contracts/canonical/lawyers';
import { intake } from '../../../definitions/index.js';
import { registration } from './registration.js';

interface Row {
  readonly source: string;
  readonly id: string;
  readonly version: number;
  readonly withdrawn: boolean;
}
/** Ids are told apart by table alone. */
const idOf = (kind: string, id: string): string => `${kind}:${id}`;
const row = (kind: string, { source, id, version, withdrawn }: Row) => ({ source, sourceId: idOf(kind, id), version, withdrawn });

/** Rows of the registry (S19), read from its tables or uploaded as sheets. */
export const reports = [
  intake(firmRegistered, registration, (data) => ({
    ...row('firm', data),
    values: {
      kind: 'firm',
      name: data.name,
      uscc: data.uscc,
      form: data.form,
      seat: data.seat,
      address: data.address,
      phone: data.phone,
      foundedOn: data.foundedOn,
      firmStatus: data.status,
    },
  })),
  intake(lawyerRegistered, registration, (data) => ({
    ...row('lawyer', data),
    values: {
      kind: 'lawyer',
      name: data.name,
      licence: data.licence,
      idNumber: data.idNumber,
      sex: data.sex,
      category: data.category,
      lawyerStatus: data.status,
      licensedOn: data.licensedOn,
      uscc: data.uscc,
      joinedOn: data.joinedOn,
    },
  })),
  intake(membershipRegistered, registration, (data) => ({
    ...row('membership', data),
    values: {
      kind: 'membership',
      licence: data.licence,
      uscc: data.uscc,
      since: data.since,
      until: data.until,
      reason: data.reason,
    },
  })),
  intake(internRegistered, registration, (data) => ({
    ...row('intern', data),
    values: {
      kind: 'intern',
      name: data.name,
      certificate: data.certificate,
      idNumber: data.idNumber,
      uscc: data.uscc,
      licence: data.mentorLicence,
      since: data.since,
      until: data.until,
      internStatus: data.status,
    },
  })),
  intake(registrationVanished, registration, ({ source, table, id, version }) => ({
    source,
    sourceId: idOf(table, id),
    version,
    only: true,
    values: { kind: table, missing: 'missing' },
  })),
];
