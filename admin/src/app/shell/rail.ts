import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RouterLink, RouterLinkActive, type IsActiveMatchOptions } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { AreaView } from '@fatong/contracts/api';
import { Catalogue, Counts, Icon, Session, Words, recordsLink, reportLink, shellTexts, uploadLink, type IconName } from '@fatong/ui';
import { menu } from '../messages/menu.js';
import { paths } from '../paths.js';
import { adminTexts } from '../texts.js';
import { FailureCount } from './failure-count.js';

interface Item {
  readonly title: Label;
  readonly link: readonly string[];
  readonly icon: IconName;
  /** How much of it is this person's turn. */
  readonly count?: number;
  /** Current only at this very address. */
  readonly isExact?: boolean;
}
/** Its entry counts what waits for a person. */
const failuresPath = '/messages/failures';

/** Those who look after the demo; nobody else has a use for them in his menu. */
const demoItems: readonly Item[] = [
  { title: adminTexts.demoClock, link: ['/', paths.demoClock], icon: 'clock' },
  { title: adminTexts.styleBook, link: ['/', paths.styleBook], icon: 'pen' },
];

interface Group {
  readonly title: Label | null;
  readonly items: readonly Item[];
}

/** What this person may open, in words. */
@Component({
  selector: 'ft-rail',
  imports: [Icon, RouterLink, RouterLinkActive, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="shellTexts.navigation | words">
      @for (group of groups(); track $index) {
        @if (group.title) { <h2>{{ group.title | words }}</h2> }
        <ul>
          @for (item of group.items; track item.link.join('/')) {
            <li><a [routerLink]="item.link" routerLinkActive="here" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="item.isExact === true ? exactly : loosely" (click)="chosen.emit()">
              <ft-icon [name]="item.icon" /><span>{{ item.title | words }}</span>@if (item.count) { <b class="ft-figures">{{ item.count }}</b> }
            </a></li>
          }
        </ul>
      }
    </nav>
  `,
  styles: `
    :host { display: block; padding: 8px 8px 24px; }
    h2 { font-size: var(--ft-note); line-height: 18px; font-weight: 500; color: var(--mat-sys-on-surface-variant); padding: 14px 10px 4px; }
    a { display: flex; align-items: center; gap: 10px; min-height: 34px; padding: 6px 10px; border-radius: 4px; color: var(--mat-sys-on-surface); }
    a:hover { background: color-mix(in srgb, var(--mat-sys-on-surface) 6%, transparent); text-decoration: none; }
    a ft-icon { color: var(--mat-sys-on-surface-variant); }
    .here, .here:hover { background: var(--ft-sheet); color: var(--mat-sys-primary); font-weight: 700; box-shadow: inset 0 0 0 1px var(--ft-hair); }
    .here ft-icon { color: inherit; }
    span { flex: 1; line-height: 20px; overflow-wrap: break-word; }
    b { font-size: var(--ft-note); font-weight: 700; color: var(--ft-late); background: var(--ft-late-wash); border-radius: 3px; padding: 0 6px; line-height: 18px; }
  `,
})
export class Rail {
  private readonly catalogue = inject(Catalogue);
  private readonly session = inject(Session);
  private readonly failures = inject(FailureCount);
  private readonly counts = inject(Counts);
  readonly chosen = output();
  protected readonly shellTexts = shellTexts;
  /** The page itself, whatever its query says. */
  protected readonly exactly: IsActiveMatchOptions = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  };
  protected readonly loosely: IsActiveMatchOptions = { ...this.exactly, paths: 'subset' };

  protected readonly groups = computed((): readonly Group[] => {
    const may = this.session.view()?.may;
    const areas = this.catalogue.areas().flatMap((area) =>
      area.groups.map(
        ({ name, title }, i): Group => ({
          title,
          items: [...this.reportsIn(area.name, name, i === 0), ...this.recordsIn(area, name), ...this.uploadsIn(area.name, name, i === 0)],
        }),
      ),
    );
    const exchange = menu
      .filter(({ right }) => may?.[right])
      .map(
        ({ path, title, icon, isExact }): Item => ({
          title,
          link: [path],
          icon,
          isExact: isExact === true,
          ...(path === failuresPath && { count: this.failures.count() }),
        }),
      );
    const settings: readonly Item[] = [
      ...(this.catalogue.areas().some(({ steers }) => steers)
        ? [{ title: adminTexts.rules, link: ['/', paths.rules], icon: 'warning' } as const]
        : []),
      ...(may?.calendar ? [{ title: adminTexts.calendar, link: ['/', paths.calendar], icon: 'book' } as const] : []),
    ];
    return [
      ...(may?.records
        ? [
            {
              title: null,
              items: [{ title: adminTexts.home, link: ['/'], icon: 'home', isExact: true, count: this.counts.turn()?.total ?? 0 } as const],
            },
          ]
        : []),
      ...areas.filter(({ items }) => items.length > 0),
      ...(this.catalogue.imports().length > 0
        ? [{ title: null, items: [{ title: adminTexts.imports, link: ['/', paths.imports], icon: 'in' } as const] }]
        : []),
      ...(exchange.length > 0 ? [{ title: may?.messages === true ? adminTexts.exchange : adminTexts.audit, items: exchange }] : []),
      ...(settings.length > 0 ? [{ title: adminTexts.settings, items: settings }] : []),
      ...(this.session.view()?.demo === true && may?.moveClock === true ? [{ title: adminTexts.demo, items: demoItems }] : []),
    ];
  });

  private reportsIn(area: string, group: string, isFirst: boolean): readonly Item[] {
    return this.catalogue
      .reports()
      .filter((report) => report.area === area && (report.group === group || (report.group === undefined && isFirst)))
      .map(({ id, title }) => ({ title, link: reportLink(id), icon: 'chart' }));
  }

  private uploadsIn(area: string, group: string, isFirst: boolean): readonly Item[] {
    return this.catalogue
      .uploads()
      .filter((upload) => upload.area === area && (upload.group === group || (upload.group === undefined && isFirst)))
      .map(({ id, title }) => ({ title, link: uploadLink(id), icon: 'record' }));
  }

  private recordsIn({ menu: entries }: AreaView, group: string): readonly Item[] {
    const types = new Set(entries.filter((entry) => entry.group === group).map(({ type }) => type));
    return [...types].flatMap((type) => {
      const record = this.catalogue.record(type);
      return record
        ? [
            {
              title: record.title,
              link: recordsLink(type),
              icon: record.kind === 'register' ? 'book' : 'record',
              count: this.counts.mine(type),
            } as const,
          ]
        : [];
    });
  }
}
