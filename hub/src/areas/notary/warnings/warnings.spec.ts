import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { RecordRow } from '../../../ports/index.js';
import { accepted, applicant, heard, issued, paid, recorded, went } from '../testing/acts.js';
import { notaryWorld, people } from '../testing/cast.js';
import { comparedOn, growthOf } from './comparing.js';
import { warning as warningType } from './warning.js';

const type = 'notary.warning';
const made = (today = '2026-03-03T02:00:00.000Z') => {
  const at = notaryWorld(today);
  const warnings = (model?: string): readonly RecordRow[] =>
    at.world.tables.of(type).filter(({ values }) => !model || values['model'] === model);
  const tell = (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages);
  return { ...at, warnings, tell };
};
const number = (i: number, office = 'GZ-01'): string => `${office}-2026-${String(i).padStart(6, '0')}`;
const old = (i: number) => applicant(`老人${i}`, '1966-03-03');
const eight = (on = '2026-03-03', matter: 'statement' | 'power' = 'statement', count = 8) =>
  Array.from({ length: count }, (_, i) => accepted(number(i + 1), on, { matter, applicants: [old(i)] }));
const states = (rows: readonly RecordRow[]) => rows.map(({ state, values }) => [state, values['level'], values['value'], values['item']]);

describe('many acts of the elderly (N01)', () => {
  it('N01: the eighth of a day raises one yellow warning with value, threshold, version and its eight acts; sent twice it is still one', async () => {
    const { warnings, tell, world, offices, staff } = made();
    await tell(...eight().slice(0, 7));
    expect(warnings()).toEqual([]);
    await tell(eight()[7]!);
    await tell(eight()[7]!);
    const [one, ...more] = warnings('elderly');
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      state: 'raised',
      district: '310101',
      ownerUnit: 'notary/GZ-01',
      values: {
        level: 'yellow',
        value: '8',
        period: '2026-03-03',
        office: offices['GZ-01']!.id,
        notary: staff['G-0101']!.id,
        raisedOn: '2026-03-03',
      },
    });
    expect(one!.values['ruleVersion']).toContain('第 1 版');
    expect(one!.values['threshold']).toContain('8');
    expect(one!.values['acts']).toHaveLength(8);
    expect(new Set(one!.values['acts'] as string[])).toEqual(new Set(world.tables.of('notary.act').map(({ id }) => id)));
  });

  it('N01: when the eighth is taken back the warning lapses because its basis has changed, and is not deleted', async () => {
    const { warnings, tell } = made();
    await tell(...eight());
    await tell(accepted(number(8), '2026-03-03', { state: 'withdrawn', applicants: [old(7)] }, 2));
    expect(warnings()).toMatchObject([{ state: 'lapsed', values: { closing: 'basis', value: '8' } }]);
  });

  it('N01: of seven acts two are powers of attorney, which weigh double: nine', async () => {
    const { warnings, tell } = made();
    await tell(...eight('2026-03-03', 'statement', 5));
    await tell(...[6, 7].map((i) => accepted(number(i), '2026-03-03', { matter: 'power', applicants: [old(i)] })));
    expect(states(warnings())).toEqual([['raised', 'yellow', '9', '一日涉老办证']]);
  });

  it('N01: sixteen of a day are red, and pushed to the office at once', async () => {
    const { warnings, tell } = made();
    await tell(...eight('2026-03-03', 'power'));
    expect(states(warnings())).toEqual([['pushed', 'red', '16', '一日涉老办证']]);
    expect(warnings()[0]!.values).toMatchObject({ pushedOn: '2026-03-03', signDue: '2026-03-04' });
  });

  it('N01: who is 59 on that day, an agent or a company does not count', async () => {
    const { warnings, tell } = made();
    const young = (i: number) =>
      accepted(number(i), '2026-03-03', {
        applicants: [applicant(`人${i}`, '1966-03-04')],
        agents: [{ name: '代理老人', relation: 'relative' }],
      });
    await tell(...Array.from({ length: 12 }, (_, i) => young(i + 1)));
    expect(warnings()).toEqual([]);
  });

  it('N01: sixty of a month are a warning of the month; a late message counts on its own day', async () => {
    const { warnings, tell } = made();
    const spread = Array.from({ length: 60 }, (_, i) =>
      accepted(number(i + 1), `2026-02-${String(2 + (i % 9)).padStart(2, '0')}`, { applicants: [applicant(`老人${i}`, '1950-01-01')] }),
    );
    await tell(...spread.slice(0, 59));
    expect(warnings().map(({ values }) => values['item'])).not.toContain('一月涉老办证');
    await tell(spread[59]!);
    expect(warnings().filter(({ values }) => values['item'] === '一月涉老办证')).toMatchObject([
      { values: { period: '2026-02', value: '60', level: 'yellow' } },
    ]);
  });

  it('N01: of a notary who moved within the month all his acts count, and the office where he is now is told, of its own acts alone', async () => {
    const { warnings, tell, offices, world } = made();
    const at = (office: string, count: number, on: string) =>
      Array.from({ length: count }, (_, i) =>
        accepted(number(i + 1, office), on, { applicants: [applicant(`${office}老人${i}`, '1950-01-01')] }),
      );
    await tell(...at('GZ-02', 20, '2026-02-25'), ...at('GZ-01', 40, '2026-02-10'));
    const [month, ...more] = warnings('elderly').filter(({ values }) => values['item'] === '一月涉老办证');
    expect(more).toEqual([]);
    expect(month).toMatchObject({ ownerUnit: 'notary/GZ-02', values: { office: offices['GZ-02']!.id, value: '60', level: 'yellow' } });
    const own = world.tables.of('notary.act').filter(({ values }) => values['office'] === offices['GZ-02']!.id);
    expect(new Set(month!.values['acts'] as string[])).toEqual(new Set(own.map(({ id }) => id)));
  });

  it('N01: however many acts a notary has had before, a month is counted whole', async () => {
    const { warnings, tell } = made();
    await tell(
      ...Array.from({ length: 230 }, (_, i) =>
        accepted(`GZ-01-2025-${String(i).padStart(6, '0')}`, '2025-06-02', { applicants: [applicant(`人${i}`, '1990-01-01')] }),
      ),
    );
    await tell(...eight());
    expect(states(warnings())).toEqual([['raised', 'yellow', '8', '一日涉老办证']]);
  });

  it('N01: another threshold waits for a second person and changes no old warning: it keeps 8', async () => {
    const { warnings, tell, world } = made();
    await tell(...eight());
    const row = {
      rule: 'notary.elderly',
      version: 2,
      since: '2026-03-04',
      value: { age: 60, day: 10, month: 60, weight: 2, weighed: ['power'] },
      isOn: true,
      districts: null,
      state: 'proposed',
      reason: '调整',
      by: 'notary.clerk',
      at: '2026-03-03T03:00:00.000Z',
      decidedBy: null,
      decidedAt: null,
      decision: null,
    } as const;
    world.tables.ruleSettings.set('notary.elderly 2', row);
    world.move('2026-03-04');
    const next = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => accepted(number(from + i), '2026-03-04', { applicants: [old(from + i)] }));
    await tell(...next(101, 8));
    expect(warnings()).toHaveLength(2);
    world.tables.ruleSettings.set('notary.elderly 2', {
      ...row,
      state: 'approved',
      decidedBy: 'notary.lead',
      decidedAt: '2026-03-04T02:00:00.000Z',
    });
    world.move('2026-03-05');
    await tell(...next(201, 8).map((one) => ({ ...one, data: { ...(one.data as object), acceptedAt: '2026-03-05T02:00:00.000Z' } })));
    expect(warnings()).toHaveLength(2);
    expect(warnings()[0]).toMatchObject({ state: 'raised', values: { value: '8' } });
  });

  it('N01: an office of another district does not see it', async () => {
    const { warnings, tell, world } = made();
    await tell(...eight());
    const seen = async (viewer: (typeof people)['office']) =>
      (await world.reader.get(type, warnings()[0]!.id, scopesOf(viewer, warningType))) !== null;
    expect(
      Object.fromEntries(
        await Promise.all(
          (['clerk', 'district', 'pudong', 'office', 'officeTwo', 'officer', 'association'] as const).map(
            async (name) => [name, await seen(people[name])] as const,
          ),
        ),
      ),
    ).toEqual({ clerk: true, district: true, pudong: false, office: true, officeTwo: false, officer: true, association: false });
  });
});

describe('the same party again and again (N02)', () => {
  const who = [applicant('周三')];
  it('N02: two acts at one office and one at another within thirty days warn both, each of its own acts and of how many lie elsewhere', async () => {
    const { warnings, tell, offices } = made();
    await tell(accepted(number(1), '2026-02-10', { applicants: who }), accepted(number(2), '2026-02-20', { applicants: who }));
    expect(warnings()).toEqual([]);
    await tell(accepted(number(1, 'GZ-02'), '2026-03-03', { applicants: who, notary: 'G-0201' }));
    const of = (code: string) => warnings('sameParty').filter(({ values }) => values['office'] === offices[code]!.id);
    expect(warnings('sameParty')).toHaveLength(2);
    expect(of('GZ-01')).toMatchObject([{ state: 'raised', values: { level: 'yellow', value: '3', elsewhere: 1 } }]);
    expect(of('GZ-02')).toMatchObject([{ state: 'raised', values: { level: 'yellow', value: '3', elsewhere: 2 } }]);
    const [own] = of('GZ-01');
    expect(own!.values['facts']).toContain(number(1));
    expect(own!.values['facts']).toContain('另 1 件在其他机构');
    expect(own!.values['facts']).not.toContain('GZ-02');
  });

  it('N02: a package under one acceptance number counts once', async () => {
    const { warnings, tell } = made();
    await tell(...[1, 2, 3].map((version) => accepted(number(1), '2026-03-02', { applicants: [...who, ...who] }, version)));
    expect(warnings('sameParty')).toEqual([]);
  });

  it('N02: eight in a year are yellow though no thirty days have three; six in thirty days are red', async () => {
    const { warnings, tell } = made();
    const days = ['2025-04-01', '2025-05-15', '2025-07-01', '2025-08-15', '2025-10-01', '2025-11-15', '2026-01-05', '2026-02-20'];
    await tell(...days.map((on, i) => accepted(number(i + 1), on, { applicants: who })));
    expect(states(warnings('sameParty'))).toEqual([['raised', 'yellow', '8', '365 日内同一当事人']]);
    const other = [applicant('吴四')];
    await tell(...Array.from({ length: 6 }, (_, i) => accepted(number(100 + i), '2026-03-02', { applicants: other })));
    expect(states(warnings('sameParty')).slice(1)).toEqual([['pushed', 'red', '6', '30 日内同一当事人']]);
  });
});

describe('large fees (N03)', () => {
  it('N03: 60,000 are yellow, 250,000 red; after 20,000 were given back it lapses', async () => {
    const { warnings, tell } = made();
    await tell(accepted(number(1), '2026-03-02'), paid(number(1), 2, [[60_000, '2026-03-02']]));
    await tell(accepted(number(2), '2026-03-02'), paid(number(2), 2, [[250_000, '2026-03-02']]));
    expect(states(warnings('largeFee'))).toEqual([
      ['raised', 'yellow', '60,000.00 元', '单件收费'],
      ['pushed', 'red', '250,000.00 元', '单件收费'],
    ]);
    await tell(
      paid(number(1), 3, [
        [60_000, '2026-03-02'],
        [-20_000, '2026-03-03'],
      ]),
    );
    expect(warnings('largeFee')[0]).toMatchObject({ state: 'lapsed', values: { closing: 'basis' } });
  });
});

describe('fees and acceptances against last year (N04, N05)', () => {
  const ofMonth = (yuan: number, year: string, i: number, office = 'GZ-01') => {
    const on = `${year}-03-10`;
    const id = `${office}-${year}-${String(i).padStart(6, '0')}`;
    return [accepted(id, on), issued(id, 2, on, `${year}-03-11`), paid(id, 3, [[yuan, on]], 'issued', `${year}-03-11`)];
  };
  const compared = async (before: number, now: number) => {
    const at = made('2026-04-01T02:00:00.000Z');
    await at.tell(...(before > 0 ? ofMonth(before, '2025', 1) : []), ...ofMonth(now, '2026', 1));
    await at.world.engine.patrol();
    return at.warnings('feeGrowth').filter(({ values }) => values['period'] === '2026-03' && values['office']);
  };

  it('N04: +35.0 % is yellow, +55.0 % red, the limits included; a base of 90,000 or of nothing warns of nothing', async () => {
    expect(states(await compared(100_000, 135_000))).toEqual([['raised', 'yellow', '+35.0%', '收费净额同比']]);
    expect(states(await compared(100_000, 155_000))).toEqual([['pushed', 'red', '+55.0%', '收费净额同比']]);
    expect(states(await compared(100_000, 130_000))).toEqual([['raised', 'yellow', '+30.0%', '收费净额同比']]);
    expect(states(await compared(90_000, 200_000))).toEqual([]);
    expect(states(await compared(0, 200_000))).toEqual([]);
    expect([growthOf(135_000, 100_000, 100_000), growthOf(1, 0, 0), growthOf(5, 90_000, 100_000)]).toEqual([35, null, null]);
  });

  it('N04: a refund counts on its own day, and lowers that month alone', async () => {
    const at = made('2026-05-04T02:00:00.000Z');
    await at.tell(...ofMonth(100_000, '2025', 1), ...ofMonth(135_000, '2026', 1));
    await at.tell(
      paid(
        'GZ-01-2026-000001',
        4,
        [
          [135_000, '2026-03-10'],
          [-35_000, '2026-04-02'],
        ],
        'issued',
        '2026-03-11',
      ),
    );
    await at.world.engine.patrol();
    expect(states(at.warnings('feeGrowth').filter(({ values }) => values['period'] === '2026-03' && values['office']))).toEqual([
      ['raised', 'yellow', '+35.0%', '收费净额同比'],
    ]);
    expect(at.world.tables.of('notary.fee').map(({ values }) => [values['amount'], values['countsOn']])).toContainEqual([
      -35_000_00,
      '2026-04-02',
    ]);
  });

  it('N04: January and February are judged together, since the Spring Festival moves between them', () => {
    const months = comparedOn('2026-03-15').filter(({ key }) => key.startsWith('2026'));
    expect(months).toMatchObject([{ key: '2026-02-01 month', words: '2026-01至02', from: '2026-01-01', until: '2026-02-28' }]);
    expect(comparedOn('2026-02-15').some(({ from }) => from === '2026-01-01')).toBe(false);
    expect(comparedOn('2026-04-02')[1]).toMatchObject({ words: '2026-01至03', from: '2026-01-01', until: '2026-03-31' });
  });

  it('N05: 40 then 12 acts are −70.0 %, red; 29 then 12 are too few to compare', async () => {
    const of = async (before: number) => {
      const at = made('2026-04-01T02:00:00.000Z');
      const acts = (year: string, count: number) =>
        Array.from({ length: count }, (_, i) =>
          accepted(`GZ-01-${year}-${String(i).padStart(6, '0')}`, `${year}-03-10`, { applicants: [applicant(`人${i}`)] }),
        );
      await at.tell(...acts('2025', before), ...acts('2026', 12));
      await at.world.engine.patrol();
      return at.warnings('acceptanceGrowth').filter(({ values }) => values['period'] === '2026-03');
    };
    const found = await of(40);
    const [office, city, notary, ...more] = ['受理量同比', '受理量同比（全市）', '受理量同比（公证员）', null].map((item) =>
      found.find(({ values }) => values['item'] === item),
    );
    expect([found.length, ...more]).toEqual([3, undefined]);
    expect(states([city!])).toEqual([['raised', 'red', '−70.0%', '受理量同比（全市）']]);
    expect(states([office!])).toEqual([['pushed', 'red', '−70.0%', '受理量同比']]);
    expect(office!.values['notary'] ?? null).toBeNull();
    expect(notary).toMatchObject({
      state: 'pushed',
      ownerUnit: 'notary/GZ-01',
      values: { level: 'red', value: '−70.0%', notary: 'officer', item: '受理量同比（公证员）' },
    });
    expect(await of(29)).toEqual([]);
  });
});

describe('recordings (N06)', () => {
  const will = (version: number, more: object = {}) => issued(number(1), version, '2026-03-02', '2026-03-03', more);
  it('N06: a will that is issued without a recording is red at once, and association and clerk are told', async () => {
    const { warnings, tell, world } = made();
    await tell(accepted(number(1), '2026-03-02', { matter: 'will' }));
    expect(warnings()).toEqual([]);
    await tell(will(2));
    expect(states(warnings('video'))).toEqual([['pushed', 'red', '无录像', '应录未录']]);
    const said = world.tables.added.outbox.filter(({ type: of }) => of === 'notary.video-warned.v1');
    expect(said.map(({ type: of, data }) => [of, data])).toMatchObject([
      ['notary.video-warned.v1', { office: { code: 'GZ-01', name: '申黄公证处' }, level: 'red', item: '应录未录', on: '2026-03-03' }],
    ]);
    const told = world.tables.added.notice.map(({ name, address }) => `${name} ${address}`);
    expect(told).toEqual(
      expect.arrayContaining(['raised notary.clerk@*', 'told notary.association@*', 'pushed notary.office@notary/GZ-01']),
    );
  });

  it('N06: 120 seconds are yellow, so is a gap of more than 60; a changed digest or another face is red', async () => {
    const { warnings, tell } = made();
    const short = { ended: '2026-03-02T02:02:00.000Z' };
    await tell(accepted(number(1), '2026-03-02', { matter: 'will' }), recorded(number(1), 2, [short]));
    expect(states(warnings('video'))).toEqual([['raised', 'yellow', '120 秒', '时长异常']]);
    await tell(accepted(number(2), '2026-03-02'), recorded(number(2), 2, [{ gap: 61, checked: 'B'.repeat(64), face: 'failed' }]));
    expect(states(warnings('video')).slice(1)).toEqual([
      ['raised', 'yellow', '61 秒', '录像中断'],
      ['pushed', 'red', '不一致', '摘要不一致'],
      ['pushed', 'red', '未通过', '人脸比对'],
    ]);
    await tell(recorded(number(1), 3, [{}]));
    expect(warnings('video')[0]).toMatchObject({ state: 'lapsed' });
  });

  it('N06: 620 metres off with approved work outside is nothing, without it is yellow', async () => {
    const { warnings, tell, world, offices } = made();
    const row = offices['GZ-01']!;
    world.tables.put({ ...row, values: { ...row.values, practicePlaces: '121.4903,31.2411' } });
    const off = { longitude: 121.4903, latitude: 31.2411 + 620 / 111_195 };
    await tell(accepted(number(1), '2026-03-02', { place: 'outside', outsideApproval: 'WC1', ...off }));
    expect(warnings('video')).toEqual([]);
    await tell(accepted(number(2), '2026-03-02', { place: 'outside', ...off }));
    expect(states(warnings('video'))).toEqual([['raised', 'yellow', '620 米', '位置异常']]);
  });

  it('N06: a device that is silent for a day is yellow, for three red; heard of again it lapses', async () => {
    const { warnings, tell, world } = made('2026-03-02T02:00:00.000Z');
    await tell(heard('GZ-01-SB-0001', 1, '2026-03-02T02:00:00.000Z'));
    world.move('2026-03-03');
    await world.engine.patrol();
    expect(warnings('device')).toEqual([]);
    world.move('2026-03-04');
    await world.engine.patrol();
    expect(states(warnings('device'))).toEqual([['raised', 'yellow', '38 小时', '设备离线']]);
    world.move('2026-03-06');
    await world.engine.patrol();
    expect(states(warnings('device')).map(([state, level]) => [state, level])).toEqual([
      ['lapsed', 'yellow'],
      ['pushed', 'red'],
    ]);
    await tell(heard('GZ-01-SB-0001', 2, '2026-03-06T02:00:00.000Z'));
    expect(warnings('device').map(({ state }) => state)).toEqual(['lapsed', 'lapsed']);
  });

  it('N06: the association reads and comments on it, and closes nothing', async () => {
    const { warnings, tell, perform } = made();
    await tell(accepted(number(1), '2026-03-02', { matter: 'will' }), will(2));
    const [one] = warnings('video');
    expect(await perform(people.association, type, 'close', one, { reviewText: '无' })).toMatchObject({
      refused: { problem: 'forbidden' },
    });
    expect(await perform(people.association, type, 'comment', one, {}, '协会已关注。')).toHaveProperty('done');
  });
});

describe('a warning in hand', () => {
  const begun = async () => {
    const at = made();
    await at.tell(...eight());
    const now = () => at.warnings()[0];
    return { ...at, now };
  };

  it('N01: a clerk pushes it, the office signs within a working day, checks and explains, another person reviews and closes it', async () => {
    const { now, perform } = await begun();
    expect(await perform(people.office, type, 'sign', now())).toHaveProperty('refused');
    expect(await perform(people.clerk, type, 'push', now())).toMatchObject({ done: { state: 'pushed' } });
    expect(await perform(people.officeTwo, type, 'sign', now())).toMatchObject({ refused: { problem: 'not-found' } });
    expect(await perform(people.office, type, 'sign', now())).toMatchObject({ done: { state: 'signed' } });
    await perform(people.office, type, 'check', now());
    expect(await perform(people.office, type, 'explain', now())).toMatchObject({ refused: { findings: [{ pointer: '/form/finding' }] } });
    expect(await perform(people.office, type, 'explain', now(), { finding: '社区集中办理。' })).toMatchObject({
      done: { state: 'explained' },
    });
    await perform(people.office, type, 'submit', now());
    expect(await perform(people.clerk, type, 'sendBack', now(), {}, '请补充社区证明。')).toMatchObject({ done: { state: 'checking' } });
    await perform(people.office, type, 'explain', now(), { finding: '社区集中办理，附证明。' });
    await perform(people.office, type, 'submit', now());
    expect(await perform(people.clerk, type, 'close', now(), { reviewText: '情况属实。' })).toMatchObject({ done: { state: 'closed' } });
    expect(now()!.values).toMatchObject({ closing: 'closed', signedOn: '2026-03-03', outcome: 'explained' });
  });

  it('N07: a false alarm needs its reason; nobody who asked for the review gives it', async () => {
    const { now, perform } = await begun();
    expect(await perform(people.clerk, type, 'dismiss', now())).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    await perform(people.clerk, type, 'push', now());
    await perform(people.office, type, 'sign', now());
    await perform(people.office, type, 'check', now());
    await perform(people.clerk, type, 'transfer', now(), { transferredTo: '执法总队', finding: '涉嫌违规。' });
    await perform(people.clerk, type, 'submit', now());
    expect(await perform(people.clerk, type, 'close', now(), { reviewText: '同意' })).toHaveProperty('refused');
    expect(await perform(people.otherClerk, type, 'dismiss', now(), {}, '系统重复推送。')).toMatchObject({ done: { state: 'falseAlarm' } });
  });

  it('N01: not signed within a working day clerk and district are told', async () => {
    const { now, perform, world } = await begun();
    await perform(people.clerk, type, 'push', now());
    world.move('2026-03-05');
    await world.engine.strike();
    expect(world.tables.added.notice.map(({ name, address }) => `${name} ${address}`)).toEqual(
      expect.arrayContaining(['unsigned notary.clerk@*', 'unsigned notary.district@district:310101']),
    );
  });

  it('N06: withdrawn and refused acts raise nothing of their recordings', async () => {
    const { warnings, tell } = made();
    await tell(
      went(number(1), 2, 'refused', '2026-03-02', { closedOn: '2026-03-03', reason: '材料不足' }),
      accepted(number(1), '2026-03-02', { matter: 'will' }),
    );
    expect(warnings('video')).toEqual([]);
  });
});
