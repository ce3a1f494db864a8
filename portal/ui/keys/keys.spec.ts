import { TestBed } from '@angular/core/testing';
import { Component, viewChild } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { isForPage } from './keys.js';

@Component({
  imports: [MatMenu, MatMenuItem, MatMenuTrigger],
  template: `
    <button type="button" [matMenuTriggerFor]="menu">更多</button>
    <mat-menu #menu="matMenu"><button mat-menu-item type="button">导出</button></mat-menu>
  `,
})
class Page {
  readonly trigger = viewChild.required(MatMenuTrigger);
}

const pressed = (init: KeyboardEventInit = {}): boolean => isForPage(new KeyboardEvent('keydown', { key: 'j', ...init }), document);

describe('a key pressed', () => {
  it('is meant for the page while no dialog or menu is open and no modifier is held', () => {
    expect(pressed()).toBeTrue();
    expect(pressed({ ctrlKey: true })).toBeFalse();
  });

  it('is meant for an open menu, and for the page again as soon as the menu closes, though it still fades', async () => {
    const page = TestBed.createComponent(Page);
    await page.whenStable();
    page.componentInstance.trigger().openMenu();
    await page.whenStable();
    expect(pressed()).toBeFalse();
    page.componentInstance.trigger().closeMenu();
    await page.whenStable();
    expect(pressed()).toBeTrue();
  });

  it('is meant for a dialog until it closes', () => {
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('role', 'dialog');
    expect(pressed()).toBeFalse();
    dialog.classList.add('mdc-dialog--closing');
    expect(pressed()).toBeTrue();
    dialog.remove();
  });
});
