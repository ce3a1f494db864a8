import { today } from '@fatong/contracts/codes';
import type { Condition, Recorded } from '@fatong/contracts/expression';
import { alike, derive, exists, ref, slot, state, text, type ValuesOf } from '../../../definitions/index.js';
import { hearingRoom } from './hearing-room.js';

/** When and where the hearing is, and who chairs it. */
export const appointed = {
  hearing: slot(['听证时间', 'Hearing'], { filter: true }),
  hearingRoom: ref(['听证室', 'Room'], hearingRoom, { filter: true }),
  hearingPlace: text(['听证地点', 'Place of the hearing'], { take: { ref: 'hearingRoom', field: 'name' }, max: 200 }),
  hearingChair: text(['听证主持人', 'Chair of the hearing'], { max: 60 }),
};
type Case = Recorded<ValuesOf<typeof appointed>>;

/** A case as this guard asks for the others that are still to be heard. */
const self = { name: 'lawyers.penalty', fields: appointed, states: { hearing: state(['听证', 'Hearing'], 'waiting') } } as const;

/** What a summons books, judged with what it says: nobody chairs two hearings at once, and no room has two. The refusal names the case that has it. */
export const free = [
  {
    when: (p: Case): Condition => exists(hearingRoom, { by: 'id', is: p.hearingRoom, states: ['closed'] }),
    why: ['该听证室已停用，请另选。', 'That room is out of use: choose another.'],
  },
  {
    when: (): Condition => alike(self, { same: ['hearingRoom'], overlaps: 'hearing', states: ['hearing'] }),
    why: [
      '该听证室在此时段已安排其他听证，请改期或者另选听证室。',
      'The room has another hearing at that time: choose another time or room.',
    ],
  },
  {
    when: (): Condition => alike(self, { same: ['hearingChair'], overlaps: 'hearing', states: ['hearing'] }),
    why: [
      '该主持人在此时段已主持其他听证，请改期或者另选主持人。',
      'The chair has another hearing at that time: choose another time or chair.',
    ],
  },
] as const;

/** The day, by which the notice before it is measured. */
export const dayOfHearing = derive<ValuesOf<typeof appointed>>()(['hearingOn'], ({ hearing }) => ({
  hearingOn: hearing ? today(new Date(hearing.from)) : null,
}));
