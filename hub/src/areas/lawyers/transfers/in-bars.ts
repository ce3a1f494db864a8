import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { alike, exists } from '../../../definitions/index.js';
import { blackListed, isBlackListed } from '../marks/effects.js';
import { lawyer } from '../registers/lawyer.js';
import { background, parts } from './background.js';

type Coming = Recorded<{
  readonly id?: string;
  readonly formerLawyer?: string | null;
  readonly fileCheck?: string | null;
  readonly idNumber?: string | null;
}>;
type Part = 'integrity' | 'discipline' | 'careers' | 'criminal' | 'lists';
/** Neither answered nor waived; an opened sheet says of each part how it stands. */
const isOpen =
  (part: Part) =>
  (t: Coming): Condition =>
    exists(background, { by: 'transfer', is: t.id, where: (b) => b[part].in(['open', 'asked', 'undelivered']) });
const named = parts.map(({ section }) => ({ when: isOpen(section.fields[0] as Part), words: section.title }));

/** What a lawyer does not come with: a background that is not looked into, a place on the black list, a file that was not checked. */
export const comingBars = [
  {
    when: (t: Coming): Condition => or(...named.map(({ when }) => when(t))),
    why: [
      '背景核查尚未全部完成，须逐项核查或者注明不再等候的理由。',
      'The background check is not complete: each part is answered, or waived with a reason.',
    ],
    which: named,
  },
  // Whoever practised here before is found by his number, whether or not somebody looked: the lists are about that entry.
  {
    when: (t: Coming): Condition => and(not(t.formerLawyer.exists()), alike(lawyer, { same: ['idNumber'] })),
    why: [
      '本市律师登记中有该身份号码的登记，请先在背景核查“黄黑名单”中关联“本市原执业登记”。',
      'The register of this city has an entry with this identity number: name it in the background check (lists) first.',
    ],
  },
  { when: (t: Coming): Condition => isBlackListed(t.formerLawyer), why: blackListed },
  {
    when: (t: Coming): Condition => exists(background, { by: 'transfer', is: t.id, where: (b) => b.listResult.is('black') }),
    why: blackListed,
  },
] as const;
