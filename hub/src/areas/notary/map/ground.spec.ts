import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { outlineOf } from '@fatong/contracts/bureau/ground';
import { groundFor } from '../../../api/testing/ground.js';
import type { RecordType } from '../../../definitions/index.js';
import { faultAt, forbidden, refusedWith } from '../testing/addressees.js';
import { notaryWorld, people, type NotaryWorld } from '../testing/cast.js';
import { ground } from './ground.js';
import { places } from './map.js';

const { clerk, otherClerk, lead, chief, district, office } = people;
let at: NotaryWorld;
beforeEach(() => (at = notaryWorld()));
const geojson = (shift = 0): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: districts.keys.map((adcode) => ({
      type: 'Feature',
      properties: { adcode },
      geometry: {
        type: 'MultiPolygon',
        coordinates: outlineOf(adcode).map((ring) => [[...ring, ring[0]!].map(([x, y]) => [x + shift, y])]),
      },
    })),
  });
const form = (more: object = {}) => ({
  approval: '沪S(2026)001号',
  maker: '上海市测绘院',
  reviewedOn: '2026-01-15',
  system: 'cgcs2000',
  outlines: geojson(),
  ...more,
});
const upload = (more: object = {}, viewer = clerk) => at.perform(viewer, ground.name, 'upload', undefined, form(more));
const last = () => at.last(ground.name);
const of = (approval: string) => at.world.tables.of(ground.name).find(({ values }) => values['approval'] === approval)!;
const act = (viewer: typeof clerk, action: string, given: object = {}, row = last(), reason?: string) =>
  at.perform(viewer, ground.name, action, row, given, reason);
const say = (version: number, more: object = {}) =>
  at.world.report('notary', [
    {
      id: crypto.randomUUID(),
      source: '/systems/maps',
      type: 'notary.ground-told.v1',
      time: '2026-03-02T01:10:00.000Z',
      datacontenttype: 'application/json',
      partitionkey: 'x',
      causationid: crypto.randomUUID(),
      data: { source: 'maps', id: 'QJ-1', version, withdrawn: false, ...form({ approval: '模拟S(2026)101号' }), ...more },
    } satisfies Message,
  ]);
/** What maps are drawn on. */
const shown = () => groundFor({ ...places.ground, record: ground as unknown as RecordType }, at.world.reader);

describe('the ground of the maps (N44, S22)', () => {
  it('N44: until there is one in use maps are drawn on our sketch, which says that it is one and has no review number', async () => {
    expect(await shown()).toMatchObject({ isSketch: true, approval: null });
    await upload();
    await act(clerk, 'askAdoption');
    expect(await shown()).toMatchObject({ isSketch: true });
  });

  it('N44: one that a clerk uploads is used once the head approved it, with its review number on the map', async () => {
    expect(await upload()).toMatchObject({ done: { state: 'draft' } });
    expect(last().values).toMatchObject({ origin: 'upload', districts: 16, rings: 17 });
    expect(String(last().values['digest'])).toMatch(/^[0-9a-f]{64}$/u);
    expect(await act(clerk, 'approveAdoption')).toMatchObject({ refused: {} });
    await act(clerk, 'askAdoption');
    for (const viewer of [clerk, otherClerk, chief]) expect(await act(viewer, 'approveAdoption')).toMatchObject(forbidden);
    expect(await act(lead, 'approveAdoption')).toMatchObject({ done: { state: 'current' } });
    expect(last().values['effectiveOn']).toBe('2026-03-02');
    const { isSketch, approval, outlines } = await shown();
    expect([isSketch, approval, outlines.length]).toEqual([false, '沪S(2026)001号', 16]);
  });

  it('N44: nobody but a clerk uploads one', async () => {
    for (const viewer of [lead, chief, district, office]) expect(await upload({}, viewer)).toMatchObject(forbidden);
  });

  it('N44: hostile GeoJSON is refused at its field with the place and the reason, and nothing is kept', async () => {
    const wrong = (text: string) => upload({ outlines: text });
    for (const text of ['{', '['.repeat(90_000), '{"type":"FeatureCollection","features":[]}', geojson(5), 'x'.repeat(200_000)])
      expect(await wrong(text)).toMatchObject(faultAt('/form/outlines'));
    expect(JSON.stringify(await wrong(geojson(5)))).toContain('features[0].geometry.coordinates[0][0][0]：不在上海市范围内');
    expect(await upload({ approval: null })).toMatchObject(faultAt('/form/approval'));
    expect(at.world.tables.of(ground.name)).toEqual([]);
  });

  it('N44: what the map service tells waits for the same two persons', async () => {
    await say(1);
    expect(last()).toMatchObject({ state: 'draft', values: { origin: 'maps', approval: '模拟S(2026)101号', districts: 16 } });
    expect(at.world.tables.added.notice.some(({ name }) => name === 'told')).toBe(true);
    expect(await shown()).toMatchObject({ isSketch: true });
    await act(otherClerk, 'askAdoption');
    await act(lead, 'approveAdoption');
    expect(await shown()).toMatchObject({ isSketch: false, approval: '模拟S(2026)101号' });
  });

  it('N44: told anew it is approved anew, and withdrawn it is shown no more', async () => {
    await say(1);
    await act(clerk, 'askAdoption');
    await act(lead, 'approveAdoption');
    await say(2, { outlines: geojson(0.001) });
    expect(last()).toMatchObject({ state: 'draft', values: { effectiveOn: null } });
    expect(await shown()).toMatchObject({ isSketch: true });
    await act(clerk, 'askAdoption');
    await act(lead, 'approveAdoption');
    await say(3, { withdrawn: true, withdrawal: '审图号到期。' });
    expect(last()).toMatchObject({ state: 'retired', values: { endedOn: '2026-03-02', withdrawal: '审图号到期。' } });
    expect(await shown()).toMatchObject({ isSketch: true, approval: null });
  });

  it('N44: one is in use at a time: the next one names it and takes its place', async () => {
    await upload();
    await act(clerk, 'askAdoption');
    await act(lead, 'approveAdoption');
    await upload({ approval: '沪S(2026)002号' });
    await act(clerk, 'askAdoption');
    expect(await act(lead, 'approveAdoption')).toMatchObject(refusedWith('选择要替换的底图'));
    await act(lead, 'returnAdoption', {}, last(), '请选择要替换的底图。');
    await act(clerk, 'askAdoption', { replaces: of('沪S(2026)001号').id });
    await act(lead, 'approveAdoption');
    expect([of('沪S(2026)001号').state, of('沪S(2026)002号').state]).toEqual(['replaced', 'current']);
    expect((await shown()).approval).toBe('沪S(2026)002号');
  });

  it('N44: the head takes one out of use and says why, and maps are the sketch again', async () => {
    await upload();
    await act(clerk, 'askAdoption');
    await act(lead, 'approveAdoption');
    expect(await act(lead, 'retire')).toMatchObject({ refused: { problem: 'input' } });
    expect(await act(clerk, 'retire', {}, last(), '审图号到期。')).toMatchObject(forbidden);
    expect(await act(lead, 'retire', {}, last(), '审图号到期。')).toMatchObject({ done: { state: 'retired' } });
    expect(await shown()).toMatchObject({ isSketch: true });
  });
});
