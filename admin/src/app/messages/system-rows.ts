import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Blank, Clock, Failed, Language, Loading, Moment, Table, Tag, Words, age, type Column, type Mark } from '@fatong/ui';
import { Sparkline } from './sparkline.js';
import { loadOf, type SystemLoad } from './system-load.js';
import { Systems } from './systems.js';
import { messageTexts } from './texts.js';

/** After so many minutes a message that waits is near, then late. */
const patience = { near: 5, late: 30 };

/** One row a system: what flows, what waits, what failed. */
@Component({
  selector: 'ft-system-rows',
  imports: [Blank, Failed, Loading, Moment, Sparkline, Table, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './system-rows.html',
  styles: `
    :host { display: flex; flex-direction: column; gap: 12px; }
    .totals { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); overflow: hidden; gap: 1px; background: var(--ft-hair); }
    .totals > div { background: var(--ft-sheet); padding: 10px 16px; }
    dt { color: var(--mat-sys-on-surface-variant); font-size: var(--ft-note); line-height: 18px; }
    dd { font-size: var(--ft-figure); line-height: 1.25; font-weight: 500; }
    .late { color: var(--ft-late); font-weight: 600; } .near { color: var(--ft-near); font-weight: 600; }
    .none { color: var(--mat-sys-on-surface-variant); }
    .name { display: inline-flex; gap: 8px; align-items: center; }
    @media (max-width: 720px) { .totals { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  `,
})
export class SystemRows {
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);
  protected readonly router = inject(Router);
  protected readonly systems = new Systems();
  protected readonly t = messageTexts;
  protected readonly simulated: Mark = { label: messageTexts.simulated, tone: 'mock', icon: 'half' };
  protected readonly columns: readonly Column[] = [
    { name: 'system', title: messageTexts.system, isWide: true }, { name: 'trend', title: messageTexts.trend }, { name: 'rate', title: messageTexts.rate, isEnd: true },
    { name: 'arrived', title: messageTexts.arrived, isEnd: true }, { name: 'left', title: messageTexts.left, isEnd: true }, { name: 'backlog', title: messageTexts.backlog, isEnd: true },
    { name: 'oldest', title: messageTexts.oldest, isEnd: true }, { name: 'failed', title: messageTexts.failed, isEnd: true }, { name: 'refused', title: messageTexts.refused, isEnd: true }, { name: 'last', title: messageTexts.last, isEnd: true },
  ];
  protected readonly loads = computed(() => this.systems.views()?.map(loadOf));
  protected readonly totals = computed(() => {
    const loads = this.loads() ?? [];
    const sum = (of: (load: SystemLoad) => number): number => loads.reduce((total, load) => total + of(load), 0);
    return { rate: Math.round(sum(({ rate }) => rate) * 10) / 10, backlog: sum(({ backlog }) => backlog), failed: sum(({ failed }) => failed), refused: sum(({ view }) => view.refused) };
  });
  protected readonly key = ({ view }: SystemLoad): string => view.system;
  protected readonly link = ({ view }: SystemLoad): string[] => ['/flows', view.system];

  protected oldest(at: string): { readonly words: string; readonly tone: string } {
    const minutes = (this.clock.now().getTime() - Date.parse(at)) / 60_000;
    return { words: this.language.words(age(at, this.clock.now())), tone: minutes >= patience.late ? 'late' : minutes >= patience.near ? 'near' : '' };
  }
}
