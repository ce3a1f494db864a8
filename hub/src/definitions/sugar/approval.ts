import type { Label } from '@fatong/contracts';
import { not, type Condition, type LeafValue } from '@fatong/contracts/expression';
import { minute, set, type Effect } from '../effects/index.js';
import { integer, type IntegerField } from '../fields.js';
import type { NoticeWords } from '../notice.js';
import { state, type ActionWords, type StateType } from '../words.js';

type Several<T> = T | readonly T[];
type Step<N extends string> = `${N}Step`;
type StepSet<N extends string> = `${Step<N>} = ${number}` | `${Step<N>} = null`;
/** The record as the guards of an approval read it. */
type Stepped<N extends string> = { readonly [K in Step<N>]: Pick<LeafValue<number | null | undefined>, 'is'> };
type Action<F, S, R, A, N extends string, E extends string> = ActionWords<F, S, R, A, Stepped<N>, E | StepSet<N>>;

/** Names of its actions: ask, pass for each post before the last, approve, return. */
type Names<N extends string, P extends readonly unknown[]> =
  | `ask${Capitalize<N>}`
  | `approve${Capitalize<N>}`
  | `return${Capitalize<N>}`
  | Passes<N, P>;
/** A post is one role, or several of which each acts where it is competent. */
type Post = Several<string>;
type RolesOf<P> = P extends readonly (infer R)[] ? (R extends string ? R : R extends readonly (infer I)[] ? I & string : never) : never;
type Passes<N extends string, P extends readonly unknown[]> = P extends readonly [unknown]
  ? never
  : P extends readonly [unknown, unknown]
    ? `pass${Capitalize<N>}`
    : `pass${Capitalize<N>}` | `pass${Capitalize<N>}Again`;

interface Approval<
  N extends string,
  S extends string,
  T extends string,
  R extends string,
  P extends readonly Post[],
  F extends string,
  E extends string,
  X extends string,
> {
  readonly fields: { readonly [K in Step<N>]: IntegerField };
  readonly states: { readonly [K in N]: StateType };
  readonly actions: { readonly [K in Names<N, P>]: Action<F, S | T | N, R, Names<N, P> | X, N, E> };
  readonly notices: { readonly [K in `${N}Asked` | `${N}Approved` | `${N}Returned`]: NoticeWords<never, R, Names<N, P>, unknown> };
}

/**
 * An approval (审批): one state in which the record passes the posts of a chain, one to three of them, in their order. Who asked, or passed it at an earlier
 * post, does not pass it at a later one (经办 ≠ 审批). Sent back it returns to where it was asked, with a reason. It is the turn of one post after the other; the next is told, and at the end who asked.
 */
export function approval<
  const N extends string,
  const S extends string,
  const T extends string,
  const D extends string,
  const P extends readonly [Post] | readonly [Post, Post] | readonly [Post, Post, Post],
  const F extends string = never,
  const E extends string = never,
  const X extends string = never,
  const M extends string = never,
>(
  name: N,
  title: Label,
  words: {
    readonly from: Several<S>;
    readonly to: T;
    /** Where it goes when it is sent back; the first of `from` when absent. */
    readonly back?: NoInfer<S>;
    readonly by: Several<D>;
    readonly chain: P;
    readonly form?: readonly F[];
    readonly need?: readonly NoInfer<F>[];
    /** Who did (any of) these on this record passes it at no post either. */
    readonly notBy?: Several<X>;
    /** A matter among officials: nobody else finds its steps, and what was written with them, on the timeline. */
    readonly internal?: true;
    /** The rows (`minutes`) that keep each step with its opinion, for the sheet of the approval (审批意见表). */
    readonly minutes?: M;
    /** Of those in `by` only whom this field names may ask. */
    readonly assignee?: F;
    /** That it is asked for is itself the turn of who does, by the first day on which the record is due. */
    readonly due?: true;
    /** What the last post's approval brings about. */
    readonly then?: readonly Effect<E>[];
  },
): Approval<N, S, T, D | RolesOf<P>, P, F, E | `rows ${M}`, X> {
  const {
    from,
    to,
    back = [from].flat()[0]!,
    by,
    chain,
    form = [],
    need = [],
    notBy = [],
    internal,
    minutes,
    assignee,
    due,
    then = [],
  } = words as Omit<typeof words, 'chain' | 'from'> & { readonly chain: readonly Post[]; readonly from: Several<S> };
  const cap = name.charAt(0).toUpperCase() + name.slice(1);
  const step: string = `${name}Step`;
  const [ask, approve, sendBack, passes] = [
    `ask${cap}`,
    `approve${cap}`,
    `return${cap}`,
    [`pass${cap}`, `pass${cap}Again`].slice(0, chain.length - 1),
  ];
  const at = (
    post: number,
  ): { readonly when: (record: Record<string, Pick<LeafValue<number>, 'is'>>) => Condition; readonly why: Label } => ({
    when: (record) => not(record[step]!.is(post)),
    why: ['尚未轮到这一级审批。', 'It is not this post’s turn yet.'],
  });
  const asked = { [step]: 1 };
  const posts = [...new Set(chain.flat())];
  const among = internal && { internal: [...new Set([by, posts].flat())] };
  const kept: readonly Effect[] = minutes === undefined ? [] : [minute(minutes)];
  return {
    fields: { [step]: integer([`${title[0]}审批环节`, `Step of approval: ${title[1]}`], { min: 1, max: 3 }) },
    states: { [name]: state([`${title[0]}待审批`, `${title[1]}: awaits approval`], 'waiting') },
    actions: {
      [ask]: {
        title: [`报请${title[0]}`, `Ask: ${title[1]}`],
        from,
        to: name,
        by,
        form,
        need,
        reason: 'optional',
        then: [set(asked), ...kept],
        ...among,
        ...(assignee !== undefined && { assignee }),
        ...(due && { due }),
      },
      ...Object.fromEntries(
        passes.map((pass, i) => [
          pass,
          {
            title: [`${title[0]}审核通过`, `Pass: ${title[1]}`],
            from: name,
            by: chain[i]!,
            due: true,
            notBy: [ask, ...passes.slice(0, i), ...[notBy].flat()],
            unless: [at(i + 1)],
            reason: 'optional',
            then: [set({ [step]: i + 2 }), ...kept],
            ...among,
          },
        ]),
      ),
      [approve]: {
        title: [`批准${title[0]}`, `Approve: ${title[1]}`],
        from: name,
        to,
        by: chain.at(-1)!,
        due: true,
        notBy: [ask, ...passes, ...[notBy].flat()],
        unless: [at(chain.length)],
        reason: 'optional',
        // The sheet is complete before what it brings about, which may be its letter.
        then: [set({ [step]: null }), ...kept, ...then],
        ...among,
      },
      [sendBack]: {
        title: [`退回${title[0]}`, `Send back: ${title[1]}`],
        from: name,
        to: back,
        by: posts,
        reason: true,
        then: [set({ [step]: null }), ...kept],
        ...among,
      },
    },
    notices: {
      [`${name}Asked`]: {
        words: [`有一件${title[0]}待审批：{number}。`, `${title[1]} awaits approval: {number}.`],
        on: { action: [ask, ...passes] },
        to: { roles: posts, at: 'scope' },
      },
      [`${name}Approved`]: {
        words: [`${title[0]}已批准：{number}。`, `${title[1]} was approved: {number}.`],
        on: { action: approve },
        to: { roles: by, at: 'scope' },
      },
      [`${name}Returned`]: {
        words: [`${title[0]}被退回：{number}。`, `${title[1]} was sent back: {number}.`],
        on: { action: sendBack },
        to: { roles: by, at: 'scope' },
      },
    },
  } as unknown as Approval<N, S, T, D | RolesOf<P>, P, F, E | `rows ${M}`, X>;
}
