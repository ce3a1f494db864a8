import { Location } from '@angular/common';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { NoticeItem } from '@fatong/contracts/api';
import { Live } from '../live/index.js';
import { Robot, SpokenEvents, clerk, define, problem, recordView, setUp, signIn, untilAsked } from '../testing/index.js';
import { Bell, noticeRoute } from './index.js';

@Component({ template: `the record` })
class Case {}

const list = '/api/notices';
const unread = '/api/notices/unread';
const reads = '/api/notices/reads';
const notice = (id: string, more: Partial<NoticeItem> = {}): NoticeItem => ({
  id,
  at: '2026-01-02T03:04:05.000Z',
  words: [`第 ${id} 条`, `Notice ${id}`],
  record: { type: 'ward.case', id: `r${id}`, number: `N-${id}`, title: `案 ${id}` },
  readAt: null,
  ...more,
});
const page = (...items: readonly NoticeItem[]): object => ({ items, next: null, total: items.length });

describe('notices', () => {
  let server: HttpTestingController;

  async function open(view = clerk): Promise<void> {
    server = setUp([noticeRoute, { path: '**', component: Case }]);
    await signIn(server, view);
    await define(server, { records: [recordView()] });
    TestBed.inject(Live).start();
  }
  afterEach(() => {
    TestBed.inject(Live).stop();
    server.verify();
  });

  describe('at the bell', () => {
    it('are counted, and counted again when one comes', async () => {
      await open();
      const robot = new Robot(TestBed.createComponent(Bell));
      await robot.settle();
      server.expectOne(unread).flush({ unread: 2 });
      await robot.settle();
      expect(robot.button('通知 2 条未读').getAttribute('href')).toBe('/notices');
      SpokenEvents.last!.say('notices', { kind: 'notices' });
      await untilAsked(server, unread);
      server.expectOne(unread).flush({ unread: { atLeast: 99 } });
      await robot.settle();
      expect(robot.text).toContain('99+');
    });

    it('show nothing to whoever is told nothing', async () => {
      await open({ ...clerk, may: { ...clerk.may, records: false } });
      const robot = new Robot(TestBed.createComponent(Bell));
      await robot.settle();
      expect(robot.text).toBe('');
    });
  });

  describe('on their page', () => {
    let robot: Robot;

    const asked = async (): Promise<TestRequest> => {
      await untilAsked(server, list);
      return server.expectOne(({ url }) => url === list);
    };
    async function visit(url: string, ...items: readonly NoticeItem[]): Promise<void> {
      await open();
      robot = new Robot((await RouterTestingHarness.create(url)).fixture);
      server.expectOne(unread).flush({ unread: items.filter(({ readAt }) => readAt === null).length });
      const request = await asked();
      expect(request.request.params.get('filter[unread]')).toBe(url.includes('all') ? null : 'true');
      request.flush(page(...items));
      await robot.settle();
    }

    it('lead to their record and are read by that', async () => {
      await visit('/notices', notice('2'), notice('1'));
      expect(robot.text).toContain('第 2 条案件N-2案 2');
      await robot.press('未读：第 2 条');
      server.expectOne(reads).flush({ unread: 1 });
      await robot.settle();
      expect(TestBed.inject(Location).path()).toBe('/records/ward.case/r2');
    });

    it('without a record the reader may see lead nowhere and are marked by their button', async () => {
      await visit('/notices', notice('1', { record: null }));
      expect(robot.buttons()).toContain('标为已读');
      expect(() => robot.button('未读：第 1 条')).toThrow();
      await robot.press('标为已读');
      const request = server.expectOne(reads);
      expect(request.request.body).toEqual({ ids: ['1'] });
      request.flush({ unread: 0 });
      (await asked()).flush(page());
      await robot.settle();
      expect(robot.text).toContain('没有未读通知');
    });

    it('are marked all up to the newest that is shown, none that came meanwhile', async () => {
      await visit('/notices?show=all', notice('3'), notice('2', { readAt: '2026-01-03T00:00:00.000Z' }), notice('1'));
      await robot.press('全部标为已读');
      const request = server.expectOne(reads);
      expect(request.request.body).toEqual({ through: '3' });
      request.flush({ unread: 0 });
      (await asked()).flush(page(notice('3', { readAt: '2026-01-04T00:00:00.000Z' })));
      await robot.settle();
      expect(robot.buttons()).not.toContain('全部标为已读');
    });

    it('are walked with j and k and marked with e', async () => {
      await visit('/notices', notice('2'), notice('1'));
      await robot.key('j');
      await robot.key('j');
      expect(document.activeElement?.textContent).toContain('第 1 条');
      await robot.key('k');
      expect(document.activeElement?.textContent).toContain('第 2 条');
      await robot.key('e', document.activeElement!);
      const request = server.expectOne(reads);
      expect(request.request.body).toEqual({ ids: ['2'] });
      request.flush({ unread: 1 });
      (await asked()).flush(page(notice('1')));
      await robot.settle();
    });

    it('renew themselves when one comes', async () => {
      await visit('/notices', notice('1'));
      SpokenEvents.last!.say('notices', { kind: 'notices' });
      (await asked()).flush(page(notice('2'), notice('1')));
      server.expectOne(unread).flush({ unread: 2 });
      await robot.settle();
      expect(robot.text).toContain('第 2 条');
    });

    it('say why when they cannot be marked, and can be asked for again', async () => {
      await visit('/notices', notice('1', { record: null }));
      await robot.press('标为已读');
      server.expectOne(reads).flush(problem('unavailable'), { status: 503, statusText: '' });
      await robot.settle();
      expect(robot.text).toContain('title of unavailable');
      await robot.press('重试');
      (await asked()).flush(page(notice('1')));
      await robot.settle();
      expect(robot.text).not.toContain('title of unavailable');
    });
  });
});
