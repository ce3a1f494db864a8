import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Robot, setUp } from '../testing/index.js';
import { OPEN_TAB, Table, bounded, type Column, type Sized } from './table.js';

const long = '在同一案件中为双方当事人担任代理人，'.repeat(6);

@Component({
  imports: [Table],
  template: `
    <ft-table caption="案件" [columns]="columns" [rows]="rows" [cell]="cell" [key]="key" [link]="link" [isSizable]="true" (sizes)="sized.push($event)" />
    <ng-template #cell let-row let-column="column">{{ row[column] }}</ng-template>
  `,
})
class Page {
  readonly sized: Sized[] = [];
  protected readonly columns: readonly Column[] = [
    { name: 'number', title: ['编号', 'Number'] },
    { name: 'grounds', title: ['事由', 'Grounds'], isElastic: true },
  ];
  protected readonly rows = [
    { number: 'N-1', grounds: long },
    { number: 'N-2', grounds: '其他' },
  ];
  protected readonly link = ({ number }: { readonly number: string }): string[] => ['/cases', number];
  protected readonly key = ({ number }: { readonly number: string }): string => number;
}

class TableRobot extends Robot {
  /** What a cell says under the pointer. */
  under(row: number): string | null {
    const cell = this.all('tbody td')[row]!;
    cell.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    return cell.getAttribute('title');
  }

  /** Draws the right edge of a column so far. */
  draw(column: number, by: number): void {
    const grip = this.all('thead .grip')[column]!;
    const at = (kind: string, clientX: number): void => void grip.dispatchEvent(new PointerEvent(kind, { clientX, bubbles: true }));
    at('pointerdown', 100);
    at('pointermove', 100 + by);
    this.fixture.detectChanges();
    at('pointerup', 100 + by);
  }

  get widths(): readonly number[] {
    return this.all('thead th').map((head) => head.offsetWidth);
  }

  twice(column: number): void {
    this.all('thead .grip')[column]!.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  }

  pressWith(row: number, keys: MouseEventInit): void {
    this.all('tbody td')[row]!.dispatchEvent(new MouseEvent('click', { bubbles: true, ...keys }));
  }
}

describe('a table', () => {
  it('says all of a cell that is cut, and nothing twice of one that is not', async () => {
    setUp();
    const robot = new TableRobot(TestBed.createComponent(Page));
    await robot.settle();
    expect([robot.under(0), robot.under(1)]).toEqual([long, null]);
  });

  it('has its columns drawn wider by their edge, within bounds, and told when the edge is let go; a double press gives the width back', async () => {
    setUp();
    spyOn(HTMLElement.prototype, 'setPointerCapture');
    const fixture = TestBed.createComponent(Page);
    const robot = new TableRobot(fixture);
    await robot.settle();
    const [before] = robot.widths;
    robot.draw(0, 60);
    robot.twice(0);
    expect(fixture.componentInstance.sized).toEqual([
      { name: 'number', width: bounded(before! + 60) },
      { name: 'number', width: null },
    ]);
    expect([bounded(3), bounded(3000), bounded(120.4)]).toEqual([56, 640, 120]);
  });

  it('opens a row in another tab where Ctrl is held, and leaves this page as it is', async () => {
    const opened: string[] = [];
    TestBed.overrideProvider(OPEN_TAB, { useValue: (url: string) => void opened.push(url) });
    setUp();
    const robot = new TableRobot(TestBed.createComponent(Page));
    await robot.settle();
    robot.pressWith(1, { ctrlKey: true });
    robot.pressWith(0, { shiftKey: true });
    await robot.settle();
    expect([opened, TestBed.inject(Router).url]).toEqual([['/cases/N-2'], '/']);
  });
});
