import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { RefusalView } from '@fatong/contracts/api';
import { Catalogue, Failed, Language, Loading, MessagesApi, PageHead, Words, fullInstant, problemOf, type ApiProblem } from '@fatong/ui';
import { adminTexts } from '../texts.js';
import { linesOf } from './body-lines.js';
import { problemWords } from './problem-words.js';
import { messageTexts } from './texts.js';

/** The evidence of a refusal: who, when, why, where it breaks, and what was received. */
@Component({
  selector: 'ft-refusal-page',
  imports: [Failed, Loading, PageHead, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="refusal() ? words() : t.refusal" [crumbs]="crumbs" />
    @if (problem(); as failed) { <ft-failed [problem]="failed" (again)="read()" /> }
    @if (refusal(); as it) {
      <dl class="ft-sheet facts">
        <div><dt>{{ t.status | words }}</dt><dd class="ft-figures">{{ it.status }} <span class="ft-code ft-quiet">{{ it.problem }}</span></dd></div>
        <div><dt>{{ t.received | words }}</dt><dd class="ft-figures">{{ full(it.at) }}</dd></div>
        <div><dt>{{ t.system | words }}</dt><dd>{{ catalogue.system(it.system) | words }}</dd></div>
        <div><dt>{{ t.door | words }}</dt><dd class="ft-code">{{ it.door }}</dd></div>
        <div><dt>{{ t.type | words }}</dt><dd class="ft-code">{{ it.type ?? '—' }}</dd></div>
        <div><dt>{{ t.key | words }}</dt><dd class="ft-figures">{{ it.key ?? '—' }}</dd></div>
      </dl>
      @if (it.paths.length) {
        <section><h2>{{ t.failingPaths | words }}</h2><ul class="ft-sheet paths">@for (path of it.paths; track path) { <li class="ft-code">{{ path }}</li> }</ul></section>
      }
      <section>
        <h2>{{ t.evidence | words }}</h2>
        @if (it.body) { <pre class="ft-sheet" tabindex="0">@for (line of lines(); track $index) {<span [style.padding-left.ch]="line.depth * 2">{{ line.text }}
</span>}</pre> } @else { <p class="ft-quiet">{{ t.evidenceNone | words }}</p> }
      </section>
    } @else if (!problem()) { <div class="ft-sheet"><ft-loading /></div> }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 16px; }
    ft-page-head { margin-bottom: 0; }
    .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); overflow: hidden; gap: 1px; background: var(--ft-hair); }
    .facts div { background: var(--ft-sheet); padding: 8px 14px; }
    dt { color: var(--mat-sys-on-surface-variant); font-size: var(--ft-note); line-height: 18px; }
    h2 { margin-bottom: 8px; }
    .paths { padding: 8px 14px; }
    pre { margin: 0; padding: 12px 14px; overflow: auto; font: 12px / 20px var(--ft-code); max-height: 60vh; }
    pre span { display: block; white-space: pre-wrap; overflow-wrap: anywhere; }
  `,
})
export class RefusalPage {
  private readonly api = inject(MessagesApi);
  private readonly language = inject(Language);
  protected readonly catalogue = inject(Catalogue);
  readonly id = input.required<string>();
  protected readonly t = messageTexts;
  protected readonly full = fullInstant;
  protected readonly crumbs = [{ label: adminTexts.refusals, link: ['/refusals'] }];
  protected readonly refusal = signal<RefusalView | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly words = computed(() => problemWords(this.refusal()!.problem));
  protected readonly lines = computed(() => linesOf(this.refusal()?.body ?? ''));

  constructor() {
    effect(() => {
      this.id();
      this.language.name();
      untracked(() => this.read());
    });
  }

  protected read(): void {
    this.api.refusal(this.id()).subscribe({ next: (refusal) => this.refusal.set(refusal), error: (error: unknown) => this.problem.set(problemOf(error)) });
  }
}
