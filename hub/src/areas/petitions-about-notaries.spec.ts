import { describe, expect, it } from 'vitest';
import { entry, newWorld, somebody, type World } from '../engine/testing/index.js';
import type { Viewer } from '../ports/index.js';
import { area } from './notary/index.js';
import { people, units } from './notary/testing/cast.js';
import { area as petitions } from './petitions/index.js';

const desk = somebody('petition.desk', ['petitions.desk'], units.bureau);

/** Both areas; a petition that was delivered and is about to be closed. */
function bothAreas(content: string): World {
  const world = newWorld([area, petitions]);
  world.tables.put(
    entry(
      'notary.office',
      'GZ-01',
      { code: 'GZ-01', name: '申黄公证处', level: 'district', seat: '310101', supervisor: '310101' },
      {
        district: '310101',
        ownerUnit: 'notary/GZ-01',
      },
    ),
    {
      ...entry('petitions.petition', 'petition-1', {
        subject: '公证收费',
        content,
        petitioner: '司徒望舒',
        summary: '反映公证收费高于标准。',
        receivedOn: '2026-02-02',
        answeredOn: '2026-02-25',
        deliveredOn: '2026-02-27',
      }),
      number: 'XF20260202000001',
      state: 'delivered',
    },
  );
  return world;
}
const close = (world: World) =>
  world.engine.perform({
    viewer: desk,
    type: 'petitions.petition',
    action: 'close',
    id: 'petition-1',
    version: 1,
    form: {},
    idempotencyKey: 'c',
  });
const act = (world: World, viewer: Viewer, action: string, form: object) => {
  const { id, version } = world.only('notary.appeal');
  return world.engine.perform({
    viewer,
    type: 'notary.appeal',
    action,
    id,
    version,
    form: { ...form },
    idempotencyKey: `${action} ${version}`,
  });
};

describe('petitions about notaries (N52)', () => {
  it('N52: one that is closed in petitions is linked by itself, and shows at the office once the clerk has named it', async () => {
    const world = bothAreas('notary');
    expect(await close(world)).toMatchObject({ done: { state: 'closed' } });
    expect(world.only('notary.appeal')).toMatchObject({
      state: 'linked',
      district: null,
      values: { kind: 'petition', petition: 'petition-1', applicant: '司徒望舒', acceptedOn: '2026-02-02', answeredOn: '2026-02-25' },
    });
    expect(await act(world, people.district, 'locate', { office: 'GZ-01', result: 'ended', decidedOn: '2026-02-25' })).toHaveProperty(
      'refused',
    );
    expect(await act(world, people.clerk, 'locate', { office: 'GZ-01', result: 'ended', decidedOn: '2026-02-25' })).toMatchObject({
      done: { state: 'decided' },
    });
    expect(world.only('notary.appeal')).toMatchObject({
      district: '310101',
      ownerUnit: 'notary/GZ-01',
      values: { officeName: '申黄公证处' },
    });
  });

  it('N52: one about something else is not', async () => {
    const world = bothAreas('lawyers');
    expect(await close(world)).toMatchObject({ done: { state: 'closed' } });
    expect(world.tables.of('notary.appeal')).toEqual([]);
  });
});
