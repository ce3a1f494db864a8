import { describe, expect, it } from 'vitest';
import type { DemoAccount } from '../../definitions/index.js';
import { mergedAccounts, mergedUnits } from './merged.js';

const clerk = (roles: readonly string[], more: Partial<DemoAccount> = {}): DemoAccount => ({
  username: 'clerk',
  name: '林书言',
  roles: [...roles],
  unit: 'city/office',
  surface: 'admin',
  ...more,
});

describe('demo accounts of several areas', () => {
  it('are one person with the roles of all', () => {
    expect(mergedAccounts([clerk(['yard.clerk']), clerk(['ward.lead', 'yard.clerk'])])).toEqual([clerk(['yard.clerk', 'ward.lead'])]);
  });

  it('are refused where two areas mean two persons by one name', () => {
    expect(() => mergedAccounts([clerk(['yard.clerk']), clerk(['ward.lead'], { unit: 'city/other' })])).toThrow('city/other');
  });

  it('have each unit once', () => {
    const office = { id: 'city/office', parent: 'city', kind: 'office', title: ['处', 'Office'], district: null } as const;
    expect(mergedUnits([office, { ...office }])).toEqual([office]);
  });
});
