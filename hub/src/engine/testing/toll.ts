import {
  area,
  choice,
  date,
  end,
  gather,
  issue,
  money,
  moves,
  person,
  prose,
  record,
  ref,
  register,
  stamp,
  state,
  text,
} from '../../definitions/index.js';

const name = area('toll', ['关卡', 'Toll house'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    lead: { title: ['负责人', 'Lead'], surface: 'admin' },
    carter: { title: ['车夫', 'Carter'], surface: 'portal' },
    keeper: { title: ['车行', 'Keeper'], surface: 'portal' },
  },
  groups: { all: ['关务', 'Of the toll house'] },
});

const carter = register(name, 'carter', ['车夫', 'Carters'], {
  one: 'Carter',
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }), called: text(['姓名', 'Name']), lastFine: text(['最近罚单', 'Last fine']) },
  states: { driving: state(['在业', 'Driving']) },
  see: { clerk: 'city', lead: 'city', carter: 'own' },
  actions: {
    admit: { title: ['录用', 'Admit'], to: 'driving', by: 'lead', form: ['code', 'called'] },
    rename: { title: ['更名', 'Rename'], from: 'driving', by: 'lead', form: ['called'] },
    note: { title: ['记录处罚', 'Note a fine'], from: 'driving', by: 'lead', form: ['lastFine'] },
  },
  heading: ['called'],
  list: { columns: ['code'] },
});

/** A unit itself, with people. */
const house = register(name, 'house', ['车行', 'Houses'], {
  one: 'House',
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }), called: text(['名称', 'Name']) },
  see: { clerk: 'city', lead: 'city', keeper: 'unit' },
  heading: ['called'],
  list: { columns: ['code'] },
});

/** A fine with three letters: what was decided, that it was taken back, and that the carter's house is told. */
const fine = record(name, 'fine', ['罚单', 'Fines'], {
  one: 'Fine',
  number: 'TF{yyyymmdd}{seq:6}',
  fields: {
    carter: ref(['当事人', 'Carter'], carter, { required: true }),
    house: ref(['所属车行', 'House'], house),
    facts: prose(['违法事实', 'Facts'], { class: 'sensitive' }),
    witness: person(['证人', 'Witness']),
    note: text(['备注', 'Note']),
    articles: choice(['依据', 'Articles'], { a7: ['《关卡条例》第七条', 'Art. 7'], a9: ['《关卡条例》第九条', 'Art. 9'] }, { many: true }),
    amount: money(['罚款金额', 'Amount']),
    decidedOn: date(['决定日期', 'Decided on']),
    decisionNumber: text(['决定书文号', 'Number of the decision'], { max: 60 }),
  },
  states: { open: state(['在办', 'Open']), decided: state(['已决定', 'Decided']), withdrawn: end(['已撤销', 'Withdrawn']) },
  see: { clerk: 'city', lead: 'city', carter: 'own', keeper: { scope: 'unit', when: (f) => f.decidedOn.exists() } },
  withhold: [{ from: 'carter', fields: ['witness'] }],
  letters: {
    decision: {
      title: ['处罚决定书', 'Decision'],
      number: '关罚决〔{yyyy}〕{seq}号',
      template: new URL('decision.docx', import.meta.url),
      fields: ['carter', 'carter.code', 'facts', 'witness', 'articles', 'amount', 'decidedOn'],
      maybe: ['note'],
      to: 'carter',
      deliver: ['clerk'],
      docx: true,
      seal: true,
    },
    withdrawal: {
      title: ['撤销决定书', 'Withdrawal'],
      number: '关罚决〔{yyyy}〕{seq}号',
      template: new URL('withdrawal.docx', import.meta.url),
      fields: ['carter', 'decisionNumber'],
      to: 'carter',
      see: ['lead'],
    },
    advice: {
      title: ['处罚情况告知书', 'Advice'],
      number: '关罚告〔{yyyy}〕{seq}号',
      template: new URL('advice.docx', import.meta.url),
      fields: ['house', 'carter', 'decisionNumber'],
      to: 'house',
    },
  },
  actions: {
    open: { title: ['立案', 'Open'], to: 'open', by: 'clerk', form: ['carter', 'house', 'facts', 'witness', 'note', 'articles', 'amount'] },
    decide: {
      title: ['决定', 'Decide'],
      from: 'open',
      to: 'decided',
      by: 'lead',
      form: ['amount', 'note'],
      then: [
        stamp('decidedOn'),
        issue('decision', { number: 'decisionNumber' }),
        moves(carter, { by: 'carter', does: 'note', with: { lastFine: 'decisionNumber' } }),
      ],
    },
    advise: { title: ['告知车行', 'Tell the house'], from: 'decided', by: 'clerk', then: [issue('advice')] },
    withdraw: { title: ['撤销', 'Withdraw'], from: 'decided', to: 'withdrawn', by: 'lead', then: [issue('withdrawal')] },
  },
  notices: {
    opened: {
      words: ['本行车夫被立案。', 'A case on a carter of the house.'],
      on: { action: 'open' },
      to: { roles: 'keeper', at: { unitOf: 'house' }, unseen: true },
    },
    noted: {
      words: ['请注意管理。', 'Look after your carters.'],
      on: { action: ['open', 'decide'] },
      to: { roles: 'keeper', at: { unitOf: 'house' } },
    },
  },
  place: { involve: { carter: { role: 'subject', as: 'entry' }, house: { role: 'firm', as: 'unit' } } },
  heading: ['carter'],
  list: { columns: ['number', 'decidedOn'] },
});

/** A small area that issues letters, for specs. */
export const toll = gather(name, [{ carter, fine, house }]);
