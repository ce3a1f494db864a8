import { and, count, each, not, some, when, type Condition } from '@fatong/contracts/expression';
import { approval, stamp } from '../../../definitions/index.js';
import { office } from '../area.js';
import type { Case } from './case.js';

/** So many contacts in vain are tried before it is said that somebody is a zombie lawyer. */
const leastContacts = 3;
const isReached = (z: Case) => some(z.contacts, (one) => one.result.is('reached'));
const inVain = (z: Case) => count(each(z.contacts, (one) => when(one.result.is('unreached'), 1)));

/** That somebody is one: asked by who checked it, approved by the city's head (待认定审批). */
export const determination = approval('determination', ['认定', 'Determination'], {
  from: 'checking',
  to: 'approved',
  by: office.clerks,
  chain: ['city-lead'],
  form: ['finding'],
  need: ['finding'],
});

/** That somebody is none: cleared, and on the same facts not raised again for twelve months. */
export const exclusion = approval('exclusion', ['排除', 'Clearing'], {
  from: 'checking',
  to: 'excluded',
  by: office.clerks,
  chain: ['city-lead'],
  form: ['exclusionReason'],
  need: ['exclusionReason'],
  then: [stamp('excludedOn')],
});

export const checking = {
  suspect: { title: ['列为疑似', 'Suspected'], to: 'suspected', by: [] },
  // Found again in a later run, while nothing was concluded yet.
  renew: { title: ['再次命中', 'Found again'], from: ['suspected', 'checking'], by: [], form: ['level', 'rules', 'facts'] },
  take: {
    title: ['开始核查', 'Take up'],
    from: 'suspected',
    to: 'checking',
    by: office.clerks,
    due: { of: 'district-clerk', clock: null },
  },
  contact: {
    title: ['登记联系情况', 'Record a contact'],
    from: 'checking',
    by: office.clerks,
    due: { of: 'district-clerk', clock: null, when: (z: Case) => and(not(isReached(z)), inVain(z).less(leastContacts)) },
    form: ['contacts'],
    need: ['contacts'],
    refuses: [
      {
        at: 'contacts.on',
        when: (z: Case) => each(z.contacts, (one): Condition => one.on.greater(z.contactedOn)),
        why: ['联系日期不能晚于今天。', 'A contact cannot lie in the future.'],
      },
    ],
    then: [stamp('contactedOn')],
  },
  ...determination.actions,
  askDetermination: {
    ...determination.actions.askDetermination,
    unless: [
      {
        when: (z: Case) => and(not(z.rules.has('zombie.Z4')), not(isReached(z)), inVain(z).less(leastContacts)),
        why: [
          '联系未满三次，也未联系上本人，不能报请认定（死亡的除外）。',
          'He was not reached, and fewer than three contacts were tried: no determination is asked for yet, unless he died.',
        ],
      },
    ],
  },
  ...exclusion.actions,
} as const;
