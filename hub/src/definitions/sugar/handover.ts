import type { Label } from '@fatong/contracts';
import type { Recorded } from '@fatong/contracts/expression';
import { did, workdays, type ClockWords } from '../clock.js';
import { reckon, set, stamp, type Effect } from '../effects/index.js';
import { date, files, prose, ref, type DateField, type FilesField, type ProseField, type RefField } from '../fields.js';
import type { NoticeWords } from '../notice.js';
import type { Parameter } from '../parameter.js';
import { end, state, type ActionWords, type Section, type StateType, type ViewType } from '../words.js';

type Several<T> = T | readonly T[];

interface HandoverFields<To extends string, S extends string> {
  /** Where it was offered to. */
  readonly receiver: RefField<false, To>;
  /** The same, as long as the other side reads it: not what was withdrawn or came back by itself. */
  readonly openTo: RefField<false, To>;
  readonly subject: RefField<false, S>;
  readonly grounds: ProseField;
  readonly materials: FilesField;
  readonly refusalGrounds: ProseField;
  readonly offeredOn: DateField;
  readonly answeredOn: DateField;
}
type Field = keyof HandoverFields<string, string>;
type Does = 'offer' | 'accept' | 'refuse' | 'withdraw' | 'lapse';
type State = 'offered' | 'accepted' | 'refused' | 'withdrawn' | 'lapsed';
type View = 'sent' | 'withdrawn' | 'received' | 'accepted' | 'refused' | 'refusedByOther';
type Written = 'stamp offeredOn' | 'stamp answeredOn' | 'openTo = null' | 'field openTo' | 'field receiver';

interface Handover<To extends string, S extends string, R extends string, E extends string> {
  readonly fields: HandoverFields<To, S>;
  readonly states: Readonly<Record<State, StateType>>;
  readonly actions: { readonly [K in Does]: ActionWords<Field, State, R, Does, unknown, E | Written, 'answer'> };
  readonly clocks: Readonly<
    Record<'remind' | 'answer', ClockWords<Does, never, 'action offer' | `action ${Exclude<Does, 'offer'>}`, unknown>>
  >;
  readonly notices: Readonly<Record<'offered' | 'waiting' | 'answered' | 'lapsed', NoticeWords<never, R, Does, unknown, 'remind'>>>;
  readonly sections: readonly Section<Field>[];
  readonly place: {
    readonly owner: { readonly ref: 'subject' };
    readonly involve: { readonly openTo: { readonly role: 'copy'; readonly as: 'unit' } };
  };
  readonly views: Readonly<Record<View, ViewType<'state' | 'side'>>>;
}

const label = ([zh, en]: Label, before: string, enBefore: string): Label => [`${before}${zh}`, `${enBefore}: ${en}`];

/**
 * Records that hand something of one unit to another (转办): each a record of its own, so that one thing may be offered several times, and each side has its lists
 * of what it sent and received. The other side reads until it answers; the sender withdraws; who does not answer is asked again, and then it comes back by
 * itself. What is handed over moves by `then`, in the same transaction. It is of the unit that has the subject; spread every part of it into the record.
 */
export function handover<
  const To extends string,
  const S extends string,
  const D extends string,
  const V extends string,
  const E extends string = never,
>(
  title: Label,
  words: {
    /** What is handed over, and the register of who may receive. */
    readonly of: S | { readonly name: S };
    readonly to: To | { readonly name: To };
    readonly by: Several<D>;
    readonly receivers: Several<V>;
    /** After so many working days the sender hears that there is no answer; after so many it is back. */
    readonly remind: number | Parameter<number>;
    readonly within: number | Parameter<number>;
    readonly then: { readonly [K in Does]: readonly Effect<E>[] };
  },
): Handover<To, S, D | V, E> {
  const { of, to, by, receivers, remind, within, then } = words;
  const answered = ['accept', 'refuse', 'withdraw', 'lapse'];
  const back: readonly Effect[] = [stamp('answeredOn'), set({ openTo: null })];
  const tell = (said: Label, on: object, roles: unknown, at: unknown): object => ({ words: said, on, to: { roles, at } });
  return {
    fields: {
      subject: ref(['所转事项', 'Subject'], of, { required: true, filter: true }),
      receiver: ref(['接收单位', 'Receiver'], to, { filter: true }),
      openTo: ref(['可查阅单位', 'Open to'], to),
      grounds: prose([`${title[0]}理由`, `${title[1]}: reason`], { max: 2000 }),
      materials: files([`${title[0]}材料`, `${title[1]}: materials`]),
      refusalGrounds: prose(['拒收理由', 'Reason of the refusal'], { max: 2000 }),
      offeredOn: date(['发起日期', 'Offered on'], { filter: true }),
      answeredOn: date(['答复日期', 'Answered on'], { filter: true }),
    },
    states: {
      offered: state(['待接收', 'Offered'], 'waiting'),
      accepted: end(['已接收', 'Accepted']),
      refused: end(['已拒收', 'Refused'], 'refused'),
      withdrawn: end(['已撤销', 'Withdrawn'], 'refused'),
      lapsed: end(['逾期退回', 'Came back unanswered'], 'refused'),
    },
    actions: {
      offer: {
        title: label(title, '发起', 'Offer'),
        to: 'offered',
        by,
        form: ['subject', 'receiver', 'grounds', 'materials'],
        need: ['receiver', 'grounds'],
        then: [stamp('offeredOn'), opened, ...then.offer],
      },
      accept: {
        title: label(title, '接收', 'Accept'),
        from: 'offered',
        to: 'accepted',
        by: receivers,
        side: 'received',
        due: 'answer',
        reason: 'optional',
        then: [stamp('answeredOn'), ...then.accept],
      },
      refuse: {
        title: label(title, '拒收', 'Refuse'),
        from: 'offered',
        to: 'refused',
        by: receivers,
        side: 'received',
        form: ['refusalGrounds'],
        need: ['refusalGrounds'],
        then: [stamp('answeredOn'), ...then.refuse],
      },
      withdraw: {
        title: label(title, '撤销', 'Withdraw'),
        from: 'offered',
        to: 'withdrawn',
        by,
        side: 'sent',
        reason: 'optional',
        then: [...back, ...then.withdraw],
      },
      lapse: {
        title: label(title, '逾期退回', 'Comes back unanswered'),
        from: 'offered',
        to: 'lapsed',
        by: [],
        byClock: true,
        then: [...back, ...then.lapse],
      },
    },
    clocks: {
      remind: { title: ['催收', 'Reminder'], from: did('offer'), within: workdays(remind), met: did(...answered) },
      answer: {
        title: ['接收期限', 'To be answered'],
        from: did('offer'),
        within: workdays(within),
        met: did(...answered),
        atEnd: 'lapse',
      },
    },
    notices: {
      offered: tell([`有一件${title[0]}待接收：{number}。`, `${title[1]} is to be answered: {number}.`], { action: 'offer' }, receivers, {
        unitOf: 'openTo',
      }),
      waiting: tell(
        [`${title[0]} {number} 尚未被接收。`, `${title[1]} {number} is not answered yet.`],
        { clock: 'remind', at: 'end' },
        by,
        'owner',
      ),
      answered: tell(
        [`${title[0]} {number} 已有答复。`, `${title[1]} {number} was answered.`],
        { action: ['accept', 'refuse'] },
        by,
        'owner',
      ),
      lapsed: tell(
        [`${title[0]} {number} 逾期未接收，已退回。`, `${title[1]} {number} was not answered in time and is back.`],
        { action: 'lapse' },
        by,
        'owner',
      ),
    },
    sections: [
      { title, fields: ['subject', 'receiver', 'grounds', 'materials', 'offeredOn'] },
      { title: ['答复', 'Answer'], fields: ['answeredOn', 'refusalGrounds'], brief: true },
    ],
    place: { owner: { ref: 'subject' }, involve: { openTo: { role: 'copy', as: 'unit' } } },
    views: {
      sent: { title: label(title, '发起的', 'Sent'), filter: { side: 'sent' } },
      withdrawn: { title: label(title, '撤销的', 'Withdrawn'), filter: { side: 'sent', state: 'withdrawn' } },
      received: { title: label(title, '接收的', 'Received'), filter: { side: 'received', state: ['offered', 'accepted'] } },
      accepted: { title: label(title, '被接收的', 'Accepted by the other'), filter: { side: 'sent', state: 'accepted' } },
      refused: { title: label(title, '拒收的', 'Refused by us'), filter: { side: 'received', state: 'refused' } },
      refusedByOther: { title: label(title, '被拒收的', 'Refused by the other'), filter: { side: 'sent', state: 'refused' } },
    },
  } as unknown as Handover<To, S, D | V, E>;
}

/** Whom it is offered to reads it. */
const opened = reckon('openTo', (one: Recorded<{ readonly receiver?: string | null }>) => one.receiver);
