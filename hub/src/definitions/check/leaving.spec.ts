import { describe, expect, it } from 'vitest';
import { area, checkAreas, end, gather, record, text, type LeavesType } from '../index.js';

const name = area('ward', ['病区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['病区事务', 'Of the ward'] },
});
const common = { see: { clerk: 'city' }, heading: ['guest'], list: { columns: ['guest'] } } as const;
const fields = { guest: text(['来访人', 'Guest']) };
const states = { here: end(['到访', 'Here']) };
const turned = record(name, 'turned', ['被拒来访', 'Turned away'], {
  ...common,
  one: 'Visit that was turned away',
  fields,
  states,
  actions: { note: { title: ['记下', 'Note'], to: 'here', by: [], form: ['guest'] } },
});
const faultsOf = (leaves: LeavesType): readonly string[] => {
  const visit = record(name, 'visit', ['来访', 'Visits'], {
    ...common,
    one: 'Visit',
    fields,
    states,
    actions: {
      come: {
        title: ['到访', 'Come'],
        to: 'here',
        by: 'clerk',
        unless: [{ when: (v) => v.guest.is('x'), why: ['不行。', 'No.'], leaves }],
      },
    },
  });
  return checkAreas([gather(name, [{ turned, visit }])]).filter((fault) => fault.includes('leaves'));
};

describe('the check of what refused acts leave behind', () => {
  it('finds nothing where type, action and fields are there', () => {
    expect(faultsOf({ type: 'ward.turned', does: 'note', with: { guest: 'guest' } })).toEqual([]);
  });

  it('finds a type, an action and fields that are not there', () => {
    expect(faultsOf({ type: 'ward.nothing', does: 'note' })).toEqual([
      'ward.visit: the action come, refused, leaves ward.nothing behind, which is no type.',
    ]);
    expect(faultsOf({ type: 'ward.turned', does: 'keep', with: { guest: 'age' }, set: { kind: 'x' } })).toEqual([
      'ward.visit: the action come, refused, leaves ward.turned behind, which keep does not open by the machine.',
      'ward.visit: the action come, refused, leaves ward.turned behind, which has no field kind.',
      'ward.visit: the action come, refused, leaves ward.turned behind, with age, which is no field here.',
    ]);
  });
});
