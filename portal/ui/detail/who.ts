import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { RecordAnswer } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { detailTexts } from './texts.js';

/** Who is on a record, by their part in it. */
@Component({
  selector: 'ft-who',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>@for (role of roles(); track role.name) { <li><span class="ft-quiet">{{ (t.roles[role.name] | words) || role.name }}</span><span class="names">@for (who of role.who; track $index) { <span>{{ who }}</span> }</span></li> }</ul>
  `,
  styles: `
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 0 16px; padding: 6px 14px; }
    li { display: flex; gap: 10px; padding: 3px 0; }
    li > .ft-quiet { flex: none; }
    /* Twenty units are no column of twenty lines. */
    .names { display: flex; flex-wrap: wrap; gap: 0 12px; }
  `,
})
export class Who {
  readonly involved = input.required<RecordAnswer['involved']>();
  protected readonly t = detailTexts;
  protected readonly roles = computed(() =>
    [...Map.groupBy(this.involved(), ({ role }) => role)].map(([name, all]) => ({ name, who: all.map(({ title }) => title) })),
  );
}
