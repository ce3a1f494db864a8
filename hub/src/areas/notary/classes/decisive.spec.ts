import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import { notaryWorld, people } from '../testing/cast.js';
import { gradeOf } from './risk.js';

let at: ReturnType<typeof notaryWorld>;
let serial = 0;
beforeEach(() => {
  at = notaryWorld('2026-03-02T01:00:00.000Z');
});
const put = (type: string, values: object, state: string) =>
  at.world.tables.put({ ...entry(`notary.${type}`, `D${++serial}`, { office: 'GZ-01', ...values }), state });
async function computed() {
  await at.perform(people.clerk, 'notary.scoring', 'begin', undefined, { subject: 'office', month: '2026-03-01' });
  await at.perform(people.clerk, 'notary.scoring', 'classify', at.last('notary.scoring'));
  return at.world.tables.of('notary.class').find(({ values }) => values['office'] === 'GZ-01')!;
}
const warned = (level: string, state = 'pushed') =>
  put('warning', { level, model: 'video', domain: 'operation', raisedOn: '2026-02-10' }, state);

describe('what decides the class of an office whatever its risk (N39)', () => {
  it('N39: three red warnings make an office one of attention, though its risk is fifteen', async () => {
    for (const level of ['red', 'red', 'red']) warned(level);
    const one = await computed();
    expect(one.values).toMatchObject({ risk: '15.0', computed: 'attention', grade: 'attention', sampling: 10, decided: '红色预警 3 条' });
  });

  it('N39: two red ones, and a third that was a false alarm, do not', async () => {
    warned('red');
    warned('red');
    warned('red', 'falseAlarm');
    const one = await computed();
    expect(one.values).toMatchObject({ risk: '10.0', grade: 'ordinary', sampling: 2 });
    expect(one.values['decided'] ?? null).toBeNull();
  });

  it('N39: a penalty that bars somebody from practice makes it a key one; a fine does not', async () => {
    put('punishment', { person: 'officer', kind: 'administrative', level: 'fine', decidedOn: '2026-01-10' }, 'effective');
    put('punishment', { person: 'officer', kind: 'administrative', level: 'practiceStopped', decidedOn: '2026-01-12' }, 'effective');
    const one = await computed();
    expect(one.values).toMatchObject({ barred: 1, grade: 'key', sampling: 100, decided: '停止执业或吊销执业证书处罚 1 件' });
    expect(one.values['measures']).toContain('每月现场检查');
  });

  it('N39: a penalty that was corrected, or lies more than a year back, decides nothing', async () => {
    put('punishment', { person: 'officer', kind: 'administrative', level: 'licenceRevoked', decidedOn: '2026-01-10' }, 'corrected');
    put('punishment', { person: 'officer', kind: 'administrative', level: 'practiceStopped', decidedOn: '2025-01-12' }, 'expired');
    expect((await computed()).values).toMatchObject({ barred: 0, grade: 'ordinary' });
  });

  it('N39: a certificate revoked because what it says is not so makes it a key one; one revoked for another reason does not', async () => {
    put('act', { closedOn: '2026-01-10', revokedFor: 'other' }, 'revoked');
    put('act', { closedOn: '2026-01-11' }, 'revoked');
    expect((await computed()).values).toMatchObject({ untrue: 0, grade: 'ordinary' });
    put('act', { closedOn: '2026-01-12', revokedFor: 'untrue' }, 'revoked');
    await at.perform(people.clerk, 'notary.scoring', 'classify', at.last('notary.scoring'));
    const one = at.world.tables.of('notary.class').find(({ values }) => values['office'] === 'GZ-01')!;
    expect(one.values).toMatchObject({ untrue: 1, grade: 'key', decided: '因内容不实撤销公证书 1 件' });
  });

  it('N39: where the risk alone says as strict a class nothing else is said of it, and nothing makes it milder', () => {
    const rows = [
      { grade: 'key', least: 70, isGrave: true },
      { grade: 'attention', least: 40, reds: 3 },
      { grade: 'ordinary', least: 0 },
    ] as const;
    const of = (points: number, more: object) => {
      const { row, decided } = gradeOf(rows, { points, former: null, cleanMonths: 0, ...more });
      return [row?.grade, decided];
    };
    expect([of(50, { red: 4 }), of(80, { red: 4 }), of(80, { barred: 1 }), of(12, { red: 4, barred: 2 })]).toEqual([
      ['attention', []],
      ['key', []],
      ['key', []],
      ['key', ['停止执业或吊销执业证书处罚 2 件']],
    ]);
  });
});
