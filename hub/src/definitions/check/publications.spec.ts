import { describe, expect, it } from 'vitest';
import {
  area,
  checkAreas,
  date,
  days,
  end,
  gather,
  integer,
  publication,
  record,
  since,
  stamp,
  state,
  text,
  type PublicationType,
} from '../index.js';

const x = area('x', ['某', 'X'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});
const plan = record(x, 'plan', ['规划', 'Plans'], {
  fields: {
    name: text(['名称', 'Name']),
    secret: text(['密', 'Secret'], { class: 'sensitive' }),
    size: integer(['面积', 'Size']),
    on: date(['日期', 'On']),
    words: text(['异议', 'Objection']),
    receipt: text(['回执', 'Receipt']),
  },
  states: { shown: state(['公示', 'Shown']), objected: end(['异议', 'Objected to']) },
  see: { clerk: 'city' },
  clocks: { window: { title: ['公示期', 'Window'], from: since('on'), within: days(7), met: since('on') } },
  actions: {
    show: { title: ['公示', 'Show'], to: 'shown', by: 'clerk', form: ['name', 'secret', 'size'], then: [stamp('on')] },
    object: { title: ['异议', 'Object'], from: 'shown', to: 'objected', by: [], form: ['words'], need: ['words'] },
  },
  heading: ['name'],
  list: { columns: ['name'] },
});
const shown = publication('plans', ['规划公示', 'Plans'], {
  record: plan,
  explains: ['公示。', 'Published.'],
  states: ['shown'],
  shows: [{ field: 'name', last: 4 }, { field: 'on' }],
  window: 'window',
  objects: 'object',
  receipt: 'receipt',
  results: { objected: ['复核中', 'Looked into'] },
});
const sound = gather(x, [{ plan, shown }]);
const faults = (change: Partial<PublicationType>) =>
  checkAreas([{ ...sound, publications: [{ ...shown, ...change }] }]).map((line) => line.replace('x.plans: its publication ', ''));

describe('a publication', () => {
  it('is sound where everybody may read what it shows, object, and learn what became of it', () => {
    expect(checkAreas([sound])).toEqual([]);
  });

  it.each([
    [{ shows: [{ field: 'secret' }] }, 'shows secret, which is sensitive.'],
    [{ shows: [{ field: 'size' }] }, 'shows size, which is no text, identifier, date or ref.'],
    [{ shows: [{ field: 'on', last: 2 }] }, 'shows the end of on, which is no text.'],
    [{ states: ['gone'] }, 'names the unknown state gone.'],
    [{ window: 'other' }, 'stands there until other, which is none of its clocks.'],
    [{ receipt: 'size' }, 'keeps the receipt in size, which is no text of its own.'],
    [{ receipt: 'words' }, 'keeps the receipt in words, which is no text of its own.'],
  ] as const)('is refused with %j', (change, fault) => {
    expect(faults(change as unknown as Partial<PublicationType>)).toEqual([fault]);
  });

  it('is refused where the objection is an act of ours', () => {
    expect(faults({ objects: 'show' })).toEqual(
      expect.arrayContaining(['is objected to by show, which is no action with a form that nobody of ours does.']),
    );
  });
});
