import { not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { movesThose, opensEach, set, stamp } from '../../../definitions/index.js';
import { association, bureau } from '../area.js';

/** States in which a warning has not ended. */
export const open = ['raised', 'pushed', 'signed', 'checking', 'explained', 'rectifying', 'transferred', 'review'] as const;
const inEvent = {
  when: (w: Recorded<{ readonly event?: string | null }>) => w.event.exists(),
  why: ['该预警已纳入事件。', 'The warning belongs to an event already.'],
} as const;

export const ofCity = {
  when: (w: Recorded<{ readonly office?: string | null }>): Condition => not(w.office.exists()),
  why: [
    '全市预警不对应单个公证机构，由公管处核查。',
    'It is of the city as a whole and of no office: the public legal services office looks into it.',
  ],
} as const;
const ofOneOffice = {
  when: (w: Recorded<{ readonly office?: string | null }>): Condition => w.office.exists(),
  why: [
    '只有全市预警由公管处直接核查和说明。',
    'Only what is of the city as a whole is looked into by the public legal services office itself.',
  ],
} as const;

/** Events for which it was the last recurrence take it back: it was none (N43). */
export const noRecurrence = movesThose('notary.event', { by: 'office', of: 'office', where: { again: 'id' }, does: 'forgo' });

/** What is of the city as a whole the bureau looks into and explains itself (N05). */
export const cityActions = {
  takeUp: {
    title: ['公管处核查', 'Look into it'],
    from: 'raised',
    to: 'checking',
    by: bureau,
    due: { when: ofCity.when },
    unless: [ofOneOffice],
  },
  account: {
    title: ['公管处说明', 'Explain it'],
    from: 'checking',
    to: 'explained',
    by: bureau,
    form: ['finding'],
    need: ['finding'],
    unless: [ofOneOffice],
    then: [set({ outcome: 'explained' })],
  },
} as const;

/** A clerk orders a check from it (N08). */
export const checksFromIt = {
  title: ['转专案核查', 'Checks from it'],
  type: 'notary.check',
  by: 'warning',
  begin: { actions: ['deploy'], fill: { warning: 'id', office: 'office', subject: 'item' } },
  notFor: ['office', 'officer', ...association],
} as const;

/** What a warning has to do with its event (N43): a clerk makes it one, it joins one, follows it from node to node, and ends with it. */
export const eventActions = {
  makeEvent: {
    title: ['研判转事件', 'Make it an event'],
    from: [...open],
    by: bureau,
    unless: [inEvent, ofCity],
    then: [
      opensEach('notary.event', {
        each: 'office',
        as: 'office',
        does: 'openOfWarning',
        with: { trigger: 'id', theme: 'theme', model: 'model', level: 'level', subject: 'item', facts: 'facts' },
      }),
    ],
  },
  joinEvent: {
    title: ['纳入事件', 'Belongs to an event'],
    from: [...open],
    by: [],
    form: ['event', 'eventStanding'],
  },
  followEvent: { title: ['事件进展', 'Its event went on'], by: [], form: ['eventStanding'], internal: true },
  followEnded: {
    title: ['事件办结', 'Its event ended'],
    from: ['closed', 'falseAlarm', 'lapsed'],
    by: [],
    form: ['eventStanding'],
    internal: true,
  },
  closeWithEvent: {
    title: ['随事件销号', 'Closed with its event'],
    from: [...open],
    to: 'closed',
    by: [],
    form: ['eventStanding'],
    then: [set({ closing: 'event' }), stamp('closedOn')],
  },
  dismissWithEvent: {
    title: ['随事件认定误报', 'A false alarm with its event'],
    from: [...open],
    to: 'falseAlarm',
    by: [],
    form: ['eventStanding'],
    then: [set({ closing: 'falseAlarm' }), stamp('closedOn'), noRecurrence],
  },
} as const;
