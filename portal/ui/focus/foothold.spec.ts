import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { Robot, breathe, setUp } from '../testing/index.js';
import { Foothold } from './foothold.js';
import { Trail } from './trail.js';

@Component({
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (id of ids; track id) { <a [attr.data-row]="id" [routerLink]="['/case', id]">row {{ id }}</a> }`,
})
class List {
  protected readonly ids = ['1', '2', '3'];
}

@Component({
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (isOffered()) { <button (click)="isOffered.set(false)">act</button> }<a routerLink="/list" [queryParams]="trail.queryOf(['/list'])">back</a>`,
})
class Case {
  protected readonly trail = inject(Trail);
  protected readonly isOffered = signal(true);
}

@Component({
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main tabindex="-1"><router-outlet /></main>`,
})
class App {
  constructor() {
    inject(Foothold);
  }
}

describe('the foothold of the focus', () => {
  let robot: Robot;
  const focused = (): string | undefined => document.activeElement?.textContent?.trim();
  const settle = async (): Promise<void> => {
    await robot.settle();
    await breathe();
  };
  const press = async (name: string): Promise<void> => {
    robot.button(name).focus();
    robot.button(name).click();
    await settle();
  };

  beforeEach(async () => {
    setUp([
      { path: 'list', component: List },
      { path: 'case/:id', component: Case },
    ]);
    const fixture = TestBed.createComponent(App);
    document.body.append(fixture.nativeElement as HTMLElement);
    robot = new Robot(fixture);
    TestBed.inject(Router).initialNavigation();
    await TestBed.inject(Router).navigateByUrl('/list?state=open');
    await settle();
  });

  it('takes nothing from somebody who never had the focus anywhere', () => {
    expect(document.activeElement).toBe(document.body);
  });

  it('goes to the page’s content when the link that was pressed is gone with its page', async () => {
    await press('row 2');
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it('comes back to the row one left from, by the browser’s back and by a link', async () => {
    await press('row 2');
    TestBed.inject(Location).back();
    await robot.until('the list is there again', () => robot.text.includes('row 1'));
    await breathe();
    expect(focused()).toBe('row 2');
    await press('row 3');
    await press('back');
    expect(focused()).toBe('row 3');
    expect(TestBed.inject(Location).path()).toBe('/list?state=open');
  });

  it('stays on the page when what had it is no longer offered', async () => {
    await press('row 1');
    await press('act');
    expect(document.activeElement?.tagName).toBe('MAIN');
  });
});
