import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardAnswer, ReportAnswer } from '@fatong/contracts/api';
import { startRightsRig, type RightsRig } from '../../../api/testing/rights-rig.js';
import { area } from '../index.js';
import * as rights from '../rights.js';

describe('map and boards over the API', () => {
  let at: RightsRig;
  let ids: Record<'own' | 'far', string>;
  beforeAll(async () => {
    at = await startRightsRig(area, rights);
    const of = (code: string): string => at.rig.store.tables.of('notary.office').find(({ values }) => values['code'] === code)!.id;
    ids = { own: of('GZ-own'), far: of('GZ-far') };
    const place = (code: string, more: object): void => {
      const row = at.rig.store.tables.of('notary.office').find(({ values }) => values['code'] === code)!;
      at.rig.store.tables.put({ ...row, values: { ...row.values, ...more } });
    };
    place('GZ-own', { coordinates: '121.48,31.22', category: 'district', address: '公证路10号' });
    place('GZ-far', {});
  });
  afterAll(() => at.rig.close());
  const ask = (role: string, board: string, query = '') => at.who[role]!.get<BoardAnswer>(`/api/boards/notary.${board}?${query}`);
  const status = async (role: string, board: string, query = ''): Promise<number> => (await ask(role, board, query)).status;
  const answer = async (role: string, board: string, query = ''): Promise<BoardAnswer> => {
    const { body, status: code } = await ask(role, board, query);
    expect([role, board, code]).toEqual([role, board, 200]);
    return body;
  };
  /** Everything on it asked as its page does. */
  const reads = async (role: string, { tiles, map, district, unit }: BoardAnswer) => {
    const wanted = [...tiles, ...(map?.layers ?? []).flatMap(({ report, period }) => (report && period ? [{ report, period }] : []))];
    const narrowed = unit !== null ? `&filter[${unit.by}]=${unit.id}` : district === null ? '' : `&district=${district}`;
    return Promise.all(
      wanted.map(async ({ report, period }) => {
        const { status: code, body } = await at.who[role]!.get<ReportAnswer>(
          `/api/reports/${report}?from=${period.from}&to=${period.to}${narrowed}`,
        );
        return { report, status: code, body };
      }),
    );
  };

  it('N44: every office with its place is a point, one without stands in a list and never at 0,0', async () => {
    const { map } = await answer('clerk', 'map');
    expect(map!.points.map(({ id, longitude, latitude }) => [id, longitude, latitude])).toEqual([[ids.own, 121.48, 31.22]]);
    expect(map!.unplaced.map(({ id }) => id)).toEqual([ids.far]);
    expect(map!.layers.map(({ name }) => name)).toEqual(['warnings', 'grade', 'class', 'acts', 'fees', 'score']);
    expect(map!.points[0]!.facts.map(({ label }) => label[0])).toEqual(['机构类别', '住所']);
  });

  it('N44: a district sees the points of others without figures; the association no layer of fees', async () => {
    const { map } = await answer('district', 'map');
    expect(Object.fromEntries([...map!.points, ...map!.unplaced].map(({ id, isCounted }) => [id, isCounted]))).toEqual({
      [ids.own]: true,
      [ids.far]: false,
    });
    expect((await answer('association', 'map')).map!.layers.map(({ name }) => name)).toEqual(['class', 'acts']);
  });

  it('N39, N44: the map is coloured by the class in force, and an office tells its own alone', async () => {
    at.rig.store.tables.put({ ...at.rig.store.tables.of('notary.class')[0]!, id: 'old', state: 'lapsed' });
    const codes = async (role: string) => {
      const { map } = await answer(role, 'map');
      const { field } = map!.layers.find(({ name }) => name === 'grade')!;
      return Object.fromEntries([...map!.points, ...map!.unplaced].map(({ id, codes: said }) => [id, said[field!] ?? null]));
    };
    expect(await codes('clerk')).toEqual({ [ids.own]: 'ordinary', [ids.far]: 'ordinary' });
    expect(await codes('district')).toEqual({ [ids.own]: 'ordinary', [ids.far]: null });
    expect(await codes('office')).toEqual({ [ids.own]: 'ordinary', [ids.far]: null });
    const { map } = await answer('clerk', 'map');
    expect(map!.layers.find(({ name }) => name === 'grade')!.choices?.map(({ label }) => label[0])).toEqual(['重点', '关注', '一般']);
  });

  it('N44: the layer of scores is the overall score of the month that is counted, office by office', async () => {
    const score = at.rig.store.tables.of('notary.officeScore').find(({ values }) => values['office'] === ids.own)!;
    at.rig.store.tables.put({ ...score, state: 'running', values: { ...score.values, points: 73 } });
    const layer = (await answer('clerk', 'map')).map!.layers.find(({ name }) => name === 'score')!;
    const { body } = await at.who['clerk']!.get<ReportAnswer>(`/api/reports/${layer.report!}`);
    const table = body.tables.find(({ name }) => name === layer.entries)!;
    const column = table.columns.findIndex(({ name }) => name === layer.column);
    expect(table.columns[column]!.unit).toBe('points');
    expect(table.rows.find(({ key }) => key === ids.own)!.cells[column]).toMatchObject({ value: 73 });
  });

  it('N45: the income of offices stands on each board, as their month reports say it', async () => {
    for (const role of ['clerk', 'district', 'office'])
      expect((await answer(role, 'board')).tiles.map(({ report }) => report)).toContain('notary.revenue');
    const { body } = await at.who['clerk']!.get<ReportAnswer>('/api/reports/notary.revenue?from=2026-01-01&to=2026-12-31');
    const reported = at.rig.store.tables.of('notary.officeMonth').filter(({ values }) => String(values['monthOn']).startsWith('2026'));
    expect(body.figures.find(({ name }) => name === 'income')!.count).toBe(
      reported.reduce((sum, { values }) => sum + Number(values['income'] ?? 0), 0),
    );
  });

  it('N45: three boards of the same parts, each within what its reader sees', async () => {
    const city = await answer('clerk', 'board');
    expect([city.level, city.levels]).toEqual(['city', ['city', 'district', 'unit']]);
    const one = await answer('clerk', 'board', 'district=310101');
    expect([one.level, one.district, one.tiles.map(({ name }) => name)]).toEqual([
      'district',
      '310101',
      city.tiles.map(({ name }) => name),
    ]);
    const office = await answer('clerk', 'board', `unit=${ids.own}`);
    expect([office.level, office.unit]).toEqual(['unit', { id: ids.own, label: expect.any(String) as string, by: 'office' }]);
    expect(office.tiles.map(({ report }) => report)).not.toContain('notary.connected');
    expect((await answer('district', 'board')).level).toBe('district');
    expect((await answer('office', 'board')).level).toBe('unit');
  });

  it('N45: another office’s board is not there for an office (404), and refused to a district (403)', async () => {
    expect(await status('office', 'board', `unit=${ids.far}`)).toBe(404);
    expect(await status('district', 'board', `unit=${ids.far}`)).toBe(403);
    expect(await status('district', 'board', `unit=${ids.own}`)).toBe(200);
    expect(await status('district', 'board', 'district=310115')).toBe(403);
    expect(await status('clerk', 'board', 'district=319999')).toBe(400);
    expect(await status('clerk', 'board', 'unit=nobody')).toBe(404);
    expect(at.rig.store.tables.added.audit.at(-1)).toMatchObject({ object: 'board:notary.board', outcome: 'refused' });
  });

  it('N28: an office that opens the board of the city is refused with 403 and gets its own', async () => {
    expect(await status('office', 'dynamics', 'level=city')).toBe(403);
    const own = await answer('office', 'dynamics');
    expect([own.level, own.tiles.map(({ name }) => name)]).toEqual(['unit', ['screening', 'models']]);
    expect(await status('clerk', 'dynamics', 'level=city')).toBe(200);
    expect(await status('association', 'dynamics')).toBe(403);
  });

  it('N28: the popup shows each model with what it watches, the version in force and what it opens', async () => {
    const { tiles } = await answer('clerk', 'dynamics');
    const { models } = tiles.find(({ name }) => name === 'models')!;
    expect(models.map(({ title }) => title[0])).toEqual(
      expect.arrayContaining(['批量涉老办证预警', '执业监管预警（五不准等）', '投诉查证属实预警', '单件收费同类偏离预警']),
    );
    expect(new Set(models.map(({ title }) => title[0])).size).toBe(models.length);
    const elderly = models.find(({ title }) => title[0] === '批量涉老办证预警')!;
    expect(elderly).toMatchObject({ isOn: true, version: 1, opens: ['预警', expect.any(String)] });
    expect(elderly.watches.length).toBeGreaterThan(0);
    expect(elderly.value.length).toBeGreaterThan(0);
  });

  it('N28, N44, N45: whatever stands on a board is read by its reader, so that no tile is refused to him', async () => {
    for (const board of ['map', 'board', 'dynamics'])
      for (const role of ['clerk', 'lead', 'district', 'office'])
        for (const { report, status: code } of await reads(role, await answer(role, board)))
          expect([board, role, report, code]).toEqual([board, role, report, 200]);
  });

  it('N28, N45: every part a tile names is in the report it names', async () => {
    for (const board of ['map', 'board', 'dynamics']) {
      const shown = await answer('clerk', board);
      const all = await reads('clerk', shown);
      for (const { name, report, figures, table, column } of shown.tiles) {
        const { body } = all.find((one) => one.report === report)!;
        const known = [...body.figures, ...body.ratios].map((one) => one.name);
        expect([name, figures.filter((figure) => !known.includes(figure))]).toEqual([name, []]);
        if (table !== null)
          expect([name, body.tables.find((one) => one.name === table)?.columns.some((one) => one.name === column)]).toEqual([name, true]);
      }
    }
  });

  it('N28: screening counts exactly the offices with an open warning, and each of its rows opens the list of them', async () => {
    const { body } = await at.who['clerk']!.get<ReportAnswer>('/api/reports/notary.standing');
    const table = body.tables.find(({ name }) => name === 'offices')!;
    const open = at.rig.store.tables.of('notary.warning').filter(({ state }) => !['closed', 'falseAlarm', 'lapsed'].includes(state ?? ''));
    expect(table.total).toBe(new Set(open.map(({ values }) => values['office'])).size);
    for (const { key, cells } of table.rows) expect(cells[0]).toMatchObject({ type: 'notary.warning', filter: { office: key } });
  });

  it('N45: the titles and those without one sum up to the notaries', async () => {
    const { body } = await at.who['clerk']!.get<ReportAnswer>('/api/reports/notary.standing');
    const count = (name: string): number => body.figures.find((one) => one.name === name)!.count;
    expect(count('senior') + count('middle') + count('junior') + count('untitled')).toBe(count('notaries'));
  });
});
