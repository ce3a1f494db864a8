import { describe, expect, it } from 'vitest';
import type { DataOf } from '@fatong/contracts';
import type { integritySheet as reported } from '@fatong/contracts/canonical/lawyers';
import { scopesOf } from '../../../access/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { licence, message } from '../testing/reports.js';
import { integritySheet } from './sheet.js';

type Told = DataOf<typeof reported>;
const penalty: Told['rows'][number] = {
  kind: 'penalty',
  on: '2025-06-01',
  authority: '浙江省司法厅',
  documentNumber: '浙司罚〔2025〕3号',
  text: '私自收费，警告。',
  from: '2025-06-01',
};
const sheet = (version: number, rows: Told['rows'], of = licence) =>
  message('integrity-sheet', {
    source: 'moj-integrity',
    licence: of,
    version,
    name: '王小明',
    asOf: `2026-02-0${version}`,
    province: '上海',
    rows,
  } satisfies Told);

describe('what the publication platform knows of a lawyer (L06)', () => {
  it('L06: is a sheet beside his entry, with each entry, who decided it and until when it holds', async () => {
    const world = lawyersWorld();
    expect(await world.report('lawyers', [sheet(1, [penalty, { ...penalty, kind: 'commendation', text: '表彰。' }])])).toMatchObject([
      { done: true, note: 'applied' },
    ]);
    expect(world.only(integritySheet.name)).toMatchObject({
      state: 'burdened',
      district: '310101',
      values: {
        licence,
        lawyer: 'lawyer-1',
        adverse: 1,
        asOf: '2026-02-01',
        entries: [
          { kind: 'penalty', authority: '浙江省司法厅', documentNumber: '浙司罚〔2025〕3号', on: '2025-06-01' },
          { kind: 'commendation' },
        ],
        contents: '2025-06-01 行政处罚：私自收费，警告。\n2025-06-01 表彰奖励：表彰。',
      },
    });
  });

  it('L06: is whole each time: a newer sheet replaces it, an older one changes nothing', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [sheet(2, []), sheet(1, [penalty])]);
    expect(world.only(integritySheet.name)).toMatchObject({
      state: 'clear',
      values: { adverse: 0, entries: [], contents: null, asOf: '2026-02-02' },
    });
  });

  it('L06: is read by the city and the district of the lawyer, by nobody else, and of a stranger by the city alone', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [sheet(1, [penalty])]);
    const { id } = world.only(integritySheet.name);
    const sees = async (who: keyof typeof people, of = id) =>
      (await world.reader.get(integritySheet.name, of, scopesOf(people[who], integritySheet))) !== null;
    expect([await sees('cityClerk'), await sees('huangpu'), await sees('pudong')]).toEqual([true, true, false]);
    expect([await sees('lawyer'), await sees('firm'), await sees('association')]).toEqual([false, false, false]);
    const elsewhere = licence.replace(/^131/, '133');
    await world.report('lawyers', [sheet(1, [], elsewhere)]);
    const stranger = world.tables.of(integritySheet.name).find(({ values }) => values['licence'] === elsewhere)!;
    expect([stranger.values['lawyer'] ?? null, await sees('cityClerk', stranger.id), await sees('huangpu', stranger.id)]).toEqual([
      null,
      true,
      false,
    ]);
  });
});
