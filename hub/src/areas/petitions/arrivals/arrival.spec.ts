import { beforeEach, describe, expect, it } from 'vitest';
import { people, petitionsWorld } from '../testing/cast.js';
import { message } from '../testing/reporting.js';

const said = {
  version: 1,
  withdrawn: false,
  channel: 'letter',
  receivedOn: '2026-03-02',
  subject: '公证收费',
  purpose: 'demand',
  content: 'notary',
  petitioner: '张三',
  phone: '13800005678',
  anonymous: false,
  summary: '反映公证收费过高。',
};
const assigned = (more: object = {}) =>
  message('petition-arrived', {
    ...said,
    source: 'moj-petitions',
    id: 'JB-2026-000001',
    superiorNumber: 'JB-2026-000001',
    reportBackOn: '2026-05-16',
    instruction: '请依法办理。',
    ...more,
  });
const online = (more: object = {}) =>
  message('petition-arrived', { ...said, channel: 'online', source: 'bureau-website', id: 'WX-2026-000001', ...more }, 'bureau-website');

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const told = () => at.world.tables.added.outbox.filter(({ type }) => type === 'petitions.petition-progressed.v1');

describe('petitions that come from other systems (P09)', () => {
  it('P09: what the ministry assigns is registered at once, with its number there and the day to report back', async () => {
    await at.world.report('petitions', [assigned()]);
    expect(at.world.only('petitions.arrival')).toMatchObject({ state: 'registered', values: { from: 'ministry' } });
    expect(at.petition()).toMatchObject({
      state: 'review',
      values: {
        origin: 'assigned',
        channel: 'letter',
        superiorNumber: 'JB-2026-000001',
        reportBackOn: '2026-05-16',
        petitioner: '张三',
        authority: 'city',
        tellDue: '2026-03-17',
      },
    });
    expect(await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' })).toMatchObject({
      done: { state: 'dividing' },
    });
    expect(told()).toEqual([]);
  });

  it('P09: what is written at the website is a petition of that channel, and the website is told its number and each step', async () => {
    await at.world.report('petitions', [online()]);
    expect(at.petition()).toMatchObject({ state: 'review', values: { channel: 'online', onlineNumber: 'WX-2026-000001' } });
    await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
    await at.act(people.lead, 'divide', { main: 'notary' });
    expect(told().map(({ data }) => data)).toMatchObject([
      { stage: 'registered', online: 'WX-2026-000001', petition: at.petition().number },
      { stage: 'divided' },
    ]);
  });

  it('P24: whoever wrote at the website has a code of ours too, told by text message and of an accusation to him alone', async () => {
    await at.world.report('petitions', [online()]);
    expect(at.petition().values['queryCode']).toMatch(/^[2-9A-Z]{16}$/);
    expect(at.world.tables.of('petitions.text').map(({ values }) => values['template'])).toEqual(['registered', 'password']);
    at = petitionsWorld();
    await at.world.report('petitions', [online({ purpose: 'accusation' })]);
    expect(at.world.tables.of('petitions.text').map(({ values }) => values['concern'])).toEqual(['accusation', 'accusation']);
  });

  it('P09: of an accusation the website is told nothing', async () => {
    await at.world.report('petitions', [online({ purpose: 'accusation' })]);
    expect(at.petition().values).toMatchObject({ purpose: 'accusation' });
    expect(told()).toEqual([]);
  });

  it('P09: the same message twice is one petition; one that is taken back is marked, and stays a person’s to decide', async () => {
    await at.world.report('petitions', [online()]);
    await at.world.report('petitions', [online()]);
    expect(at.world.tables.of('petitions.petition')).toHaveLength(1);
    await at.world.report('petitions', [online({ version: 2, withdrawn: true })]);
    expect(at.world.only('petitions.arrival').state).toBe('withdrawn');
    expect(at.petition()).toMatchObject({ state: 'review', values: { isWithdrawn: true } });
  });
});
