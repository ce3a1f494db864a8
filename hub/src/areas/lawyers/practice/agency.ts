import { partyStandings } from '@fatong/contracts/codes';
import { choice, date, end, provided, record, set, state, text } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { listBadge } from '../beside.js';
import { authorisations, retainers } from '../bindings/codes.js';
import { boundSection, columns, counted, filters, linkSection, originSection, related } from './layout.js';
import { bound, practised, registered } from './practised.js';
import { entered, isByHand, overseen, place, see, unmasking, withheld } from './records.js';

const engaged = ['cause', 'partyStanding', 'opposing', 'retainer', 'authorisation', 'contractNumber', 'contractedOn'] as const;

/** A case a lawyer acts in (代理案件, L07): opened by the binding that was approved (L17), ended with it, and never edited or deleted. */
export const agency = record(lawyers, 'agency', ['代理案件', 'Cases acted in'], {
  law: ['L07'],
  one: 'Case acted in',
  number: 'DL{yyyymmdd}{seq:6}',
  fields: {
    ...practised({ on: ['收案日期', 'Accepted on'] }),
    ...registered,
    ...bound,
    cause: text(['案由', 'Cause'], { max: 200, search: true }),
    partyStanding: choice(['委托人诉讼地位', 'Standing of the client'], partyStandings, { filter: true }),
    opposing: text(['对方当事人', 'Opposing parties'], { class: 'personal', mask: 'party', max: 400 }),
    retainer: choice(['委托方式', 'How retained'], retainers, { filter: true }),
    authorisation: choice(['代理权限', 'Authorisation'], authorisations, { filter: true }),
    contractNumber: text(['合同编号', 'Contract number'], { max: 100, filter: true }),
    contractedOn: date(['签订日期', 'Contracted on']),
    endedOn: date(['结束代理日期', 'Ended on'], { filter: true }),
  },
  states: { acting: state(['代理中', 'Acting']), ended: end(['代理已结束', 'Ended']) },
  sections: [
    boundSection,
    {
      title: ['代理', 'Engagement'],
      fields: [
        'client',
        'partyStanding',
        'opposing',
        'retainer',
        'cause',
        'authorisation',
        'contractNumber',
        'contractedOn',
        'usedOn',
        'endedOn',
      ],
    },
    originSection,
    linkSection,
  ],
  see,
  reveal: { client: unmasking, opposing: unmasking },
  withhold: withheld,
  actions: {
    // Opened by an approved binding; what was taken on before there was one the city enters by hand.
    accept: {
      title: ['登记代理案件', 'Record a case'],
      to: 'acting',
      by: 'city-clerk',
      form: [...entered, ...engaged, 'usedOn'],
      need: ['lawyer', 'caseKind', 'client', 'usedOn'],
      then: [provided(isByHand, set({ source: 'hand' })), set({ outcome: 'done' })],
    },
    end: { title: ['登记结束代理', 'Record its end'], from: 'acting', to: 'ended', by: 'city-clerk', form: ['endedOn'], need: ['endedOn'] },
    ...overseen,
  },
  place,
  related: related({ self: 'lawyers.agency', title: ['该律师的其他代理案件', 'Other cases of the lawyer'] }),
  badges: [{ ...listBadge, of: 'lawyer', beside: 'lawyerName' }],
  menu: {
    group: 'conduct',
    order: 3,
    calls: { 'firm-clerk': { title: ['本所代理案件', 'Cases of my firm'] }, lawyer: { title: ['本人代理案件', 'My cases'] } },
  },
  heading: ['lawyerName', 'caseNumber'],
  list: {
    columns: [...columns, 'caseKind', 'cause', 'state', 'usedOn'],
    filters: [...filters, 'partyStanding', 'authorisation', 'contractNumber', 'endedOn'],
    views: { acting: { title: ['代理中', 'Acting'], filter: { state: 'acting' } } },
    sort: '-usedOn',
  },
  counted,
});
