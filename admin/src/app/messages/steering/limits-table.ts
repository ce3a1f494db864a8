import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { guardNames, type GuardName } from '@fatong/contracts';
import type { GuardView } from '@fatong/contracts/api';
import { Moment, Tag, Words } from '@fatong/ui';
import { figure } from '../parts/figures.js';
import { standingOf } from '../parts/standing.js';
import { limitTitles, steeringTexts } from './texts.js';

/** The limits of each partner: what holds now, and by pointing what the default is; who changed it last. */
@Component({
  selector: 'fa-limits-table',
  imports: [MatButton, Moment, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table>
      <thead><tr><th scope="col">{{ t.system | words }}</th>@for (name of names; track name) { <th scope="col" class="number">{{ titles[name] | words }}</th> }<th scope="col">{{ t.changedBy | words }}</th><th scope="col"></th></tr></thead>
      <tbody>
        @for (guard of guards(); track guard.system) {
          <tr>
            <th scope="row">{{ guard.title | words }} @if (standing(guard); as mark) { <ft-tag [mark]="mark" /> }</th>
            @for (name of names; track name) {
              <td class="number" [attr.data-title]="titles[name] | words">@if (isOwn(guard, name)) { <b>{{ figure(guard.numbers[name]) }}</b> <small class="ft-quiet">{{ t.usual(guard.usual[name]) | words }}</small> } @else { {{ figure(guard.numbers[name]) }} }</td>
            }
            <td [attr.data-title]="t.changedBy | words">@if (guard.changed; as changed) { {{ changed.who?.name }} <span class="ft-quiet"><ft-moment [at]="changed.at" /></span> } @else { <span class="ft-quiet">—</span> }</td>
            <td class="act">@if (mayChange()) { @if (guard.circuit?.state === 'open') { <button matButton="text" type="button" (click)="probe.emit(guard)">{{ t.probe | words }}</button> } <button matButton="text" type="button" [attr.aria-label]="label(guard) | words" (click)="edit.emit(guard)">{{ t.change | words }}</button> }</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './table.scss',
})
export class LimitsTable {
  readonly guards = input.required<readonly GuardView[]>();
  readonly mayChange = input(false);
  readonly edit = output<GuardView>();
  readonly probe = output<GuardView>();
  protected readonly t = steeringTexts;
  protected readonly names = guardNames;
  protected readonly titles = limitTitles;
  protected readonly figure = figure;
  protected readonly standing = standingOf;

  protected isOwn({ own }: GuardView, name: GuardName): boolean {
    return own.includes(name);
  }

  protected label({ title }: GuardView): GuardView['title'] {
    return steeringTexts.changeTitle(title);
  }
}
