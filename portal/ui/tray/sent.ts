import { ChangeDetectionStrategy, Component, DestroyRef, Injector, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ListAnswer, SentItem } from '@fatong/contracts/api';
import { Reading, RecordsApi } from '../api/index.js';
import { Counts } from '../counts/index.js';
import { Outgoing, openDecision, type Decide } from '../detail/index.js';
import { Words } from '../i18n/index.js';
import { recordLink } from '../paths.js';
import { Failed } from '../states/index.js';
import { trayTexts } from './texts.js';

/** What this person's own acts sent and what does not go on by itself: why, how the partner put it, and what to decide. Nothing where there is none. */
@Component({
  selector: 'ft-sent',
  imports: [Failed, Outgoing, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reading.problem(); as failed) { <ft-failed [problem]="failed" (again)="reading.refresh()" /> }
    @if (reading.value()?.items; as items) {
      @if (items.length) {
        <section class="ft-sheet" aria-labelledby="ft-sent-title">
          <h3 id="ft-sent-title">{{ t.sent | words }} <span class="ft-figures">{{ items.length }}</span></h3>
          @for (item of items; track item.messageId) {
            <div class="one">
              <p><a [routerLink]="link(item)">{{ item.record.title }}</a></p>
              <ft-outgoing [outgoing]="[item]" (decide)="decide(item, $event)" />
              @if (item.said; as said) { <p class="ft-note said">{{ t.said | words }}{{ said | words }} <span class="ft-quiet">{{ t.reference(item.messageId) | words }}</span></p> }
            </div>
          }
        </section>
      }
    }
  `,
  styles: `
    section { margin-top: 12px; padding: 10px 16px; border-left: 3px solid var(--ft-late); }
    h3 span { margin-left: 6px; padding: 0 6px; border-radius: 3px; font-size: var(--ft-note); color: var(--ft-late); background: var(--ft-late-wash); }
    .one { padding-top: 8px; }
    .one + .one { border-top: 1px solid var(--ft-hair); }
    a { font-weight: 500; }
    .said { overflow-wrap: anywhere; padding-bottom: 6px; }
  `,
})
export class Sent {
  private readonly api = inject(RecordsApi);
  private readonly counts = inject(Counts);
  private readonly injector = inject(Injector);
  protected readonly reading = new Reading<ListAnswer<SentItem>>();
  protected readonly t = trayTexts;

  constructor() {
    this.reading.ask(() => this.api.sent());
    let known = this.counts.turn()?.sent;
    effect(() => {
      const count = this.counts.turn()?.sent;
      untracked(() => {
        if (count !== known) this.reading.refresh();
        known = count;
      });
    });
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  protected link({ record: { type, id } }: SentItem): string[] {
    return recordLink(type, id);
  }

  /** One key a decision: what is decided twice by a trembling hand is decided once. */
  protected async decide({ record: { type, id } }: SentItem, { sent, decision }: Decide): Promise<void> {
    const key = crypto.randomUUID();
    const isDone = await openDecision(this.injector, {
      sent,
      decision,
      decide: (reason) => this.api.decide({ type, id, messageId: sent.messageId, key }, { decision, reason }),
    });
    if (!isDone) return;
    this.reading.refresh();
    this.counts.refresh();
  }
}
