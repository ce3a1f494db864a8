import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import { notaryWorld, people } from '../testing/cast.js';
import { focusOf } from './risk.js';

let at: ReturnType<typeof notaryWorld>;
let serial = 0;
beforeEach(() => {
  at = notaryWorld('2026-03-02T01:00:00.000Z');
});
const warned = (office: string, level: string, domain: string) =>
  at.world.tables.put({
    ...entry('notary.warning', `F${++serial}`, { office, level, domain, model: 'video', raisedOn: '2026-02-10' }),
    state: 'pushed',
  });

describe('offices by 执业监管 and 运营监管 (N39)', () => {
  it('N39: warnings of practice, complaints and punishments are practice; other warnings, problems and scores are operation', () => {
    const of = (counted: object) => focusOf(counted);
    expect(
      of({ red: 4, yellow: 2, practiceRed: 4, complaints: 2, substantiated: 1, problems: 3, punishmentWeight: 10, composite: '60.0' }),
    ).toEqual({
      practicePoints: '44.0',
      operationPoints: '17.0',
      focus: 'practice',
    });
    expect(of({ red: 2, problems: 1 })).toEqual({ practicePoints: '0.0', operationPoints: '13.0', focus: 'operation' });
    expect(of({})).toMatchObject({ focus: 'none' });
  });

  it('N39: the two add up to the risk, what is cut at the cap too, and where they weigh the same it is practice', () => {
    const { practicePoints, operationPoints, focus } = focusOf({ red: 20, practiceRed: 10 });
    expect([practicePoints, operationPoints, focus]).toEqual(['15.0', '15.0', 'practice']);
  });

  it('N39: what the month counts says of each office in which of them it is', async () => {
    warned('GZ-01', 'red', 'practice');
    warned('GZ-02', 'yellow', 'operation');
    await at.perform(people.clerk, 'notary.scoring', 'begin', undefined, { subject: 'office', month: '2026-03-01' });
    await at.perform(people.clerk, 'notary.scoring', 'classify', at.last('notary.scoring'));
    const of = (office: string) => at.world.tables.of('notary.class').find(({ values }) => values['office'] === office)!.values;
    expect(of('GZ-01')).toMatchObject({ practiceRed: 1, practiceYellow: 0, practicePoints: '5.0', focus: 'practice' });
    expect(of('GZ-02')).toMatchObject({ yellow: 1, practiceYellow: 0, operationPoints: '2.0', focus: 'operation' });
    expect(of('GZ-03')).toMatchObject({ focus: 'none' });
  });
});
