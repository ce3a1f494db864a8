import { TestBed } from '@angular/core/testing';
import type { ClockView, Left, RecordClock } from '@fatong/contracts/api';
import { recordItem, recordView, setUp } from '../testing/index.js';
import { RecordCell } from '../list/record-cell.js';
import { filtersOf } from '../list/filter.js';
import { Clocks } from './index.js';

const limit: ClockView = {
  name: 'file',
  title: ['立案审查', 'Filing review'],
  law: 'C-1',
  within: ['10 个工作日', '10 working days'],
  due: 'fileDue',
  met: 'fileMet',
  near: 3,
  isTimed: false,
  steps: [],
};
const hourly: ClockView = {
  ...limit,
  name: 'tell',
  title: ['告知', 'Telling'],
  within: ['24 小时', '24 hours'],
  due: 'tellDue',
  met: 'tellMet',
  near: 4,
  isTimed: true,
  steps: [],
};
const record = recordView({
  clocks: [limit],
  list: { ...recordView().list, columns: ['number', 'fileDue'], filters: ['standing', 'fileStanding'] },
});
const clock = (more: Partial<RecordClock>): RecordClock => ({
  name: 'file',
  standing: 'overdue',
  startedOn: '2020-02-09',
  dueOn: '2020-02-28',
  metOn: null,
  isProvisional: false,
  left: { count: -3, unit: 'workdays', standing: 'overdue' },
  ledger: [{ on: '2020-02-28', words: ['届满', 'Ends'] }],
  ...more,
});

describe('the time limits of a record', () => {
  beforeEach(() => setUp());

  it('say how each stands, its last day and how far it is, and on demand how it was counted', async () => {
    const page = TestBed.createComponent(Clocks);
    page.componentRef.setInput('record', record);
    page.componentRef.setInput('clocks', [clock({})]);
    await page.whenStable();
    const host = page.nativeElement as HTMLElement;
    for (const word of ['立案审查', 'C-1', '10 个工作日', '2020-02-28', '超期 3 个工作日']) expect(host.textContent).toContain(word);
    expect(host.querySelector('details')!.open).toBeFalse();
    host.querySelector('summary')!.click();
    expect(host.querySelector('details')!.open).toBeTrue();
    expect(host.querySelector('ol')!.textContent).toContain('届满');
  });

  it('say of a provisional day that it is, and of one that stands still that it does', async () => {
    const page = TestBed.createComponent(Clocks);
    page.componentRef.setInput('record', record);
    page.componentRef.setInput('clocks', [clock({ isProvisional: true, standing: null, dueOn: null, left: null })]);
    await page.whenStable();
    expect((page.nativeElement as HTMLElement).textContent).toContain('暂定');
    expect((page.nativeElement as HTMLElement).textContent).toContain('中止计时');
  });

  it('show in a list how far the last day is, or how it was met', async () => {
    const cell = async (values: Readonly<Record<string, unknown>>, fileDue?: Left): Promise<string> => {
      const page = TestBed.createComponent(RecordCell);
      const item = recordItem('1', { values, ...(fileDue && { left: { fileDue } }) });
      for (const [name, value] of Object.entries({ record, item, column: 'fileDue' })) page.componentRef.setInput(name, value);
      await page.whenStable();
      return (page.nativeElement as HTMLElement).textContent;
    };
    const late = await cell({ fileDue: '2020-02-28' }, { count: -2, unit: 'workdays', standing: 'overdue' });
    expect([late.includes('超期 2 个工作日'), late.includes('2020-02-28')]).toEqual([true, true]);
    expect((await cell({ fileDue: '2020-02-28' }, { count: null, unit: 'workdays', standing: 'overdue' })).trim()).toBe('2020-02-28');
    expect(await cell({ fileDue: '2020-02-28', fileMet: '2020-02-27' })).toContain('按期办结');
    expect(await cell({ fileDue: '2020-02-28', fileMet: '2020-03-01' })).toContain('逾期办结');
    expect((await cell({ fileDue: null })).trim()).toBe('—');
  });

  it('on a card stand whole, one part below the other where they have no room beside each other', async () => {
    const page = TestBed.createComponent(RecordCell);
    const values = { fileDue: '2020-02-28', fileMet: '2020-02-27' };
    for (const [name, value] of Object.entries({ record, item: recordItem('1', { values }), column: 'fileDue' }))
      page.componentRef.setInput(name, value);
    const host = page.nativeElement as HTMLElement;
    Object.assign(host.style, { display: 'block', width: '120px', overflow: 'hidden' });
    const isWhole = (): boolean => host.scrollWidth <= host.clientWidth;
    await page.whenStable();
    expect(isWhole()).withContext('met').toBeTrue();
    page.componentRef.setInput(
      'item',
      recordItem('1', { values: { fileDue: '2020-02-28' }, left: { fileDue: { count: -12, unit: 'workdays', standing: 'overdue' } } }),
    );
    await page.whenStable();
    expect(isWhole()).withContext('overdue').toBeTrue();
    for (const part of host.querySelectorAll('ft-due span')) expect(part.getBoundingClientRect().height).toBeLessThan(30);
  });

  it('in hours say the time of day, and how many hours are left or were too many', async () => {
    const timed = recordView({ clocks: [hourly], list: { ...recordView().list, columns: ['tellDue'] } });
    const page = TestBed.createComponent(Clocks);
    page.componentRef.setInput('record', timed);
    page.componentRef.setInput('clocks', [
      clock({
        name: 'tell',
        startedOn: '2020-02-27T06:30:00.000Z',
        dueOn: '2020-02-28T06:30:00.000Z',
        left: { count: -5, unit: 'hours', standing: 'overdue' },
        ledger: [{ on: '2020-02-28 14:30', words: ['届满', 'Ends'] }],
      }),
    ]);
    await page.whenStable();
    for (const word of ['24 小时', '2020-02-28 14:30', '超期 5 小时'])
      expect((page.nativeElement as HTMLElement).textContent).toContain(word);
    const cell = TestBed.createComponent(RecordCell);
    for (const [name, value] of Object.entries({
      record: timed,
      item: recordItem('1', { values: { tellDue: '2020-02-28T06:30:00.000Z', tellMet: '2020-02-28T06:31:00.000Z' } }),
      column: 'tellDue',
    }))
      cell.componentRef.setInput(name, value);
    await cell.whenStable();
    expect((cell.nativeElement as HTMLElement).textContent).toContain('逾期办结');
    expect((cell.nativeElement as HTMLElement).textContent).toContain('2020-02-28 14:30');
  });

  it('narrow a list by how they stand: any of them, or one', () => {
    const filters = filtersOf(record, []).filter(({ isGiven }) => isGiven !== true);
    expect(filters.map(({ name, choices }) => [name, choices!.map(({ value }) => value)])).toEqual([
      ['standing', ['running', 'near', 'overdue']],
      ['fileStanding', ['running', 'near', 'overdue', 'met', 'late']],
    ]);
  });
});
