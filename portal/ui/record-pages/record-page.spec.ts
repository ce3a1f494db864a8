import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { RouterTestingHarness } from '@angular/router/testing';
import { Language } from '../i18n/index.js';
import { define, recordAnswer, recordView, setUp, signIn, untilAsked } from '../testing/index.js';
import { recordRoutes } from './index.js';

describe('The page of a record', () => {
  it('is called in the browser’s tab by what it is and its number, one of it and not many', async () => {
    const server = setUp([{ path: 'records', children: recordRoutes }]);
    await signIn(server);
    await define(server, { records: [recordView({ title: ['投诉案件', 'Complaints'], one: ['投诉案件', 'Complaint'] })] });
    const harness = await RouterTestingHarness.create('/records/ward.case/1');
    harness.detectChanges();
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toMatch(/^投诉案件 · /);
    await untilAsked(server, '/api/records/ward.case/1');
    server.expectOne('/api/records/ward.case/1').flush(recordAnswer('1'));
    for (const rest of ['actions', 'timeline'])
      server.expectOne(`/api/records/ward.case/1/${rest}`).flush({ items: [], next: null, total: 0 });
    await harness.fixture.whenStable();
    expect(TestBed.inject(Title).getTitle()).toMatch(/^投诉案件 N-1 · /);
    TestBed.inject(Language).choose('en');
    await harness.fixture.whenStable();
    expect(TestBed.inject(Title).getTitle()).toMatch(/^Complaint N-1 · /);
  });
});
