import { not } from '@fatong/contracts/expression';
import { area, end, files, gather, record, rows, set, state, text } from '../../definitions/index.js';

const name = area('depot', ['库', 'Depot'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    lead: { title: ['负责人', 'Lead'], surface: 'admin' },
    carrier: { title: ['承运人', 'Carrier'], surface: 'portal' },
  },
  groups: { all: ['库务', 'Of the depot'] },
});

/** Asked for with papers: some hold until a day, some are personal, some stand in rows, and some are kept from whom they are about. */
const permit = record(name, 'permit', ['许可', 'Permits'], {
  one: 'Permit',
  number: 'DP{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['事由', 'Subject'], { required: true }),
    whose: text(['承运人', 'Carrier']),
    papers: files(['材料', 'Papers'], { most: 3, accept: ['pdf', 'png', 'docx'], maxMb: 1, validUntil: true }),
    identity: files(['身份证件', 'Identity papers'], { class: 'personal' }),
    opinion: files(['内部意见', 'Opinion'], { accept: ['pdf'] }),
    visits: rows(
      ['走访', 'Visits'],
      { what: text(['内容', 'What'], { required: true }), photos: files(['照片', 'Photos'], { accept: ['jpg', 'png'], most: 2 }) },
      { appendOnly: true },
    ),
  },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city', lead: 'city', carrier: { scope: 'city', when: (p) => not(p.whose.is('other')) } },
  reveal: { identity: ['lead'] },
  withhold: [{ from: 'carrier', fields: ['opinion', 'visits.photos'] }],
  actions: {
    ask: {
      title: ['申请', 'Ask'],
      to: 'open',
      by: ['clerk', 'carrier'],
      form: ['subject', 'whose', 'papers', 'identity', 'visits'],
      need: ['papers'],
    },
    amend: { title: ['补正', 'Amend'], from: 'open', by: ['clerk', 'carrier'], form: ['papers', 'opinion', 'visits'], need: ['papers'] },
    close: { title: ['办结', 'Close'], from: 'open', to: 'done', by: 'lead', then: [set({ opinion: null })] },
  },
  heading: ['subject'],
  list: { columns: ['number', 'subject', 'papers'] },
});

/** Whose papers are the same as those of others. */
const claim = record(name, 'claim', ['报销', 'Claims'], {
  one: 'Claim',
  number: 'DC{yyyymmdd}{seq:6}',
  fields: { receipt: files(['凭证', 'Receipt'], { required: true, most: 1 }) },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  actions: {
    file: { title: ['提交', 'File'], to: 'open', by: 'clerk', form: ['receipt'] },
    pay: { title: ['支付', 'Pay'], from: 'open', to: 'done', by: 'clerk' },
  },
  heading: [],
  list: { columns: ['number'] },
});

/** A small area whose records hold files, for specs. */
export const depot = gather(name, [{ permit, claim }]);
