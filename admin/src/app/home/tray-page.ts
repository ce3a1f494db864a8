import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { PageHead, Workbench, trayTexts, type Crumb } from '@fatong/ui';
import { adminTexts } from '../texts.js';

/** The whole workbench. */
@Component({
  selector: 'ft-tray-page',
  imports: [PageHead, Workbench],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-page-head [title]="t.lists" [crumbs]="crumbs" /><ft-workbench [shown]="list()" />`,
})
export class TrayPage {
  readonly list = input<string>();
  protected readonly t = trayTexts;
  protected readonly crumbs: readonly Crumb[] = [{ label: adminTexts.home, link: ['/'] }];
}
