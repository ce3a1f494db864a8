import { describe, expect, it } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { accepted, comingWorld, inType } from '../testing/coming.js';
import { people } from '../testing/registers.js';
import { does, latest, sure } from '../testing/transfers.js';
import { gapsOf } from './in-gaps.js';

const span = (since: string, until?: string) => ({ since, ...(until !== undefined && { until }) });
const told = (...practice: readonly ReturnType<typeof span>[]) => gapsOf({ practice, submittedOn: '2026-02-02' });

describe('breaks of practice (L13)', () => {
  it('L13: one of more than three months is found, with its days; three months and less are none', () => {
    expect(told(span('2016-08-01', '2019-04-30'), span('2019-10-01'))).toEqual([{ from: '2019-05-01', to: '2019-09-30' }]);
    expect(told(span('2016-08-01', '2019-04-30'), span('2019-08-01'))).toEqual([]);
    expect(told(span('2016-08-01', '2019-04-30'), span('2019-08-02'))).toEqual([{ from: '2019-05-01', to: '2019-08-01' }]);
  });

  it('L13: in whatever order the rows stand, and where they overlap; who goes on has none after it', () => {
    expect(told(span('2020-01-01'), span('2010-01-01', '2019-12-31'))).toEqual([]);
    expect(told(span('2010-01-01', '2019-12-31'), span('2012-01-01', '2013-01-01'), span('2020-02-01'))).toEqual([]);
    expect(told(span('2010-01-01'), span('2015-01-01', '2015-02-01'))).toEqual([]);
  });

  it('L13: the time between his last practice and the application counts too', () => {
    expect(told(span('2016-08-01', '2025-06-30'))).toEqual([{ from: '2025-07-01', to: '2026-02-01' }]);
    expect(told()).toEqual([]);
  });

  it('L13: the file is not checked before a break that was found is explained', async () => {
    const world: World = comingWorld();
    const practice = [
      { since: '2016-08-01', until: '2019-04-30', firmName: '浙江远航律师事务所', assessment: 'qualified' },
      { since: '2019-10-01', firmName: '浙江新海律师事务所', assessment: 'qualified' },
    ];
    await accepted(world, { practice });
    const now = () => latest(world, inType);
    const act = (action: string, form: object) => does(world, inType, people.cityClerk, action, { form: { ...form } });
    expect(now().values['foundGaps']).toBe('2019-05-01 至 2019-09-30');
    await sure(act('receiveFile', { fileOn: '2026-02-10', listedPages: 120, receivedPages: 120 }));
    expect(await act('checkFile', { fileFinding: '齐' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/gaps', words: [expect.stringContaining('超过 3 个月的中断'), expect.any(String)] }] },
    });
    await sure(act('checkFile', { fileFinding: '档案齐全。', gaps: '2019 年 5 月至 9 月待业。' }));
    expect(now().values['fileCheck']).toBe('checked');
  });
});
