import { describe, expect, it } from 'vitest';
import type { RecordRow } from '../../../ports/index.js';
import { accepted, heard, issued, recorded } from '../testing/acts.js';
import { notaryWorld } from '../testing/cast.js';
import { parameters } from './parameters.js';

const made = (today = '2026-03-03T02:00:00.000Z') => {
  const at = notaryWorld(today);
  const warnings = (model: string): readonly RecordRow[] =>
    at.world.tables.of('notary.warning').filter(({ values }) => values['model'] === model);
  const tell = (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages);
  return { ...at, warnings, tell };
};
const number = (i: number): string => `GZ-01-2026-${String(i).padStart(6, '0')}`;
const states = (rows: readonly RecordRow[]) => rows.map(({ state, values }) => [state, values['level'], values['value'], values['item']]);

describe('dimensions of recordings and devices (N06)', () => {
  it('N06: recorded before the act was accepted, or after its certificate was issued, is yellow', async () => {
    const { warnings, tell } = made();
    const early = { began: '2026-03-01T02:00:00.000Z', ended: '2026-03-01T02:20:00.000Z' };
    await tell(accepted(number(1), '2026-03-02'), recorded(number(1), 2, [early]));
    expect(states(warnings('video'))).toEqual([['raised', 'yellow', '2026-03-01', '录制时间异常']]);
    const late = { began: '2026-03-04T02:00:00.000Z', ended: '2026-03-04T02:20:00.000Z' };
    await tell(
      accepted(number(2), '2026-03-02'),
      issued(number(2), 2, '2026-03-02', '2026-03-03'),
      recorded(number(2), 3, [late], 'issued'),
    );
    expect(states(warnings('video')).slice(1)).toEqual([['raised', 'yellow', '2026-03-04', '录制时间异常']]);
    await tell(recorded(number(1), 3, [{}]));
    expect(warnings('video')[0]).toMatchObject({ state: 'lapsed' });
  });

  it('N06: each dimension is on or off, with its threshold and its level, once two persons have laid it down; what was raised before keeps its version', async () => {
    const { warnings, tell, world } = made('2026-03-02T02:00:00.000Z');
    const short = { ended: '2026-03-02T02:02:00.000Z' };
    await tell(accepted(number(1), '2026-03-02'), recorded(number(1), 2, [short]));
    expect(states(warnings('video'))).toEqual([['raised', 'yellow', '120 秒', '时长异常']]);
    const usual = parameters.video.versions[0]!.value;
    const lay = (value: object, state: 'proposed' | 'approved') =>
      world.tables.ruleSettings.set('notary.video 2', {
        rule: 'notary.video',
        version: 2,
        since: '2026-03-03',
        value,
        isOn: true,
        districts: null,
        state,
        reason: '调整',
        by: 'notary.clerk',
        at: '2026-03-02T03:00:00.000Z',
        decidedBy: state === 'approved' ? 'notary.lead' : null,
        decidedAt: state === 'approved' ? '2026-03-02T04:00:00.000Z' : null,
        decision: null,
      });
    const changed = { ...usual, lengthLevel: 'red', gap: false, least: 150 };
    lay(changed, 'proposed');
    world.move('2026-03-03');
    const again = [{ ...short, gap: 61 }];
    await tell(accepted(number(2), '2026-03-02'), recorded(number(2), 2, again));
    expect(states(warnings('video')).slice(1)).toEqual([
      ['raised', 'yellow', '120 秒', '时长异常'],
      ['raised', 'yellow', '61 秒', '录像中断'],
    ]);
    lay(changed, 'approved');
    await tell(accepted(number(3), '2026-03-02'), recorded(number(3), 2, again));
    expect(states(warnings('video')).slice(3)).toEqual([['pushed', 'red', '120 秒', '时长异常']]);
    expect(warnings('video').at(-1)!.values).toMatchObject({
      threshold: '150–7200 秒',
      ruleVersion: expect.stringContaining('第 2 版') as string,
    });
    expect(warnings('video')[0]).toMatchObject({
      state: 'raised',
      values: { level: 'yellow', ruleVersion: expect.stringContaining('第 1 版') as string },
    });
  });

  it('N06: while other devices of its office speak, one is found silent as soon as the hours are over', async () => {
    const { warnings, tell, world } = made('2026-03-02T02:00:00.000Z');
    await tell(heard('GZ-01-SB-0001', 1, '2026-03-02T02:00:00.000Z'), heard('GZ-01-SB-0002', 1, '2026-03-02T02:00:00.000Z'));
    world.move('2026-03-03');
    await tell(heard('GZ-01-SB-0002', 2, '2026-03-03T01:55:00.000Z'), heard('GZ-02-SB-0001', 1, '2026-03-03T02:05:00.000Z'));
    expect(warnings('device')).toEqual([]);
    await tell(heard('GZ-01-SB-0002', 3, '2026-03-03T02:00:00.000Z'));
    expect(states(warnings('device'))).toEqual([['raised', 'yellow', '24 小时', '设备离线']]);
    await tell(heard('GZ-01-SB-0001', 2, '2026-03-03T02:05:00.000Z'));
    expect(warnings('device').map(({ state }) => state)).toEqual(['lapsed']);
  });
});
