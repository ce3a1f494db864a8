import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHead } from '@fatong/ui';
import { adminTexts } from '../texts.js';
import { FailureGroups } from './failure-groups.js';
import { messageTexts } from './texts.js';

@Component({
  selector: 'ft-failures-page',
  imports: [FailureGroups, PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-page-head [title]="title" [lead]="lead" /><ft-failure-groups />`,
})
export class FailuresPage {
  protected readonly title = adminTexts.failures;
  protected readonly lead = messageTexts.failuresLead;
}
