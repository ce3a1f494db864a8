import type { Label } from '@fatong/contracts';
import type { Condition, LeafValue } from '@fatong/contracts/expression';
import type { RefusesWords } from '../barring.js';
import { set, stamp, type Effect } from '../effects/index.js';
import { date, instant, type DateField, type InstantField } from '../fields.js';
import { end, state, type ActionWords, type StateType } from '../words.js';

type Several<T> = T | readonly T[];
type Acts = 'draft' | 'revise' | 'submit' | 'look' | 'withdraw';
type Written = 'stamp submittedOn' | 'stamp openedAt' | 'openedAt = null';
/** The record as its guards read it. */
interface Opened {
  readonly openedAt: LeafValue<string | null | undefined>;
}

interface Drafting<F, T extends string, R, C, E extends string> {
  readonly fields: { readonly submittedOn: DateField; readonly openedAt: InstantField };
  readonly states: { readonly draft: StateType; readonly dropped: StateType };
  readonly actions: {
    readonly [A in Acts]: ActionWords<F, T | 'draft' | 'dropped', R, Acts, C & Opened, E | Written>;
  };
}

/**
 * An application that is written first and handed in later (草稿): kept as a draft that is its author's own, changed as often as he likes, handed in once it has what
 * it `need`s. Until one of its `readers` has opened it (opening is an event) its author takes it back.
 */
export function drafting<
  const F extends string,
  const T extends string,
  const R extends string,
  const D extends string,
  C = unknown,
  const E extends string = never,
>(words: {
  /** What is begun with it, as the portal offers it. */
  readonly title: Label;
  readonly by: Several<R>;
  readonly form: readonly F[];
  readonly need?: readonly NoInfer<F>[];
  /** Where it goes when it is handed in, and who opens it there. */
  readonly to: T;
  readonly readers: Several<D>;
  /** What bars handing it in, and what it may not say then. */
  readonly unless?: readonly { readonly when: (record: C) => Condition; readonly why: Label }[];
  readonly refuses?: readonly RefusesWords<C>[];
  readonly then?: readonly Effect<E>[];
}): Drafting<F, T, R | D, C, E> {
  const { title, by, form, need = [], to, readers, unless = [], refuses = [], then = [] } = words;
  const wasOpened = [
    {
      when: (record: Opened) => record.openedAt.exists(),
      why: ['申请已有人查看，不能再撤回。', 'The application was opened by who handles it: it can be taken back no more.'],
    },
  ];
  return {
    fields: {
      submittedOn: date(['提交日期', 'Handed in on'], { filter: true }),
      openedAt: instant(['首次查看时间', 'First opened at']),
    },
    states: { draft: state(['草稿', 'Draft'], 'open'), dropped: end(['已撤回', 'Withdrawn'], 'refused') },
    actions: {
      draft: { title, to: 'draft', by, form },
      revise: { title: ['修改', 'Change'], from: 'draft', by, form },
      submit: {
        title: ['提交', 'Hand in'],
        from: 'draft',
        to,
        by,
        due: { clock: null },
        form,
        need,
        unless,
        refuses,
        then: [stamp('submittedOn'), set({ openedAt: null }), ...then],
      },
      look: {
        title: ['首次查看', 'First opened'],
        from: to,
        by: readers,
        byReading: true,
        unless: [{ when: wasOpened[0]!.when, why: ['已有人查看过。', 'Somebody has opened it before.'] }],
        then: [stamp('openedAt')],
      },
      withdraw: { title: ['撤回', 'Take back'], from: ['draft', to], to: 'dropped', by, reason: 'optional', unless: wasOpened },
    },
  } as unknown as Drafting<F, T, R | D, C, E>;
}
