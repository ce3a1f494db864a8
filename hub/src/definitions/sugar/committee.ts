import type { Label } from '@fatong/contracts';
import {
  and,
  count,
  each,
  not,
  or,
  some,
  when,
  type Condition,
  type LeafValue,
  type ListValue,
  type Value,
} from '@fatong/contracts/expression';
import { stamp, type Effect } from '../effects/index.js';
import {
  choice,
  date,
  prose,
  rows,
  text,
  type ChoiceField,
  type DateField,
  type ProseField,
  type RowsField,
  type TextField,
} from '../fields.js';
import type { RefusesWords } from '../barring.js';
import { state, type Section, type StateType } from '../words.js';

type Several<T> = T | readonly T[];
type Cap<N extends string> = Capitalize<N>;

const presences = { present: ['出席', 'Present'], excused: ['请假', 'Excused'] } as const satisfies Readonly<Record<string, Label>>;
const votes = { agreed: ['同意', 'For'], opposed: ['不同意', 'Against'], abstained: ['弃权', 'Abstained'] } as const satisfies Readonly<
  Record<string, Label>
>;

interface MemberFields extends Record<string, TextField | ChoiceField> {
  readonly name: TextField;
  readonly post: TextField;
  readonly presence: ChoiceField<keyof typeof presences, false>;
  readonly vote: ChoiceField<keyof typeof votes, false>;
  readonly opinion: TextField;
}
interface CommitteeFields {
  readonly Members: RowsField<MemberFields>;
  readonly On: DateField;
  readonly Conclusion: ProseField;
}
/** Rows of persons by their names. */
interface Person {
  readonly name?: string | null;
}

/** What the form of a discussion asks for, by the names its fields have in the record. */
type FieldsOf<N extends string> = { readonly [K in keyof CommitteeFields as `${N}${K & string}`]: CommitteeFields[K] };
/** The record as the guards of a committee read it; B: rows of those who may not sit on it. */
type Sat<N extends string, B extends string> = {
  readonly [K in `${N}Members` | B]: ListValue<readonly Person[] | null | undefined, Person>;
};

interface Committee<
  N extends string,
  S extends string,
  T extends string,
  D extends string,
  R extends string,
  B extends string,
  E extends string,
> {
  readonly fields: FieldsOf<N>;
  readonly states: { readonly [K in N]: StateType };
  readonly actions: {
    readonly [K in `convene${Cap<N>}`]: { readonly title: Label; readonly from: Several<S>; readonly to: N; readonly by: Several<D> };
  } & {
    readonly [K in `conclude${Cap<N>}`]: {
      readonly title: Label;
      readonly from: N;
      readonly to: T;
      readonly by: Several<R>;
      readonly due: true;
      readonly form: readonly (keyof FieldsOf<N> & string)[];
      readonly need: readonly (keyof FieldsOf<N> & string)[];
      readonly refuses: readonly RefusesWords<Sat<N, B>>[];
      readonly then: readonly Effect<E | `stamp ${N}On`>[];
    };
  };
  readonly section: Section<keyof FieldsOf<N> & string>;
}

/** A member as conditions read one. */
interface Seat {
  readonly presence: LeafValue<string | null | undefined>;
  readonly vote: LeafValue<string | null | undefined>;
  readonly name: LeafValue<string | null | undefined>;
}

/**
 * A body that decides by votes (集体讨论, 评审会): its members, who of them was present, how each voted, who was excused. It has a quorum, each who is present
 * votes and nobody else does, more than half of those present agree, and nobody of `barred` sits on it: rows with a `name`, as of investigators.
 */
export function committee<
  const N extends string,
  const S extends string,
  const T extends string,
  const D extends string,
  const R extends string,
  const B extends string = never,
  const E extends string = never,
>(
  name: N,
  title: Label,
  words: {
    readonly from: Several<S>;
    readonly to: T;
    readonly convene: Several<D>;
    readonly by: Several<R>;
    readonly quorum: number;
    readonly barred?: B;
    readonly then?: readonly Effect<E>[];
  },
): Committee<N, S, T, D, R, B, E> {
  const { from, to, convene, by, quorum, barred, then = [] } = words;
  const cap = name.charAt(0).toUpperCase() + name.slice(1);
  const [members, on, conclusion] = [`${name}Members`, `${name}On`, `${name}Conclusion`];
  type Record = Readonly<{ [K in string]: Value<readonly Person[] | null | undefined> }>;
  const seats = (record: Record, condition: (seat: Seat) => Condition) =>
    each(record[members]!, (seat) => condition(seat as unknown as Seat));
  const present = (seat: Seat): Condition => seat.presence.is('present');
  const of = (record: Record, condition: (seat: Seat) => Condition) =>
    count(each(record[members]!, (seat) => when(condition(seat as unknown as Seat), 1)));
  const refuses: RefusesWords<Record>[] = [
    {
      at: members,
      when: (record) => of(record, present).less(quorum),
      why: [`出席人数不足 ${quorum} 人，不能形成${title[0]}意见。`, `Fewer than ${quorum} members were present: there is no quorum.`],
    },
    {
      at: `${members}.vote`,
      when: (record) => seats(record, (seat) => differ(present(seat), seat.vote.exists())),
      why: ['出席的成员应当表决，请假的不表决。', 'Who is present votes, who is excused does not.'],
    },
    ...(barred === undefined
      ? []
      : [
          {
            at: `${members}.name`,
            why: [`本案调查人员不得参加${title[0]}表决。`, 'Who investigated the case does not sit on it.'] as Label,
            when: (record: Record) =>
              seats(record, (seat) => some(record[barred]!, (one) => (one as unknown as Seat).name.is(seat.name as LeafValue<string>))),
          },
        ]),
    {
      at: `${members}.name`,
      why: ['同一成员只能列一次。', 'A member is named once.'],
      when: (record) =>
        seats(record, (seat) =>
          count(each(record[members]!, (other) => when((other as unknown as Seat).name.is(seat.name as LeafValue<string>), 1))).greater(1),
        ),
    },
    {
      at: members,
      when: (record) =>
        not(
          of(record, (seat) => seat.vote.is('agreed')).greater(
            of(record, (seat) => or(seat.vote.is('opposed'), seat.vote.is('abstained'))),
          ),
        ),
      why: ['未获出席成员过半数同意。', 'No majority of those present agreed.'],
    },
  ];
  return {
    fields: {
      [members]: rows(
        [`${title[0]}成员`, `Members: ${title[1]}`],
        {
          name: text(['姓名', 'Name'], { required: true, max: 60 }),
          post: text(['职务', 'Post'], { max: 60 }),
          presence: choice(['出席', 'Presence'], presences, { required: true }),
          vote: choice(['表决', 'Vote'], votes),
          opinion: text(['意见', 'Opinion'], { max: 500 }),
        },
        { most: 30 },
      ),
      [on]: date([`${title[0]}日期`, `${title[1]}: held on`]),
      [conclusion]: prose([`${title[0]}结论`, `${title[1]}: conclusion`], { max: 4000 }),
    },
    states: { [name]: state([title[0], title[1]], 'waiting') },
    actions: {
      [`convene${cap}`]: { title: [`提请${title[0]}`, `Convene: ${title[1]}`], from, to: name, by: convene },
      [`conclude${cap}`]: {
        title: [`记录${title[0]}结论`, `Conclude: ${title[1]}`],
        from: name,
        to,
        by,
        due: true,
        form: [members, conclusion],
        need: [members, conclusion],
        refuses,
        then: [stamp(on), ...then],
      },
    },
    section: { title, fields: [members, on, conclusion] },
  } as unknown as Committee<N, S, T, D, R, B, E>;
}

const differ = (a: Condition, b: Condition): Condition => or(and(a, not(b)), and(not(a), b));
