import { ChangeDetectionStrategy, Component, Injector, computed, effect, inject, input, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import type { ReportPivot, SavedFilter, SavedView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { KeptViews, openViews, viewTexts } from '../views/index.js';

/** What a reader put together and kept under a name, and what his unit shares: opened by a press, kept and removed in a dialog of its own. */
@Component({
  selector: 'ft-pivot-views',
  imports: [Icon, Words],
  providers: [KeptViews],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="views" role="group" [attr.aria-label]="t.views | words">
      @for (view of kept.items(); track view.id) {
        <button type="button" [attr.aria-pressed]="current() === view.id" (click)="open(view)"><ft-icon name="bookmark" />{{ view.name }}</button>
      }
      <button type="button" class="tool" (click)="manage()">{{ (current() === null ? t.save : t.manage) | words }}</button>
    </div>
    @for (gone of lost(); track $index) { <p class="ft-note lost" role="status">{{ gone.title | words }}：{{ gone.why | words }}</p> }
  `,
  styles: `
    .views { display: flex; flex-wrap: wrap; gap: 2px 16px; }
    button { display: inline-flex; align-items: center; gap: 5px; border: 0; background: none; padding: 4px 0; border-bottom: 2px solid transparent; cursor: pointer; color: var(--mat-sys-on-surface-variant); }
    button:hover { color: var(--mat-sys-on-surface); }
    ft-icon { width: 12px; height: 12px; }
    .tool { color: var(--mat-sys-primary); }
    .lost { color: var(--ft-near); }
    [aria-pressed='true'] { color: var(--mat-sys-primary); border-color: var(--mat-sys-primary); font-weight: 700; }
  `,
})
export class PivotViews {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly injector = inject(Injector);
  protected readonly kept = inject(KeptViews);
  private readonly params = toSignal(this.route.queryParams, { requireSync: true });
  readonly report = input.required<string>();
  readonly pivot = input.required<ReportPivot>();

  protected readonly t = viewTexts;
  /** What is shown now, as it would be kept. */
  private readonly present = computed((): SavedFilter => {
    const { measure, rows, columns } = this.pivot();
    return { ...narrowedIn(this.params()), measure: [measure], rows: [rows], ...(columns !== null && { columns: [columns] }) };
  });
  private readonly shown = computed(() => this.kept.items().find(({ filter }) => textOf(filter) === textOf(this.present())));
  protected readonly current = computed(() => this.shown()?.id ?? null);
  protected readonly lost = computed(() => this.shown()?.lost ?? []);

  constructor() {
    effect(() => {
      const report = this.report();
      untracked(() => void this.begin(report));
    });
  }

  /** A page that asks for nothing yet opens with what its reader put first. */
  private async begin(report: string): Promise<void> {
    const first = await this.kept.open(report);
    if (first !== undefined && Object.keys(this.params()).length === 0) this.open(first, true);
  }

  protected open({ filter }: SavedView, isFirst = false): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: paramsOf(filter), replaceUrl: isFirst });
  }

  protected manage(): void {
    openViews(this.injector, { kept: this.kept, present: { filter: this.present(), sort: undefined } });
  }
}

const chosen = ['measure', 'rows', 'columns', 'district'] as const;

/** What an address says besides: days, district, and what else it is narrowed to. */
function narrowedIn(params: Params): SavedFilter {
  const text = (name: string): string | undefined => (typeof params[name] === 'string' && params[name] !== '' ? params[name] : undefined);
  const [period, from, to, district] = [text('period'), text('from'), text('to'), text('district')];
  const by = Object.keys(params).flatMap((name) => {
    const value = text(name);
    return name.startsWith('by.') && value !== undefined ? [[name.slice(3), [value]] as const] : [];
  });
  return {
    ...(period === 'own'
      ? from !== undefined && to !== undefined && { period: { from, to } }
      : period !== undefined && { period: [period] }),
    ...(district !== undefined && { district: [district] }),
    ...Object.fromEntries(by),
  };
}

/** The address that shows what was kept. */
function paramsOf(filter: SavedFilter): Params {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]): (readonly [string, string | undefined])[] => {
      if (!Array.isArray(value)) {
        const { from, to } = value as { readonly from?: string; readonly to?: string };
        return name === 'period'
          ? [
              ['period', 'own'],
              ['from', from],
              ['to', to],
            ]
          : [];
      }
      const own = name === 'period' || chosen.some((one) => one === name);
      return [[own ? name : `by.${name}`, value[0] as string]];
    }),
  );
}

const textOf = (filter: SavedFilter): string => JSON.stringify(Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1)));
