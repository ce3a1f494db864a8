import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { accepted, heard, paid, recorded } from '../testing/acts.js';
import { notaryWorld, people } from '../testing/cast.js';
import { warning } from './warning.js';

const made = (today: string) => {
  const at = notaryWorld(today);
  const tell = (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages);
  const of = (model: string) => at.world.tables.of('notary.warning').filter(({ values }) => values['model'] === model);
  const told = () => at.world.tables.added.outbox.filter(({ type }) => type === 'notary.video-warned.v1').map(({ data }) => data);
  const seen = async (id: string) => (await at.world.reader.get('notary.warning', id, scopesOf(people.association, warning))) !== null;
  return { ...at, tell, of, told, seen };
};

describe('what the association is told of recordings (N06)', () => {
  it('N06: a device that is silent is told to it and to its system (S13), a yellow one too', async () => {
    const { tell, world, of, told, seen } = made('2026-03-02T02:00:00.000Z');
    await tell(heard('GZ-01-SB-0001', 1, '2026-03-02T02:00:00.000Z'));
    world.move('2026-03-04');
    await world.engine.patrol();
    const [one] = of('device');
    expect(one).toMatchObject({ state: 'raised', values: { level: 'yellow' } });
    expect(told()).toMatchObject([{ office: { code: 'GZ-01' }, item: '设备离线', level: 'yellow', value: '38 小时' }]);
    expect(await seen(one!.id)).toBe(true);
    expect(world.tables.added.notice.map(({ name, address }) => `${name} ${address}`)).toEqual(
      expect.arrayContaining(['told notary.association@*', 'raised notary.clerk@*']),
    );
  });

  it('N06: that an act with a recording cost much it is told, and not how much', async () => {
    const { tell, of, told } = made('2026-03-03T02:00:00.000Z');
    const id = 'GZ-01-2026-000001';
    await tell(accepted(id, '2026-03-02'), recorded(id, 2, [{}]), paid(id, 3, [[250_000, '2026-03-02']]));
    const [one] = of('video');
    expect(one!.values).toMatchObject({ item: '费用高', value: '250000 元' });
    expect(told()).toMatchObject([{ item: '费用高', value: '高于限额' }]);
    expect(JSON.stringify(told())).not.toContain('250000');
    const [hidden] = warning.withheld.filter(({ from }) => from.includes('association'));
    expect(hidden!.fields).toEqual(['value', 'facts']);
  });
});
