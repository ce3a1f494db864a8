import { Location } from '@angular/common';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Robot, breathe, setUp, signIn, untilAsked } from '@fatong/ui/testing';
import { item, listOf } from '../testing/samples.robot.js';
import { MessageSearch } from './message-search.js';

@Component({ template: `` })
class Elsewhere {}

const name = '按业务编号、报文编号或接收回执号查找';

describe('the operator’s search', () => {
  let server: HttpTestingController;
  let robot: Robot;

  beforeEach(async () => {
    server = setUp([{ path: '**', component: Elsewhere }]);
    await signIn(server);
    robot = new Robot(TestBed.createComponent(MessageSearch));
    await robot.settle();
  });
  afterEach(() => server.verify());

  function type(text: string): void {
    const input = robot.field(name);
    input.value = text;
    input.dispatchEvent(new Event('input'));
  }

  it('is reached with Ctrl K, echoes in words what is asked, and opens the list or the message chosen', async () => {
    await robot.key('k', document.body, { ctrlKey: true });
    expect(document.activeElement).toBe(robot.field(name));
    type(' TS-1 ');
    await untilAsked(server, '/api/messages');
    const request = server.expectOne(({ url }) => url === '/api/messages');
    expect(decodeURIComponent(request.request.params.toString())).toBe('limit=8&filter[key]=TS-1');
    request.flush({ ...listOf([item({ id: 'm-1' })]), total: 1 });
    await robot.settle();
    expect(robot.text).toContain('业务编号为“TS-1”的全部报文：1 条');
    await robot.key('ArrowDown', robot.field(name));
    await robot.key('Enter', robot.field(name));
    await breathe();
    expect(TestBed.inject(Location).path()).toBe('/messages/m-1');
  });

  it('opens a message by its id without asking first', async () => {
    type('01A2B300-9f3c-8a1e-b2c4-5d1000000000');
    await robot.settle();
    await robot.key('Enter', robot.field(name));
    await breathe();
    expect(TestBed.inject(Location).path()).toBe('/messages/01a2b300-9f3c-8a1e-b2c4-5d1000000000');
  });
});
