import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { PageHead, Workbench, trayTexts, type Crumb } from '@fatong/ui';
import { portalTexts } from '../texts.js';

/** What waits for this person, what of theirs waits for others, and what they follow, whole. */
@Component({
  selector: 'ft-tray-page',
  imports: [PageHead, Workbench],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-page-head [title]="t.lists" [crumbs]="crumbs" /><ft-workbench [shown]="list()" />`,
})
export class TrayPage {
  /** Of the address. */
  readonly list = input<string>();
  protected readonly t = trayTexts;
  protected readonly crumbs: readonly Crumb[] = [{ label: portalTexts.home, link: ['/'] }];
}
