import { complaintForwarded, eventUploaded, replyReady } from '@fatong/contracts/canonical/petitions';
import { textMessage } from '@fatong/contracts/canonical/notices';
import type { Contract } from '@fatong/contracts';
import { becomes, withstands, type Asked, type Standing } from '../../engine/testing/withstands.js';
import { answeredBy, answerSealed } from './testing/answering.js';
import { people, petitionsWorld, type World } from './testing/cast.js';
import { writesOnline } from './testing/online.js';
import { message, reporting } from './testing/reporting.js';

const { desk, lead, reviewer } = people;
const outboxOf = (world: World, contract: Contract) => world.tables.added.outbox.filter(({ type }) => type === contract.type);

const report: Standing = {
  title: 'S15 上报司法部',
  law: 'P23',
  system: 'moj-petitions',
  async begin() {
    const at = reporting();
    await at.register({ origin: 'own' });
    const row = at.of('register');
    await at.approve(row);
    const now = () => at.now(row);
    const hear = (request: string, said: 'receipt' | 'fault', more: object) =>
      at.world.report('petitions', [
        message(`event-${said}`, { source: 'moj-petitions', receipt: `R-${request.slice(0, 30)}`, request, upload: now().number, ...more }),
      ]);
    return {
      world: at.world,
      type: 'petitions.upload',
      now,
      sent: () => outboxOf(at.world, eventUploaded),
      answers: (request) => hear(request, 'receipt', { receivedOn: '2026-03-03', theirNumber: 'BJ-1' }),
      refuses: (request) => hear(request, 'fault', { returnedOn: '2026-03-03', field: 'XFLY', reason: '字典中没有该来源。' }),
      async asksAgain() {
        const corrected = await at.report(row, desk, 'correct', {}, '核对后重报。');
        return 'refused' in corrected ? corrected : at.report(row, lead, 'approve');
      },
    };
  },
  waits: { state: 'approved', values: { upload: 'sent' } },
  answered: { state: 'accepted', values: { upload: 'received' } },
  refused: { state: 'failed' },
  lost: { state: 'failed', values: { upload: 'undelivered' } },
};

const reply: Standing = {
  title: 'S16 推送答复意见书',
  law: 'P09',
  system: 'bureau-website',
  async begin() {
    const at = petitionsWorld();
    await writesOnline(at);
    await answeredBy(at);
    await answerSealed(at);
    const asked: Asked = {
      world: at.world,
      type: 'petitions.petition',
      now: () => at.petition(),
      sent: () => outboxOf(at.world, replyReady),
      // That the website took it is its answer (P09).
      answers: (request) => becomes(asked, 'bureau-website', 'delivered', request),
    };
    return asked;
  },
  waits: { state: 'answered', values: { onlineDelivery: 'sent' } },
  answered: { state: 'delivered', values: { onlineDelivery: 'arrived' } },
  lost: { state: 'answered', values: { onlineDelivery: 'failed' } },
  // It was given up and had arrived after all: then he has it.
  late: { state: 'delivered', values: { onlineDelivery: 'arrived' } },
};

const forwarded: Standing = {
  title: 'S11 信访导入投诉',
  law: 'P02',
  system: 'lawyers-association',
  async begin() {
    const at = petitionsWorld();
    await at.register({ content: 'lawyers', respondentKind: 'lawyer', respondent: '李某某律师', phone: '13800005678' });
    const form = { direction: 'procedure', procedure: 'lawyerComplaint', target: '上海市律师协会', opinion: '投诉律师收费。' };
    await at.act(reviewer, 'direct', form);
    await at.act(lead, 'endProcedure');
    const hear = (request: string, more: object) =>
      at.world.report('petitions', [
        message(
          'forward-answered',
          {
            source: 'lawyers-association',
            receipt: `DRQS-${request.slice(0, 30)}`,
            request,
            number: at.petition().number,
            receivedOn: '2026-03-04',
            ...more,
          },
          'lawyers-association',
        ),
      ]);
    return {
      world: at.world,
      type: 'petitions.petition',
      now: () => at.petition(),
      sent: () => outboxOf(at.world, complaintForwarded),
      answers: (request) => hear(request, { answer: 'registered', case: 'LX-2026-000456' }),
      refuses: (request) => hear(request, { answer: 'notTaken', reason: '不属于行业投诉。' }),
      asksAgain: () => at.act(lead, 'forwardAgain'),
    };
  },
  waits: { state: 'procedure', values: { forwarding: 'sent' } },
  answered: { values: { forwarding: 'registered', forwardedCase: 'LX-2026-000456' } },
  refused: { values: { forwarding: 'notTaken', forwardReason: '不属于行业投诉。' } },
  lost: { values: { forwarding: 'undelivered' } },
};

const text: Standing = {
  title: 'S17 短信',
  law: 'P20',
  system: 'sms',
  async begin() {
    const at = petitionsWorld();
    at.world.tables.ruleSettings.set('sms.enabled 2', {
      rule: 'sms.enabled',
      version: 2,
      since: '2026-01-02',
      value: { rows: [{ row: 1, template: ['registered'], enabled: 'on' }] },
      isOn: true,
      districts: null,
      state: 'approved',
      reason: '采购人同意。',
      by: 'supervisor',
      at: '2026-01-01T00:00:00.000Z',
      decidedBy: 'petition.lead',
      decidedAt: '2026-01-01T01:00:00.000Z',
      decision: null,
    });
    await at.register({ phone: '13800005678' });
    const hear = (request: string, more: object) =>
      at.world.report('petitions', [
        {
          ...message(
            'x',
            { source: 'sms', receipt: `HZ-${request.slice(0, 30)}`, request, at: '2026-03-02T02:00:00.000Z', ...more },
            'sms',
          ),
          type: 'notices.text-receipt.v1',
        },
      ]);
    return {
      world: at.world,
      type: 'petitions.text',
      now: () => at.all('text').find(({ values }) => values['template'] === 'registered')!,
      sent: () => outboxOf(at.world, textMessage),
      answers: (request) => hear(request, { result: 'delivered', parts: 1 }),
      refuses: (request) => hear(request, { result: 'failed', reason: '空号' }),
    };
  },
  waits: { state: 'sent' },
  answered: { state: 'delivered', values: { result: 'delivered' } },
  refused: { state: 'writing', values: { failure: '空号' } },
  lost: { state: 'writing' },
};

withstands([report, reply, forwarded, text]);
