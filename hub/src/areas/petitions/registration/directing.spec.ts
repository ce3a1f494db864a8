import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import { scopesOf } from '../../../access/index.js';
import type { Viewer } from '../../../ports/index.js';
import { people, petitionsWorld } from '../testing/cast.js';

const { desk, reviewer, lead } = people;
let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const proposed = async (more: object) => {
  at = petitionsWorld();
  await at.register({ content: 'other', ...more });
  const { proposalCode, direction, procedure, target } = at.petition().values;
  return [proposalCode, direction ?? null, procedure ?? null, target ?? null];
};
const lawyer = { content: 'lawyers', respondentKind: 'lawyer', respondent: '李某某律师', phone: '13800005678' };
const forwarded = async (): Promise<void> => {
  await at.register({ ...lawyer, demands: [{ demand: '退还代理费。' }] });
  await at.act(reviewer, 'direct', { direction: 'procedure', procedure: 'lawyerComplaint', target: '上海市律师协会', opinion: '投诉律师收费。' });
  expect(await at.act(lead, 'endProcedure')).toMatchObject({ done: { state: 'procedure' } });
};
const facts = () => at.world.tables.added.outbox.filter(({ type }) => type === 'petitions.complaint-forwarded.v1');

describe('the decision table of the review (P02)', () => {
  it('P02: proposes with its code where a petition goes, by purpose, respondent, court, level and procedure', async () => {
    expect(await proposed({ content: 'notary' })).toEqual(['A01', null, null, null]);
    expect(await proposed({ purpose: 'advice' })).toEqual(['A02', null, null, null]);
    expect(await proposed(lawyer)).toEqual(['T01', 'procedure', 'lawyerComplaint', '上海市律师协会']);
    expect(await proposed({ content: 'notary', respondentKind: 'notary' })).toEqual(['T02', 'procedure', 'notaryComplaint', expect.any(String)]);
    expect(await proposed({ content: 'forensic', respondentKind: 'forensic' })).toMatchObject(['T03', 'procedure', 'forensicComplaint', expect.any(String)]);
    expect(await proposed({ content: 'bankruptcy', respondentKind: 'administrator' })).toMatchObject(['T04', 'procedure', 'administratorComplaint', expect.any(String)]);
    expect(await proposed({ flags: ['judicial'] })).toMatchObject(['S01', 'handedOver', null, expect.any(String)]);
    expect(await proposed({ channel: 'visit', flags: ['skipping'] })).toMatchObject(['Y01', 'elsewhere', null, expect.any(String)]);
    expect(await proposed({ earlier: 'litigation' })).toMatchObject(['D01', 'procedure', 'litigation', expect.any(String)]);
    expect(await proposed({ content: 'prison' })).toMatchObject(['X01', 'handedOver', null, '上海市监狱管理局']);
    expect(await proposed({ content: 'mediation', place: '310101' })).toMatchObject(['Z01', null, null, null]);
    expect(await proposed({ purpose: 'accusation' })).toMatchObject(['J01', 'handedOver', null, '机关纪委']);
  });

  it('P02: what is supplemented is proposed anew, and an acceptance leaves no direction behind', async () => {
    await at.register(lawyer);
    await at.act(reviewer, 'sendBack', { missing: '反映对象是谁。' });
    expect(at.petition().values['missing']).toBe('反映对象是谁。');
    await at.act(desk, 'supplement', { respondentKind: 'other' });
    expect(at.petition().values).toMatchObject({ proposalCode: 'A01' });
    await at.act(reviewer, 'pass', { purpose: 'demand', content: 'lawyers', grade: 'usual' });
    expect(at.petition().values).toMatchObject({ direction: null, procedure: null, target: null });
  });

  it('P02: nobody refuses at once: it needs the approval of the head', async () => {
    await at.register();
    expect(await at.act(desk, 'refuse')).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('须经信访办负责人批准'), expect.any(String)] },
    });
  });

  it('P02: led into a procedure it says which and to whom, and of the lawyers’ whom it complains of; an accusation is led nowhere', async () => {
    await at.register({ content: 'lawyers' });
    const pointers = async (form: object) => {
      const outcome = await at.act(reviewer, 'direct', { direction: 'procedure', opinion: '导入。', ...form });
      return 'refused' in outcome ? outcome.refused.findings?.map(({ pointer }) => pointer) : outcome.done.state;
    };
    expect(await pointers({})).toEqual(['/form/procedure', '/form/target']);
    expect(await pointers({ procedure: 'lawyerComplaint', target: '上海市律师协会' })).toEqual(['/form/respondent']);
    expect(await pointers({ procedure: 'notaryComplaint', target: '公证协会', purpose: 'accusation' })).toEqual(['/form/direction']);
    expect(await pointers({ procedure: 'notaryComplaint', target: '公证协会' })).toBe('direction');
  });

  it('P02: a complaint about a lawyer is forwarded to the association once the head approves, with a letter to the petitioner; the petition is closed', async () => {
    await forwarded();
    expect(facts()).toMatchObject([
      {
        data: {
          number: 'XF20260302000001',
          complainant: '张三',
          phone: '13800005678',
          kind: 'lawyer',
          respondent: '李某某律师',
          demands: '退还代理费。',
          receivedOn: '2026-03-02',
        },
      },
    ]);
    expect(at.petition().values).toMatchObject({ closedOn: '2026-03-02', tellMet: '2026-03-02', forwarding: 'sent' });
    expect(JSON.stringify(at.world.tables.letters().map(({ content }) => content))).toContain('上海市律师协会');
  });

  it('P02: the answer of the association stands on it, with the number the case has there', async () => {
    await forwarded();
    const message: Message = {
      id: 'm1',
      source: '/systems/lawyers-association',
      type: 'petitions.forward-answered.v1',
      time: '',
      datacontenttype: '',
      partitionkey: 'XF20260302000001',
      data: {
        source: 'lawyers-association',
        receipt: 'DRQS-1',
        request: (facts()[0]!.data as { request: string }).request,
        number: 'XF20260302000001',
        answer: 'registered',
        receivedOn: '2026-03-04',
        case: 'LX-2026-000456',
      },
    };
    await at.world.report('petitions', [message]);
    expect(at.petition()).toMatchObject({
      state: 'procedure',
      values: { forwarding: 'registered', forwardedOn: '2026-03-04', forwardedCase: 'LX-2026-000456' },
    });
  });

  it('P02: a complaint about a notary is led on by a written direction alone: nothing goes to the association', async () => {
    await at.register({ content: 'notary', respondentKind: 'notary' });
    await at.act(reviewer, 'direct', { direction: 'procedure', procedure: 'notaryComplaint', target: '上海市公证协会', opinion: '投诉公证员。' });
    await at.act(lead, 'endProcedure');
    expect(facts()).toEqual([]);
    expect(at.world.tables.letters()).toHaveLength(1);
    expect(at.petition().values['forwarding'] ?? null).toBeNull();
  });

  it('P02: that it was an accusation hides what was said of it as a duplicate, for the desk', async () => {
    const same = { petitioner: '张三', phone: '13800005678', summary: '反映收费过高，要求退还。', respondent: '某处' };
    await at.register(same);
    await at.register(same);
    const verdict = () => at.all('verdict')[0]!;
    const type = at.world.engine.catalogue.type('petitions.verdict')!;
    const sees = async (viewer: Viewer) => (await at.world.reader.get(type.name, verdict().id, scopesOf(viewer, type))) !== null;
    expect([await sees(desk), await sees(lead)]).toEqual([true, true]);
    await at.act(reviewer, 'pass', { purpose: 'accusation', content: 'staff', grade: 'usual' });
    expect(verdict().state).toBe('withdrawn');
    // Who said so keeps what he read.
    expect([await sees(desk), await sees(lead)]).toEqual([false, true]);
  });
});
