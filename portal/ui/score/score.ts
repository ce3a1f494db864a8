import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ScorePartView, ScoreView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { recordLink } from '../paths.js';
import { scoreTexts as t } from './texts.js';

/** The score of whom a record is about: its points and band, and of each part the rule, the record it rests on, what it took off and takes off now, by which version, and when it recovers. */
@Component({
  selector: 'ft-score',
  imports: [RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let shown = score();
    <div class="sum">
      <p class="points"><strong class="ft-figures">{{ shown.points.toFixed(1) }}</strong><span class="ft-quiet">{{ t.full | words }} {{ shown.full }}</span></p>
      <p class="band"><span class="ft-quiet">{{ t.band | words }}</span><strong>{{ shown.band | words }}</strong></p>
      <p class="ft-note ft-quiet scale">@for (one of scale(); track $index) { <span>{{ one.label | words }} {{ one.from }} {{ t.from | words }}</span> }</p>
    </div>
    @if (parts().length) {
      <ul [attr.aria-label]="t.parts | words">
        @for (one of parts(); track $index) {
          <li>
            <p class="what"><span>{{ one.part.title | words }}</span><span class="ft-quiet">{{ one.part.words | words }}</span></p>
            <p class="ground ft-note">@if (one.part.record; as record) { <a [routerLink]="one.link">{{ record.title }}</a> }<span class="ft-quiet">{{ t.since | words }} <span class="ft-figures">{{ one.part.since }}</span> · {{ t.by | words }} {{ t.version(one.part.version) | words }}</span></p>
            <p class="now"><span class="ft-quiet ft-note">{{ (one.isBack ? t.back : t.now) | words }}</span> <strong class="ft-figures">{{ one.now }}</strong>@if (one.now !== one.whole) { <span class="ft-quiet ft-note">{{ (one.isBack ? t.wholeBack : t.whole) | words }} {{ one.whole }}</span> }</p>
            <p class="next ft-note ft-quiet">
              @if (one.part.next; as next) { {{ t.next | words }} <span class="ft-figures">{{ next.on }}</span> {{ t.to | words }} {{ one.next }} } @else { {{ t.whileOpen | words }} }
            </p>
          </li>
        }
      </ul>
    } @else { <p class="none ft-quiet">{{ t.none | words }}</p> }
    <p class="foot ft-note ft-quiet">
      <span>{{ t.counted | words }} <span class="ft-figures">{{ shown.countedOn }}</span></span>
      <span>{{ shown.parameter.title | words }} {{ t.version(shown.parameter.version) | words }} · {{ t.inForceSince(shown.parameter.since) | words }}</span>
    </p>
  `,
  styles: `
    :host { display: block; }
    ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--ft-hair); }
    p { margin: 0; }
    .sum { display: flex; flex-wrap: wrap; gap: 4px 28px; align-items: baseline; padding: 8px 0; }
    .points strong { font-size: 26px; line-height: 34px; font-weight: 700; }
    .sum .ft-quiet + strong, .sum strong + .ft-quiet { margin-left: 6px; }
    .scale { display: flex; flex-wrap: wrap; gap: 0 14px; margin-left: auto; }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 16px; padding: 8px 0; border-bottom: 1px solid var(--ft-hair); }
    .what span + span { margin-left: 10px; }
    .ground { display: flex; flex-wrap: wrap; gap: 0 10px; min-width: 0; }
    .ground a { overflow-wrap: anywhere; }
    .now, .next { text-align: right; }
    .now { grid-row: 1; grid-column: 2; }
    .now > span + strong, .now > strong + span { margin-left: 6px; }
    .foot { display: flex; flex-wrap: wrap; gap: 0 18px; padding: 8px 0 4px; }
    .none { padding: 8px 0; border-top: 1px solid var(--ft-hair); border-bottom: 1px solid var(--ft-hair); }
    @media (max-width: 720px) {
      li { grid-template-columns: 1fr; }
      .now, .next { grid-row: auto; grid-column: 1; text-align: left; }
      .scale { margin-left: 0; flex-basis: 100%; }
    }
  `,
})
export class Score {
  readonly score = input.required<ScoreView>();
  protected readonly t = t;
  /** Without the last band, which is all that is left. */
  protected readonly scale = computed(() => this.score().bands.slice(0, -1));
  protected readonly parts = computed(() =>
    this.score().parts.map((part) => ({
      part,
      isBack: part.whole < 0,
      whole: sized(part.whole),
      now: sized(part.now),
      next: part.next === null ? null : sized(part.next.points),
      link: linkOf(part),
    })),
  );
}

/** Points are said without their sign: whether they are taken or given back is said in words. */
const sized = (points: number): string => Math.abs(points).toFixed(1);

const linkOf = ({ record }: ScorePartView): string[] => (record === null ? [] : recordLink(record.type, record.id));
