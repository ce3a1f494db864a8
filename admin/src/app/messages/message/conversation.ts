import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { MessageAnswer, MessageItem } from '@fatong/contracts/api';
import { Blank, Moment, Segments, Tag, Words } from '@fatong/ui';
import { stateMarks } from '../parts/marks.js';
import { Titles, shortType } from '../parts/titles.js';
import { CauseTree } from './cause-tree.js';
import { messageTexts } from './texts.js';

/** Messages that belong together: in time, as arrows between us and each of the partners, or by what caused which. */
@Component({
  selector: 'fa-conversation',
  imports: [Blank, CauseTree, Moment, RouterLink, Segments, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (items().length > 1) {
      <ft-segments [name]="t.shownAs" parameter="view" [segments]="views" [current]="view()" />
      @if (view() === 'tree') { <fa-cause-tree [id]="message().id" /> }
      @else {
        <div class="pane" tabindex="0">
          <div class="heads" aria-hidden="true" [style.--lanes]="systems().length + 1"><span>{{ t.hub | words }}</span>@for (system of systems(); track system) { <span>{{ titles.system(system) | words }}</span> }</div>
          <ol>
            @for (item of items(); track item.id) {
              <li [class.this]="item.id === message().id" [attr.aria-current]="item.id === message().id ? 'true' : null">
                <ft-moment [at]="item.receivedAt" />
                <span class="lanes" [style.--lanes]="systems().length + 1">
                  @for (lane of lanes(); track lane) { <i></i> }
                  <b [class]="item.direction" [style.--span]="systems().indexOf(item.system) + 1"></b>
                  <span class="ft-unseen">{{ said(item) | words }}</span>
                </span>
                <div class="what">
                  @if (item.id === message().id) { <strong>{{ titles.type(item.type) | words }}</strong>&ngsp;<span class="ft-code ft-quiet">{{ shortType(item.type, item.system) }}</span>&ngsp;<span class="mark">{{ t.this | words }}</span> }
                  @else { <a [routerLink]="['/messages', item.id]" queryParamsHandling="preserve">{{ titles.type(item.type) | words }} <span class="ft-code">{{ shortType(item.type, item.system) }}</span></a> }
                  <span class="ft-note ft-quiet">{{ titles.system(item.system) | words }} · <span class="ft-figures">{{ item.key }}</span></span>
                </div>
                <ft-tag [mark]="marks[item.state]" />
              </li>
            }
          </ol>
        </div>
      }
    } @else { <ft-blank icon="message" [title]="t.alone" [why]="t.aloneWhy" /> }
  `,
  styleUrl: './conversation.scss',
})
export class Conversation {
  protected readonly titles = inject(Titles);
  private readonly asked = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((all) => all.get('view'))), { requireSync: true });
  readonly message = input.required<MessageAnswer>();
  protected readonly t = messageTexts;
  protected readonly marks = stateMarks;
  protected readonly shortType = shortType;
  protected readonly views = [
    { value: null, label: messageTexts.asSequence },
    { value: 'tree', label: messageTexts.asTree },
  ];
  protected readonly view = computed(() => (this.asked() === 'tree' ? 'tree' : null));
  /** The message itself stands among them. */
  protected readonly items = computed(() => {
    const { conversation } = this.message();
    const all = conversation.some(({ id }) => id === this.message().id) ? conversation : [...conversation, this.message()];
    return all.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  });
  /** In the order in which they come in. */
  protected readonly systems = computed(() => [...new Set(this.items().map(({ system }) => system))]);
  /** Ours, then theirs. */
  protected readonly lanes = computed(() => ['', ...this.systems()]);

  protected said({ direction, system }: MessageItem): Label {
    const partner = this.titles.system(system);
    return direction === 'in' ? messageTexts.towards(partner, messageTexts.hub) : messageTexts.towards(messageTexts.hub, partner);
  }
}
