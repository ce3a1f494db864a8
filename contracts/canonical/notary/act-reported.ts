import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { notaryPauses, notaryRevocations } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { actIdentity, count, day, instant, line, owner, reported } from './act.js';

const pause = closed({
  from: day('扣除起始日期', 'Not counted from'),
  until: Type.Optional(day('扣除截止日期', 'Not counted until')),
  reason: notaryPauses.schema,
});

/** An act went on: approved, issued, archived, refused, ended, revoked or corrected. */
export const actReported = contract({
  owner,
  message: 'act-reported',
  version: 1,
  title: ['公证办理已报告', 'Course of an act reported'],
  kind: 'report',
  identity: actIdentity,
  schema: internal(
    closed({
      ...reported,
      acceptedAt: instant('受理时间', 'Accepted at'),
      issuer: Type.Optional(line(40, '出证公证员执业证号', 'Licence of the notary who issued')),
      approver: Type.Optional(line(40, '审批人执业证号', 'Licence of the approver')),
      approvedOn: Type.Optional(day('审批日期', 'Approved on')),
      issuedAt: Type.Optional(instant('出证时间', 'Issued at')),
      certificate: Type.Optional(line(60, '公证书编号', 'Certificate number')),
      copies: Type.Optional(count('公证书份数', 'Copies')),
      witnesses: Type.Optional(count('共同办理公证员或见证人人数', 'Second notaries and witnesses')),
      pauses: Type.Optional(Type.Array(pause, { maxItems: 30, label: ['不计入期限的时间', 'Time that is not counted'] })),
      closedOn: Type.Optional(day('不予办理、终止或撤销日期', 'Refused, ended or revoked on')),
      revokedFor: Type.Optional(notaryRevocations.schema),
      correctedOn: Type.Optional(day('补正日期', 'Corrected on')),
      reason: Type.Optional(sensitive(line(400, '原因', 'Reason'))),
      archivedOn: Type.Optional(day('归档日期', 'Archived on')),
    }),
  ),
});
