import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { AlikeView, RecordView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { recordLink } from '../paths.js';
import { Tag, stateMark } from '../state-tag/index.js';
import { likenessTexts } from './texts.js';

/** Records that are alike: what each is called by how alike it is, its number, and the parts of which that is made. Opened beside, so that a form being filled in stays. */
@Component({
  selector: 'ft-likeness',
  imports: [RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (one of shown(); track one.id) {
        <li>
          <p><strong>{{ one.level | words }}</strong> <a [routerLink]="one.link" target="_blank" rel="noopener">{{ one.title }}</a>@if (one.state !== undefined) { <ft-tag [mark]="one.state" /> }</p>
          <p class="ft-note ft-quiet ft-figures" [attr.aria-label]="t.parts | words">{{ t.score(one.score) | words }}@for (part of one.parts; track part.name) { <span>{{ part.title | words }} {{ part.of }}</span> }</p>
        </li>
      }
    </ul>
  `,
  styles: `
    ul { list-style: none; margin: 0; padding: 0; }
    li { padding: 4px 0; }
    li + li { border-top: 1px solid var(--ft-hair); }
    p { margin: 0; display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; }
    a { overflow-wrap: anywhere; }
  `,
})
export class Likeness {
  readonly record = input.required<RecordView>();
  readonly items = input.required<readonly AlikeView[]>();
  protected readonly t = likenessTexts;
  protected readonly shown = computed(() => {
    const { type, likeness, states } = this.record();
    const mark = (name: string | null) => states.find((one) => one.name === name);
    const title = (of: readonly { readonly name: string; readonly title: Label }[], name: string): Label =>
      of.find((one) => one.name === name)?.title ?? [name, name];
    return this.items().map(({ item, score, parts, level }) => ({
      id: item.id,
      link: recordLink(type, item.id),
      title: item.number === null || item.title.includes(item.number) ? item.title : `${item.number} ${item.title}`,
      state: mark(item.state) && stateMark(mark(item.state)!),
      score,
      level: title(likeness?.levels ?? [], level),
      parts: Object.entries(parts).map(([name, of]) => ({ name, title: title(likeness?.parts ?? [], name), of: (of / 100).toFixed(2) })),
    }));
  });
}
