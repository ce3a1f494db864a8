import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHead, type Crumb } from '@fatong/ui';
import { adminTexts } from '../texts.js';
import { homeTexts } from './texts.js';
import { Tray } from './tray.js';

/** The whole tray. */
@Component({
  selector: 'ft-tray-page',
  imports: [PageHead, Tray],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-page-head [title]="t.tray" [lead]="t.trayLead" [crumbs]="crumbs" /><ft-tray />`,
})
export class TrayPage {
  protected readonly t = homeTexts;
  protected readonly crumbs: readonly Crumb[] = [{ label: adminTexts.home, link: ['/'] }];
}
