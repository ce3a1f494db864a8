import { staffReported } from '@fatong/contracts/canonical/notary';
import { answer } from '../../../definitions/index.js';
import { staffing } from './staffing.js';

/** What offices say of their staff (S12). */
export const reports = [
  answer(staffReported, staffing, 'entry', (said) => ({
    sourceId: said.staff.id,
    version: said.staff.version,
    state: said.status === 'left' ? 'gone' : 'employed',
    ...(said.leftOn !== undefined && { happenedAt: said.leftOn, reachedOn: said.leftOn }),
    values: {
      officeCode: said.staff.office,
      licence: said.number,
      name: said.name,
      sex: said.sex,
      bornOn: said.bornOn,
      kind: said.kind,
      status: said.status,
      onStaff: said.onStaff,
      post: said.post,
      degree: said.degree,
      lawDegree: said.lawDegree,
      field: said.fields,
      title: said.title,
      titleCertificate: said.titleCertificate,
      partyMember: said.standing === undefined ? undefined : said.standing === 'party',
      leagueMember: said.standing === undefined ? undefined : said.standing === 'league',
      talents: said.talents?.map(({ programme, level, since }, i) => ({ row: i + 1, programme, level, since })),
      licensedOn: said.licensedOn,
      joinedOn: said.joinedOn,
      leftOn: said.leftOn,
      leaving: said.leaving,
      toldVersion: said.staff.version,
    },
  })),
];
