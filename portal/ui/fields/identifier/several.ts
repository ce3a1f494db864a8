import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, inject, Injector, signal } from '@angular/core';
import { Language, Words } from '../../i18n/index.js';
import { Icon } from '../../icon/index.js';
import { PartError } from '../part-error.js';
import { atMost, fieldTexts, ordinal } from '../texts.js';
import { Writer } from '../writer.js';

/** What people put between numbers when they paste several. */
const between = /[\s,，、;；]+/;

/** Several identifiers, a line each: Enter goes on to a new one, Backspace in an empty one goes back, pasted lists become lines. */
@Component({
  selector: 'ft-several-identifiers',
  imports: [Icon, PartError, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="group" [attr.aria-labelledby]="entry().id + '-name'" [attr.aria-describedby]="entry().describedBy()">
      @for (line of lines(); track $index) {
        <div class="line">
          <input class="ft-control ft-figures" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" [id]="$first ? entry().id : entry().id + '-line-' + $index" [value]="line" [attr.aria-label]="place($index)"
            (input)="put($index, $any($event.target).value)" (paste)="paste($index, $event)" (keydown)="onKey($index, $event)" (blur)="leave($index)"
            [attr.aria-invalid]="words($index) || (lines().length === 1 && entry().isWholeWrong())" [attr.aria-describedby]="words($index) ? entry().id + '-' + part($index) + '-error' : null" />
          <button type="button" (click)="remove($index)" [attr.aria-label]="removes($index)"><ft-icon name="cross" /></button>
        </div>
        @if (line.trim()) { <ft-part-error [entry]="entry()" [part]="part($index)" /> }
      }
    </div>
    @if (isFull()) { <p class="ft-note ft-quiet">{{ full() | words }}</p> }
    @else { <button type="button" class="add" (click)="add()"><ft-icon name="plus" />{{ t.add | words }}</button> }
  `,
  styles: `
    :host { display: block; }
    .line { display: flex; gap: 4px; align-items: center; margin-bottom: 4px; }
    input { max-width: 320px; }
    button { display: inline-flex; align-items: center; gap: 6px; border: 0; background: none; padding: 6px; cursor: pointer; color: var(--mat-sys-on-surface-variant); }
    .add { color: var(--mat-sys-primary); padding-left: 0; }
    ft-icon { width: 13px; height: 13px; }
  `,
})
export class SeveralIdentifiers extends Writer {
  private readonly language = inject(Language);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly t = fieldTexts;
  /** Lines as they stand on the page, empty ones too; the value has only the filled ones. */
  private readonly drafts = signal<readonly string[] | undefined>(undefined);
  protected readonly lines = computed(() => this.drafts() ?? (this.values().length > 0 ? this.values() : ['']));
  private readonly most = computed(() => this.entry().field.most ?? Number.POSITIVE_INFINITY);
  protected readonly isFull = computed(() => this.lines().length >= this.most());
  protected readonly full = computed(() => atMost(this.most()));

  protected place = (line: number): string => this.language.words(ordinal(line + 1));
  protected removes = (line: number): string => `${this.language.words(fieldTexts.remove)} ${this.place(line)}`;
  protected words = (line: number): boolean => this.lines()[line]!.trim() !== '' && this.entry().wordsOn(this.part(line)).length > 0;

  /** The item's place in the value: empty lines do not count. */
  protected part(line: number): string {
    return String(
      this.lines()
        .slice(0, line)
        .filter((text) => text.trim() !== '').length,
    );
  }

  protected put(line: number, text: string): void {
    this.take(this.lines().map((one, i) => (i === line ? text : one)));
  }

  protected leave(line: number): void {
    if (this.lines()[line]?.trim()) this.entry().leave(this.part(line));
    else if (this.values().length === 0) this.entry().leave();
  }

  protected add(after = this.lines().length - 1): void {
    if (this.isFull()) return;
    this.take([...this.lines().slice(0, after + 1), '', ...this.lines().slice(after + 1)]);
    this.focus(after + 1);
  }

  protected remove(line: number): void {
    const left = this.lines().filter((_, i) => i !== line);
    this.take(left.length > 0 ? left : ['']);
    this.focus(Math.min(line, Math.max(left.length - 1, 0)));
  }

  protected paste(line: number, event: ClipboardEvent): void {
    const texts = (event.clipboardData?.getData('text') ?? '').split(between).filter((text) => text !== '');
    if (texts.length < 2) return;
    event.preventDefault();
    const kept = this.lines();
    const all = [
      ...kept.slice(0, line),
      ...(kept[line]!.trim() ? [kept[line]!] : []),
      ...texts,
      ...kept.slice(line + 1).filter((text) => text.trim() !== ''),
    ];
    this.take(all);
    this.focus(all.length - 1);
  }

  protected onKey(line: number, event: KeyboardEvent): void {
    const isEmpty = this.lines()[line]!.trim() === '';
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (!isEmpty) this.add(line);
    } else if (event.key === 'Backspace' && isEmpty && this.lines().length > 1) {
      event.preventDefault();
      this.remove(Math.max(line, 0));
      this.focus(Math.max(line - 1, 0));
    }
  }

  private values(): readonly string[] {
    return (this.entry().value() ?? []) as readonly string[];
  }

  private take(lines: readonly string[]): void {
    this.drafts.set(lines);
    const values = lines.map((text) => text.trim()).filter((text) => text !== '');
    this.entry().set(values.length > 0 ? values : null);
  }

  private focus(line: number): void {
    afterNextRender(() => this.host.nativeElement.querySelectorAll<HTMLInputElement>('input')[line]?.focus(), { injector: this.injector });
  }
}
