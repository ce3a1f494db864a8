import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../testing/cast.js';
import { eventWorld, type EventWorld } from '../testing/events.js';

let at: EventWorld;
beforeEach(() => (at = eventWorld()));
const told = () =>
  at.world.tables.added.outbox.filter(({ type }) => type === 'notary.event.v1').map(({ data }) => (data as { state: string }).state);
const nodes = () => at.event().values['nodes'] as readonly { step: string; unit: string; who: string; on: string; at: string }[];
const red = () => at.tell(at.loan());

describe('how a warning becomes an event (N43)', () => {
  it('N43: a red warning is an event at once, and says so itself', async () => {
    await red();
    expect(at.warnings()).toMatchObject([{ state: 'pushed', values: { level: 'red', eventStanding: 'judging', event: at.event().id } }]);
    expect(at.events()).toMatchObject([
      {
        state: 'judging',
        district: '310101',
        ownerUnit: 'notary/GZ-01',
        number: expect.stringMatching(/^SJ20260303\d{6}$/) as string,
        values: {
          origin: 'warning',
          officeName: '申黄公证处',
          collaborator: '310101',
          theme: 'practice',
          domain: 'practice',
          level: 'red',
          model: 'practice',
          warnings: [at.warnings()[0]!.id],
          trigger: at.warnings()[0]!.id,
          foundOn: '2026-03-03',
        },
      },
    ]);
  });

  it('N43: three yellow ones of an office and theme within thirty days are one event with all of them; one or two are for the clerk', async () => {
    await at.yellow('甲', '2026-02-24');
    await at.yellow('乙', '2026-02-24');
    expect(at.events()).toEqual([]);
    await at.yellow('丙');
    expect(at.events()).toMatchObject([{ state: 'judging', values: { level: 'yellow', theme: 'sameParty', merged: true } }]);
    expect(at.event().values['warnings']).toHaveLength(3);
    expect(at.warnings().map(({ values }) => values['eventStanding'])).toEqual(['judging', 'judging', 'judging']);
  });

  it('N43: a fourth joins the event while it is looked into, and opens none of its own', async () => {
    for (const name of ['甲', '乙', '丙', '丁']) await at.yellow(name);
    expect(at.events()).toHaveLength(1);
    expect(at.event().values['warnings']).toHaveLength(4);
    expect(at.warnings().every(({ values }) => values['event'] === at.event().id)).toBe(true);
  });

  it('N43: warnings of two offices, or of more than thirty days, are not merged', async () => {
    await at.yellow('甲');
    await at.yellow('乙');
    await at.yellow('丙', '2026-03-03', 'GZ-02');
    expect(at.events()).toEqual([]);
    at.world.move('2026-04-20');
    await at.yellow('丁', '2026-04-20');
    expect(at.events()).toEqual([]);
  });

  it('N43: a clerk makes a single yellow one an event, once', async () => {
    await at.yellow('甲');
    const [one] = at.warnings();
    expect(await at.perform(people.district, 'notary.warning', 'makeEvent', one)).toMatchObject({ refused: { problem: 'forbidden' } });
    expect(await at.perform(people.clerk, 'notary.warning', 'makeEvent', one)).toHaveProperty('done');
    expect(at.events()).toMatchObject([{ state: 'judging', values: { origin: 'warning', warnings: [one!.id], level: 'yellow' } }]);
    expect(await at.perform(people.clerk, 'notary.warning', 'makeEvent', at.warnings()[0])).toMatchObject({
      refused: { why: ['该预警已纳入事件。', expect.any(String)] },
    });
  });

  it('N43: two persons may change how many make an event', async () => {
    at.world.tables.ruleSettings.set('notary.event 2', {
      rule: 'notary.event',
      version: 2,
      since: '2026-03-01',
      value: { count: 2, days: 30 },
      isOn: true,
      districts: null,
      state: 'approved',
      reason: '从严',
      by: 'notary.clerk',
      at: '2026-03-01T00:00:00.000Z',
      decidedBy: 'notary.lead',
      decidedAt: '2026-03-01T00:00:00.000Z',
      decision: null,
    });
    await at.yellow('甲');
    await at.yellow('乙');
    expect(at.events()).toMatchObject([{ values: { merged: true } }]);
  });
});

describe('the whole course of an event (N43)', () => {
  it('N43: from the judgement to the end each node is stamped with unit, person and time, and the platform is told', async () => {
    await red();
    await at.closed();
    expect(at.event()).toMatchObject({ state: 'closed', values: { closedOn: '2026-03-03', passedBy: 'notary.clerk.b', node: 'closed' } });
    expect(nodes().map(({ step, unit, who }) => [step, unit, who])).toEqual([
      ['智能预警触发', '系统', expect.any(String)],
      ['研判属实', '市司法局公管处', 'notary.clerk'],
      ['派发', '市司法局公管处', 'notary.lead'],
      ['签收', '黄浦区司法局', 'notary.district'],
      ['排查结束、责令整改', '黄浦区司法局', 'notary.district'],
      ['整改完成、提请复核', '申黄公证处', 'notary.office'],
      ['复核通过', '市司法局公管处', 'notary.clerk.b'],
      ['办结', '市司法局公管处', 'notary.lead'],
    ]);
    expect(nodes().every(({ on, at: when }) => on === '2026-03-03' && typeof when === 'string')).toBe(true);
    expect(told()).toEqual(['待研判', '待派发', '待签收', '排查中', '整改中', '待复核', '已办结']);
    expect(at.world.tables.added.outbox.at(-1)!.data).toMatchObject({
      number: at.event().number,
      office: { code: 'GZ-01', name: '申黄公证处' },
      theme: '监管预警',
      level: 'red',
      on: '2026-03-03',
    });
  });

  it('N43: closing the event closes its warnings', async () => {
    await red();
    await at.closed();
    expect(at.warnings()).toMatchObject([
      { state: 'closed', values: { closing: 'event', eventStanding: 'closed', closedOn: '2026-03-03' } },
    ]);
  });

  it('N43: it is signed for within a working day, looked into within fifteen, put right within thirty days', async () => {
    await red();
    await at.act(people.clerk, 'judge', { judgement: '应予排查。' });
    await at.act(people.lead, 'dispatch');
    expect(at.event().values).toMatchObject({ signDue: '2026-03-04' });
    await at.act(people.district, 'sign');
    expect(at.event().values).toMatchObject({ checkDue: '2026-03-24' });
    await at.act(people.district, 'note', at.step());
    await at.act(people.district, 'orderRectification', { result: 'flawed', finding: '瑕疵。', rectification: '补正。' });
    expect(at.event().values).toMatchObject({ rectifyDue: '2026-04-02' });
  });

  it('N43: not signed for within a working day, clerk, head and district are told', async () => {
    await red();
    await at.act(people.clerk, 'judge', { judgement: '应予排查。' });
    await at.act(people.lead, 'dispatch');
    at.world.move('2026-03-05');
    while ((await at.world.engine.strike()) > 0);
    expect(at.world.tables.added.notice.filter(({ name }) => name === 'unsigned').map(({ address }) => address)).toEqual(
      expect.arrayContaining(['notary.clerk@*', 'notary.lead@*', 'notary.district@district:310101']),
    );
  });

  it('N43: it is not closed while it is put right, nor before it passed the review', async () => {
    await red();
    await at.rectifying();
    const close = () => at.act(people.lead, 'close', { disposal: ['rectified'], conclusion: '同意。' });
    expect(await close()).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['整改尚未完成，不能办结。', expect.any(String)] },
    });
    await at.act(people.office, 'rectify', { rectifications: [{ what: '已整改。' }] });
    await at.act(people.office, 'handIn', { rectified: '完成。' });
    expect(await close()).toMatchObject({ refused: { why: ['尚未复核通过，不能办结。', expect.any(String)] } });
  });

  it('N43: whoever looked into it does not review it', async () => {
    await at.tell(at.loan('GZ-03-2026-000200', '2026-03-03', 'G-0101'));
    await at.signed(people.inspector);
    await at.act(people.inspector, 'note', at.step());
    await at.act(people.inspector, 'findNothing', { finding: '属银行业务。' });
    expect(at.event()).toMatchObject({ state: 'review', values: { collaborator: 'city', result: 'none' } });
    expect(await at.act(people.inspector, 'pass', { reviewText: '同意。' })).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await at.act(people.clerk, 'pass', { reviewText: '同意。' })).toHaveProperty('done');
    expect(await at.act(people.clerk, 'pass', { reviewText: '同意。' })).toHaveProperty('refused');
    expect(await at.act(people.lead, 'close', { disposal: ['explained'], conclusion: '同意。' })).toMatchObject({
      done: { state: 'closed' },
    });
  });

  it('N43: an office that a district supervises is for that district, and not for the inspector', async () => {
    await red();
    await at.act(people.clerk, 'judge', { judgement: '应予排查。' });
    await at.act(people.lead, 'dispatch');
    expect(await at.act(people.inspector, 'sign')).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['区管公证机构的事件由所在区司法局办理。', expect.any(String)] },
    });
    expect(await at.act(people.pudong, 'sign')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.act(people.officeTwo, 'rectify', { rectifications: [{ what: '无' }] })).toMatchObject({
      refused: { problem: 'not-found' },
    });
    expect(await at.act(people.district, 'sign')).toMatchObject({ done: { state: 'checking' } });
  });

  it('N43: nothing is ended without a step, and nothing handed in that was not put right', async () => {
    await red();
    await at.signed();
    expect(await at.act(people.district, 'findNothing', { finding: '无。' })).toMatchObject({
      refused: { why: ['尚无排查过程，不能结束排查。', expect.any(String)] },
    });
    await at.act(people.district, 'note', at.step());
    expect(await at.act(people.district, 'orderRectification', { result: 'none', finding: '无。', rectification: '无。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/result' }] },
    });
    await at.act(people.district, 'orderRectification', { result: 'flawed', finding: '有。', rectification: '补。' });
    expect(await at.act(people.office, 'handIn', { rectified: '完成。' })).toMatchObject({
      refused: { why: ['尚未填报整改情况，不能提请复核。', expect.any(String)] },
    });
  });

  it('N43: the review sends it back to be put right, or to be looked into again, with a reason; what passed before does not count', async () => {
    await red();
    await at.review();
    await at.act(people.clerk, 'pass', { reviewText: '同意。' });
    expect(await at.act(people.clerk, 'sendBack')).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    expect(await at.act(people.clerk, 'sendBack', {}, '请补充培训记录。')).toMatchObject({ done: { state: 'rectifying' } });
    expect(at.event().values).toMatchObject({ passedOn: null, rectifyDue: '2026-04-02' });
    await at.act(people.office, 'handIn', { rectified: '已补充。' });
    expect(await at.act(people.clerk, 'lookAgain', {}, '请核对另一件。')).toMatchObject({ done: { state: 'checking' } });
    expect(at.warnings()[0]!.values).toMatchObject({ eventStanding: 'checking' });
  });

  it('N43: what is unfounded because the model was wrong makes its warnings false alarms', async () => {
    await red();
    expect(await at.act(people.clerk, 'reject', { judgement: '系银行。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/whyNot' }] },
    });
    await at.act(people.clerk, 'reject', { whyNot: 'falseAlarm', judgement: '关键词误判。' });
    expect(at.event()).toMatchObject({ state: 'unfounded' });
    expect(at.warnings()).toMatchObject([{ state: 'falseAlarm', values: { closing: 'falseAlarm', eventStanding: 'unfounded' } }]);
  });

  it('N43: unfounded for another reason, its warnings are closed and are no false alarms', async () => {
    await red();
    await at.act(people.clerk, 'reject', { whyNot: 'explained', judgement: '已说明。' });
    expect(at.warnings()).toMatchObject([{ state: 'closed', values: { closing: 'event' } }]);
  });

  it('N43: the head sends a judgement back with a reason', async () => {
    await red();
    await at.act(people.clerk, 'judge', { judgement: '应予排查。' });
    expect(await at.act(people.lead, 'returnJudgement')).toHaveProperty('refused');
    expect(await at.act(people.lead, 'returnJudgement', {}, '请补充依据。')).toMatchObject({ done: { state: 'judging' } });
    expect(await at.act(people.clerk, 'dispatch')).toMatchObject({ refused: { problem: 'forbidden' } });
  });
});
