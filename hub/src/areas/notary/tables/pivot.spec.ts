import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { pivotOf, type AskedPivot } from '../../../api/testing/figures.js';
import type { Viewer } from '../../../ports/index.js';
import { accepted, applicant, paid } from '../testing/acts.js';
import { people } from '../testing/cast.js';
import { number, topicWorld, whole } from '../testing/topics.js';
import { supervisionAnalysis } from './pivot.js';

async function started() {
  const at = topicWorld('2026-01-05T02:00:00.000Z');
  await at.tell(
    ...whole(1, '2025-03-02', 300),
    accepted(number(2, 'GZ-01', '2025'), '2025-05-02', { matter: 'gift', applicants: [applicant('李老', '1960-01-01')] }),
    accepted(number(3, 'GZ-02', '2025'), '2025-05-03', { applicants: [applicant('王老', '1960-01-01')] }),
    accepted(number(4, 'GZ-02', '2025'), '2025-06-03', { state: 'withdrawn' }),
    paid(number(2, 'GZ-01', '2025'), 2, [[120, '2025-05-02']]),
  );
  const read = async (asked: AskedPivot, viewer: Viewer = people.clerk) => {
    const { heads, lines, totals } = await pivotOf(supervisionAnalysis, asked, {
      records: at.world.reader,
      scopes: (of) => scopesOf(viewer, of),
      barred: () => new Set(),
      span: { period: { from: '2025-01-01', to: '2025-12-31' }, today: '2026-01-05', district: null },
      roles: ['clerk'],
    });
    const said = (cells: typeof totals) => cells.map((cell) => ('count' in cell ? cell.count : cell.value));
    return { heads, lines, rows: lines.map(({ key, cells }) => [key, ...said(cells)]), totals: said(totals), all: totals[0]! };
  };
  return { ...at, read };
}

describe('analysis of supervision (N51)', () => {
  it('N51: acts by matter and age band of a year: rows and columns sum up to the same, which is the list', async () => {
    const { read } = await started();
    const { heads, rows, totals, all } = await read({ measure: 'accepted', rows: 'matter', columns: 'ageBand' });
    expect(heads).toEqual(['young', 'elderly']);
    expect(rows).toEqual([
      ['statement', 2, 1, 1],
      ['gift', 1, 0, 1],
    ]);
    expect(totals).toEqual([3, 1, 2]);
    expect(all).toMatchObject({ count: 3, type: 'notary.act', filter: { acceptedOn: { from: '2025-01-01', to: '2025-12-31' } } });
  });

  it('N51: each cell opens its list: the days, the row, the column, and no withdrawn act', async () => {
    const { read } = await started();
    const { lines } = await read({ measure: 'accepted', rows: 'matter', columns: 'month' });
    expect(lines[0]!.cells[2]).toMatchObject({
      count: 1,
      filter: {
        matter: 'statement',
        acceptedOn: { from: '2025-05-01', to: '2025-05-31' },
        state: expect.not.stringContaining('withdrawn') as string,
      },
    });
  });

  it('N51: fees by kind and month, mean days by class of office, staff by degree', async () => {
    const { read } = await started();
    expect((await read({ measure: 'fees', rows: 'kind', columns: 'quarter' })).rows).toEqual([['act', 300_00, 300_00]]);
    expect((await read({ measure: 'days', rows: 'category' })).rows).toEqual([['district', 0]]);
    expect((await read({ measure: 'staff', rows: 'office' })).totals).toEqual([3]);
  });

  it('N51: applicants are counted each once: in a month who came twice, in the whole who came in two months', async () => {
    const { read, tell } = await started();
    const again = [applicant('李老', '1960-01-01')];
    await tell(
      accepted(number(5, 'GZ-01', '2025'), '2025-05-20', { applicants: again }),
      accepted(number(6, 'GZ-02', '2025'), '2025-06-20', { applicants: again }),
    );
    const all = (await read({ measure: 'applicants', rows: 'office' })).totals[0]!;
    const months = await read({ measure: 'persons', rows: 'month' });
    expect(months.totals[0]).toBe(Number(all) - 2);
    expect(Object.fromEntries(months.rows.map(([key, one]) => [key, one]))).toMatchObject({ '2025-05-01': 2, '2025-06-01': 1 });
    const offices = await read({ measure: 'persons', rows: 'month', columns: 'office' });
    expect(offices.rows.find(([key]) => key === '2025-05-01')).toEqual(['2025-05-01', 2, 1, 1]);
    expect((await read({ measure: 'persons', rows: 'office' }, people.office)).totals[0]).toBe(months.totals[0]! - 1);
  });

  it('N51: an office and a district put together what is theirs alone', async () => {
    const { read, offices } = await started();
    expect((await read({ measure: 'accepted', rows: 'office' }, people.office)).rows).toEqual([[offices['GZ-01']!.id, 2]]);
    expect((await read({ measure: 'accepted', rows: 'office' }, people.pudong)).rows).toEqual([[offices['GZ-02']!.id, 1]]);
  });

  it('N51: names and numbers of persons are no dimensions (400)', async () => {
    const { read } = await started();
    for (const rows of ['name', 'digest', 'idNumber', 'applicants', 'certificate'])
      await expect(read({ measure: 'applicants', rows })).rejects.toMatchObject({ message: expect.any(String) as string });
  });
});
