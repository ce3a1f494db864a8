import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { RecordView } from '@fatong/contracts/api';
import { Words } from '@fatong/ui';
import { portalTexts } from '../texts.js';
import { StandsOf } from './stands-of.js';

/** The latest records of every kind that passes through states. */
@Component({
  selector: 'ft-stands',
  imports: [StandsOf, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.stands | words }}</h2>
    @for (record of records(); track record.type) { <ft-stands-of [record]="record" /> } @empty { <p class="ft-quiet">{{ t.standsNone | words }}</p> }
  `,
  styles: `h2 { margin-bottom: 10px; } ft-stands-of + ft-stands-of { margin-top: 16px; }`,
})
export class Stands {
  readonly records = input.required<readonly RecordView[]>();
  protected readonly t = portalTexts;
}
