import { Location } from '@angular/common';
import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { Robot, breathe, define, recordAnswer, recordItem, recordView, setUp, signIn, untilAsked } from '../testing/index.js';
import { recordRoutes } from './index.js';

const ignore = (): void => undefined;

class PreviewRobot extends Robot {
  get pane(): string | undefined {
    return this.all('ft-record-preview')[0]?.textContent?.replace(/\s+/g, ' ').trim();
  }

  get marked(): readonly (string | undefined)[] {
    return this.all('tr.picked a.open').map((link) => link.dataset['row']);
  }

  /** Keys, one right after the other, each on the row that has the focus. */
  async strike(...keys: readonly string[]): Promise<void> {
    for (const key of keys)
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await breathe();
  }

  pressRow(row: number): void {
    this.all('tbody tr')[row]!.querySelector('td')!.click();
  }
}

describe('A row looked at beside its list', () => {
  let server: HttpTestingController;
  let robot: PreviewRobot;

  async function open(isWide = true): Promise<void> {
    spyOn(window, 'matchMedia').and.callFake(
      (query: string) =>
        ({
          matches: isWide && query.includes('1440'),
          addListener: ignore,
          removeListener: ignore,
          addEventListener: ignore,
          removeEventListener: ignore,
        }) as unknown as MediaQueryList,
    );
    server = setUp([{ path: 'records', children: recordRoutes }]);
    await signIn(server);
    await define(server, { records: [recordView()] });
    robot = new PreviewRobot((await RouterTestingHarness.create('/records/ward.case')).fixture);
    await breathe();
    server.expectOne('/api/views/ward.case').flush({ items: [], next: null, total: 0, mayShare: true });
    server
      .expectOne(({ url }) => url === '/api/records/ward.case')
      .flush({ items: ['1', '2', '3'].map((id) => recordItem(id)), next: null, total: 3 });
    await robot.settle();
  }
  /** What the page of the record reads first, and nothing else. */
  async function read(id: string): Promise<void> {
    await untilAsked(server, `/api/records/ward.case/${id}`);
    server.expectOne(`/api/records/ward.case/${id}`).flush(recordAnswer(id));
    await robot.until('it is shown', () => robot.pane?.includes(`第 ${id} 案`) === true);
    server.verify();
  }

  it('is picked with the space bar and read as its page reads it; what is masked stays masked', async () => {
    await open();
    await robot.strike('j');
    await robot.strike(' ');
    await read('1');
    for (const words of ['N-1', '待办', '违约', '张*']) expect(robot.pane).toContain(words);
    expect(robot.buttons()).not.toContain('查看完整信息');
    expect(robot.marked).toEqual(['1']);
    expect(robot.button('打开').getAttribute('href')).toBe('/records/ward.case/1');
  });

  it('follows the arrows without reading the rows that are only passed, and Escape shuts it', async () => {
    await open();
    await robot.strike('j');
    await robot.strike(' ');
    await read('1');
    await robot.strike('ArrowDown', 'ArrowDown');
    await read('3');
    expect(robot.marked).toEqual(['3']);
    await robot.strike('ArrowUp', 'ArrowDown');
    await robot.strike('Escape');
    await robot.until('it is shut', () => robot.pane === undefined);
    expect(localStorage.getItem('fatong.admin.account-1.preview')).toBe('false');
    server.verify();
  });

  it('is picked with a press anywhere in the row while it is open, and the list stays', async () => {
    await open();
    await robot.press('预览');
    await robot.until('it says how', () => robot.pane?.includes('选中一行') === true);
    robot.pressRow(1);
    await read('2');
    expect(TestBed.inject(Location).path()).toBe('/records/ward.case');
  });

  it('is not there on a narrower screen, where arrows scroll and the space bar does nothing', async () => {
    await open(false);
    expect(robot.buttons()).not.toContain('预览');
    await robot.strike('j');
    await robot.strike(' ');
    await robot.strike('ArrowDown');
    expect([robot.pane, robot.marked]).toEqual([undefined, []]);
    server.verify();
  });
});
