import { describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import { accepted, applicant, issued, paid } from '../testing/acts.js';
import { people } from '../testing/cast.js';
import { number, topicWorld, whole } from '../testing/topics.js';
import { feeGrowth, largeFees } from '../warnings/reports.js';
import { feesTopic } from './fees.js';
import { warningTopic } from './warnings.js';

const march = ['2026-03-01', '2026-03-31'] as const;
const kinds = ['act', 'fact', 'enforcement', 'evidence', 'deposit', 'service', 'copy', 'outside', 'other', 'unclassified'] as const;

/** Payments of one act by kind, in fen. */
const byKind = (id: string, on: string, fees: Readonly<Record<string, number>>): Message => {
  const message = paid(id, 3, [[1, on]], 'issued', on);
  const rows = Object.entries(fees).map(([kind, amount], i) => ({ id: `SF-${i + 1}`, kind, amount, on }));
  return { ...message, data: { ...(message.data as object), fees: rows } };
};

describe('fees (N26)', () => {
  it('N26: the kinds sum up to the net fees of N04 to the fen; translation stands apart, what has no kind is 未分类 and is not lost', async () => {
    const { tell, read } = topicWorld();
    const on = '2026-03-02';
    await tell(
      accepted(number(1), on),
      issued(number(1), 2, on, on),
      byKind(number(1), on, { act: 300_07, copy: 20_00, translation: 120_00, unclassified: 5_55 }),
    );
    const { figures, ratios, rows } = await read(feesTopic, march);
    const [[, [net, ...of]]] = (await rows('officeKind')) as [readonly [string, readonly number[], unknown]];
    expect([net, of.reduce((sum, one) => sum + one, 0)]).toEqual([325_62, 325_62]);
    expect((await read(feeGrowth, march)).figures['now']).toBe(figures['net']);
    expect(figures).toMatchObject({ net: 325_62, translation: 120_00, rows: 3, unsorted: 1 });
    expect(ratios['unsortedShare']).toBe(33.3);
    expect((await rows('kind')).map(([kind, [sum]]) => [kind, sum])).toEqual(
      expect.arrayContaining([
        ['act', 300_07],
        ['unclassified', 5_55],
      ]),
    );
    expect(feesTopic.measures['net']!.filter).toEqual({ kind: [...kinds] });
  });

  it('N26: what is collected for others is outside the fee of an act', async () => {
    const { tell, read } = topicWorld();
    const on = '2026-03-02';
    await tell(accepted(number(1), on), issued(number(1), 2, on, on), byKind(number(1), on, { act: 60_000_00, translation: 30_000_00 }));
    const { figures, ratios } = await read(largeFees, march);
    expect([figures['five'], figures['sum'], ratios['perAct']]).toEqual([1, 60_000_00, 60_000]);
  });

  it('N26: a refund counts on its own day, against the same days of last year, ranked by what was kept', async () => {
    const { tell, read, offices } = topicWorld();
    await tell(
      ...whole(1, '2025-03-02', 1_000),
      ...whole(1, '2026-03-02', 1_200, { applicants: [applicant('钱进')] }),
      ...whole(1, '2026-03-02', 2_000, { notary: 'G-0201', applicants: [applicant('吴用')] }, 'GZ-02'),
    );
    await tell(
      paid(
        number(1),
        4,
        [
          [1_200, '2026-03-02'],
          [-100, '2026-03-20'],
        ],
        'issued',
        '2026-03-02',
      ),
    );
    const { rows, figures } = await read(feesTopic, march);
    expect(figures['refunds']).toBe(-100_00);
    expect((await rows('office')).map(([key, [net, before, growth]]) => [key, net, before, growth])).toEqual([
      [offices['GZ-02']!.id, 2_000_00, 0, '无可比基数'],
      [offices['GZ-01']!.id, 1_100_00, 1_000_00, 10],
    ]);
  });

  it('N26: an office is told its own sums and its place; the three classes are for it numbers alone', async () => {
    const { tell, read, offices } = topicWorld();
    await tell(...whole(1, '2026-03-02', 100), ...whole(1, '2026-03-02', 900, { applicants: [applicant('吴用')] }, 'GZ-03'));
    const { rows, table } = await read(feesTopic, march, { viewer: people.office });
    expect((await rows('office')).map(([key, [net], standing]) => [key, net, standing])).toEqual([
      [offices['GZ-01']!.id, 100_00, { rank: 2, among: 2 }],
    ]);
    expect((await table('class')).map(({ cells }) => cells[0])).toMatchObject([
      { count: 900_00, unit: 'money', closed: true },
      { count: 100_00, unit: 'money', closed: true },
    ]);
  });
});

describe('warnings by kind and time (N27)', () => {
  it('N27: hours, weekdays, months and models each sum up to all warnings; what is raised at night of Shanghai is of its own hour', async () => {
    const { tell, read } = topicWorld('2026-03-09T16:30:00.000Z');
    await tell(...whole(1, '2026-03-02', 60_000), ...whole(2, '2026-03-02', 250_000, { applicants: [applicant('吴用')] }));
    const { figures, rows } = await read(warningTopic, march);
    expect(figures).toMatchObject({ all: 2, yellow: 1, red: 1 });
    for (const name of ['model', 'hour', 'weekday', 'month', 'office', 'district', 'modelLevel'])
      expect([name, (await rows(name)).reduce((sum, [, [count]]) => sum + (count as number), 0)]).toEqual([name, 2]);
    expect([(await rows('hour'))[0]![0], (await rows('weekday'))[0]![0], (await rows('month'))[0]![0]]).toEqual(['00', '2', '03']);
  });

  it('N27: against last year by model, with how many versions of its threshold were in force in each', async () => {
    const { read, world, offices } = topicWorld();
    const put = (i: number, raisedOn: string, ruleVersion: string) =>
      world.tables.put({
        ...offices['GZ-01']!,
        type: 'notary.warning',
        id: `w${i}`,
        number: `w${i}`,
        state: 'raised',
        values: {
          model: 'largeFee',
          level: 'red',
          office: offices['GZ-01']!.id,
          raisedOn,
          ruleVersion,
          byVersion: `较大额收费 ${ruleVersion}`,
        },
      });
    put(1, '2025-03-02', '第 1 版');
    put(2, '2026-03-02', '第 1 版');
    put(3, '2026-03-03', '第 2 版');
    expect((await (await read(warningTopic, march)).rows('model')).map(([key, cells]) => [key, cells])).toEqual([
      ['largeFee', [2, 1, 100, 0, 2, 2, 2, 1]],
    ]);
    const { rows, table } = await read(warningTopic, march);
    // Each version beside the other: what it raised this year, and in the same days of last year.
    expect((await rows('version')).map(([key, cells]) => [key, cells.slice(0, 2)])).toEqual([
      ['较大额收费 第 1 版', [1, 1]],
      ['较大额收费 第 2 版', [1, 0]],
    ]);
    expect((await table('version'))[1]!.cells[0]).toMatchObject({
      count: 1,
      type: 'notary.warning',
      filter: { byVersion: '较大额收费 第 2 版' },
    });
  });

  it('N27: a warning says model and version it was raised by, whichever model it is', async () => {
    const { tell, world } = topicWorld();
    await tell(...whole(1, '2026-03-02', 60_000));
    expect(world.tables.of('notary.warning')[0]!.values['byVersion']).toBe(
      '较大额收费 第 1 版（2021-01-01 起）：每件实收净额黄色 50000 元，红色 200000 元',
    );
  });

  it('N27: a district reads its own warnings', async () => {
    const { tell, read } = topicWorld();
    await tell(...whole(1, '2026-03-02', 60_000));
    expect((await read(warningTopic, ['2026-01-01', '2026-12-31'], { viewer: people.pudong })).figures['all']).toBe(0);
    expect((await read(warningTopic, ['2026-01-01', '2026-12-31'], { viewer: people.district })).figures['all']).toBe(1);
  });
});
