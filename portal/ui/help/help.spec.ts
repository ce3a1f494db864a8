import { Location } from '@angular/common';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { PageHead, PageTitle } from '../shell/index.js';
import { OverlayRobot, Robot, define, recordView, setUp, signIn } from '../testing/index.js';
import { HelpButton } from './index.js';

@Component({
  imports: [HelpButton, PageHead],
  template: `<ft-page-head [title]="['清单', 'List']" [lead]="['这里有什么', 'What is here']" /><ft-help-button />`,
})
class Page {}

describe('the help for a page', () => {
  let server: HttpTestingController;
  let over: OverlayRobot;

  async function open(url: string, more: object = {}): Promise<void> {
    server = setUp([{ path: '**', component: Page }]);
    await signIn(server);
    await define(server, { records: [recordView(more)] });
    const { fixture } = await RouterTestingHarness.create(url);
    over = new OverlayRobot(fixture);
    await new Robot(fixture).press('本页帮助');
    await over.until('the sheet is there', () => over.text.includes('本页帮助'));
    expect(TestBed.inject(Location).path()).toBe(url);
  }
  afterEach(() => over.press('关闭'));

  it('says of what a page shows its states, its time limits with their law, and what the reader may do', async () => {
    const clock = { name: 'file', law: 'C-1', due: 'fileDue', met: 'fileMet', near: 3, isTimed: false, steps: [] } as const;
    await open('/records/ward.case/1?x=1', { clocks: [{ ...clock, title: ['立案审查', 'Filing'], within: ['10 个工作日', '10 days'] }] });
    for (const words of ['案件', '这里有什么', '待办', '已结', '立案审查 · 10 个工作日 · C-1', '催办', '批注', '法院'])
      expect(over.text).toContain(words);
  });

  it('says to a reader who may do nothing that he only reads', async () => {
    await open('/records/ward.case', { actions: [] });
    expect(over.text).toContain('只查看，不办理');
  });

  it('says what a part of the page explains, of this page and not of the next', async () => {
    await open('/elsewhere');
    const title = TestBed.inject(PageTitle);
    title.explain(['每条报文依次经过：读取。', 'Each message passes: Read.']);
    await over.until('it is said', () => over.text.includes('每条报文依次经过：读取。'));
    title.say(['另一页', 'Another']);
    expect(title.explained()).toBeUndefined();
  });

  it('says elsewhere what the page says of itself and how to find others', async () => {
    await open('/elsewhere');
    for (const words of ['清单', '这里有什么', 'Ctrl K']) expect(over.text).toContain(words);
    expect(over.text).not.toContain('经过的状态');
  });
});
