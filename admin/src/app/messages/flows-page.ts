import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHead } from '@fatong/ui';
import { adminTexts } from '../texts.js';
import { SystemRows } from './system-rows.js';
import { messageTexts } from './texts.js';

@Component({
  selector: 'ft-flows-page',
  imports: [PageHead, SystemRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-page-head [title]="title" [lead]="lead" /><ft-system-rows />`,
})
export class FlowsPage {
  protected readonly title = adminTexts.flows;
  protected readonly lead = messageTexts.flowsLead;
}
