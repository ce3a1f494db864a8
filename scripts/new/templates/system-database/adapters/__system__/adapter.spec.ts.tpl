import { describe, expect, it } from 'vitest';
import { adapter } from './adapter.js';

describe('the tables of __systemEn__ (__id__)', () => {
  it('are read and never written: each has its columns, the row and when it changed', () => {
    expect(adapter.client).toBeUndefined();
    for (const { contract, table } of adapter.tables!) {
      expect(contract.identity.id).toEqual([table.id]);
      expect(Object.keys(table.columns)).not.toContain(contract.identity.version);
    }
  });
});
