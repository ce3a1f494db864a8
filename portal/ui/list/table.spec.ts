import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Robot, setUp } from '../testing/index.js';
import { OPEN_TAB, Table, type Column } from './table.js';

const long = '在同一案件中为双方当事人担任代理人，'.repeat(6);

@Component({
  imports: [Table],
  template: `
    <ft-table caption="案件" [columns]="columns" [rows]="rows" [cell]="cell" [key]="key" [link]="link" />
    <ng-template #cell let-row let-column="column">{{ row[column] }}</ng-template>
  `,
})
class Page {
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
