import { choice, date, end, integer, mirror, money, ref, state, text } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { classes } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';

export const benefitKinds = {
  aid: ['法律援助减免', 'Waived: legal aid'],
  elderly: ['老年人减免', 'Waived: elderly'],
  advice: ['公益咨询', 'Advice'],
  community: ['进社区宣讲', 'Talk in a community'],
  visit: ['上门服务', 'Visit'],
  other: ['其他', 'Other'],
} as const;

/** 公益服务 (N32, N37): what an office and its notaries did for nothing or for less, as its system tells it (S12); what was entered by mistake is taken back and stays to be read. */
export const benefit = mirror(notary, 'benefit', ['公益服务', 'Public benefit'], {
  one: 'Public benefit',
  law: ['N32', 'N37'],
  master: 'notary-offices',
  fields: {
    officeCode: text(['公证机构编号', 'Code of the office'], { class: 'public', max: 20 }),
    office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true, resolve: { by: 'code', from: 'officeCode' } }),
    category: choice(['机构类别', 'Class of office'], classes, { filter: true, take: { ref: 'office', field: 'category' } }),
    notaryLicence: text(['公证员执业证号', 'Licence of the notary'], { class: 'public', max: 40 }),
    notary: ref(['公证员', 'Notary'], person, { filter: true, resolve: { by: 'licence', from: 'notaryLicence' } }),
    kind: choice(['类别', 'Kind'], benefitKinds, { filter: true }),
    doneOn: date(['服务日期', 'Done on'], { filter: true }),
    served: integer(['受益人次', 'Persons served'], { unit: ['人次', 'persons'], min: 0, filter: true }),
    minutes: integer(['服务时长', 'Length'], { unit: ['分钟', 'minutes'], min: 0 }),
    actNumber: text(['业务编号', 'Number of the act'], { max: 64, filter: true }),
    waived: money(['减免金额', 'Waived'], { filter: true }),
    text: text(['服务内容', 'What was done'], { max: 400, search: true }),
  },
  states: { counted: state(['有效', 'Counted'], 'done'), withdrawn: end(['已撤回', 'Taken back'], 'refused') },
  groups: {
    service: {
      title: ['公益服务', 'Public benefit'],
      fields: ['officeCode', 'notaryLicence', 'kind', 'doneOn', 'served', 'minutes', 'actNumber', 'waived', 'text'],
    },
  },
  see: { ...see, association: 'city', 'association-head': 'city', officer: 'own' },
  withhold: [
    {
      from: ['association', 'association-head'],
      fields: ['waived'],
      why: ['收费情况不向协会提供', 'The association is not told of fees'],
    },
  ],
  show: { actNumber: (b) => b.kind.in(['aid', 'elderly']), waived: (b) => b.kind.in(['aid', 'elderly']) },
  place: { district: 'office', owner: { ref: 'office' }, involve: { notary: { role: 'subject', as: 'entry' } }, known: ['office'] },
  menu: {
    group: 'registers',
    order: 6,
    calls: { office: { title: ['本机构公益服务', 'Our public benefit'] }, officer: { title: ['本人公益服务', 'My public benefit'] } },
  },
  heading: ['kind', 'doneOn'],
  list: {
    columns: ['number', 'office', 'notary', 'kind', 'doneOn', 'served', 'waived', 'state'],
    filters: ['state', 'district', 'office', 'category', 'notary', 'kind', 'doneOn', 'served', 'actNumber', 'waived'],
    views: {
      waived: { title: ['减免公证', 'Waived fees'], filter: { state: 'counted', kind: ['aid', 'elderly'] } },
      done: { title: ['公益活动', 'Services'], filter: { state: 'counted', kind: ['advice', 'community', 'visit', 'other'] } },
    },
    sort: '-doneOn',
  },
  counted: { doneOn: ['office', 'notary', 'kind', 'category'] },
});
