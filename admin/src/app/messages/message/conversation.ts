import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MessageAnswer } from '@fatong/contracts/api';
import { Blank, Moment, Tag, Words } from '@fatong/ui';
import { directionMarks, stateMarks } from '../parts/marks.js';
import { Titles, shortType } from '../parts/titles.js';
import { messageTexts } from './texts.js';

/** Messages that belong together, in time, as arrows between the partner and us. */
@Component({
  selector: 'fa-conversation',
  imports: [Blank, Moment, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (items().length > 1) {
      <div class="lanes" aria-hidden="true"><span>{{ t.partner | words }}</span><span>{{ t.hub | words }}</span></div>
      <ol>
        @for (item of items(); track item.id) {
          <li [class.this]="item.id === message().id" [attr.aria-current]="item.id === message().id ? 'true' : null">
            <ft-moment [at]="item.receivedAt" />
            <span class="lane" [class]="item.direction"><span class="ft-unseen">{{ directions[item.direction].label | words }}</span></span>
            <div class="what">
              @if (item.id === message().id) { <strong>{{ titles.type(item.type) | words }}</strong>&ngsp;<span class="ft-code ft-quiet">{{ shortType(item.type, item.system) }}</span>&ngsp;<span class="mark">{{ t.this | words }}</span> }
              @else { <a [routerLink]="['/messages', item.id]" queryParamsHandling="preserve">{{ titles.type(item.type) | words }} <span class="ft-code">{{ shortType(item.type, item.system) }}</span></a> }
              <span class="ft-note ft-quiet">{{ titles.system(item.system) | words }} · <span class="ft-figures">{{ item.key }}</span></span>
            </div>
            <ft-tag [mark]="marks[item.state]" />
          </li>
        }
      </ol>
    } @else { <ft-blank icon="message" [title]="t.alone" [why]="t.aloneWhy" /> }
  `,
  styleUrl: './conversation.scss',
})
export class Conversation {
  protected readonly titles = inject(Titles);
  readonly message = input.required<MessageAnswer>();
  protected readonly t = messageTexts;
  protected readonly marks = stateMarks;
  protected readonly directions = directionMarks;
  protected readonly shortType = shortType;
  /** The message itself stands among them. */
  protected readonly items = computed(() => {
    const { conversation } = this.message();
    const all = conversation.some(({ id }) => id === this.message().id) ? conversation : [...conversation, this.message()];
    return all.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  });
}
