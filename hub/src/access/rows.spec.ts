import { describe, expect, it } from 'vitest';
import { MemoryStore, city, entry, somebody, yard } from '../engine/testing/index.js';
import { describeRecord, withheldFrom } from '../definitions/index.js';
import { present, presentChanges } from './present.js';
import { reveal } from './reveal.js';

const type = yard.records.find(({ name }) => name === 'yard.inspection')!;
const officers = [{ row: 1, name: '张三', certificate: 'A00019', home: '虹口' }];
const findings = [{ row: 1, what: '脏乱', fine: 1250, at: '2026-03-02T01:00:00.000Z', by: { id: 'account-1', name: '林书言' } }];
const row = entry(type.name, 'i', { subject: '巡查', officers, findings });
const shownTo = (role: string) => present(type, row.values, undefined, withheldFrom(type, [role], row.values));

describe('rows as a reader sees them', () => {
  it('are masked each by the class of its field; who wrote a row that stays is said by name', () => {
    expect(shownTo('clerk')).toEqual({
      masked: ['officers'],
      values: {
        subject: '巡查',
        officers: [{ row: 1, name: '张三', certificate: 'A***19', home: '***' }],
        findings: [{ row: 1, what: '脏乱', fine: '12.50', at: '2026-03-02T01:00:00.000Z', by: '林书言' }],
      },
    });
  });

  it('have no field that is withheld, on the record, on its timeline and in the definition', () => {
    expect(shownTo('lead').values['officers']).toEqual([{ row: 1, name: '张三', certificate: 'A***19' }]);
    expect(presentChanges(type, [{ field: 'officers', from: null, to: officers }], withheldFrom(type, ['lead'], row.values))).toEqual([
      { field: 'officers', from: null, to: [{ row: 1, name: '张三', certificate: 'A***19' }] },
    ]);
    const cells = (role: string) =>
      describeRecord(type, { roles: [role], systems: {}, types: () => undefined })
        .fields.find(({ name }) => name === 'officers')!
        .fields!.map(({ name }) => name);
    expect([cells('clerk'), cells('lead')]).toEqual([
      ['name', 'certificate', 'home', 'keeper'],
      ['name', 'certificate', 'keeper'],
    ]);
  });

  it('are shown in clear for a purpose, without what is withheld', async () => {
    const asked = {
      viewer: somebody('lead', ['yard.lead'], city),
      record: type,
      row,
      field: 'officers',
      purpose: '核对证号',
      at: '2026-03-02T01:00:00.000Z',
    };
    expect(await reveal(new MemoryStore(), asked)).toEqual({ value: [{ row: 1, name: '张三', certificate: 'A00019' }] });
    expect(await reveal(new MemoryStore(), { ...asked, viewer: somebody('clerk', ['yard.clerk'], city) })).toEqual({
      refused: { problem: 'forbidden' },
    });
  });
});
