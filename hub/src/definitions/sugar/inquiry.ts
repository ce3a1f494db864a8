import type { Label } from '@fatong/contracts';
import { not, type Condition, type LeafValue } from '@fatong/contracts/expression';
import { set, stamp, type Effect } from '../effects/index.js';
import { choice, date, prose, type ChoiceField, type DateField, type ProseField } from '../fields.js';
import type { ActionWords, Section } from '../words.js';

type Several<T> = T | readonly T[];
type Cap<N extends string> = Capitalize<N>;

const standings = {
  open: ['未核查', 'Not asked'],
  asked: ['核查中', 'Asked'],
  undelivered: ['未送达', 'Undelivered'],
  answered: ['已核查', 'Answered'],
  waived: ['核查未回，不再等候', 'Waived'],
} as const satisfies Readonly<Record<string, Label>>;
type Standing = keyof typeof standings;

type Fields<N extends string> = { readonly [K in N]: ChoiceField<Standing, false> } & {
  readonly [K in `${N}AskedOn` | `${N}AnsweredOn`]: DateField;
} & { readonly [K in `${N}Waiver`]: ProseField };
type Written<N extends string> =
  | `${N} = ${Standing}`
  | `stamp ${N}AskedOn`
  | `stamp ${N}AnsweredOn`
  | `${N}AnsweredOn = null`
  | `${N}Waiver = null`;
/** The record as its guards read it. */
type Read<N extends string> = { readonly [K in N]: Pick<LeafValue<string | null | undefined>, 'is' | 'in'> };

interface Inquiry<N extends string, S extends string, R extends string> {
  readonly fields: Fields<N>;
  readonly actions: { readonly [K in `waive${Cap<N>}`]: ActionWords<`${N}Waiver`, S, R, never, Read<N>, Written<N>> };
  /** It is asked, or answered: effects of the actions that do so. */
  readonly asked: readonly Effect<Written<N>>[];
  readonly answered: readonly Effect<Written<N>>[];
  /** Neither answered nor waived; `which` says it in a refusal. */
  readonly isOpen: (record: Read<N>) => Condition;
  readonly which: { readonly when: (record: Read<N>) => Condition; readonly words: Label };
  readonly section: Section<keyof Fields<N> & string>;
}

/**
 * One part of what is looked into about somebody (一项核查): asked on a day, answered on a day and askable again, or waived with a written reason where no answer
 * comes. What waits for it reads `isOpen` and names it by `which`.
 */
export function inquiry<const N extends string, const S extends string, const R extends string>(
  name: N,
  title: Label,
  words: { readonly from: Several<S>; readonly by: Several<R> },
): Inquiry<N, S, R> {
  const cap = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const [askedOn, answeredOn, waiver] = [`${name}AskedOn`, `${name}AnsweredOn`, `${name}Waiver`];
  const isOpen = (record: Record<string, Pick<LeafValue<string | null | undefined>, 'in'>>) =>
    not(record[name]!.in(['answered', 'waived']));
  return {
    fields: {
      [name]: choice(title, standings, { filter: true }),
      [askedOn]: date([`${title[0]}：核查日期`, `${title[1]}: asked on`]),
      [answeredOn]: date([`${title[0]}：答复日期`, `${title[1]}: answered on`]),
      [waiver]: prose([`${title[0]}：不再等候的理由`, `${title[1]}: why it is waived`], { max: 1000 }),
    },
    actions: {
      [`waive${cap}`]: {
        title: [`${title[0]}：不再等候`, `Waive: ${title[1]}`],
        from: words.from,
        by: words.by,
        form: [waiver],
        need: [waiver],
        unless: [
          {
            when: (record: Record<string, LeafValue<string>>) => not(isOpen(record)),
            why: ['该项已经核查完毕。', 'This part is answered or waived already.'],
          },
        ],
        then: [set({ [name]: 'waived' })],
      },
    },
    asked: [set({ [name]: 'asked', [answeredOn]: null, [waiver]: null }), stamp(askedOn)],
    answered: [set({ [name]: 'answered' }), stamp(answeredOn)],
    isOpen,
    which: { when: isOpen, words: title },
    section: { title, fields: [name, askedOn, answeredOn, waiver] },
  } as unknown as Inquiry<N, S, R>;
}
