import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { Label } from '@fatong/contracts';
import { Language, Live, Words } from '@fatong/ui';

const words: Readonly<Record<'on' | 'off' | 'broken', { readonly label: Label; readonly means: Label }>> = {
  on: { label: ['实时', 'Live'], means: ['有变化时本页自动更新', 'This page follows every change by itself'] },
  off: { label: ['连接中', 'Connecting'], means: ['正在建立实时连接', 'The live connection is being made'] },
  broken: { label: ['重连中', 'Reconnecting'], means: ['实时连接中断，正在重连；页面内容可能不是最新', 'The live connection broke and is being made again; this page may be behind'] },
};

/** Says whether the page follows the server, and begins to. */
@Component({
  selector: 'fa-live-mark',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status', '[attr.data-live]': 'live.state()', '[attr.title]': 'means()' },
  template: `<span class="dot" aria-hidden="true"></span>{{ now().label | words }}`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: 6px; font-size: var(--ft-note); line-height: 22px; white-space: nowrap; color: var(--ft-done); }
    .dot { width: 8px; height: 8px; border-radius: 50%; background: currentColor; }
    :host([data-live='off']) { color: var(--ft-rest); }
    :host([data-live='broken']) { color: var(--ft-near); font-weight: 600; }
    :host([data-live='broken']) .dot { background: none; border: 2px solid currentColor; }
  `,
})
export class LiveMark {
  protected readonly live = inject(Live);
  protected readonly now = computed(() => words[this.live.state()]);
  private readonly language = inject(Language);
  protected readonly means = computed(() => this.language.words(this.now().means));

  constructor() {
    this.live.start();
  }
}
