import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { GroundView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Projection } from './projection.js';
import { tilesUnder } from './tiles.js';

/** How a district or a point is coloured: `step` 0 to 5 by value, a code's number, or as a warning. */
export interface Paint {
  readonly step?: number;
  readonly tone?: 'quiet' | 'near' | 'late' | 'barred';
  readonly code?: number;
}

export interface GroundDistrict extends Paint {
  readonly area: string;
  readonly label: Label;
  readonly words: Label;
}
export interface GroundPoint extends Paint {
  readonly id: string;
  readonly label: string;
  readonly words: Label;
  readonly district: string | null;
  readonly longitude: number;
  readonly latitude: number;
}

/** What is drawn: all of the city but the points of its middle; its middle, enlarged; one district. */
export type Frame = 'city' | 'inner' | { readonly district: string };

/** The ground of the city: districts and points, coloured by what they say. One of them holds the tab stop, arrow keys move it, Enter opens. */
@Component({
  selector: 'ft-ground',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg [attr.viewBox]="view()" [class.tiled]="tiles().length > 0" role="group" [attr.aria-label]="name() | words" (keydown)="pressed($event)">
      @for (one of tiles(); track one.href) { <image [attr.href]="one.href" [attr.x]="one.x" [attr.y]="one.y" [attr.width]="one.width" [attr.height]="one.height" preserveAspectRatio="none" aria-hidden="true" /> }
      @for (one of shownDistricts(); track one.area) {
        <g class="district" [class.focus]="one.area === focus()" role="button" [attr.tabindex]="stop() === 'd' + one.area ? 0 : -1" [attr.data-item]="'d' + one.area" [attr.aria-label]="one.words | words" (click)="district.emit(one.area)" (focus)="at.set('d' + one.area)">
          <title>{{ one.words | words }}</title>
          <path fill-rule="evenodd" [attr.d]="one.path" [attr.data-step]="one.step" [attr.data-tone]="one.tone" />
        </g>
      }
      @for (one of named(); track one.area) { <text class="name" [attr.x]="one.middle.x" [attr.y]="one.middle.y - size() * 1.3" [attr.font-size]="size()" [attr.stroke-width]="size() * 0.16" aria-hidden="true">{{ one.label | words }}</text> }
      @for (one of shownPoints(); track one.id) {
        <g class="point" [class.chosen]="one.id === chosen()" role="button" [attr.tabindex]="stop() === 'p' + one.id ? 0 : -1" [attr.data-item]="'p' + one.id" [attr.aria-label]="one.words | words" (click)="point.emit(one.id)" (focus)="at.set('p' + one.id)">
          <title>{{ one.words | words }}</title>
          <path [attr.d]="one.path" [attr.data-step]="one.step" [attr.data-tone]="one.tone" [attr.data-code]="one.code" />
        </g>
      }
      @for (one of labelled(); track one.id) { <text class="label" [attr.x]="one.spot.x + size() * 0.8" [attr.y]="one.spot.y + size() * 0.35" [attr.font-size]="size() * 0.8" [attr.stroke-width]="size() * 0.14" aria-hidden="true">{{ one.label }}</text> }
    </svg>
  `,
  styleUrl: './ground.scss',
})
export class Ground {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly name = input.required<Label>();
  readonly ground = input.required<GroundView>();
  readonly frame = input<Frame>('city');
  readonly districts = input.required<readonly GroundDistrict[]>();
  readonly points = input.required<readonly GroundPoint[]>();
  readonly focus = input<string | null>(null);
  readonly chosen = input<string | null>(null);
  readonly district = output<string>();
  readonly point = output<string>();
  /** Which item the keyboard is at. */
  protected readonly at = signal<string | null>(null);

  private readonly drawn = computed(() => new Projection(this.ground()));
  private readonly box = computed(() => {
    const [frame, drawn] = [this.frame(), this.drawn()];
    if (frame === 'city') return drawn.boxOf(drawn.codes, 0.01);
    return frame === 'inner' ? drawn.boxOf([...drawn.inner], 0.03) : drawn.boxOf([frame.district], 0.12);
  });
  /** Of a tile server, where the installation has one. */
  protected readonly tiles = computed(() => {
    const tiles = this.ground().tiles;
    return tiles === undefined ? [] : tilesUnder(tiles.address, this.drawn(), this.box());
  });
  protected readonly view = computed(() => {
    const { x, y, width, height } = this.box();
    return [x, y, width, height].map((one) => one.toFixed(1)).join(' ');
  });
  /** Of letters, in units of the picture: about the same on every frame. */
  protected readonly size = computed(() => Math.max(this.box().width, this.box().height) / (this.frame() === 'inner' ? 28 : 40));

  protected readonly shownDistricts = computed(() => {
    const drawn = this.drawn();
    const all = this.districts()
      .filter(({ area }) => drawn.codes.includes(area))
      .map((one) => ({ ...one, path: drawn.pathOf(one.area), middle: drawn.middleOf(one.area) }));
    return this.frame() === 'inner' ? all.filter(({ area }) => drawn.inner.has(area)) : all;
  });
  protected readonly named = computed(() => {
    const frame = this.frame();
    // Of one district the page says the name, and its points have theirs.
    if (typeof frame === 'object') return [];
    return this.shownDistricts().filter(({ area }) => frame === 'inner' || !this.drawn().inner.has(area));
  });
  protected readonly shownPoints = computed(() => {
    const frame = this.frame();
    const isHere = ({ district }: GroundPoint): boolean => {
      if (typeof frame === 'object') return district === frame.district;
      const isInner = district !== null && this.drawn().inner.has(district);
      return frame === 'inner' ? isInner : !isInner;
    };
    return this.points()
      .filter(isHere)
      .map((one) => {
        const spot = this.drawn().spotOf(one.longitude, one.latitude);
        return { ...one, spot, path: shapeOf(spot, this.size() * 0.55, one.code ?? 0) };
      });
  });
  protected readonly labelled = computed(() =>
    typeof this.frame() === 'object' ? this.shownPoints() : this.shownPoints().filter(({ id }) => id === this.chosen()),
  );
  private readonly items = computed(() => [
    ...this.shownDistricts().map(({ area }) => `d${area}`),
    ...this.shownPoints().map(({ id }) => `p${id}`),
  ]);
  protected readonly stop = computed(() => {
    const at = this.at();
    return at !== null && this.items().includes(at) ? at : (this.items()[0] ?? null);
  });

  protected pressed(event: KeyboardEvent): void {
    const items = this.items();
    const index = items.indexOf(this.stop() ?? '');
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') this.open(items[index]);
    else if (step === undefined || items.length === 0) return;
    else {
      this.at.set(items[(index + step + items.length) % items.length]!);
      this.element.nativeElement.querySelector<SVGElement>(`[data-item="${this.stop()}"]`)?.focus();
    }
    event.preventDefault();
  }

  private open(item: string | undefined): void {
    if (item?.startsWith('d')) this.district.emit(item.slice(1));
    else if (item !== undefined) this.point.emit(item.slice(1));
  }
}

/** Told apart by shape as well as by colour: circle, square, diamond, triangle. */
function shapeOf({ x, y }: { readonly x: number; readonly y: number }, r: number, code: number): string {
  const at = (dx: number, dy: number): string => `${(x + dx * r).toFixed(2)} ${(y + dy * r).toFixed(2)}`;
  switch (code % 4) {
    case 1:
      return `M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}Z`;
    case 2:
      return `M${at(0, -1.2)}L${at(1.2, 0)}L${at(0, 1.2)}L${at(-1.2, 0)}Z`;
    case 3:
      return `M${at(0, -1.1)}L${at(1.1, 0.8)}L${at(-1.1, 0.8)}Z`;
    default:
      return `M${at(-1, 0)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }
}
