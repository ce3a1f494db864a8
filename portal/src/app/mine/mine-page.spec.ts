import { Location } from '@angular/common';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { Robot, breathe, clerk, define, recordAnswer, recordItem, recordView, setUp, signIn } from '@fatong/ui/testing';
import { MinePage } from './mine-page.js';

@Component({ template: `the list` })
class List {}

describe('the page of what is one’s own', () => {
  let server: HttpTestingController;
  let robot: Robot;

  async function open(ids: readonly string[]): Promise<void> {
    server = setUp([
      { path: 'mine/:type', component: MinePage },
      { path: '**', component: List },
    ]);
    await signIn(server, { ...clerk, surface: 'portal' });
    await define(server, {
      areas: [
        {
          name: 'ward',
          title: ['病区', 'Ward'],
          groups: [{ name: 'all', title: ['病区', 'Ward'] }],
          records: ['ward.case'],
          menu: [{ title: ['本所', 'My firm'], type: 'ward.case', group: 'all', only: true }],
        },
      ],
      records: [recordView({ kind: 'register' })],
    });
    robot = new Robot((await RouterTestingHarness.create('/mine/ward.case')).fixture);
    await robot.settle();
    const asked = server.expectOne(({ url }) => url === '/api/records/ward.case');
    expect(asked.request.params.get('limit')).toBe('2');
    asked.flush({ items: ids.map((id) => recordItem(id)), next: null, total: ids.length });
    await robot.settle();
  }

  it('shows the one record there is', async () => {
    await open(['7']);
    server.expectOne('/api/records/ward.case/7').flush(recordAnswer('7'));
    for (const rest of ['actions', 'timeline'])
      server.expectOne(`/api/records/ward.case/7/${rest}`).flush({ items: [], next: null, total: 0 });
    await robot.settle();
    expect(robot.text).toContain('违约');
    expect(robot.text).not.toContain('办理过程');
  });

  it('says that there is none, and whom to ask', async () => {
    await open([]);
    expect(robot.text).toContain('请联系所在区司法局');
  });

  it('leads to the list where there are several', async () => {
    await open(['1', '2']);
    await breathe();
    expect(TestBed.inject(Location).path()).toBe('/records/ward.case');
  });
});
