import { expect, it } from 'vitest';
import { accepted, paid } from '../testing/acts.js';
import { number, topicWorld } from '../testing/topics.js';

const on = '2026-03-02';
const world = () => {
  const at = topicWorld('2026-03-02T02:00:00.000Z');
  const found = () =>
    at.world.tables
      .of('notary.warning')
      .filter(({ values }) => values['item'] === '高于标准收费')
      .map(({ state, values }) => [state, values['level'], values['value']]);
  const switchOn = () =>
    at.world.tables.ruleSettings.set('notary.feeRatio 2', {
      rule: 'notary.feeRatio',
      version: 2,
      since: '2026-03-01',
      value: { isOn: true, percent: 120 },
      isOn: true,
      districts: null,
      state: 'approved',
      reason: '启用',
      by: 'notary.clerk',
      at: '2026-03-01T00:00:00.000Z',
      decidedBy: 'notary.lead',
      decidedAt: '2026-03-01T00:00:00.000Z',
      decision: null,
    });
  return { ...at, found, switchOn };
};

it('N03: fees above the tariff warn of nothing until two persons switch the model on', async () => {
  const { tell, found } = world();
  await tell(accepted(number(1), on, { tariff: 1_000_00 }), paid(number(1), 2, [[2_000, on]]));
  expect(found()).toEqual([]);
});

it('N03: once it is on, more than 120 % of the tariff is yellow, 120 % is not; what is given back lowers it, and it lapses', async () => {
  const { tell, found, switchOn } = world();
  switchOn();
  await tell(accepted(number(1), on, { tariff: 1_000_00 }), paid(number(1), 2, [[1_200, on]]));
  expect(found()).toEqual([]);
  await tell(accepted(number(2), on, { tariff: 1_000_00 }), paid(number(2), 2, [[1_201, on]]));
  expect(found()).toEqual([['raised', 'yellow', '1,201.00 元']]);
  await tell(
    paid(number(2), 3, [
      [1_201, on],
      [-1, on],
    ]),
  );
  expect(found()).toEqual([['lapsed', 'yellow', '1,201.00 元']]);
});

it('N03: an act without a tariff is compared with nothing', async () => {
  const { tell, found, switchOn } = world();
  switchOn();
  await tell(accepted(number(1), on), paid(number(1), 2, [[2_000, on]]));
  expect(found()).toEqual([]);
});
