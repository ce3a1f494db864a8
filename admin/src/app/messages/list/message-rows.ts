import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MessageItem } from '@fatong/contracts/api';
import { Icon, Moment, Tag, Words } from '@fatong/ui';
import { byteSize } from '../parts/figures.js';
import { directionMarks, stateMarks } from '../parts/marks.js';
import { Titles, shortType } from '../parts/titles.js';
import { listTexts } from './texts.js';

/** Messages as rows, on a phone as cards; each opens its message. */
@Component({
  selector: 'fa-message-rows',
  imports: [Icon, Moment, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{{ t.time | words }}</th><th scope="col">{{ t.direction | words }}</th><th scope="col">{{ t.system | words }}</th><th scope="col">{{ t.type | words }}</th>
            <th scope="col">{{ t.key | words }}</th><th scope="col">{{ t.state | words }}</th><th scope="col">{{ t.cause | words }}</th><th scope="col" class="number">{{ t.size | words }}</th>
          </tr>
        </thead>
        <tbody>
          @for (item of items(); track item.id) {
            <tr>
              <td class="time"><a data-row [routerLink]="['/messages', item.id]"><ft-moment [at]="item.receivedAt" /></a></td>
              <td class="way"><ft-icon [name]="directions[item.direction].icon" />{{ directions[item.direction].label | words }}</td>
              <td class="system">{{ titles.system(item.system) | words }}</td>
              <td class="type wide">@if (titles.type(item.type); as title) { {{ title | words }} } <span class="ft-code" [title]="item.type">{{ shortType(item.type, item.system) }}</span></td>
              <td class="key ft-figures">{{ item.key }}</td>
              <td class="aside"><ft-tag [mark]="marks[item.state]" [title]="marks[item.state].means | words" /></td>
              <td class="one-line wide" [class.desk]="item.cause === null" [title]="item.cause?.words | words">{{ item.cause?.words | words }}</td>
              <td class="number ft-figures desk">{{ byteSize(item.size) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrls: ['../parts/table.scss'],
  styles: `
    .way ft-icon { width: 13px; height: 13px; margin-right: 4px; vertical-align: -2px; }
    .way, .system, .time { white-space: nowrap; }
    .way, .number, .one-line { color: var(--mat-sys-on-surface-variant); }
    .type { white-space: nowrap; }
    .type .ft-code { color: var(--mat-sys-on-surface-variant); margin-left: 2px; }
    @media (max-width: 720px) { .time { order: -2; } .aside { order: -1; } .type { order: -1; } .way, .system { grid-column: auto; } .way { text-align: right; } .system { grid-row: 3; } .key { grid-column: 1 / -1; } }
  `,
})
export class MessageRows {
  protected readonly titles = inject(Titles);
  readonly items = input.required<readonly MessageItem[]>();
  protected readonly marks = stateMarks;
  protected readonly directions = directionMarks;
  protected readonly shortType = shortType;
  protected readonly byteSize = byteSize;
  protected readonly t = listTexts;
}
