import { describe, expect, it } from 'vitest';
import { area, checkAreas, exporting, gather, record, state, text } from '../index.js';

const x = area('x', ['某', 'X'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' }, lead: { title: ['负责人', 'Lead'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});
const see = { clerk: 'city', lead: 'city' } as const;
const request = record(x, 'request', ['导出申请', 'Requests'], {
  ...exporting({ types: { 'x.case': ['案件', 'Cases'] }, by: ['clerk'], approve: ['lead'] }),
  see,
  heading: ['what'],
  list: { columns: ['what'] },
});
const needing = (name: string, exportNeeds: `${string}.${string}`) =>
  record(x, name, ['案件', 'Cases'], {
    fields: { name: text(['名称', 'Name']) },
    states: { open: state(['在办', 'Open']) },
    see,
    actions: { open: { title: ['登记', 'Open'], to: 'open', by: 'clerk', form: ['name'] } },
    heading: ['name'],
    list: { columns: ['name'], exportNeeds },
  });
const faults = (one: ReturnType<typeof needing>) => checkAreas([gather(x, [{ request, one }])]).filter((line) => line.includes('export'));

describe('a list whose export needs an approval', () => {
  it('names a request that is asked for it, and approved', () => {
    expect(faults(needing('case', 'x.request'))).toEqual([]);
    expect(faults(needing('other', 'x.request'))).toEqual([
      'x.other: its export needs x.request, which is no request that is asked for it and approved.',
    ]);
    expect(faults(needing('case', 'x.gone'))).toEqual([
      'x.case: its export needs x.gone, which is no request that is asked for it and approved.',
    ]);
  });
});
