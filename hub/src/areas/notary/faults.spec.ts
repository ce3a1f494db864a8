import { validator, type Contract, type Message } from '@fatong/contracts';
import {
  addressAsked,
  appealDecided,
  associationReceived,
  documentSent,
  placeTold,
  taiwanMailed,
  taiwanReceived,
  videoWarned,
} from '@fatong/contracts/canonical/notary';
import type { World } from '../../engine/testing/index.js';
import { withstands, type Standing } from '../../engine/testing/withstands.js';
import { heard } from './testing/acts.js';
import { addressedWorld, people } from './testing/addressees.js';
import { notaryWorld } from './testing/cast.js';

const outboxOf = (world: World, contract: Contract) => world.tables.added.outbox.filter(({ type }) => type === contract.type);
/** As a mapping hands it on: what the contract does not take cannot come. */
const says = (world: World, contract: Contract, data: object) => {
  const faults = validator(contract)(data);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const message: Message = {
    id: crypto.randomUUID(),
    source: '/systems/x',
    type: contract.type,
    time: '2026-03-02T03:00:00.000Z',
    datacontenttype: 'application/json',
    partitionkey: 'x',
    data,
  };
  return world.report('notary', [message]);
};
const signs = (world: World, number: string, request: string, more: object = {}) =>
  says(world, associationReceived, {
    source: 'notary-association',
    receipt: `HZ-${request}`,
    request,
    number,
    standing: 'received',
    on: '2026-03-02',
    by: '喻文渊',
    ...more,
  });
const sendsBack = { standing: 'returned', text: '附件无法打开。' };
const told = { values: { associationTold: 'sent' } };
const undelivered = { values: { associationTold: 'undelivered' } };

const document: Standing = {
  title: 'S13 送达文件',
  law: 'N15',
  system: 'notary-association',
  async begin() {
    const { world, last, perform } = addressedWorld();
    const type = 'notary.document';
    const act = (viewer: typeof people.clerk, action: string, reason?: string) => perform(viewer, type, action, last(type), {}, reason);
    const form = { title: '关于规范遗嘱公证的通知', kind: 'notice', content: '请遵照执行。', recipients: ['XH'] };
    await perform(people.clerk, type, 'draft', undefined, form);
    await act(people.clerk, 'askBureauReview');
    await act(people.lead, 'approveBureauReview', '同意。');
    await act(people.clerk, 'send');
    const now = () => last(type);
    return {
      world,
      type,
      now,
      sent: () => outboxOf(world, documentSent),
      answers: (request) => signs(world, now().number!, request),
      refuses: (request) => signs(world, now().number!, request, sendsBack),
      asksAgain: () => act(people.clerk, 'tellAgain'),
    };
  },
  waits: told,
  answered: { values: { associationStanding: 'received', associationBy: '喻文渊', progress: '1/1 已签收' } },
  refused: { values: { associationStanding: 'returned', associationText: '附件无法打开。', signedCount: 0 } },
  lost: undelivered,
};

const appeal: Standing = {
  title: 'S13 复议诉讼结果',
  law: 'N52',
  system: 'notary-association',
  async begin() {
    const { world, last, perform, offices } = notaryWorld();
    const type = 'notary.appeal';
    const act = (action: string, form: object = {}) =>
      perform(people.district, type, action, action === 'register' ? undefined : last(type), form);
    await act('register', {
      kind: 'reconsideration',
      applicant: '司徒望舒',
      respondent: 'district',
      office: offices['GZ-01']!.id,
      matter: '不服惩处决定。',
    });
    await act('accept', { acceptedOn: '2026-03-02' });
    await act('answer', { answer: '程序合法。', answeredOn: '2026-03-02' });
    await act('decide', { docNo: '沪府复决〔2026〕3号', result: 'upheld', decidedOn: '2026-03-02' });
    const now = () => last(type);
    return {
      world,
      type,
      now,
      sent: () => outboxOf(world, appealDecided),
      answers: (request) => signs(world, now().number!, request),
      refuses: (request) => signs(world, now().number!, request, sendsBack),
      asksAgain: () => act('tellAgain'),
    };
  },
  waits: { state: 'decided', ...told },
  answered: { values: { associationStanding: 'received' } },
  refused: { values: { associationStanding: 'returned' } },
  lost: undelivered,
};

const mail: Standing = {
  title: 'S13 涉台副本寄送',
  law: 'N50',
  system: 'notary-association',
  async begin() {
    const { world, last, perform, offices } = notaryWorld();
    const type = 'notary.taiwan';
    const act = (action: string, form: object = {}) =>
      perform(people.association, type, action, action === 'register' ? undefined : last(type), form);
    const copy = { kind: 'inheritance', certificate: '（2026）沪申黄证台字第1号', applicant: '林宜君', copyOn: '2026-03-02' };
    await act('register', { ...copy, office: offices['GZ-01']!.id });
    await act('mail', { mail: 'RR123456789CN', mailedOn: '2026-03-02' });
    const now = () => last(type);
    const hear = (request: string, more: object) =>
      says(world, taiwanReceived, {
        source: 'notary-association',
        receipt: `TW-${request}`,
        request,
        number: now().number,
        on: '2026-03-02',
        ...more,
      });
    return {
      world,
      type,
      now,
      sent: () => outboxOf(world, taiwanMailed),
      answers: (request) => hear(request, { standing: 'received', foundationNumber: '海惠字第000123号' }),
      refuses: (request) => hear(request, { standing: 'returned', reason: '地址不详。' }),
      asksAgain: () => act('tellAgain'),
    };
  },
  waits: { state: 'mailed', ...told },
  answered: { state: 'received', values: { foundationNumber: '海惠字第000123号', awaits: false } },
  refused: { state: 'registered', values: { returnReason: '地址不详。' } },
  lost: { state: 'mailed', ...undelivered },
};

const video: Standing = {
  title: 'S13 视频异常',
  law: 'N06',
  system: 'notary-association',
  async begin() {
    const { world, perform } = notaryWorld('2026-03-02T02:00:00.000Z');
    const type = 'notary.warning';
    await world.report('notary', [heard('GZ-01-SB-0001', 1, '2026-03-02T02:00:00.000Z')]);
    world.move('2026-03-04');
    await world.engine.patrol();
    const now = () => world.tables.of(type).find(({ values }) => values['model'] === 'device')!;
    return {
      world,
      type,
      now,
      sent: () => outboxOf(world, videoWarned),
      answers: (request) => signs(world, now().number!, request),
      refuses: (request) => signs(world, now().number!, request, sendsBack),
      asksAgain: () => perform(people.clerk, type, 'tellAgain', now()),
    };
  },
  waits: { state: 'raised', ...told },
  answered: { values: { associationStanding: 'received' } },
  refused: { values: { associationStanding: 'returned' } },
  lost: undelivered,
};

const place: Standing = {
  title: 'S22 地址解析',
  law: 'N44',
  system: 'maps',
  async begin() {
    const { world, last, perform, offices } = notaryWorld();
    const type = 'notary.siting';
    const row = offices['GZ-01']!;
    world.tables.put({ ...row, values: { ...row.values, address: '上海市黄浦区公证路10号' } });
    await perform(people.clerk, type, 'seek', undefined, { office: row.id });
    const now = () => last(type);
    const hear = (request: string, more: object) =>
      says(world, placeTold, { source: 'maps', receipt: `DZ-${request}`, request, number: now().number, on: '2026-03-02', ...more });
    return {
      world,
      type,
      now,
      sent: () => outboxOf(world, addressAsked),
      answers: (request) => hear(request, { result: 'found', coordinates: '121.4842,31.2224', precision: 'house' }),
      refuses: (request) => hear(request, { result: 'unknown', reason: '地址不在服务范围内' }),
    };
  },
  waits: { state: 'asked' },
  answered: { state: 'told', values: { proposed: '121.4842,31.2224' } },
  refused: { state: 'failed', values: { reason: '地址不在服务范围内' } },
  lost: { state: 'failed' },
};

withstands([document, appeal, mail, video, place]);
