import { describe, expect, it } from 'vitest';
import { validator } from '@fatong/contracts';
import { violationConcluded } from '@fatong/contracts/canonical/lawyers';
import { bribery, licence, violation } from '../testing/reports.js';
import { acting } from './testing/acting.js';

const finding = { verification: '已核实。', proposed: 'illegal', facts: '伪造证据。', basis: '律师法第四十九条' };
const rows = ({ world }: Awaited<ReturnType<typeof acting>>) =>
  world.tables.added.outbox.filter(({ type }) => type === violationConcluded.type).map(({ data }) => data as Record<string, unknown>);

describe('what the data platform (S26) gathers of violations (L05)', () => {
  it('L05: is told once a finding is approved, without facts, and when its source takes it back; not before', async () => {
    const on = await acting(violation());
    await on.act('confirm', 'cityClerk', finding);
    expect(rows(on)).toEqual([]);
    await on.act('approve', 'cityLead');
    expect(rows(on)).toMatchObject([
      {
        violation: on.now().number,
        step: 'found',
        kind: 'illegal',
        subject: { name: '王小明', licence },
        source: 'procuratorate',
        on: '2026-03-02',
      },
    ]);
    expect(validator(violationConcluded)(rows(on)[0])).toEqual([]);
    expect(JSON.stringify(rows(on))).not.toContain('伪造证据');
    on.world.move('2026-04-02');
    await on.world.report('lawyers', [violation(2, { withdrawn: true })]);
    expect(rows(on).slice(1)).toMatchObject([{ step: 'withdrawn', on: '2026-04-02', unit: '上海市司法局' }]);
  });

  it('L05: is told nothing of what was found to be neither, nor of what is taken back before anything was found', async () => {
    const neither = await acting(violation());
    await neither.act('confirm', 'cityClerk', { ...finding, proposed: 'unfounded' });
    await neither.act('approveUnfounded', 'cityLead');
    await neither.world.report('lawyers', [violation(2, { withdrawn: true })]);
    const early = await acting(violation());
    await early.world.report('lawyers', [violation(2, { withdrawn: true })]);
    expect([rows(neither), rows(early)]).toEqual([[], []]);
  });

  it('L29: what discipline inspection tells never leaves for it, found or taken back', async () => {
    const on = await acting(bribery());
    await on.act('confirm', 'cityClerk', finding);
    expect(await on.act('approve', 'cityLead')).toMatchObject({ done: { state: 'illegal' } });
    await on.world.report('lawyers', [bribery(2, { withdrawn: true })]);
    expect(on.now().state).toBe('withdrawn');
    expect(rows(on)).toEqual([]);
  });
});
