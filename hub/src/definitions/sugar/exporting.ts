import type { Label } from '@fatong/contracts';
import { days, did, type ClockWords } from '../clock.js';
import { stamp, type Effect } from '../effects/index.js';
import { choice, date, prose, type ChoiceField, type DateField, type ProseField } from '../fields.js';
import type { NoticeWords } from '../notice.js';
import { end, state, type ActionWords, type Section, type StateType } from '../words.js';

type ExportFields<K extends string> = {
  readonly what: ChoiceField<K, false>;
  readonly purpose: ProseField;
  readonly askedOn: DateField;
  readonly approvedOn: DateField;
};
type Field = keyof ExportFields<never>;
type Act = 'ask' | 'approve' | 'refuse' | 'expire';
type State = 'asked' | 'approved' | 'refused' | 'expired';
type Written = 'stamp askedOn' | 'stamp approvedOn';

interface Exporting<K extends string, R extends string> {
  readonly fields: ExportFields<K>;
  readonly states: { readonly [S in State]: StateType };
  readonly actions: { readonly [A in Act]: ActionWords<Field, State, R, Act, unknown, Written> };
  readonly clocks: { readonly use: ClockWords<never, never, `action ${Act}`, unknown> };
  readonly notices: Readonly<Record<'asked' | 'approved' | 'refused', NoticeWords<Field | 'useDue', R, Act, unknown>>>;
  readonly sections: readonly Section<Field>[];
}

/**
 * A request to export a list (导出申请): asked with a purpose, approved by another person, good for some days for who asked. Lists that need one say so by
 * `exportNeeds`; `types`: their names.
 */
export function exporting<const K extends string, const B extends string, const P extends string>({
  types,
  by,
  approve,
  within = 7,
}: {
  readonly types: Readonly<Record<K, Label>>;
  readonly by: readonly B[];
  readonly approve: readonly P[];
  readonly within?: number;
}): Exporting<K, B | P> {
  const asking: readonly Effect<'stamp askedOn'>[] = [stamp('askedOn')];
  const approving: readonly Effect<'stamp approvedOn'>[] = [stamp('approvedOn')];
  return {
    fields: {
      what: choice(['导出内容', 'What is exported'], types, { required: true, filter: true }),
      purpose: prose(['导出用途', 'Purpose'], { required: true, max: 1000 }),
      askedOn: date(['申请日期', 'Asked on'], { filter: true }),
      approvedOn: date(['批准日期', 'Approved on']),
    },
    states: {
      asked: state(['待审批', 'Awaits approval'], 'waiting'),
      approved: state(['已批准', 'Approved'], 'done'),
      refused: end(['未批准', 'Refused'], 'refused'),
      expired: end(['已失效', 'Expired']),
    },
    actions: {
      ask: { title: ['申请导出', 'Ask for an export'], to: 'asked', by, form: ['what', 'purpose'], then: asking },
      approve: {
        title: ['批准导出', 'Approve the export'],
        from: 'asked',
        to: 'approved',
        by: approve,
        due: true,
        notBy: 'ask',
        then: approving,
      },
      refuse: { title: ['不批准', 'Refuse'], from: 'asked', to: 'refused', by: approve, notBy: 'ask', reason: true },
      expire: { title: ['导出期满', 'Expired'], from: 'approved', to: 'expired', by: [], byClock: true },
    },
    clocks: {
      use: { title: ['导出有效期', 'Good for'], from: did('approve'), within: days(within), met: did('expire'), atEnd: 'expire' },
    },
    notices: {
      asked: {
        words: ['有一件导出申请待审批：{what}，编号{number}。', 'An export awaits approval: {what}, {number}.'],
        on: { action: 'ask' },
        to: { roles: approve, at: 'scope' },
      },
      approved: {
        words: ['导出申请{number}已批准，请于{useDue}前导出。', 'The export {number} was approved: it is good until {useDue}.'],
        on: { action: 'approve' },
        to: { roles: by, at: 'scope' },
      },
      refused: {
        words: ['导出申请{number}未获批准。', 'The export {number} was refused.'],
        on: { action: 'refuse' },
        to: { roles: by, at: 'scope' },
      },
    },
    sections: [{ title: ['导出申请', 'Export'], fields: ['what', 'purpose', 'askedOn', 'approvedOn'] }],
  } as unknown as Exporting<K, B | P>;
}
