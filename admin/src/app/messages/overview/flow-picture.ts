import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { FlowView } from '@fatong/contracts/api';
import { Icon, Words } from '@fatong/ui';
import { figure, rate } from '../parts/figures.js';
import { queryOf, typesOf, worstOf, type Flow, type Names } from './flow-edges.js';
import { pictureOf } from './flow-geometry.js';
import { overviewTexts } from './texts.js';

/** Systems left and right, areas between. Every node and edge opens its messages; red where something waits for a person. */
@Component({
  selector: 'fa-flow-picture',
  imports: [Icon, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './flow-picture.html',
  styleUrl: './flow-picture.scss',
})
export class FlowPicture {
  readonly view = input.required<FlowView>();
  readonly flows = input.required<readonly Flow[]>();
  readonly names = input.required<Names>();

  protected readonly t = overviewTexts;
  protected readonly figure = figure;
  protected readonly rate = rate;
  protected readonly queryOf = queryOf;
  protected readonly typesOf = typesOf;
  protected readonly worstOf = worstOf;
  protected readonly picture = computed(() => pictureOf(this.flows()));
  protected readonly viewBox = computed(() => `0 0 100 ${this.picture().height}`);

  protected system(folder: string): FlowView['systems'][number] | undefined {
    return this.view().systems.find(({ system }) => system === folder);
  }

  /** The gravest tone of what a system's edges of a direction show. */
  protected toneOf(direction: 'in' | 'out', folder: string): Flow['tone'] {
    const tones = this.flows()
      .filter(({ edge }) => edge.direction === direction && edge.system === folder)
      .map(({ tone }) => tone);
    return (['late', 'near'] as const).find((tone) => tones.includes(tone)) ?? 'rest';
  }

  /** What the edge's link is called aloud. */
  protected said({ edge, rate: perMinute }: Flow): Label {
    const [system, area] = [this.names().system(edge.system), this.names().area(edge.area)];
    const say = (at: 0 | 1): string => (edge.direction === 'in' ? `${system[at]} → ${area[at]}` : `${area[at]} → ${system[at]}`);
    const [zh, en] = overviewTexts.perMinuteUnit;
    return [`${say(0)}，${rate(perMinute)}${zh}`, `${say(1)}, ${rate(perMinute)}${en}`];
  }

  protected areaSum(area: string | null): number {
    return this.flows()
      .filter(({ edge }) => edge.area === area)
      .reduce((sum, { done }) => sum + done, 0);
  }
}
