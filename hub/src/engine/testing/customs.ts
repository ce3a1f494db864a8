import type { Recorded } from '@fatong/contracts/expression';
import {
  alike,
  area,
  choice,
  consult,
  date,
  decisionTable,
  did,
  end,
  exists,
  files,
  gather,
  goesOn,
  integer,
  provided,
  record,
  ref,
  register,
  since,
  state,
  text,
  until,
} from '../../definitions/index.js';

const name = area('customs', ['关', 'Customs'], {
  roles: {
    trader: { title: ['货主', 'Trader'], surface: 'portal' },
    officer: { title: ['关员', 'Officer'], surface: 'admin' },
    head: { title: ['负责人', 'Head'], surface: 'admin' },
  },
  groups: { all: ['关务', 'Of customs'] },
  steering: { by: ['officer', 'head'], approve: ['head'] },
});
const see = { trader: 'city', officer: 'city', head: 'city' } as const;

const carrier = register(name, 'carrier', ['承运人', 'Carriers'], {
  one: 'Carrier',
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { unique: true }),
    status: choice(['状态', 'Status'], { good: ['正常', 'Good'], fresh: ['新设', 'New'], barred: ['停业', 'Barred'] }),
  },
  see,
  states: { serving: state(['在册', 'Serving']) },
  actions: { admit: { title: ['登记', 'Admit'], to: 'serving', by: 'officer', form: ['code'] } },
  heading: ['code'],
  list: { columns: ['code'] },
});

const goods = { food: ['食品', 'Food'], tools: ['工具', 'Tools'], arms: ['军火', 'Arms'], mail: ['邮件', 'Mail'] } as const;
const origins = { near: ['近', 'Near'], far: ['远', 'Far'] } as const;

/** Which paper is asked for what comes from where, and how long it serves. */
const papersTable = decisionTable('customs.papers', ['单证表', 'Papers'], {
  conditions: { goods: choice(['货物', 'Goods'], goods, { many: true }), origin: choice(['来源', 'Origin'], origins, { many: true }) },
  results: {
    paper: choice(['单证', 'Paper'], { invoice: ['发票', 'Invoice'], permit: ['许可', 'Permit'] }, { required: true }),
    days: integer(['天数', 'Days']),
  },
  versions: [
    [
      '2026-01-01',
      [
        { goods: ['food', 'tools', 'arms'], paper: 'invoice', days: 10 },
        { goods: ['arms', 'food'], origin: ['far'], paper: 'permit', days: 30 },
      ],
    ],
  ],
});

const crossingFields = {
  carrier: ref(['承运人', 'Carrier'], carrier, { required: true, filter: true }),
  cargo: text(['货号', 'Cargo'], { filter: true }),
  goods: choice(['货物', 'Goods'], goods, { filter: true }),
  origin: choice(['来源', 'Origin'], origins),
  invoice: files(['发票', 'Invoice'], { validUntil: true }),
  permit: files(['许可', 'Permit'], { validUntil: true }),
  limit: date(['限期', 'Limit']),
  passedOn: date(['放行日期', 'Passed on']),
  version: integer(['单证表版本', 'Version']),
  verdict: choice(['结果', 'Verdict'], { clear: ['放行', 'Clear'], look: ['查验', 'Look'] }),
};
const crossingStates = {
  draft: state(['草稿', 'Draft']),
  asked: state(['已申报', 'Asked']),
  looked: state(['查验', 'Looked at']),
  passed: state(['放行', 'Passed']),
  over: end(['失效', 'Over']),
};
const self = { name: 'customs.crossing', fields: crossingFields, states: crossingStates } as const;
interface Crossing {
  readonly goods?: string | null;
  readonly origin?: string | null;
  readonly invoice?: readonly unknown[] | null;
  readonly permit?: readonly unknown[] | null;
  readonly carrier?: string | null;
  readonly cargo?: string | null;
}
type Judged = Recorded<{ readonly verdict?: string | null }>;

/** Asked for by a trader; passed by itself where the papers are there, looked at by an officer where the cargo is arms, or the carrier is new or crosses already. */
const crossing = record(name, 'crossing', ['通关', 'Crossings'], {
  one: 'Crossing',
  number: 'CC{yyyymmdd}{seq:6}',
  fields: crossingFields,
  states: crossingStates,
  see,
  clocks: {
    papers: {
      title: ['单证有效期', 'Papers hold'],
      from: since('passedOn'),
      within: until('invoice', 'permit', 'limit'),
      met: did('close'),
      atEnd: 'close',
    },
  },
  actions: {
    draft: {
      title: ['填报', 'Draft'],
      to: 'draft',
      by: 'trader',
      form: ['carrier', 'cargo', 'goods', 'origin', 'invoice', 'permit', 'limit', 'passedOn'],
    },
    ask: {
      title: ['申报', 'Ask'],
      from: 'draft',
      to: 'asked',
      by: 'trader',
      unless: [
        {
          when: (c) => exists(carrier, { by: 'id', is: c.carrier, where: (one) => one.status.is('barred') }),
          why: ['承运人停业。', 'The carrier is barred.'],
        },
        {
          when: () => alike(self, { same: ['cargo'], states: ['asked', 'looked', 'passed'], least: 2 }),
          why: ['该货已有两次通关。', 'The cargo crosses twice already.'],
        },
        {
          when: (c) => exists(self, { by: 'carrier', is: c.carrier, same: ['cargo'], states: ['passed'] }),
          why: ['该承运人已载该货通关。', 'This carrier took it across.'],
        },
      ],
      then: [
        consult<Crossing>()(papersTable, {
          fills: ['version', 'verdict'],
          asks: { busy: (c) => exists(self, { by: 'carrier', is: c.carrier, states: ['passed'] }) },
          reads: { ref: 'carrier', of: carrier, fields: ['status'] },
          given: ({ goods: what, origin }) => ({ goods: what, origin }),
          says: ({ values, rows, version, asked, entry }) => ({
            needs: rows
              .filter(({ paper }) => paper && (values[paper] ?? []).length === 0)
              .map(({ paper }) => ({ field: paper!, why: ['缺少单证。', 'It is missing.'] })),
            set: { version, verdict: asked.busy || entry.status === 'fresh' || values.goods === 'arms' ? 'look' : 'clear' },
          }),
        }),
        provided((c: Judged) => c.verdict.is('clear'), goesOn('pass')),
        provided((c: Judged) => c.verdict.is('look'), goesOn('look')),
      ],
    },
    pass: { title: ['自动放行', 'Passed by itself'], from: 'asked', to: 'passed', by: [] },
    look: { title: ['转查验', 'To be looked at'], from: 'asked', to: 'looked', by: [] },
    let: {
      title: ['放行', 'Let pass'],
      from: 'looked',
      to: 'passed',
      by: 'officer',
      notOwner: ['不得查验本单位货物。', 'Nobody looks at his own unit’s cargo.'],
    },
    recall: {
      title: ['撤回', 'Recall'],
      from: 'looked',
      to: 'over',
      by: ['trader', 'officer'],
      ownerOnly: ['只有申报单位可以撤回。', 'Only who declared it recalls it.'],
    },
    close: { title: ['失效', 'Close'], from: 'passed', to: 'over', by: [], byClock: true },
  },
  heading: ['cargo'],
  list: { columns: ['number', 'cargo'] },
});

/** A small area that goes by a decision table, for specs. */
export const customs = gather(name, [{ carrier, papersTable, crossing }]);
