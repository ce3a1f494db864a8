import { approval, extend, moves, opensEach, provided, set, workdays } from '../../../definitions/index.js';
import { handlers, heads } from '../area.js';
import { petition } from '../registration/petition.js';
import { answered } from './fields.js';
import { isAssisting, isMain } from './guards.js';

/** Acceptance a little later (P06): once, and never after the fifteen days of the law. */
export const later = approval('later', ['受理延期', 'Later acceptance'], {
  from: 'accepting',
  to: 'accepting',
  by: handlers,
  chain: [['lead', 'district-head']],
  form: ['laterReason'],
  need: ['laterReason'],
  then: [extend('accept', workdays(5), { most: 1, law: 'P-9' }), provided(isMain, moves(petition, { by: 'petition', does: 'noteLater' }))],
});

/** 不予受理: proposed by the unit, approved by the head of the petition office, of what a district registered by its deputy head; the petitioner is told by a letter. */
export const refusing = approval('refusing', ['不予受理', 'Refusal'], {
  from: 'accepting',
  to: 'refused',
  by: handlers,
  chain: [['lead', 'district-head']],
  form: ['refusalGrounds'],
  need: ['refusalGrounds'],
  then: [moves(petition, { by: 'petition', does: 'refuseHere', with: { opinion: 'refusalGrounds' } })],
});

/** 答复延期 (条例 art. 34): by so many days as are asked for, thirty at most; approved by the bureau's deputy head, of a district by its deputy head. */
export const extension = approval('extension', ['答复延期', 'Extension'], {
  from: 'handling',
  to: 'handling',
  by: handlers,
  chain: [['deputy', 'district-head']],
  form: ['extensionDays', 'extensionGrounds'],
  need: ['extensionDays', 'extensionGrounds'],
  then: [
    extend('answer', { unit: 'days', field: 'extensionDays' }, { most: 1, law: 'P-5' }),
    set({ isExtended: true }),
    provided(
      isMain,
      moves(petition, {
        by: 'petition',
        does: 'noteExtension',
        with: { extensionDays: 'extensionDays', extensionGrounds: 'extensionGrounds' },
      }),
    ),
  ],
});

/** What the unit that takes it over is told: the time limit of the law goes on from the acceptance that there was. */
const handedOn = {
  petition: 'petition',
  duty: 'duty',
  channel: 'channel',
  content: 'content',
  grade: 'grade',
  flags: 'flags',
  respondentKind: 'respondentKind',
  authority: 'authority',
  receivedOn: 'receivedOn',
  instruction: 'moveReason',
  dueOn: 'dueOn',
  purpose: 'purpose',
  acceptedOn: 'acceptedOn',
  extensionDays: 'extensionDays',
} as const;

/** 办理中转移: the petition office approves, and the receiver accepts as any part. */
export const moving = approval('moving', ['转移办理', 'Handing on'], {
  from: 'handling',
  to: 'moved',
  by: handlers,
  chain: [['lead', 'district-head']],
  form: ['moveTo', 'moveReason'],
  need: ['moveTo', 'moveReason'],
  then: [
    provided(
      isMain,
      opensEach('petitions.part', {
        each: 'moveTo',
        as: 'body',
        does: 'send',
        with: { ...handedOn, main: 'moveTo' },
        set: { isMoved: true },
      }),
    ),
    provided(
      isAssisting,
      opensEach('petitions.part', {
        each: 'moveTo',
        as: 'body',
        does: 'send',
        with: { ...handedOn, main: 'main' },
        set: { isMoved: true },
      }),
    ),
    provided(isMain, moves(petition, { by: 'petition', does: 'noteMove', with: { main: 'moveTo' } })),
  ],
});

export const reply = approval('reply', ['答复审批', 'Approval of the answer'], {
  from: 'handling',
  to: 'approved',
  by: handlers,
  chain: [heads],
  form: [...answered],
  need: [...answered],
});

/** 重大或者不予支持: of an office of the city the deputy head too. */
export const grave = approval('grave', ['局领导审批', 'Approval by the deputy head'], {
  from: 'approved',
  to: 'signed',
  by: handlers,
  chain: ['deputy'],
});
