import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { skip } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { OperatorChecks } from '@fatong/contracts/api';
import { Clock, Icon, MessagesApi, Reading, Words } from '@fatong/ui';

/** What a check is called. */
export const checkNames: Readonly<Record<string, Label>> = {
  database: ['数据库', 'Database'],
  broker: ['消息代理', 'Broker'],
  migrations: ['数据库版本', 'Database version'],
  room: ['磁盘空间', 'Disk'],
  brokerRoom: ['代理空间', 'Room of the broker'],
  clocks: ['时钟', 'Clocks'],
  keys: ['密钥和证书到期', 'End of keys'],
};
const title: Label = ['运行检查', 'Checks'];

/** What the hub needs and what is watched, in one line: well, or the reason why not; of keys those that end before long. Asked again each minute. */
@Component({
  selector: 'fa-checks-line',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reading.value(); as all) {
      <ul class="ft-note" [attr.aria-label]="title | words">
        @for (one of sorted(); track one.name) {
          <li [class.ill]="!one.isWell"><ft-icon [name]="one.isWell ? 'check' : 'warning'" />{{ nameOf(one.name) | words }}@if (one.why; as why) { <span>：{{ why }}</span> }</li>
        }
      </ul>
    }
  `,
  styles: `
    ul { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 0; padding: 0 2px; list-style: none; color: var(--mat-sys-on-surface-variant); }
    li { display: inline-flex; align-items: center; gap: 4px; overflow-wrap: anywhere; }
    ft-icon { width: 12px; height: 12px; color: var(--ft-done); }
    .ill, .ill ft-icon { color: var(--ft-late); font-weight: 600; }
  `,
})
export class ChecksLine {
  private readonly api = inject(MessagesApi);
  protected readonly reading = new Reading<OperatorChecks>();
  protected readonly title = title;
  /** What is ill stands first. */
  protected readonly sorted = computed(() => (this.reading.value()?.items ?? []).toSorted((a, b) => Number(a.isWell) - Number(b.isWell)));

  constructor() {
    this.reading.ask(() => this.api.checks(), { keep: true });
    toObservable(inject(Clock).now)
      .pipe(skip(1), takeUntilDestroyed())
      .subscribe(() => this.reading.refresh());
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  protected nameOf(name: string): Label {
    return checkNames[name] ?? [name, name];
  }
}
