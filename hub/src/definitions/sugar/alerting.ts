import type { Label } from '@fatong/contracts';
import { and, type Condition, type LeafValue } from '@fatong/contracts/expression';
import { did, workdays, type ClockWords } from '../clock.js';
import { enlist, set, stamp, type Effect } from '../effects/index.js';
import {
  choice,
  date,
  instant,
  prose,
  staff,
  text,
  type ChoiceField,
  type DateField,
  type InstantField,
  type ProseField,
  type StaffField,
  type TextField,
} from '../fields.js';
import type { NoticeWords } from '../notice.js';
import { end, state, type ActionWords, type Section, type StateType, type ViewType } from '../words.js';

type Several<T> = T | readonly T[];

/** How grave an alert is, mild to grave. */
const levels = { hint: ['提示', 'Hint'], ordinary: ['一般', 'Ordinary'], grave: ['严重', 'Grave'] } as const satisfies Readonly<
  Record<string, Label>
>;
export type AlertLevel = keyof typeof levels;
const causes = {
  untrue: ['所依据的事实已不成立', 'What it rests on is no longer true'],
  falseAlarm: ['误报', 'False alarm'],
  handled: ['处置完毕', 'Dealt with'],
} as const satisfies Readonly<Record<string, Label>>;

interface AlertFields<K extends string> {
  readonly level: ChoiceField<AlertLevel, false>;
  readonly rule: ChoiceField<K, false>;
  readonly ruleVersion: TextField;
  readonly facts: ProseField;
  readonly storedAt: InstantField;
  readonly raisedAt: InstantField;
  readonly shownAt: InstantField;
  readonly takenOn: DateField;
  readonly handler: StaffField;
  readonly finding: ProseField;
  readonly closing: ChoiceField<keyof typeof causes, false>;
  readonly closedOn: DateField;
}
type Field = keyof AlertFields<never>;
type AlertState = 'pending' | 'falseAlarm' | 'checking' | 'founded' | 'unfounded' | 'closed' | 'lapsed';
type Act = 'raise' | 'retract' | 'look' | 'take' | 'give' | 'reassign' | 'dismiss' | 'confirm' | 'refute' | 'close';
type Writes = 'staff handler' | `stamp ${'raisedAt' | 'shownAt' | 'takenOn' | 'closedOn'}` | `closing = ${keyof typeof causes}`;
type Clock = 'acknowledge' | 'finish';
/** The record as the words of an alert read it. */
interface Alerted {
  readonly level: LeafValue<string | null | undefined>;
  readonly shownAt: LeafValue<string | null | undefined>;
  readonly state: LeafValue<string | null | undefined>;
}
type Due = `${Clock}${'Due' | 'Met'}`;
type Notice<R> = NoticeWords<Field | Due, R, Act, Alerted, Clock>;

interface Alerting<K extends string, R extends string> {
  readonly fields: AlertFields<K>;
  readonly states: { readonly [S in AlertState]: StateType };
  readonly actions: { readonly [A in Act]: ActionWords<Field, AlertState, R, Act, Alerted, Writes, Clock> };
  readonly clocks: { readonly [C in Clock]: ClockWords<never, never, `action ${Act}`, unknown> };
  readonly notices: Readonly<Record<'raised' | 'grave' | 'given' | 'unacknowledged' | 'near' | 'over' | 'lapsed', Notice<R>>>;
  readonly views: Readonly<Record<'pending' | 'checking' | 'grave' | 'overdue', ViewType<'state' | 'level' | 'standing'>>>;
  readonly sections: readonly Section<Field>[];
}

/**
 * An alert (预警) that a rule raises: 待处置 → 误报 | 核查中 → 属实 / 不属实 → 办结, and closed with its cause when what it rests on is no longer true. Who deals with it is
 * told at once, of a grave one its `heads` too; who leads when nobody has taken it up within a working day. Three times are stamped: when what it rests on was
 * stored, when the alert was written, when somebody first opened it. It has its level, and the version of the rule's parameter it was raised by, for good.
 * Whoever takes it up answers for it (责任人), or whom a lead gives it to; he alone checks and closes it, until a lead gives it to another.
 */
export function alerting<const K extends string, const C extends string, const L extends string, const H extends string>(words: {
  /** Titles of the rules that raise it, by the keys of their parameters. */
  readonly rules: Readonly<Record<K, Label>>;
  readonly clerks: Several<C>;
  readonly leads: Several<L>;
  readonly heads: Several<H>;
}): Alerting<K, C | L | H> {
  const { rules, clerks, leads, heads } = words;
  const all = [...new Set([clerks, leads, heads].flat())];
  const closes = (cause: keyof typeof causes): readonly Effect[] => [set({ closing: cause }), stamp('closedOn')];
  const checks = { by: clerks, assignee: 'handler', due: 'finish', form: ['finding'], need: ['finding'] } as const;
  const told = (roles: unknown) => ({ roles, at: 'scope' });
  return {
    fields: {
      level: choice(['预警级别', 'Level'], levels, { required: true, filter: true }),
      rule: choice(['触发规则', 'Rule'], rules, { required: true, filter: true }),
      ruleVersion: text(['规则参数（版本）', 'Parameter and its version'], { max: 400 }),
      facts: prose(['预警事实', 'Facts'], { max: 8000 }),
      storedAt: instant(['信息入库时间', 'Stored at'], { filter: true }),
      raisedAt: instant(['预警产生时间', 'Raised at'], { filter: true }),
      shownAt: instant(['首次查看时间', 'First opened at']),
      takenOn: date(['签收日期', 'Taken up on']),
      handler: staff(['责任人', 'In charge'], { roles: clerks, filter: true }),
      finding: prose(['核查情况', 'Finding'], { max: 4000 }),
      closing: choice(['办结原因', 'Closed because'], causes, { filter: true }),
      closedOn: date(['办结日期', 'Closed on'], { filter: true }),
    },
    states: {
      pending: state(['待处置', 'Pending'], 'open'),
      checking: state(['核查中', 'Being checked']),
      founded: state(['属实', 'Founded']),
      unfounded: state(['不属实', 'Unfounded'], 'waiting'),
      falseAlarm: end(['误报', 'False alarm'], 'refused'),
      closed: end(['办结', 'Closed']),
      lapsed: end(['已解除（事实不再成立）', 'Lapsed: no longer true'], 'refused'),
    },
    actions: {
      raise: { title: ['规则预警', 'Raised by rule'], to: 'pending', by: [], byRule: true, then: [stamp('raisedAt')] },
      retract: {
        title: ['规则解除', 'Taken back by rule'],
        from: ['pending', 'checking'],
        to: 'lapsed',
        by: [],
        byRule: true,
        then: closes('untrue'),
      },
      look: {
        title: ['首次查看', 'First opened'],
        from: ['pending', 'checking'],
        by: all,
        byReading: true,
        unless: [{ when: (a: Alerted) => a.shownAt.exists(), why: ['已有人查看过。', 'Somebody has opened it before.'] }],
        then: [stamp('shownAt')],
      },
      take: {
        title: ['签收核查', 'Take up'],
        from: 'pending',
        to: 'checking',
        by: clerks,
        due: 'acknowledge',
        then: [stamp('takenOn'), enlist('handler')],
      },
      give: {
        title: ['指派核查', 'Give to somebody'],
        from: 'pending',
        to: 'checking',
        by: leads,
        form: ['handler'],
        need: ['handler'],
        then: [stamp('takenOn')],
      },
      reassign: {
        title: ['改派', 'Give to another'],
        from: ['checking', 'founded', 'unfounded'],
        by: leads,
        form: ['handler'],
        need: ['handler'],
        reason: true,
      },
      dismiss: {
        title: ['认定误报', 'False alarm'],
        from: 'pending',
        to: 'falseAlarm',
        by: clerks,
        reason: true,
        then: closes('falseAlarm'),
      },
      confirm: { title: ['核查属实', 'Founded'], from: 'checking', to: 'founded', ...checks },
      refute: { title: ['核查不属实', 'Unfounded'], from: 'checking', to: 'unfounded', ...checks },
      close: {
        title: ['办结', 'Close'],
        from: ['founded', 'unfounded'],
        to: 'closed',
        by: clerks,
        assignee: 'handler',
        due: 'finish',
        reason: 'optional',
        then: closes('handled'),
      },
    },
    clocks: {
      acknowledge: {
        title: ['签收', 'Take-up'],
        from: did('raise'),
        within: workdays(1),
        met: did('take', 'give', 'dismiss', 'retract'),
      },
      finish: {
        title: ['预警处置', 'Dealing with it'],
        from: did('raise'),
        within: workdays(15),
        met: did('dismiss', 'close', 'retract'),
        warn: [3, 1],
      },
    },
    notices: {
      raised: {
        words: ['{level}预警：{rule}，编号{number}，请核查。', 'Alert ({level}): {rule}, {number}. It is to be checked.'],
        on: { action: 'raise' },
        to: told(clerks),
      },
      grave: {
        words: ['{level}预警：{rule}，编号{number}。', 'Alert ({level}): {rule}, {number}.'],
        on: { holds: (a: Alerted): Condition => and(a.level.is('grave'), a.state.is('pending')) },
        to: told(heads),
      },
      given: {
        words: ['预警{number}由{handler}核查：{rule}。', 'The alert {number} is for {handler} to check: {rule}.'],
        on: { action: ['give', 'reassign'] },
        to: { assignee: 'handler' },
      },
      unacknowledged: {
        words: ['预警{number}一个工作日内无人签收：{rule}。', 'Nobody took up the alert {number} within a working day: {rule}.'],
        on: { clock: 'acknowledge', at: 'end' },
        to: told(leads),
      },
      near: {
        words: ['预警{number}应于{finishDue}前办结。', 'The alert {number} is to be closed by {finishDue}.'],
        on: { clock: 'finish', at: 'warn' },
        to: told(clerks),
      },
      over: {
        words: ['预警{number}超期未办结。', 'The alert {number} is overdue.'],
        on: { clock: 'finish', at: 'end' },
        to: told([...new Set([clerks, leads].flat())]),
      },
      lapsed: {
        words: ['预警{number}已解除：{closing}。', 'The alert {number} has lapsed: {closing}.'],
        on: { action: 'retract' },
        to: told([...new Set([clerks, heads].flat())]),
      },
    },
    views: {
      pending: { title: ['待处置', 'Pending'], filter: { state: 'pending' } },
      checking: { title: ['核查中', 'Being checked'], filter: { state: ['checking', 'founded', 'unfounded'] } },
      grave: { title: ['严重', 'Grave'], filter: { level: 'grave', state: ['pending', 'checking', 'founded'] } },
      overdue: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
    },
    sections: [
      { title: ['预警', 'Alert'], fields: ['level', 'rule', 'ruleVersion', 'facts'] },
      { title: ['时间', 'Times'], fields: ['storedAt', 'raisedAt', 'shownAt'] },
      { title: ['核查与处置', 'Checked and dealt with'], fields: ['takenOn', 'handler', 'finding', 'closing', 'closedOn'], brief: true },
    ],
  } as unknown as Alerting<K, C | L | H>;
}
