import { expect, it } from 'vitest';
import { addressedWorld, people } from '../testing/addressees.js';

const order = (lead: string) => ({
  subject: '公证员执业信息核对',
  content: '请核对公证员执业信息。',
  urgency: 'urgent',
  lead,
  dueOn: '2026-03-31',
  milestones: [{ content: '报送清单', unit: lead, due: '2026-03-20' }],
});

it('N18: the system of an office that is in charge of a task is told of it (S12); of one for a district nobody is', async () => {
  const at = addressedWorld();
  const told = () => at.world.tables.added.outbox.filter(({ type }) => type === 'notary.office-tasked.v1').map(({ data }) => data);
  expect(await at.perform(people.clerk, 'notary.task', 'create', undefined, order('310101'))).toHaveProperty('done');
  expect(told()).toEqual([]);
  expect(await at.perform(people.clerk, 'notary.task', 'create', undefined, order('GZ-02'))).toHaveProperty('done');
  expect(told()).toMatchObject([
    {
      number: at.last('notary.task').number,
      office: { code: 'GZ-02', name: '申浦公证处' },
      urgency: 'urgent',
      givenOn: '2026-03-02',
      dueOn: '2026-03-31',
    },
  ]);
});
