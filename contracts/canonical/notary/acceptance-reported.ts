import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { agentRelations, notaryClasses, notaryMatters, notaryPlaces, onlineKinds, partyKinds, uscc } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { actIdentity, day, fen, hiddenNumber, instant, line, owner, position, reported } from './act.js';

const name = (zh: string, en: string) => personal(line(120, zh, en), 'name');

const party = closed({
  kind: partyKinds.schema,
  name: name('姓名或名称', 'Name'),
  digest: hiddenNumber,
  bornOn: Type.Optional(personal(day('出生日期', 'Born on'), 'hidden')),
  uscc: Type.Optional(Type.String({ format: uscc, label: ['统一社会信用代码', 'Credit code'] })),
  representative: Type.Optional(name('法定代表人', 'Legal representative')),
});
const agent = closed({
  name: name('代理人', 'Agent'),
  digest: Type.Optional(hiddenNumber),
  relation: agentRelations.schema,
});

/** An office accepted an act, or says again what it had entered of it. */
export const acceptanceReported = contract({
  owner,
  message: 'acceptance-reported',
  version: 1,
  title: ['公证受理已报告', 'Acceptance reported'],
  kind: 'report',
  identity: actIdentity,
  schema: internal(
    closed({
      ...reported,
      acceptedAt: instant('受理时间', 'Accepted at'),
      notary: line(40, '公证员执业证号', 'Licence of the notary'),
      assistant: Type.Optional(line(40, '公证员助理工号', 'Staff number of the assistant')),
      class: notaryClasses.schema,
      matter: notaryMatters.schema,
      newField: Type.Optional(line(20, '新领域新业务代码', 'Code of a new field of business')),
      applicants: Type.Array(party, { minItems: 1, maxItems: 50, label: ['申请人', 'Applicants'] }),
      agents: Type.Optional(Type.Array(agent, { maxItems: 50, label: ['代理人', 'Agents'] })),
      amount: Type.Optional(fen('标的额', 'Amount concerned')),
      tariff: Type.Optional(fen('标准收费', 'Fee by the tariff')),
      place: notaryPlaces.schema,
      outsideApproval: Type.Optional(line(40, '外出办证审批号', 'Approval of work outside')),
      ...position,
      online: onlineKinds.schema,
      usedIn: Type.Optional(line(60, '使用地', 'Where it is to be used')),
    }),
  ),
});
