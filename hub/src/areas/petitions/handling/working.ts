import { and, not, some, type Condition, type Recorded } from '@fatong/contracts/expression';
import { exists, named, set } from '../../../definitions/index.js';
import { handlers } from '../area.js';
import type { part } from './part.js';

interface Row {
  readonly signed?: readonly unknown[] | null;
}
interface Worked {
  readonly grade?: string | null;
  readonly purpose?: string | null;
  readonly isSimple?: boolean | null;
  readonly hearingOn?: string | null;
  readonly interviews?: readonly Row[] | null;
  readonly duty?: string | null;
  readonly petition?: string | null;
  readonly merged?: readonly unknown[] | null;
}

/** An assisting unit has said something, and nothing of it was merged. */
export const unmerged = (p: Recorded<Worked>): Condition =>
  and(
    not(p.merged.exists()),
    exists(named<typeof part>('petitions.part'), {
      by: 'petition',
      is: p.petition,
      states: ['answered'],
      where: (one) => one.duty.is('assisting'),
    }),
  );

/** What a unit does with a petition until it answers (P07). */
export const work = {
  simplify: {
    title: ['简易办理', 'Handle simply'],
    from: ['accepting', 'handling'],
    by: handlers,
    unless: [
      { when: (p: Recorded<Worked>) => p.isSimple.is(true), why: ['已经简易办理。', 'It is handled simply already.'] },
      {
        when: (p: Recorded<Worked>) => p.grade.is('grave'),
        why: ['重大事项不适用简易办理。', 'What is grave is not handled simply.'],
      },
    ],
    then: [set({ isSimple: true })],
  },
  unsimplify: {
    title: ['转为普通办理', 'Handle as usual'],
    from: ['accepting', 'handling'],
    by: handlers,
    reason: true,
    unless: [{ when: (p: Recorded<Worked>) => not(p.isSimple.is(true)), why: ['不是简易办理。', 'It is not handled simply.'] }],
    then: [set({ isSimple: false })],
  },
  note: { title: ['办理记录', 'Step taken'], from: 'handling', by: handlers, form: ['records'], need: ['records'] },
  interview: {
    title: ['电子笔录', 'Hear the petitioner'],
    from: 'handling',
    by: handlers,
    form: ['interviews'],
    need: ['interviews'],
    refuses: [
      {
        at: 'interviews',
        when: (p: Recorded<Worked>) => some(p.interviews, (one) => not(one.signed.exists())),
        why: ['笔录须当场签名：请上传签名页。', 'It is signed on the spot: upload the signed page.'],
      },
    ],
  },
  appointHearing: {
    title: ['预约听证', 'Appoint a hearing'],
    from: 'handling',
    by: handlers,
    form: ['hearingWhy', 'hearingOn', 'hearingPlace', 'hearingChair'],
    need: ['hearingWhy', 'hearingOn', 'hearingPlace', 'hearingChair'],
  },
  holdHearing: {
    title: ['登记听证笔录', 'Record the hearing'],
    from: 'handling',
    by: handlers,
    form: ['hearingHeldOn', 'hearingRecord', 'hearingPapers'],
    need: ['hearingHeldOn', 'hearingRecord', 'hearingPapers'],
    unless: [{ when: (p: Recorded<Worked>) => not(p.hearingOn.exists()), why: ['尚未预约听证。', 'No hearing was appointed.'] }],
  },
  settle: {
    title: ['达成调解协议', 'Mediated'],
    from: 'handling',
    by: handlers,
    form: ['mediatedOn', 'mediator', 'settlement', 'agreement'],
    need: ['mediatedOn', 'mediator', 'settlement', 'agreement'],
    then: [set({ outcome: 'mediated' })],
  },
  guideBy: { title: ['选用办理指引', 'Take a guide'], from: 'handling', by: handlers, form: ['guide'], need: ['guide'] },
  merge: {
    title: ['合并协办意见', 'Merge what was found'],
    from: 'handling',
    by: handlers,
    form: ['merged'],
    need: ['merged'],
    unless: [{ when: (p: Recorded<Worked>) => p.duty.is('assisting'), why: ['由主办单位合并。', 'The unit in charge merges.'] }],
  },
} as const;
