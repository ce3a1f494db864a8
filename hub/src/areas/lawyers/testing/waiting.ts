import type { Standing } from '../../../engine/testing/withstands.js';
import { hash } from 'node:crypto';
import { careerAsked, identityAnswered, identityAsked, integrityAsked, violationDetermined } from '@fatong/contracts/canonical/lawyers';
import { entry, newWorld, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { area } from '../index.js';
import { signingIn } from '../identity/signing-in.js';
import { asking, caseOf, type Kind } from '../requests/testing/asking.js';
import { acting } from '../violations/testing/acting.js';
import { accepted, comingWorld, sheet } from './coming.js';
import { lawyersWorld, people } from './registers.js';
import { complaint, filing, message, violation } from './reports.js';
import { does, latest } from './transfers.js';
import { arrivalWaits } from './waiting-arrival.js';

/** What the record shows whatever the system does that it asked. */
export type Stood = Omit<Standing, 'law'>;

let key = 0;
const perform = (world: World, type: string, viewer: Viewer, action: string, form: Readonly<Record<string, unknown>>, reason?: string) => {
  const { id, version } = world.only(type);
  const said = reason !== undefined && { reason };
  return world.engine.perform({ viewer, type, id, version, action, form, idempotencyKey: `w${++key}`, ...said });
};
const outboxOf = (world: World, contract: { readonly type: string }) =>
  world.tables.added.outbox.filter(({ type }) => type === contract.type) as readonly { readonly id: string }[];

const service = (id: string, system: string, kind: Kind, title: string): Stood => ({
  title: `${id} ${title}`,
  system,
  async begin() {
    const { world, now, begin, sent, hear, act } = asking(caseOf[kind]);
    await begin(kind);
    return {
      world,
      type: 'lawyers.request',
      now,
      sent,
      answers: (request) => hear('accepted', { source: system, request, receiptNumber: 'HZ-2026-1' }),
      refuses: (request) => hear('refused', { source: system, request, reason: '不属于受理范围' }),
      asksAgain: () => act('submit', {}),
    };
  },
  waits: { state: 'submitted' },
  doubts: { state: 'doubt' },
  answered: { state: 'accepted', values: { receiptNumber: 'HZ-2026-1' } },
  refused: { state: 'declined', values: { returnReason: '不属于受理范围' } },
  lost: { state: 'returned' },
});

const report: Stood = {
  title: 'S02 上报违法信息',
  system: 'moj-supervision',
  async begin() {
    const { world, act, now } = await acting(violation());
    await act('confirm', 'cityClerk', { verification: '属实。', proposed: 'illegal', facts: '伪造证据。', basis: '律师法第四十九条' });
    await act('approve', 'cityLead');
    const hear = (answer: string, more: object) =>
      world.report('lawyers', [message(`violation-${answer}`, { source: 'moj-supervision', violation: now().number, ...more })]);
    return {
      world,
      type: 'lawyers.violation',
      now,
      sent: () => outboxOf(world, violationDetermined),
      answers: (request) => hear('receipt', { receipt: 'R-1', request, receivedOn: '2026-03-03' }),
      refuses: (request) => hear('returned', { receipt: 'R-2', request, returnedOn: '2026-03-03', reason: '缺依据' }),
      asksAgain: () => act('resubmit', 'cityClerk', { basis: '律师法第四十九条第一款' }, '补充依据。'),
    };
  },
  waits: { values: { upload: 'sent' } },
  answered: { values: { upload: 'received', uploadReceipt: 'R-1' } },
  refused: { values: { upload: 'returned', uploadReason: '缺依据' } },
  lost: { values: { upload: 'undelivered' } },
};

const referral: Stood = {
  title: 'S11 移送行政处罚',
  system: 'lawyers-association',
  async begin() {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint(), filing()]);
    const form = {
      penaltyAuthority: 'district',
      penaltyBases: ['article48'],
      referralMaterials: '投诉信 1份',
      referralDueOn: '2026-03-20',
    };
    const refer = () => perform(world, 'lawyers.complaint', people.cityClerk, 'refer', form, '私自收费。');
    await refer();
    const hear = (request: string, standing: string) => {
      const said = {
        answer: `X-${++key}`,
        request,
        case: { source: 'lawyers-association', id: 'TS-1' },
        standing,
        answeredOn: '2026-03-05',
      };
      return world.report('lawyers', [message('referral-answered', said)]);
    };
    return {
      world,
      type: 'lawyers.complaint',
      now: () => world.only('lawyers.complaint'),
      sent: () => world.tables.added.outbox,
      answers: (request) => hear(request, 'accepted'),
      refuses: (request) => hear(request, 'declined'),
      asksAgain: refer,
    };
  },
  waits: { values: { referral: 'sent' } },
  answered: { values: { referral: 'accepted' } },
  refused: { values: { referral: 'declined' } },
  lost: { values: { referral: 'undelivered' } },
  isToldEach: true,
};

const asked = (part: 'careers' | 'integrity'): Stood => {
  const [id, system, contract] =
    part === 'careers' ? (['S03', 'moj-careers', careerAsked] as const) : (['S25', 'moj-integrity', integrityAsked] as const);
  return {
    title: `${id} ${part === 'careers' ? '法检从业核查' : '诚信信息查询'}`,
    system,
    async begin() {
      const world = comingWorld();
      await accepted(world);
      const answer = (request: string) =>
        part === 'careers'
          ? message('career-answered', { source: system, answer: 'HF-1', request, result: 'none', answeredOn: '2026-02-12' })
          : message('integrity-answered', {
              source: system,
              answer: 'CX-1',
              request,
              result: 'found',
              answeredOn: '2026-02-12',
              asOf: '2026-02-12',
              rows: [{ kind: 'commendation', on: '2025-01-01', authority: '司法部' }],
            });
      return {
        world,
        type: sheet,
        now: () => latest(world, sheet),
        sent: () => outboxOf(world, contract),
        answers: (request) => world.report('lawyers', [answer(request)]),
        asksAgain: () => does(world, sheet, people.huangpu, part === 'careers' ? 'askCareers' : 'askIntegrity', { form: {} }),
      };
    },
    waits: { values: { [part]: 'asked' } },
    answered: { values: { [part]: 'answered' } },
    lost: { values: { [part]: 'undelivered' } },
    isUrged: true,
  };
};

const identity: Stood = {
  title: 'S01 身份核验',
  system: 'moj-identity',
  async begin() {
    const world = newWorld([area], '2026-03-02T01:00:00.000Z');
    const [licence, idNumber] = ['13101201010900123', '310101199003070019'];
    const place = { district: '310101', ownerUnit: 'firm/1' };
    world.tables.put(entry('lawyers.lawyer', 'l1', { name: '陈思远', licence, idNumber, status: 'practising' }, place));
    await world.engine.beginCheck(signingIn, { number: licence, secret: idNumber, ticket: hash('sm3', 'a browser') });
    const hear = (request: string, result: string) =>
      world.report('lawyers', [
        {
          id: `m-${++key}`,
          source: '/systems/moj-identity',
          type: identityAnswered.type,
          time: '2026-03-02T01:00:05.000Z',
          datacontenttype: 'application/json',
          partitionkey: request,
          data: { source: 'moj-identity', answer: `HY-${result}`, request, result, at: '2026-03-02T01:00:05.000Z', score: 96 },
        },
      ]);
    return {
      world,
      type: 'lawyers.identityCheck',
      now: () => world.only('lawyers.identityCheck'),
      sent: () => outboxOf(world, identityAsked),
      answers: (request) => hear(request, 'matched'),
      refuses: (request) => hear(request, 'mismatch'),
    };
  },
  waits: { state: 'asked' },
  answered: { state: 'matched', values: { score: 96 } },
  refused: { state: 'refused', values: { result: 'mismatch' } },
  lost: { state: 'lapsed' },
};

/** Each outside system of lawyers that is asked for something and answers. */
export const waiting: readonly Stood[] = [
  identity,
  arrivalWaits,
  report,
  asked('careers'),
  service('S05', 'court-services', 'filing', '在线立案'),
  service('S05', 'court-services', 'reading', '阅卷'),
  service('S05', 'court-services', 'progress', '案件进度'),
  service('S05', 'court-services', 'contact', '联系主办法官'),
  service('S06', 'procuratorate-services', 'caseInfo', '案件信息查看'),
  service('S09', 'police', 'meeting', '预约会见'),
  referral,
  service('S23', 'civil-affairs', 'marriage', '婚姻登记核查'),
  service('S24', 'market-regulation', 'companyFile', '工商档案'),
  asked('integrity'),
];
