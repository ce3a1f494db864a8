import { describe, expect, it } from 'vitest';
import { area, checkAreas, describeRecord, end, gather, record, ref, text, type Area } from '../index.js';

const ward = area('ward', ['病区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['病区事务', 'Of the ward'] },
});
const yard = area('yard', ['场院', 'Yard'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['场院事务', 'Of the yard'] },
});
const bed = (to: string, ifThere: { ifThere?: true } = { ifThere: true }) =>
  record(ward, 'bed', ['病床', 'Beds'], {
    one: 'Bed',
    fields: { guest: text(['病人', 'Guest']), cart: ref(['推车', 'Cart'], to, { filter: true, ...ifThere }) },
    states: { made: end(['已铺', 'Made']), brought: end(['已送', 'Brought']) },
    sections: [{ title: ['病床', 'Bed'], fields: ['guest', 'cart'] }],
    see: { clerk: 'city' },
    actions: {
      make: { title: ['铺床', 'Make'], to: 'made', by: 'clerk', form: ['guest', 'cart'], need: ['guest'] },
      bring: { title: ['送来', 'Brought'], to: 'brought', by: [], form: ['guest', 'cart'] },
    },
    heading: ['guest'],
    list: { columns: ['guest', 'cart'], filters: ['cart'] },
  });
const cart = record(yard, 'cart', ['推车', 'Carts'], {
  one: 'Cart',
  fields: { name: text(['名称', 'Name']) },
  states: { here: end(['在', 'Here']) },
  see: { clerk: 'city' },
  actions: { enter: { title: ['入场', 'Enter'], to: 'here', by: 'clerk', form: ['name'] } },
  heading: ['name'],
  list: { columns: ['name'] },
});
const wardOf = (one: ReturnType<typeof bed>): Area => gather(ward, [{ bed: one }]);
const yards = gather(yard, [{ cart }]);

describe('a ref to a type of another area, which may not be there', () => {
  it('is right where that area is not there, with the action that it alone would do', () => {
    expect(checkAreas([wardOf(bed('yard.cart'))])).toEqual([]);
    expect(checkAreas([wardOf(bed('yard.cart', {}))])).toEqual([
      'ward.bed: cart refers to the unknown type yard.cart.',
      'ward.bed: the action bring may be done by nobody.',
    ]);
  });

  it('is asked for as any where it is there: a type that it has not, and an action that nobody does', () => {
    expect(checkAreas([wardOf(bed('yard.cart')), yards])).toEqual(['ward.bed: the action bring may be done by nobody.']);
    expect(checkAreas([wardOf(bed('yard.barrow')), yards])).toContain('ward.bed: cart refers to the unknown type yard.barrow.');
  });

  it('is left out of what screens draw', () => {
    const drawn = (there: boolean) =>
      describeRecord(bed('yard.cart'), {
        roles: ['clerk'],
        systems: {},
        types: (name) => (there && name === 'yard.cart' ? cart : undefined),
      });
    const names = (there: boolean) => {
      const { fields, actions, list, sections } = drawn(there);
      return [fields.map(({ name }) => name), actions[0]!.form, list.columns, list.filters, sections[0]!.fields];
    };
    expect(names(false)).toEqual([['guest'], ['guest'], ['guest'], [], ['guest']]);
    expect(names(true)).toEqual([['guest', 'cart'], ['guest', 'cart'], ['guest', 'cart'], ['cart'], ['guest', 'cart']]);
  });
});
