import type { Label } from '@fatong/contracts';
import { set, stamp, type Effect } from '../effects/index.js';
import { choice, date, type ChoiceField, type DateField } from '../fields.js';
import type { NoticeWords } from '../notice.js';
import { state, type ActionWords, type Section, type StateType, type ViewType } from '../words.js';

type Several<T> = T | readonly T[];
type Cap<N extends string> = Capitalize<N>;

const answers = {
  offered: ['待接收', 'Offered'],
  withdrawn: ['已撤回', 'Withdrawn'],
  accepted: ['已接收', 'Accepted'],
  refused: ['未接收', 'Refused'],
} as const satisfies Readonly<Record<string, Label>>;
type Answer = keyof typeof answers;
type Acts<N extends string> = `offer${Cap<N>}` | `withdraw${Cap<N>}` | `accept${Cap<N>}` | `refuse${Cap<N>}`;
type Written<N extends string> = `${N}Answer = ${Answer}` | `stamp ${N}OfferedOn` | `stamp ${N}AnsweredOn` | `${N}AnsweredOn = null`;
type FieldsOf<N extends string> = { readonly [K in `${N}Answer`]: ChoiceField<Answer, false> } & {
  readonly [K in `${N}OfferedOn` | `${N}AnsweredOn`]: DateField;
};

interface Offer<N extends string, S extends string, T extends string, R extends string, E extends string> {
  readonly fields: FieldsOf<N>;
  readonly states: { readonly [K in `${N}Offered`]: StateType };
  readonly actions: { readonly [K in Acts<N>]: ActionWords<never, S | T | `${N}Offered`, R, Acts<N>, unknown, E | Written<N>> };
  readonly notices: Readonly<Record<Acts<N>, NoticeWords<never, R, Acts<N>, unknown>>>;
  /** Both sides find what is open and what was answered, each among what it sees. */
  readonly views: { readonly [K in `${N}Offered`]: ViewType<'state'> } & { readonly [K in `${N}Answered`]: ViewType<`${N}Answer`> };
  readonly section: Section<keyof FieldsOf<N>>;
}

/**
 * A record handed to another unit (移送, 转办): offered with a reason, and until it is answered it may be withdrawn; accepted it goes on in `to` with what `then`
 * brings about, refused with a reason or withdrawn it goes back to `back`. The other side is told of each step.
 */
export function offer<
  const N extends string,
  const S extends string,
  const B extends string,
  const T extends string,
  const D extends string,
  const R extends string,
  const E extends string = never,
>(
  name: N,
  title: Label,
  words: {
    readonly from: Several<S>;
    readonly back: B;
    readonly to: T;
    readonly by: Several<D>;
    readonly receiver: Several<R>;
    readonly then?: readonly Effect<E>[];
  },
): Offer<N, S | B, T, D | R, E> {
  const { from, back, to, by, receiver, then = [] } = words;
  const cap = name.charAt(0).toUpperCase() + name.slice(1);
  const [open, answer, offeredOn, answeredOn] = [`${name}Offered`, `${name}Answer`, `${name}OfferedOn`, `${name}AnsweredOn`];
  const answered = (as: Answer): readonly Effect[] => [set({ [answer]: as }), stamp(answeredOn)];
  const notice = (does: string, roles: unknown, zh: string, en: string) => ({
    words: [`${title[0]}${zh}：{number}。`, `${title[1]} ${en}: {number}.`],
    on: { action: `${does}${cap}` },
    to: { roles, at: 'scope' },
  });
  return {
    fields: {
      [answer]: choice(title, answers, { filter: true }),
      [offeredOn]: date([`${title[0]}提出日期`, `${title[1]}: offered on`]),
      [answeredOn]: date([`${title[0]}答复日期`, `${title[1]}: answered on`]),
    },
    states: { [open]: state([`${title[0]}待接收`, `${title[1]}: to be accepted`], 'waiting') },
    actions: {
      [`offer${cap}`]: {
        title,
        from,
        to: open,
        by,
        reason: true,
        then: [set({ [answer]: 'offered', [answeredOn]: null }), stamp(offeredOn)],
      },
      [`withdraw${cap}`]: {
        title: [`撤回${title[0]}`, `Withdraw: ${title[1]}`],
        from: open,
        to: back,
        by,
        reason: 'optional',
        then: answered('withdrawn'),
      },
      [`accept${cap}`]: {
        title: [`接收${title[0]}`, `Accept: ${title[1]}`],
        from: open,
        to,
        by: receiver,
        due: true,
        reason: 'optional',
        then: [...answered('accepted'), ...then],
      },
      [`refuse${cap}`]: {
        title: [`不接收${title[0]}`, `Refuse: ${title[1]}`],
        from: open,
        to: back,
        by: receiver,
        reason: true,
        then: answered('refused'),
      },
    },
    notices: {
      [`offer${cap}`]: notice('offer', receiver, '待接收', 'is to be accepted'),
      [`withdraw${cap}`]: notice('withdraw', receiver, '已撤回', 'was withdrawn'),
      [`accept${cap}`]: notice('accept', by, '已接收', 'was accepted'),
      [`refuse${cap}`]: notice('refuse', by, '未被接收', 'was refused'),
    },
    views: {
      [open]: { title: [`${title[0]}待接收`, `${title[1]}: open`], filter: { state: open } },
      [`${name}Answered`]: {
        title: [`${title[0]}已答复`, `${title[1]}: answered`],
        filter: { [answer]: ['accepted', 'refused', 'withdrawn'] },
      },
    },
    section: { title, fields: [answer, offeredOn, answeredOn] },
  } as unknown as Offer<N, S | B, T, D | R, E>;
}
