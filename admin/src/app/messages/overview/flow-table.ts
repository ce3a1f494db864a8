import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import { Icon, Words } from '@fatong/ui';
import { figure, rate } from '../parts/figures.js';
import { queryOf, typesOf, worstOf, type Flow, type Names } from './flow-edges.js';
import { overviewTexts } from './texts.js';

/** The picture in rows: each edge with the same figures and links. */
@Component({
  selector: 'fa-flow-table',
  imports: [Icon, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table>
      <caption class="ft-unseen">{{ t.flow | words }}</caption>
      <thead><tr><th scope="col">{{ t.edge | words }}</th><th scope="col" class="types">{{ t.types | words }}</th><th scope="col" class="end">{{ t.perMinute | words }}</th><th scope="col" class="end">{{ t.settled | words }}</th><th scope="col" class="end">{{ t.waitingColumn | words }}</th><th scope="col" class="end">{{ t.failedColumn | words }}</th></tr></thead>
      <tbody>
        @for (flow of flows(); track flow.key) {
          @let between = ends(flow);
          <tr [attr.data-tone]="flow.tone">
            <th scope="row"><a routerLink="/messages/list" [queryParams]="queryOf(flow)">{{ between[0] | words }} <ft-icon name="arrow" /> {{ between[1] | words }}</a></th>
            <td class="types ft-quiet">{{ typesOf(flow) | words }}</td>
            <td class="end" [attr.data-title]="t.perMinute | words">{{ rate(flow.rate) }}</td>
            <td class="end" [attr.data-title]="t.settled | words">{{ figure(flow.done) }}</td>
            <td class="end" [attr.data-title]="t.waitingColumn | words">@if (flow.waiting) { <a class="wait" routerLink="/messages/list" [queryParams]="queryOf(flow, worstOf(flow))">{{ figure(flow.waiting) }}</a> } @else { 0 }</td>
            <td class="end" [attr.data-title]="t.failedColumn | words">@if (flow.failed) { <a class="bad" routerLink="/messages/list" [queryParams]="queryOf(flow, worstOf(flow))"><ft-icon name="warning" />{{ figure(flow.failed) }}</a> } @else { 0 }</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host { display: block; overflow-x: auto; }
    table { width: 100%; border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums; }
    thead th { background: var(--ft-tint); font-size: var(--ft-note); font-weight: 500; color: var(--mat-sys-on-surface-variant); height: 34px; }
    th, td { padding: 4px 16px; text-align: left; height: var(--ft-row); border-bottom: 1px solid var(--ft-hair); white-space: nowrap; font-weight: 400; }
    tbody tr:last-child > * { border-bottom: 0; }
    tbody th a { font-weight: 500; line-height: 24px; }
    .types { white-space: normal; }
    .end { text-align: right; }
    ft-icon { width: 12px; height: 12px; }
    td a { display: inline-block; min-width: 24px; line-height: 24px; font-weight: 600; } .bad { color: var(--ft-late); } .wait { color: var(--ft-near); }
    @media (max-width: 720px) {
      table, tbody { display: block; }
      thead { display: none; }
      tbody tr { display: grid; grid-template-columns: repeat(4, 1fr); gap: 2px 8px; padding: 10px 12px; border-bottom: 1px solid var(--ft-hair); }
      th, td { padding: 0; border: 0; height: auto; text-align: left; white-space: normal; }
      tbody th, .types { grid-column: 1 / -1; }
      td[data-title]::before { content: attr(data-title); display: block; font-size: var(--ft-note); color: var(--mat-sys-on-surface-variant); }
    }
  `,
})
export class FlowTable {
  readonly flows = input.required<readonly Flow[]>();
  readonly names = input.required<Names>();

  protected readonly t = overviewTexts;
  protected readonly figure = figure;
  protected readonly rate = rate;
  protected readonly queryOf = queryOf;
  protected readonly typesOf = typesOf;
  protected readonly worstOf = worstOf;

  protected ends({ edge }: Flow): readonly [Label, Label] {
    const [system, area] = [this.names().system(edge.system), this.names().area(edge.area)];
    return edge.direction === 'in' ? [system, area] : [area, system];
  }
}
