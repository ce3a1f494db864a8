import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { MessageStateName, SystemView } from '@fatong/contracts/api';
import { Words } from '@fatong/ui';
import { figure, rate } from '../parts/figures.js';
import { stateMarks } from '../parts/marks.js';
import { recentRate, sumsOf } from './sums.js';
import { overviewTexts } from './texts.js';

interface Count {
  readonly label: Label;
  readonly figure: string;
  readonly tone: string;
  readonly link: string | null;
  readonly query?: Readonly<Record<string, string>>;
}

interface Station {
  readonly place: string;
  readonly title: Label;
  readonly counts: readonly Count[];
  /** Said when nothing is counted here. */
  readonly still: Label;
}

const t = overviewTexts;

/** The path every message takes, as the hub is built: one line in, one line out, queues between, with what stands where. */
@Component({
  selector: 'fa-two-lines',
  imports: [RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (station of stations(); track station.place) {
      <div class="station" [class]="station.place">
        <h3>{{ station.title | words }}</h3>
        @for (count of station.counts; track count.label) {
          @if (count.link !== null) {
            <a [routerLink]="count.link" [queryParams]="count.query" [attr.data-tone]="count.tone"><b class="ft-figures">{{ count.figure }}</b> {{ count.label | words }}</a>
          } @else {
            <span class="count" [attr.data-tone]="count.tone"><b class="ft-figures">{{ count.figure }}</b> {{ count.label | words }}</span>
          }
        } @empty { <span class="still">{{ station.still | words }}</span> }
      </div>
    }
    @for (edge of edges; track edge) { <span class="edge" [class]="edge" aria-hidden="true"></span> }
  `,
  styleUrl: './two-lines.scss',
})
export class TwoLines {
  readonly systems = input.required<readonly SystemView[]>();
  protected readonly edges = ['e1 in', 'e2 in', 'e3 in', 'e4 in', 'e1 out', 'e2 out', 'e3 out', 'e4 out'];

  protected readonly stations = computed((): readonly Station[] => {
    const { in: incoming, out, queued, refused } = sumsOf(this.systems());
    const held: readonly MessageStateName[] = ['parked', 'later', 'waiting', 'held', 'due'];
    return [
      { place: 'systems', title: t.systems, still: t.none, counts: [{ label: ['个', 'connected'], figure: figure(this.systems().length), tone: 'rest', link: null }, { label: t.perMinuteUnit, figure: rate(this.systems().reduce((sum, { perMinute }) => sum + recentRate(perMinute), 0)), tone: 'rest', link: null }] },
      { place: 'door', title: t.door, still: t.noneRefused, counts: refused > 0 ? [{ label: t.refused, figure: figure(refused), tone: 'near', link: '/messages/refusals' }] : [] },
      { place: 'delivery', title: t.delivery, still: t.clear, counts: counts(out, 'out', ['unknown', 'sent']) },
      { place: 'queue', title: t.queue, still: t.clear, counts: queued > 0 ? [{ label: t.backlog, figure: figure(queued), tone: 'live', link: null }] : [] },
      { place: 'handling', title: t.handling, still: t.clear, counts: counts(incoming, 'in', ['unknown', ...held]) },
      { place: 'dispatch', title: t.dispatch, still: t.clear, counts: counts(out, 'out', held) },
      { place: 'areas', title: t.areas, still: t.none, counts: [...counts(incoming, 'in', ['done'], ['收妥', 'taken in']), ...counts(out, 'out', ['done'], ['送达', 'delivered'])] },
    ];
  });
}

const counts = (of: SystemView['in'], direction: 'in' | 'out', states: readonly MessageStateName[], label?: Label): Count[] =>
  states.flatMap((state) => {
    const count = of[state] ?? 0;
    return count === 0 ? [] : [{ label: label ?? stateMarks[state].label, figure: figure(count), tone: stateMarks[state].tone, link: '/messages/list', query: { direction, state } }];
  });
