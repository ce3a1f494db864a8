import { not, type Recorded } from '@fatong/contracts/expression';
import { goesOn, movesThose, provided } from '../../../definitions/index.js';
import { owned } from './assessing.js';
import { countsHeads, countsLate } from './counting.js';
import { concealed, possible } from './directing.js';
import { registered } from './fields.js';
import { gathers } from './gathered.js';
import { isUndecided } from './repeating.js';

const before = ['review', 'returned', 'direction', 'dividing'] as const;
const isFree = (p: Recorded<{ readonly state?: string }>) => p.state.in([...before]);

/** The registration form on paper (P22): changed where it stands until the petition is divided, corrected with a reason after it. */
export const sheetActions = {
  amend: {
    title: ['修改登记表', 'Change the form'],
    by: ['desk', 'district-clerk'],
    form: registered,
    refuses: possible,
    // Nothing was made of it in the review yet: the table proposes anew.
    then: [countsHeads, countsLate, ...concealed, provided(isUndecided, goesOn('assess'))],
    unless: [
      {
        when: (p: Recorded<{ readonly state?: string }>) => not(isFree(p)),
        why: [
          '已经分案或者办结，登记表不能修改；确需变更的，请用“更正登记表”并写明理由。',
          'It was divided: use “Correct the form”, with a reason.',
        ],
      },
    ],
  },
  correct: {
    title: ['更正登记表', 'Correct the form'],
    from: ['handling', 'answered', 'delivered'],
    by: ['desk', 'district-clerk'],
    form: registered,
    reason: true,
    refuses: [
      ...possible,
      {
        at: 'purpose',
        when: (p: Recorded<{ readonly purpose?: string | null }>) => p.purpose.is('accusation'),
        why: [
          '已经分案，有关单位已知悉，不能更正为检举控告：请就检举控告的内容另行登记，移送机关纪委。',
          'Units have it already: register what accuses somebody by itself.',
        ],
      },
    ],
    // Who has it goes by what is right now, and whoever is in charge of the business reads a copy (P05).
    then: [
      countsHeads,
      countsLate,
      owned,
      movesThose('petitions.part', {
        by: 'petition',
        does: 'noteCorrection',
        with: {
          channel: 'channel',
          content: 'content',
          flags: 'flags',
          respondentKind: 'respondentKind',
          receivedOn: 'receivedOn',
          purpose: 'purpose',
        },
      }),
      ...gathers,
    ],
  },
} as const;

export const sheet = {
  title: ['信访事项登记表', 'Registration form'],
  writes: 'amend',
  corrects: 'correct',
  parts: [
    {
      title: ['来件', 'As it came'],
      rows: [
        ['channel', 'origin'],
        ['superiorNumber', 'reportBackOn'],
        ['receivedOn', 'lateReason'],
      ],
    },
    {
      title: ['信访人', 'Petitioner'],
      rows: [['petitioner', 'document'], ['phone', 'headCount'], ['address'], ['anonymous', 'secret'], ['representatives']],
    },
    {
      title: ['诉求', 'Matter'],
      rows: [
        ['subject'],
        ['purpose', 'content'],
        ['place', 'occurredOn'],
        ['respondentKind', 'respondent'],
        ['summary'],
        ['demands'],
        ['facts'],
        ['earlier', 'earlierNumber'],
        ['flags'],
        ['papers'],
      ],
    },
  ],
  foot: ['登记人（签名）：　　　　　　　　　　　　登记日期：　　　　年　　月　　日', 'Registered by (signature):                    Date:'],
} as const;
