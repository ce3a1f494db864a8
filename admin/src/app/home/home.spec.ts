import { Location } from '@angular/common';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SessionView } from '@fatong/contracts/api';
import { Robot, clerk, define, recordView, setUp, signIn } from '@fatong/ui/testing';
import { firstPage } from './first-page.js';
import { HomePage } from './home-page.js';

@Component({ template: `the flow` })
class Other {}

describe('the first page', () => {
  let server: HttpTestingController;

  async function open(may: Partial<SessionView['may']>): Promise<Robot> {
    server = setUp([
      { path: '', pathMatch: 'full', component: HomePage, canActivate: [firstPage] },
      { path: '**', component: Other },
    ]);
    await signIn(server, {
      ...clerk,
      may: {
        messages: false,
        retry: false,
        revealBodies: false,
        hold: false,
        audit: false,
        records: false,
        moveClock: false,
        calendar: false,
        ...may,
      },
    });
    await define(server, {
      areas: [
        {
          name: 'ward',
          title: ['病区', 'Ward'],
          groups: [{ name: 'all', title: ['病区', 'Ward'] }],
          records: ['ward.case'],
          menu: [{ title: ['案件', 'Cases'], type: 'ward.case', group: 'all' }],
        },
      ],
      records: [recordView()],
    });
    const harness = await RouterTestingHarness.create('/');
    const robot = new Robot(harness.fixture);
    await robot.settle();
    return robot;
  }

  it('shows an official what is asked of him before all else, then how much stands in each open state, each figure opening its list', async () => {
    const robot = await open({ records: true });
    server.expectOne('/api/counts').flush({
      types: [{ type: 'ward.case', states: { open: 12_345 }, mine: 418, overdue: 3, week: 5 }],
      turn: { total: 418, overdue: 1, latest: '2026-01-02T03:04:05.000Z', waiting: 5, sent: 0 },
    });
    server.expectOne('/api/tray?list=due&limit=20').flush({
      items: [
        {
          type: 'ward.case',
          id: '1',
          number: 'N-1',
          title: '第 1 案',
          state: 'open',
          district: null,
          asked: ['urge'],
          since: '2026-01-02T03:04:05.000Z',
          due: '2026-01-09',
          dueAt: null,
          left: null,
          group: 'overdue',
          from: ['林书言', '林书言'],
          role: null,
          waits: null,
        },
      ],
      groups: { overdue: 1, today: 0, week: 0, later: 417 },
      next: null,
      total: 418,
    });
    await robot.settle();
    expect([...document.querySelectorAll<HTMLElement>('ft-state-counts .bar i')].map(({ style }) => style.flexGrow)).toEqual(['12345']);
    expect(robot.text).toContain('逾期 3 · 本周 5');
    expect(robot.button('12,345待办').getAttribute('href')).toBe('/records/ward.case?state=open');
    expect(robot.button('全部 418 项').getAttribute('href')).toBe('/tray');
    expect(robot.button('待我处理418').getAttribute('aria-current')).toBe('true');
    expect(robot.button('等待他人5').getAttribute('href')).toBe('/?list=waiting');
    for (const words of ['林书言，您好', '第 1 案', '催办', '已逾期 1']) expect(robot.text).toContain(words);
    server.verify();
  });

  it('is the message flow for the operator, the audit log for the auditor, of a demo its clock for the administrator, and says so to those with nothing yet', async () => {
    await open({ messages: true });
    expect(TestBed.inject(Location).path()).toBe('/messages');
    TestBed.resetTestingModule();
    await open({ audit: true });
    expect(TestBed.inject(Location).path()).toBe('/messages/audit');
    TestBed.resetTestingModule();
    await open({ moveClock: true });
    expect(TestBed.inject(Location).path()).toBe('/demo-clock');
    TestBed.resetTestingModule();
    expect((await open({})).text).toContain('您的岗位不办理业务');
  });
});
