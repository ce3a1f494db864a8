import { describe, expect, it } from 'vitest';
import { area as anArea, checkAreas, end, gather, inForce, record, ref, state } from '../../../definitions/index.js';
import { city, entry, newWorld, somebody } from '../../../engine/testing/index.js';
import { area } from '../index.js';
import { lawyer } from '../registers/lawyer.js';
import { lawyerEntry } from '../testing/registers.js';
import { blackListed, isBlackListed, isYellowListed, sampleOf, sampling } from './effects.js';

const awards = anArea('awards', ['表彰', 'Awards'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['表彰', 'Awards'] },
});
/** Something about a lawyer that the lists bar, as later records will be. */
const award = record(awards, 'award', ['表彰', 'Awards'], {
  one: 'Award',
  number: 'AW{yyyymmdd}{seq:6}',
  fields: { lawyer: ref(['律师', 'Lawyer'], lawyer) },
  states: { proposed: state(['拟表彰', 'Proposed']), given: end(['已表彰', 'Given']) },
  see: { clerk: 'city' },
  actions: {
    propose: { title: ['提名', 'Propose'], to: 'proposed', by: 'clerk', form: ['lawyer'] },
    give: {
      title: ['表彰', 'Give'],
      from: 'proposed',
      to: 'given',
      by: 'clerk',
      unless: [
        { when: (a) => isBlackListed(a.lawyer), why: blackListed },
        { when: (a) => isYellowListed(a.lawyer), why: ['该律师在黄名单上。', 'The lawyer is on the yellow list.'] },
      ],
    },
  },
  heading: ['lawyer'],
  list: { columns: ['number'] },
});
const guarded = [area, gather(awards, [{ award }])];
const clerk = somebody('clerk', ['awards.clerk'], city);

async function give(list: string | null, at = 'listed') {
  const world = newWorld(guarded);
  world.tables.put(lawyerEntry, entry('awards.award', 'a', { lawyer: 'lawyer-1' }));
  const row = world.tables.records.get('awards.award:a')!;
  world.tables.put({ ...row, state: 'proposed' });
  if (list !== null)
    world.tables.put({
      ...entry('lawyers.mark', 'm', { lawyer: 'lawyer-1', list, listedOn: '2026-02-01' }),
      state: at,
      number: 'LM20260201000001',
    });
  const { version } = world.tables.records.get('awards.award:a')!;
  return world.engine.perform({ viewer: clerk, type: 'awards.award', id: 'a', version, action: 'give', form: {}, idempotencyKey: 'g' });
}

describe('what the lists do to other records (L04)', () => {
  it('L04: whoever stands on the black list is barred, also while he objects, and the refusal names the entry', async () => {
    expect(checkAreas(guarded)).toEqual([]);
    for (const at of ['listed', 'objected', 'removal'])
      expect(await give('black', at)).toMatchObject({
        refused: { problem: 'action-not-possible', why: ['该律师在黑名单上。（LM20260201000001）', expect.any(String)] },
      });
  });

  it('L04: the yellow list is another condition, and a proposal or an entry that is over bars nothing', async () => {
    expect(await give('yellow')).toMatchObject({ refused: { why: ['该律师在黄名单上。（LM20260201000001）', expect.any(String)] } });
    for (const at of ['proposed', 'approval', 'expired', 'revoked'])
      expect(await give('black', at)).toMatchObject({ done: { state: 'given' } });
    expect(await give(null)).toMatchObject({ done: { state: 'given' } });
  });

  it('L04: twice as much of a lawyer on the yellow list is looked at, and never more than all', () => {
    const { value } = inForce(sampling, '2026-11-27')!;
    expect([sampleOf(value, false), sampleOf(value, true), sampleOf({ percent: 60, yellow: 2 }, true)]).toEqual([20, 40, 100]);
  });
});
