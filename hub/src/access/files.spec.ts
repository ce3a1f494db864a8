import { describe, expect, it } from 'vitest';
import { city, depot, somebody } from '../engine/testing/index.js';
import type { RecordType } from '../definitions/index.js';
import { bringsFiles, filesAt, pathToday, readsFiles, takesFiles } from './files.js';

const permit = depot.records.find(({ name }) => name === 'depot.permit')!;
const clerk = somebody('clerk', ['depot.clerk'], city);
const lead = somebody('lead', ['depot.lead'], city);
const carrier = somebody('carrier', ['depot.carrier'], city);
const row = { values: {} };

describe('files of a field', () => {
  it('are read by who reads the field: withheld by nobody, masked only for who may not unmask it, in rows by their own', () => {
    const reads = (who: typeof clerk) =>
      ['papers', 'identity', 'opinion', 'visits.photos', 'subject', 'visits', 'nothing'].filter((path) =>
        readsFiles(who, permit, row, path),
      );
    expect([reads(clerk), reads(lead), reads(carrier)]).toEqual([
      ['papers', 'opinion', 'visits.photos'],
      ['papers', 'identity', 'opinion', 'visits.photos'],
      ['papers'],
    ]);
  });

  it('are brought by who has an action that asks for them', () => {
    expect([clerk, lead, carrier].map((who) => bringsFiles(who, permit, 'visits.photos'))).toEqual([true, false, true]);
    expect([takesFiles(permit), takesFiles({ fields: { subject: permit.fields['subject']! } })]).toEqual([true, false]);
  });

  it('follow a field that is called otherwise since, and go with one that is gone', () => {
    const { papers, visits, ...rest } = permit.fields;
    const renamed: RecordType = {
      ...permit,
      fields: { ...rest, material: { ...papers!, was: ['papers'] }, trips: { ...visits!, was: ['visits'] } },
    };
    expect([pathToday(renamed, 'papers'), pathToday(renamed, 'visits.photos'), filesAt(renamed, 'papers')]).toEqual([
      'material',
      'trips.photos',
      undefined,
    ]);
    expect(['papers', 'visits.photos'].map((path) => readsFiles(clerk, renamed, row, path))).toEqual([true, true]);
    expect(readsFiles(clerk, { ...permit, fields: rest }, row, 'papers')).toBe(false);
  });
});
