import { describe, expect, it } from 'vitest';
import { area, checkAreas, choice, end, gather, record, set, state, text } from '../definitions/index.js';
import { city, newWorld, somebody } from './testing/index.js';

const name = area('desk', ['柜', 'Desk'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['柜务', 'Of the desk'] },
});
/** An errand of one of several kinds, each with fields of its own. */
const errand = record(name, 'errand', ['事项', 'Errands'], {
  number: 'DE{yyyymmdd}{seq:6}',
  fields: {
    kind: choice(['种类', 'Kind'], { letter: ['信件', 'Letter'], parcel: ['包裹', 'Parcel'] }, { required: true }),
    address: text(['地址', 'Address']),
    weight: text(['重量', 'Weight']),
    sealedBy: text(['封签人', 'Sealed by']),
  },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  show: {
    address: (e) => e.kind.is('letter'),
    weight: (e) => e.kind.is('parcel'),
    sealedBy: (e) => e.weight.is('heavy'),
  },
  actions: {
    give: { title: ['交办', 'Give'], to: 'open', by: 'clerk', form: ['kind', 'address', 'weight'], need: ['address', 'weight'] },
    close: { title: ['办结', 'Close'], from: 'open', to: 'done', by: 'clerk' },
    seal: { title: ['封签', 'Seal'], from: 'open', by: 'clerk', form: ['sealedBy'], need: ['sealedBy'], then: [set({ weight: 'heavy' })] },
  },
  heading: ['kind'],
  list: { columns: ['number', 'kind'] },
});
const desk = gather(name, [{ errand }]);
const clerk = somebody('clerk', ['desk.clerk'], city);
const given = async (form: Readonly<Record<string, unknown>>) => {
  const world = newWorld([desk]);
  const answer = await world.engine.perform({ viewer: clerk, type: 'desk.errand', action: 'give', form, idempotencyKey: 'g' });
  return { world, answer };
};

describe('a form whose fields depend on what is filled in', () => {
  it('is sound as declared', () => {
    expect(checkAreas([desk])).toEqual([]);
  });

  it('needs what belongs to the kind that was chosen, and nothing of the others', async () => {
    expect((await given({ kind: 'letter', address: '黄浦' })).answer).toHaveProperty('done');
    expect((await given({ kind: 'parcel' })).answer).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/weight', code: 'required' }] },
    });
  });

  it('takes nothing that is not asked for then: refused at the field, and not kept unseen', async () => {
    const { answer, world } = await given({ kind: 'letter', address: '黄浦', weight: '3' });
    expect(answer).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/form/weight', code: 'unknown' }] } });
    expect(world.tables.of('desk.errand')).toEqual([]);
  });

  it('goes by what the act makes of the record, not by what it was before', async () => {
    const { world } = await given({ kind: 'parcel', weight: '3' });
    const { id, version } = world.only('desk.errand');
    const seal = (form: Readonly<Record<string, unknown>>) =>
      world.engine.perform({ viewer: clerk, type: 'desk.errand', id, version, action: 'seal', form, idempotencyKey: JSON.stringify(form) });
    expect(await seal({})).toMatchObject({ refused: { findings: [{ pointer: '/form/sealedBy', code: 'required' }] } });
    expect(await seal({ sealedBy: '何' })).toHaveProperty('done');
  });
});
