import { and, count, each, when, type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, date, derive, did, eve, rows, set, text } from '../../../definitions/index.js';
import { classes, forms } from './codes.js';

type Form = keyof typeof forms;
type Level = 'city' | 'district';
export const classOf = (form: Form | null | undefined, level: Level | null | undefined) =>
  form === 'mixed' ? ('mixed' as const) : (level ?? 'district');

/** 组织形式沿革 (N24): which form an office had since when. Acts, payments and applicants count in the class that it had on their day. */
export const formingFields = {
  formHistory: rows(
    ['组织形式沿革', 'Forms over time'],
    {
      since: date(['起始日期', 'Since'], { class: 'public' }),
      form: choice(['组织形式', 'Form'], forms, { class: 'public' }),
      category: choice(['机构类别', 'Class of office'], classes, { class: 'public' }),
      basis: text(['依据', 'By'], { class: 'public', max: 120 }),
    },
    { class: 'public', most: 20 },
  ),
  nextForm: choice(['变更后组织形式', 'New form'], forms, { class: 'public' }),
  nextSince: date(['变更生效日期', 'In effect from'], { class: 'public' }),
  formBasis: text(['变更依据（文号）', 'By which document'], { class: 'public', max: 120 }),
};

interface Formed {
  readonly form?: Form | null;
  readonly level?: Level | null;
  readonly foundedOn?: string | null;
  readonly nextForm?: Form | null;
  readonly nextSince?: string | null;
  readonly formBasis?: string | null;
  readonly formHistory?: readonly { readonly since?: string | null }[] | null;
}

/** The form it had before its first change stands at the beginning. */
const recorded = derive<Formed>()(['formHistory'], ({ form, level, foundedOn, nextForm, nextSince, formBasis, formHistory }) => {
  const before = formHistory?.length
    ? formHistory
    : [{ since: foundedOn ?? null, form: form ?? null, category: classOf(form, level), basis: null }];
  return {
    formHistory: [...before, { since: nextSince, form: nextForm, category: classOf(nextForm, level), basis: formBasis }].map((one, i) => ({
      ...one,
      row: i + 1,
    })),
  };
});
const inEffect = derive<Formed>()(['form', 'category'], ({ nextForm, level }) => ({ form: nextForm, category: classOf(nextForm, level) }));

export const formingActions = {
  changeForm: {
    title: ['登记组织形式变更', 'Record a change of form'],
    by: 'clerk',
    form: ['nextForm', 'nextSince', 'formBasis'],
    need: ['nextForm', 'nextSince', 'formBasis'],
    unless: [
      {
        when: (o: Recorded<Formed>): Condition => o.nextSince.exists(),
        why: ['已登记的变更尚未生效。', 'A change that was recorded is not in effect yet.'],
      },
    ],
    refuses: [
      {
        at: 'nextForm',
        when: (o: Recorded<Formed>): Condition => and(o.nextForm.exists(), o.nextForm.is(o.form)),
        why: ['与现组织形式相同。', 'That is its form already.'],
      },
      {
        at: 'nextSince',
        // The history has the new row already: another of that day or later is one too many.
        when: (o: Recorded<Formed>): Condition => count(each(o.formHistory, (one) => when(one.since.atLeast(o.nextSince), 1))).greater(1),
        why: ['须晚于上一次变更的生效日期。', 'It must be later than the last change.'],
      },
    ],
    then: [recorded],
  },
  takeEffect: {
    title: ['组织形式变更生效', 'The new form is in effect'],
    by: [],
    byClock: true,
    then: [inEffect, set({ nextForm: null, nextSince: null, formBasis: null })],
  },
} as const;

export const formingClocks = {
  forming: {
    title: ['组织形式变更生效', 'The new form in effect'],
    from: did('changeForm'),
    within: eve('nextSince'),
    met: did('takeEffect'),
    atEnd: 'takeEffect',
  },
} as const;
