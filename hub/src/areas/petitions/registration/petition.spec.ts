import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { checkAreas } from '../../../definitions/index.js';
import type { Viewer } from '../../../ports/index.js';
import { area } from '../index.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { petition } from './petition.js';

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const sees = async (viewer: Viewer) => (await at.world.reader.get(petition.name, at.petition().id, scopesOf(viewer, petition))) !== null;
const finds = async (viewer: Viewer) =>
  (
    await at.world.reader.list({
      type: petition.name,
      scopes: scopesOf(viewer, petition),
      sort: { field: 'createdAt', descending: true },
      limit: 9,
      fields: [],
    })
  ).items.length;

describe('a petition as it is registered and reviewed (P01, P02)', () => {
  it('P02: belongs to an area that is in order', () => {
    expect(checkAreas([area])).toEqual([]);
  });

  it('P02: is registered from a letter, reviewed, and may be divided; the petitioner must be told within fifteen days of the receipt', async () => {
    expect(await at.register()).toMatchObject({ done: { state: 'review', number: 'XF20260302000001' } });
    expect(at.petition().values).toMatchObject({ registeredOn: '2026-03-02', tellDue: '2026-03-17' });
    expect(await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' })).toMatchObject({
      done: { state: 'dividing' },
    });
  });

  it('P02: fifteen days from Friday 30 January 2026 end on 14 February, a Saturday on which one works', async () => {
    at = petitionsWorld('2026-01-30T01:00:00.000Z');
    await at.register({ receivedOn: '2026-01-30' });
    expect(at.petition().values).toMatchObject({ tellDue: '2026-02-14' });
  });

  it('P01: the day of receipt is not in the future, an earlier one needs its reason, and who petitions is named or anonymous', async () => {
    const pointers = async (more: object) => {
      const outcome = await at.register(more);
      return 'refused' in outcome ? (outcome.refused.findings ?? []).map(({ pointer }) => pointer) : outcome.done.state;
    };
    expect(await pointers({ receivedOn: '2026-03-03' })).toEqual(['/form/receivedOn']);
    expect(await pointers({ receivedOn: '2026-02-27' })).toEqual(['/form/lateReason']);
    expect(await pointers({ receivedOn: '2026-02-27', lateReason: '节假日' })).toBe('review');
    expect(await pointers({ receivedOn: '2026-02-15', lateReason: '节假日' })).toBe('review');
    expect(await pointers({ receivedOn: '2026-02-14', lateReason: '节假日' })).toEqual(['/form/receivedOn']);
    expect(await pointers({ petitioner: null })).toEqual(['/form/petitioner']);
    expect(await pointers({ petitioner: null, anonymous: true })).toBe('review');
  });

  it('P02: what is missing sends it back to the desk, which supplements it', async () => {
    await at.register();
    expect(await at.act(people.reviewer, 'sendBack')).toMatchObject({ refused: { findings: [{ pointer: '/form/missing' }] } });
    expect(await at.act(people.reviewer, 'sendBack', { missing: '地址不清。' })).toMatchObject({ done: { state: 'returned' } });
    expect(await at.act(people.desk, 'supplement', { address: '某路 1 号' })).toMatchObject({ done: { state: 'review' } });
  });

  it('P02: not accepting is the head’s to approve, not the desk’s; what was proposed is approved and nothing else', async () => {
    await at.register();
    await at.act(people.reviewer, 'direct', { direction: 'refused', opinion: '属于诉讼事项。' });
    expect(await at.act(people.desk, 'endRefused')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.act(people.lead, 'endNoMore')).toMatchObject({ refused: { why: ['预审意见不是这一项。', expect.any(String)] } });
    expect(await at.act(people.lead, 'endRefused')).toMatchObject({ done: { state: 'refused' } });
  });

  it('P02: a complaint about a lawyer’s fee is led into its procedure, which must be named, and is closed', async () => {
    await at.register({ content: 'lawyers' });
    expect(await at.act(people.reviewer, 'direct', { direction: 'procedure', opinion: '投诉律师收费。' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/procedure' }, { pointer: '/form/target' }] },
    });
    await at.act(people.reviewer, 'direct', {
      direction: 'procedure',
      procedure: 'lawyerComplaint',
      target: '上海市律师协会',
      respondentKind: 'lawyer',
      respondent: '李某某',
      opinion: '投诉律师收费。',
    });
    expect(await at.act(people.lead, 'endProcedure')).toMatchObject({ done: { state: 'procedure' } });
    expect(at.petition().values).toMatchObject({ closedOn: '2026-03-02', tellMet: '2026-03-02' });
  });

  it('P02: an accusation is not there for offices, districts, the deputy and supervision: by id, in lists and counts', async () => {
    await at.register({ purpose: 'accusation' });
    expect(await at.act(people.reviewer, 'pass', { purpose: 'accusation', content: 'staff', grade: 'usual' })).toMatchObject({
      done: { state: 'dividing' },
    });
    for (const viewer of [
      people.officeClerk,
      people.officeLead,
      people.district,
      people.districtHead,
      people.deputy,
      people.supervisor,
      people.otherDesk,
    ])
      expect([viewer.account.username, await sees(viewer), await finds(viewer)]).toEqual([viewer.account.username, false, 0]);
    // Who entered it, the head and the discipline committee; who reviewed it keeps what he read.
    for (const viewer of [people.desk, people.lead, people.discipline])
      expect([await sees(viewer), await finds(viewer)]).toEqual([true, 1]);
    expect(await at.act(people.officeClerk, 'divide', { main: 'notary' })).toEqual({ refused: { problem: 'forbidden' } });
  });
});
