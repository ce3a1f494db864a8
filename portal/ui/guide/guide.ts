import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { GuideView, RecordAnswer, RecordView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { guideTexts } from './texts.js';

/** A record's course for those it concerns: the steps with the present one, what happens now, what is expected of the reader and by when. */
@Component({
  selector: 'ft-guide',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'region', '[attr.aria-labelledby]': '"guide-heading"' },
  template: `
    <h2 id="guide-heading" class="ft-unseen">{{ t.heading | words }}</h2>
    @if (at() >= 0) {
      <ol>
        @for (step of path(); track step.name) {
          <li [class.past]="$index < at()" [class.here]="$index === at()" [attr.aria-current]="$index === at() ? 'step' : null">
            <i>@if ($index < at()) { <ft-icon name="check" /> }</i><span class="name">{{ step.label | words }}</span><span class="ft-unseen">（{{ ($index < at() ? t.done : $index === at() ? t.here : t.ahead) | words }}）</span>
          </li>
        }
      </ol>
      <p class="place" aria-hidden="true">{{ at() + 1 }} / {{ path().length }} · {{ path()[at()]!.label | words }}</p>
    }
    @if (step(); as now) {
      <dl>
        <dt>{{ t.now | words }}</dt><dd>{{ now.now | words }}</dd>
        <dt [class.asked]="now.asks">{{ t.you | words }}</dt><dd [class.asked]="now.asks">{{ now.you | words }}</dd>
        @if (now.within; as within) { <dt>{{ t.within | words }}</dt><dd>{{ within.words | words }}@if (since(); as day) { <span class="ft-quiet since">{{ day | words }}</span> }</dd> }
      </dl>
    }
  `,
  styles: `
    :host { display: block; padding: 16px; background: var(--ft-sheet); border: 1px solid var(--ft-hair); border-left: 3px solid var(--mat-sys-primary); border-radius: 6px; }
    ol { display: flex; gap: 4px; margin-bottom: 16px; }
    .place { display: none; }
    li { position: relative; flex: 1; display: flex; flex-direction: column; align-items: center; gap: 6px; text-align: center; font-size: var(--ft-note); line-height: 18px; overflow-wrap: break-word; color: var(--mat-sys-on-surface-variant); }
    li::before { content: ''; position: absolute; top: 9px; right: calc(50% + 12px); left: calc(-50% + 8px); height: 2px; background: var(--ft-hair); }
    li:first-child::before { display: none; }
    li.past::before, li.here::before { background: var(--mat-sys-primary); }
    i { display: grid; place-items: center; width: 20px; height: 20px; border: 2px solid var(--ft-strong); border-radius: 50%; background: var(--ft-sheet); }
    .past i { background: var(--mat-sys-primary); border-color: var(--mat-sys-primary); color: var(--mat-sys-on-primary); }
    .here i { border-color: var(--mat-sys-primary); box-shadow: inset 0 0 0 3px var(--ft-sheet); background: var(--mat-sys-primary); }
    .here { color: var(--mat-sys-primary); font-weight: 700; }
    i ft-icon { width: 11px; height: 11px; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 16px; max-width: 84ch; }
    dt { color: var(--mat-sys-on-surface-variant); white-space: nowrap; }
    .asked { font-weight: 700; color: var(--mat-sys-on-surface); }
    dt.asked { color: var(--ft-near); }
    .since { margin-left: 10px; }
    @media (max-width: 720px) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd + dt { margin-top: 10px; } dt { font-size: var(--ft-note); line-height: 20px; } .since { display: block; margin-left: 0; } ol { gap: 0; margin-bottom: 8px; } .place { display: block; margin-bottom: 14px; font-weight: 700; color: var(--mat-sys-primary); } .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
  `,
})
export class Guide {
  readonly record = input.required<RecordView>();
  readonly guide = input.required<GuideView>();
  readonly answer = input.required<Pick<RecordAnswer, 'state' | 'values'>>();
  protected readonly t = guideTexts;

  protected readonly path = computed(() =>
    this.guide().path.flatMap((name) => this.record().states.filter((state) => state.name === name)),
  );
  /** Place of the present state in the ordinary course; below zero: it left it. */
  protected readonly at = computed(() => this.guide().path.indexOf(this.answer().state ?? ''));
  protected readonly step = computed(() => this.guide().states[this.answer().state ?? '']);
  protected readonly since = computed(() => {
    const name = this.step()?.within?.since?.find((one) => typeof this.answer().values[one] === 'string');
    const [field, day] = [
      this.record().fields.find((one) => one.name === name),
      name === undefined ? undefined : this.answer().values[name],
    ];
    return field !== undefined && typeof day === 'string' ? guideTexts.since(field.title, day) : undefined;
  });
}
