import type { DataOf, Label } from '@fatong/contracts';
import { textMessage, type textReceipt } from '@fatong/contracts/canonical/notices';
import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { at, did, hours } from '../clock.js';
import { ask, consult, goesOn, provided, stamp, withinHours, type Effect } from '../effects/index.js';
import type { Act, ActedRecord } from '../exchange.js';
import { boolean, choice, date, instant, integer, prose, text } from '../fields.js';
import { decisionTable } from '../table.js';
import { end, state } from '../words.js';

/** Text messages are sent between these hours. */
const [opens, closes] = [8, 20];
export const textPurposes = { reminder: ['提醒', 'Reminder'], notice: ['通知', 'Notice'] } as const;
const results = {
  delivered: ['已送达', 'Delivered'],
  failed: ['未送达', 'Not delivered'],
  expired: ['已过期未发送', 'Expired unsent'],
} as const;
const switched = { on: ['启用', 'On'], off: ['未启用', 'Off'] } as const;

interface Written {
  readonly template?: string | null;
  readonly phone?: string | null;
  readonly isOn?: keyof typeof switched | null;
  readonly heldAt?: string | null;
  readonly isSecret?: boolean | null;
}
type Row = Recorded<Written>;
/** Written in the same act or an earlier one, it is not kept. */
const emptied: Effect<'field words'> = { effect: 'emptied', names: ['field words'], deed: () => ({ set: { words: null } }) };
const isOn = (r: Row): Condition => r.isOn.is('on');

/**
 * Text messages (短信) as records, each sent once: written by notices that say `text`, within 08:00–20:00, or not at all while the switch is off, which two persons turn
 * by template in the table of rules (`table`, off at first); with the gateway's receipt. What has no telephone, or did not arrive, is told in writing, which `by` is
 * asked for. `links`: fields of the record that say what it is about.
 */
export function texting<const T extends string, const R extends string, const L extends string>({
  key,
  templates,
  by,
  links,
}: {
  readonly key: string;
  readonly templates: Readonly<Record<T, Label>>;
  readonly by: readonly R[];
  readonly links: readonly L[];
}) {
  const table = decisionTable(key, ['短信通知启用', 'Text messages that are sent'], {
    conditions: { template: choice(['短信模板', 'Template'], templates, { many: true }) },
    results: { enabled: choice(['是否启用', 'Sent'], switched, { required: true }) },
    versions: [['2023-01-01', [{ enabled: 'off' }]]],
  });
  const switching = consult<Written>()(table, {
    fills: ['isOn', 'switchVersion'],
    asks: {},
    given: ({ template }) => ({ template }),
    // A row that names the template goes before one for all.
    says: ({ rows, version }) => {
      const named = rows.filter((row) => Array.isArray(row.template) && row.template.length > 0);
      const said = (named.length > 0 ? named : rows).map(({ enabled }) => enabled);
      return { set: { isOn: said.length > 0 && said.every((one) => one === 'on') ? 'on' : 'off', switchVersion: version } };
    },
  });
  const writing = [
    switching,
    withinHours({ from: opens, to: closes, begins: 'sendAt', ends: 'untilAt', waits: 'heldAt' }),
    // A password is kept no longer than until it has gone.
    provided((r: Row) => and(r.isSecret.is(true), or(not(isOn(r)), not(r.phone.exists()))), emptied),
    provided((r: Row) => not(isOn(r)), goesOn('switchOff')),
    provided((r: Row) => and(isOn(r), not(r.phone.exists())), goesOn('turn')),
    provided((r: Row) => and(isOn(r), r.phone.exists(), not(r.heldAt.exists())), goesOn('send')),
  ] as const;
  const forgets = provided((r: Row) => r.isSecret.is(true), emptied);
  const asking = ask(textMessage, { request: 'request', outcomes: { refused: 'fail', giveUp: 'fail' } });
  const fields = {
    template: choice(['短信模板', 'Template'], templates, { filter: true }),
    purpose: choice(['类别', 'Kind'], textPurposes, { filter: true }),
    phone: text(['手机号码', 'Telephone'], { class: 'personal', mask: 'phone', max: 20, filter: true }),
    isSecret: boolean(['含密码', 'Says a password']),
    words: prose(['短信内容', 'Text'], { class: 'sensitive', max: 500 }),
    isOn: choice(['启用情况', 'Switch'], switched, { filter: true }),
    switchVersion: integer(['启用规则版本', 'Version of the switch']),
    heldAt: instant(['暂缓至（前一小时）', 'Held until an hour before']),
    sendAt: instant(['可发送时间', 'To be sent at']),
    untilAt: instant(['最晚发送时间', 'Not sent after']),
    sentAt: instant(['发送时间', 'Sent at']),
    request: text(['请求号', 'Request'], { max: 40 }),
    result: choice(['发送结果', 'Result'], results, { filter: true }),
    parts: integer(['拆分条数', 'Parts'], { unit: ['条', 'parts'] }),
    arrivedAt: instant(['回执时间', 'Receipt at']),
    failure: text(['未送达原因', 'Why not'], { max: 200 }),
    writtenOn: date(['书面告知日期', 'Told in writing on'], { filter: true }),
    writtenHow: prose(['书面告知情况', 'How it was told in writing'], { max: 1000 }),
  };
  return {
    table,
    fields,
    states: {
      waiting: state(['待发送', 'To be sent'], 'waiting'),
      off: end(['未启用', 'Not sent: switched off']),
      sent: state(['已发送', 'Sent']),
      delivered: end(['已送达', 'Delivered']),
      writing: state(['改用书面', 'To be told in writing'], 'open'),
      written: end(['已书面告知', 'Told in writing']),
    },
    actions: {
      write: {
        title: ['生成短信', 'Written'],
        to: 'waiting',
        by: [],
        form: ['template', 'purpose', 'phone', 'words', 'isSecret', ...links],
        then: writing,
      },
      switchOff: { title: ['未启用，不发送', 'Not sent: switched off'], from: 'waiting', to: 'off', by: [] },
      turn: { title: ['没有手机号码，改用书面', 'No telephone: to be told in writing'], from: 'waiting', to: 'writing', by: [] },
      send: {
        title: ['发送短信', 'Send'],
        from: 'waiting',
        to: 'sent',
        by: [],
        byClock: true,
        then: [stamp('sentAt'), asking],
      },
      deliver: { title: ['短信已送达', 'Delivered'], from: 'sent', to: 'delivered', by: [], byReport: true, then: [forgets] },
      fail: {
        title: ['短信未送达，改用书面', 'Not delivered: to be told in writing'],
        from: 'sent',
        to: 'writing',
        by: [],
        byReport: true,
        then: [forgets],
      },
      tellInWriting: {
        title: ['登记书面告知', 'Told in writing'],
        from: 'writing',
        to: 'written',
        by,
        due: true,
        form: ['writtenHow'],
        need: ['writtenHow'],
        then: [stamp('writtenOn')],
      },
    },
    clocks: {
      hold: { title: ['发送时段', 'Hours'], from: at('heldAt'), within: hours(1), met: did('send', 'switchOff', 'turn'), atEnd: 'send' },
    },
    notices: {
      writing: {
        words: [
          '短信未能发送（{template}），请改用书面告知，编号{number}。',
          'A text message was not sent ({template}): tell it in writing, {number}.',
        ],
        on: { action: ['turn', 'fail'] },
        to: { roles: by, at: 'scope' },
      },
    },
    sections: [
      { title: ['短信', 'Text message'], fields: [...links, 'template', 'purpose', 'phone', 'words', 'isOn', 'switchVersion'] },
      { title: ['发送', 'Sending'], fields: ['sendAt', 'untilAt', 'sentAt', 'result', 'parts', 'arrivedAt', 'failure'], brief: true },
      { title: ['书面告知', 'In writing'], fields: ['writtenOn', 'writtenHow'], brief: true },
    ],
  } as const;
}

/** What the gateway is asked for one of them, under the name of this unit. */
export const textBody =
  (unit: string) =>
  (
    { number, id, values }: Pick<ActedRecord, 'number' | 'id'> & { readonly values: Readonly<Record<string, unknown>> },
    act: Act,
  ): DataOf<typeof textMessage> => ({
    request: act.id,
    about: number ?? id,
    purpose: values['purpose'] as DataOf<typeof textMessage>['purpose'],
    template: String(values['template']),
    phone: String(values['phone']),
    unit,
    text: String(values['words']),
    until: String(values['untilAt']),
  });

/** What the gateway says of one, for a `note`. */
export const textOutcome = (data: DataOf<typeof textReceipt>) =>
  ({
    request: data.request,
    asked: 'request',
    happenedAt: data.at,
    does: data.result === 'delivered' ? 'deliver' : 'fail',
    values: {
      result: data.result,
      arrivedAt: data.at,
      parts: data.parts ?? null,
      failure: data.reason ?? (data.result === 'expired' ? '已过发送时段' : null),
    },
  }) as const;
