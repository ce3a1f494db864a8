import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { Viewer } from '../../../ports/index.js';
import { accepted } from '../testing/acts.js';
import { people } from '../testing/cast.js';
import { eventWorld, type EventWorld } from '../testing/events.js';
import { event as eventType } from './event.js';

let at: EventWorld;
beforeEach(async () => {
  at = eventWorld();
  await at.tell(at.loan());
});
const first = () => at.events()[0]!;
const strike = async () => {
  while ((await at.world.engine.strike()) > 0);
};

describe('the repair of an event (N43)', () => {
  it('N43: six months after its end without the same model it is repaired by itself', async () => {
    await at.closed();
    expect(first().values).toMatchObject({ repairDue: '2026-09-03' });
    at.world.move('2026-09-04');
    await strike();
    expect(first()).toMatchObject({ state: 'repaired', values: { repairedOn: '2026-09-04' } });
    expect(at.warnings()[0]!.values).toMatchObject({ eventStanding: 'repaired' });
  });

  it('N43: when the same model warns of the office in the fifth month, the six months begin anew', async () => {
    await at.closed();
    at.world.move('2026-08-03');
    await at.tell(at.loan('GZ-01-2026-000300', '2026-08-03'));
    expect(first().values).toMatchObject({ repairDue: '2027-02-03', recurred: 1, again: at.warnings()[1]!.id });
    at.world.move('2026-09-04');
    await strike();
    expect(first().state).toBe('closed');
    expect(at.events()).toHaveLength(2);
    at.world.move('2027-02-04');
    await strike();
    expect(first().state).toBe('repaired');
  });

  it('N43: one that was a false alarm, or whose basis changed, was no recurrence: the six months go on as before', async () => {
    await at.closed();
    at.world.move('2026-08-03');
    await at.tell(at.loan('GZ-01-2026-000300', '2026-08-03'));
    expect(first().values).toMatchObject({ repairDue: '2027-02-03', recurred: 1 });
    expect(await at.perform(people.clerk, 'notary.warning', 'dismiss', at.warnings()[1], {}, '系银行。')).toHaveProperty('done');
    expect(first().values).toMatchObject({ repairDue: '2026-09-03', recurred: 0 });
    expect(first().values['again'] ?? null).toBeNull();
    await at.tell(at.loan('GZ-01-2026-000301', '2026-08-03'));
    expect(first().values).toMatchObject({ repairDue: '2027-02-03', recurred: 1 });
    await at.tell(accepted('GZ-01-2026-000301', '2026-08-03', { matter: 'enforcement', state: 'withdrawn' }, 2));
    expect(at.warnings()[2]).toMatchObject({ state: 'lapsed' });
    expect(first().values).toMatchObject({ repairDue: '2026-09-03', recurred: 0 });
    at.world.move('2026-09-04');
    await strike();
    expect(first().state).toBe('repaired');
  });

  it('N43: another model, or the same one of another office, does not disturb it', async () => {
    await at.closed();
    at.world.move('2026-08-03');
    await at.yellow('甲', '2026-08-03');
    await at.tell(at.loan('GZ-02-2026-000300', '2026-08-03', 'G-0201'));
    expect(first().values).toMatchObject({ repairDue: '2026-09-03' });
    expect(first().values['recurred'] ?? null).toBeNull();
  });
});

describe('who sees an event (N42, N43)', () => {
  const sees = async (viewer: Viewer) => (await at.world.reader.get(eventType.name, first().id, scopesOf(viewer, eventType))) !== null;
  it('N43: the office learns of it when it is dispatched, another office and district never', async () => {
    const seen = async () =>
      Object.fromEntries(
        await Promise.all(
          (['clerk', 'chief', 'district', 'pudong', 'office', 'officeTwo', 'officer', 'association'] as const).map(
            async (name) => [name, await sees(people[name])] as const,
          ),
        ),
      );
    const others = { clerk: true, chief: true, district: true, pudong: false, officeTwo: false, officer: false, association: false };
    expect(await seen()).toEqual({ ...others, office: false });
    await at.act(people.clerk, 'judge', { judgement: '应予排查。' });
    await at.act(people.lead, 'dispatch');
    expect(await seen()).toEqual({ ...others, office: true });
  });
});

describe('what else leads to an event, and where it leads (N28, N43)', () => {
  it('N28: what a third party says becomes an event by itself, and hears how it ended', async () => {
    const type = 'notary.thirdParty';
    await at.perform(people.clerk, type, 'record', undefined, {
      subject: '媒体报道上门公证收费不透明',
      source: 'media',
      office: at.offices['GZ-01']!.id,
      content: '报道称另收费用。',
      receivedOn: '2026-03-02',
    });
    await at.perform(people.clerk, type, 'judge', at.last(type));
    expect(await at.perform(people.clerk, type, 'use', at.last(type), { judgement: '线索具体。' })).toMatchObject({
      done: { state: 'event' },
    });
    expect(at.event()).toMatchObject({
      state: 'judging',
      values: { origin: 'thirdParty', thirdParty: at.last(type).id, subject: '媒体报道上门公证收费不透明', collaborator: '310101' },
    });
    await at.closed();
    expect(at.event().state).toBe('closed');
    expect(at.last(type).values).toMatchObject({ disposal: '同意办结。' });
  });

  it('N43: a complaint or an inspection leads to one, which says where it comes from', async () => {
    const form = { office: at.offices['GZ-01']!.id, subject: '收费争议', theme: 'fee', level: 'yellow', facts: '投诉多收。' };
    await at.perform(people.district, 'notary.complaint', 'receive', undefined, {
      subject: '收费争议',
      complainant: '王晓明',
      channel: 'letter',
      matter: 'fee',
      office: at.offices['GZ-01']!.id,
      content: '收费高。',
      receivedOn: '2026-03-02',
    });
    const open = (more: object) => at.perform(people.district, 'notary.event', 'fromComplaint', undefined, { ...form, ...more });
    expect(await open({})).toMatchObject({ refused: { findings: [{ pointer: '/form/complaint' }] } });
    expect(await open({ complaint: at.last('notary.complaint').id })).toMatchObject({ done: { state: 'judging' } });
    expect(at.event().values).toMatchObject({ origin: 'complaint', domain: 'operation', theme: 'fee' });
  });

  it('N43: a check that is ordered from it says so', async () => {
    await at.perform(people.clerk, 'notary.check', 'deploy', undefined, {
      subject: '融资合同核查',
      source: 'warning',
      event: first().id,
      office: at.offices['GZ-01']!.id,
      team: [{ id: 'notary.inspector' }, { id: 'notary.district' }],
      dueOn: '2026-03-31',
    });
    expect(at.last('notary.check').values).toMatchObject({ event: first().id });
  });
});
