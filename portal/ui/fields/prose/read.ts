import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../../i18n/index.js';
import { Reader } from '../reader.js';
import { figureIn, type Figure } from '../rows/grid.js';
import type { Shown } from '../rows/row.js';

/** Paragraphs; where they cite numbers of the record, each citation opens the list its number was counted in. */
@Component({
  selector: 'ft-prose-read',
  imports: [RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (parts(); as all) {
      <span>@for (part of all; track $index) {@if (part.figure?.link; as link) {<a [routerLink]="link" [queryParams]="part.figure!.params" [attr.title]="part.figure!.value">{{ part.text }}</a>} @else {{{ part.text }}}}</span>
    } @else if (isLong()) { <span class="long" tabindex="0" role="region" [attr.aria-label]="field().title | words">{{ value() }}</span> }
    @else { <span [class.brief]="isBrief()">{{ value() }}</span> }
  `,
  styles: `
    span { white-space: pre-line; display: block; max-width: 70ch; }
    .long { max-height: 320px; overflow: auto; }
    .brief { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: min(24em, 60vw); }
  `,
})
export class ProseRead extends Reader {
  /** So much that what stands below would not be found: it scrolls by itself. */
  protected readonly isLong = computed(() => {
    const value = this.value();
    return !this.isBrief() && typeof value === 'string' && value.length > 4_000;
  });
  /** `3,300〔2〕` is one part, and so is what stands between two of them; null where nothing is cited. */
  protected readonly parts = computed((): readonly { readonly text: string; readonly figure?: Figure }[] | null => {
    const [beside, cited, text] = [this.beside(), this.field().cites, this.value()];
    const grid = beside?.fields.find(({ name }) => name === cited)?.grid;
    const rows = cited === undefined ? undefined : beside?.values[cited];
    if (this.isBrief() || grid === undefined || !Array.isArray(rows) || typeof text !== 'string') return null;
    const figures = new Map((rows as readonly Shown[]).map((row) => [row[grid.cited], figureIn(row, grid)]));
    const pieces = text.split(/(〔\d{1,4}〕)/);
    return pieces.flatMap((piece, i) => {
      if (i % 2 === 1) return [];
      const mark = pieces[i + 1] ?? '';
      const figure = figures.get(Number(mark.slice(1, -1)));
      return figure === undefined || mark === '' || !piece.endsWith(figure.value)
        ? [{ text: piece + mark }]
        : [{ text: piece.slice(0, -figure.value.length) }, { text: figure.value + mark, figure }];
    });
  });
}
