import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, inject, input, output } from '@angular/core';
import { Words } from '@fatong/ui';
import { isWithin, jsonLines, type JsonLine } from './json-lines.js';
import { messageTexts } from './texts.js';

/** A body laid out; masked values look masked, marked lines are lit, fields that feed nothing are told. */
@Component({
  selector: 'fa-json-view',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { tabindex: '0', role: 'group', '[attr.aria-label]': 'name()', '(mouseleave)': 'pointed.emit(null)' },
  template: `
    @for (line of lines(); track $index) {
      <div class="line" [class.lit]="isLit(line)" [class.wrong]="isWrong(line)" [style.padding-left.ch]="line.depth * 2 + 4" [style.text-indent.ch]="-2" (mouseenter)="pointed.emit(line.isLeaf && line.path !== '' ? line.path : null)">@for (part of line.parts; track $index) {<span [class]="part.kind" [title]="part.kind === 'masked' ? (t.masked | words) : ''">{{ part.text }}</span>}@if (isChanged(line)) { <span class="changed" [title]="t.changedMeans | words">{{ t.changedField | words }}</span> }@if (isUnused(line)) { <span class="unused" [title]="t.unusedMeans | words">{{ t.unused | words }}</span> }</div>
    }
  `,
  styles: `
    :host { display: block; position: relative; overflow: auto; padding: 8px 0; font-family: var(--ft-code); font-size: 0.9em; line-height: 21px; text-autospace: no-autospace; }
    .line { padding-right: 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
    .lit { background: var(--mat-sys-primary-container); box-shadow: inset 3px 0 0 var(--mat-sys-primary); }
    .wrong { background: var(--ft-late-wash); box-shadow: inset 3px 0 0 var(--ft-late); }
    .key { color: var(--mat-sys-primary); }
    .sign { color: var(--mat-sys-on-surface-variant); }
    .number, .word { color: var(--ft-near); }
    .masked { padding: 0 4px; border-radius: 3px; color: var(--mat-sys-on-surface-variant); background: repeating-linear-gradient(-45deg, var(--ft-rest-wash) 0 4px, var(--ft-tint) 4px 8px); }
    .changed { margin-left: 1ch; padding: 0 5px; border-radius: 3px; font: 12px / 16px var(--ft-family); color: var(--ft-live); background: var(--ft-live-wash); text-indent: 0; }
    .unused { margin-left: 1ch; padding: 0 4px; border: 1px dashed var(--ft-strong); border-radius: 3px; font: 12px / 16px var(--ft-family); color: var(--mat-sys-on-surface-variant); text-indent: 0; }
  `,
})
export class JsonView {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** For screen readers. */
  readonly name = input.required<string>();
  readonly text = input.required<string>();
  readonly masked = input.required<boolean>();
  /** Paths to light. */
  readonly lit = input<readonly string[]>([]);
  /** JSON pointers of what breaks the contract. */
  readonly wrong = input<readonly string[]>([]);
  /** Paths that the mapping reads; when given, other fields are told. */
  readonly used = input<readonly string[] | null>(null);
  /** Paths whose value the mapping changed. */
  readonly changed = input<readonly string[]>([]);
  /** Path under the pointer. */
  readonly pointed = output<string | null>();
  protected readonly t = messageTexts;
  protected readonly lines = computed(() => jsonLines(this.text(), { masked: this.masked() }));

  constructor() {
    // What lights up comes into sight inside this pane; the page itself stays where it is.
    afterRenderEffect(() => {
      if (this.lit().length === 0) return;
      const line = this.element.querySelector<HTMLElement>('.lit');
      if (line !== null && !isInSight(line, this.element)) this.element.scrollTop = line.offsetTop - this.element.clientHeight / 3;
    });
  }

  protected isLit({ path }: JsonLine): boolean {
    return path !== '' && this.lit().some((lit) => isWithin(path, lit));
  }

  protected isWrong({ pointer, isLeaf }: JsonLine): boolean {
    return isLeaf && this.wrong().some((wrong) => wrong !== '' && (pointer === wrong || pointer.startsWith(`${wrong}/`)));
  }

  protected isChanged({ path, isLeaf }: JsonLine): boolean {
    return isLeaf && path !== '' && this.changed().some((one) => isWithin(path, one));
  }

  protected isUnused({ path, isLeaf }: JsonLine): boolean {
    const used = this.used();
    return isLeaf && used !== null && path !== '' && !used.some((one) => isWithin(path, one));
  }
}

const isInSight = ({ offsetTop, offsetHeight }: HTMLElement, { scrollTop, clientHeight }: HTMLElement): boolean =>
  offsetTop >= scrollTop && offsetTop + offsetHeight <= scrollTop + clientHeight;
