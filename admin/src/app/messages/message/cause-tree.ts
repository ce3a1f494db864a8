import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConversationView, MessageItem } from '@fatong/contracts/api';
import { Failed, Loading, MessagesApi, Moment, Reading, Tag, Words } from '@fatong/ui';
import { directionMarks, stateMarks } from '../parts/marks.js';
import { Titles } from '../parts/titles.js';
import { messageTexts } from './texts.js';

interface Branch {
  readonly item: MessageItem;
  /** What joins it to the one above. */
  readonly kind: ConversationView['edges'][number]['kind'] | null;
  readonly branches: readonly Branch[];
}

/** What caused which: each message under the one that led to it, whatever systems they went to. */
@Component({
  selector: 'fa-cause-tree',
  imports: [Failed, Loading, Moment, NgTemplateOutlet, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reading.problem(); as problem) { <ft-failed [problem]="problem" (again)="reading.refresh()" /> }
    @if (reading.value()) { <ng-container [ngTemplateOutlet]="list" [ngTemplateOutletContext]="{ $implicit: roots() }" /> }
    @else if (!reading.problem()) { <ft-loading [lines]="4" /> }
    <ng-template #list let-branches>
      <ul>
        @for (branch of branches; track branch.item.id) {
          <li>
            <div class="one" [class.this]="branch.item.id === id()" [attr.aria-current]="branch.item.id === id() ? 'true' : null">
              <ft-tag [mark]="marks[asBranch(branch).item.state]" />
              <a [routerLink]="['/messages', branch.item.id]" queryParamsHandling="preserve">{{ titles.type(branch.item.type) | words }}</a>
              <span class="ft-note ft-quiet">{{ directions[asBranch(branch).item.direction].label | words }} · {{ titles.system(branch.item.system) | words }} · <span class="ft-figures">{{ branch.item.key }}</span> · <ft-moment [at]="branch.item.receivedAt" />@if (asBranch(branch).kind; as kind) { · {{ t.joins[kind] | words }} }</span>
            </div>
            @if (branch.branches.length) { <ng-container [ngTemplateOutlet]="list" [ngTemplateOutletContext]="{ $implicit: branch.branches }" /> }
          </li>
        }
      </ul>
    </ng-template>
  `,
  styles: `
    :host { display: block; overflow-x: auto; }
    ul { margin: 0; padding: 0; list-style: none; }
    ul ul { margin-left: 12px; padding-left: 18px; border-left: 1px solid var(--ft-strong); }
    .one { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: center; padding: 5px 8px; border-radius: 4px; }
    .this { background: var(--mat-sys-primary-container); }
    a { text-decoration: underline; }
  `,
})
export class CauseTree {
  private readonly api = inject(MessagesApi);
  protected readonly titles = inject(Titles);
  readonly id = input.required<string>();
  protected readonly t = messageTexts;
  protected readonly marks = stateMarks;
  protected readonly directions = directionMarks;
  protected readonly reading = new Reading<ConversationView>();
  protected readonly roots = computed(() => branchesOf(this.reading.value()));
  /** A template does not know what its branch is. */
  protected readonly asBranch = (branch: Branch): Branch => branch;

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.reading.ask(() => this.api.conversation(id), { keep: true }));
    });
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }
}

/** An edge leads from the earlier to the later, and to each message one at most: so it is a forest, in the order of time. */
export function branchesOf({ nodes, edges }: ConversationView = { nodes: [], edges: [] }): readonly Branch[] {
  const known = new Set(nodes.map(({ id }) => id));
  const into = new Map(edges.filter(({ from }) => known.has(from)).map((edge) => [edge.to, edge]));
  const under = Map.groupBy(nodes, ({ id }) => into.get(id)?.from ?? null);
  const grow = (items: readonly MessageItem[] = []): readonly Branch[] =>
    items.map((item) => ({ item, kind: into.get(item.id)?.kind ?? null, branches: grow(under.get(item.id)) }));
  return grow(under.get(null));
}
