import { ChangeDetectionStrategy, Component, Injector, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import type { MessageAnswer, RevealedBody } from '@fatong/contracts/api';
import { Icon, MessagesApi, Session, Words } from '@fatong/ui';
import { byteSize } from '../parts/figures.js';
import { JsonView } from './json-view.js';
import { openRevealDialog } from './reveal-dialog.js';
import { messageTexts } from './texts.js';

/** One body of a message, masked until somebody says what for. */
@Component({
  selector: 'fa-body-sheet',
  imports: [Icon, JsonView, MatButton, MatTooltip, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-sheet' },
  template: `
    <header>
      <div><h2>{{ body().title | words }}</h2><p class="ft-note ft-quiet"><span class="ft-code">{{ body().contentType }}</span> · <span class="ft-figures">{{ byteSize(body().size) }}</span></p></div>
      @if (clear()) { <button matButton="text" (click)="clear.set(undefined)"><ft-icon name="lock" />{{ t.hide | words }}</button> }
      @else if (body().masked) { <button matButton="text" [disabled]="!mayReveal()" disabledInteractive [matTooltip]="mayReveal() ? '' : (t.mayNotReveal | words)" (click)="reveal()"><ft-icon name="eye" />{{ t.reveal | words }}</button> }
    </header>
    @if (clear(); as shown) {
      <p class="clear" role="status"><ft-icon name="eye" /> {{ t.revealed | words }}</p>
      <fa-json-view [name]="body().title | words" [text]="shown.text" [masked]="false" [lit]="lit()" [used]="used()" [changed]="changed()" (pointed)="pointed.emit($event)" />
    } @else { <fa-json-view [name]="body().title | words" [text]="body().text" [masked]="body().masked" [lit]="lit()" [used]="used()" [changed]="changed()" (pointed)="pointed.emit($event)" /> }
  `,
  styles: `
    :host { display: block; min-width: 0; overflow: hidden; }
    header { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; padding: 10px 8px 8px 12px; border-bottom: 1px solid var(--ft-hair); }
    header div { min-width: 0; }
    button { flex: none; }
    .clear { padding: 3px 12px; font-size: var(--ft-note); color: var(--ft-near); background: var(--ft-near-wash); }
    .clear ft-icon { width: 13px; height: 13px; }
    fa-json-view { max-height: var(--fa-pane, none); }
    button[aria-disabled] { --mat-button-text-disabled-label-text-color: var(--mat-sys-on-surface-variant); cursor: not-allowed; }
  `,
})
export class BodySheet {
  private readonly api = inject(MessagesApi);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  readonly messageId = input.required<string>();
  readonly body = input.required<MessageAnswer['bodies'][number]>();
  readonly lit = input<readonly string[]>([]);
  readonly used = input<readonly string[] | null>(null);
  readonly changed = input<readonly string[]>([]);
  readonly pointed = output<string | null>();

  protected readonly t = messageTexts;
  protected readonly byteSize = byteSize;
  protected readonly mayReveal = computed(() => this.session.view()?.may.revealBodies === true);
  /** In clear only here and now: another message, and it is masked again. */
  protected readonly clear = linkedSignal({
    source: () => `${this.messageId()} ${this.body().stage}`,
    computation: (): RevealedBody | undefined => undefined,
  });

  protected async reveal(): Promise<void> {
    if (!this.mayReveal()) return;
    const [id, { stage }] = [this.messageId(), this.body()];
    this.clear.set(await openRevealDialog(this.injector, (purpose) => this.api.revealBody(id, stage, purpose)));
  }
}
