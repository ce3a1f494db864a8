import { describe, expect, it } from 'vitest';
import { describeRecord, withheldFrom } from '../../definitions/index.js';
import { MemoryReader, MemoryStore, entry, yard } from '../../engine/testing/index.js';
import { cellOf } from '../exports/cells.js';
import { conditionOf } from './conditions.js';
import { itemOf, titlesFor } from './views.js';

const type = yard.records.find(({ name }) => name === 'yard.inspection')!;
const row = entry(type.name, 'i', {
  subject: '巡查',
  officers: [
    { row: 1, name: '张三', certificate: 'A00019', home: '虹口', keeper: 'k' },
    { row: 2, name: '李四' },
  ],
});

describe('rows in lists and files', () => {
  it('bring the titles of what they lead to, masked as on the record, and stand in a cell one after the other', async () => {
    const { tables } = new MemoryStore();
    tables.index.set('yard.keeper:k', {
      type: 'yard.keeper',
      recordId: 'k',
      number: null,
      title: '老王',
      state: null,
      ownerUnit: null,
      district: null,
      openedAt: '',
      changedAt: '',
      closedAt: null,
    });
    const titles = await titlesFor(new MemoryReader(tables), type, [row]);
    const item = itemOf(type, row, { titles, withheld: withheldFrom(type, ['clerk'], row.values) });
    expect(item).toMatchObject({ refs: { k: '老王' }, masked: ['officers'] });
    const field = describeRecord(type, { roles: ['clerk'], systems: {}, types: () => undefined }).fields.find(
      ({ name }) => name === 'officers',
    )!;
    expect(field).toMatchObject({
      kind: 'rows',
      class: 'sensitive',
      many: true,
      most: 3,
      fields: [
        { name: 'name', kind: 'text', required: true, maxLength: 10 },
        { name: 'certificate', class: 'personal' },
        { name: 'home' },
        { name: 'keeper', to: 'yard.keeper' },
      ],
    });
    expect(cellOf(field, item.values['officers'], item.refs, 'zh')).toBe('张三 A***19 *** 老王；李四');
  });

  it('narrow no list', () => {
    expect(() => conditionOf(type, { officers: { any: ['张三'] } }, new Set())).toThrow(
      expect.objectContaining({ code: 'parameter' }) as Error,
    );
  });
});
