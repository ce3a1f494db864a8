import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Clock, Icon, Words } from '@fatong/ui';
import { directionMarks, stateMarks, stateNames } from '../parts/marks.js';
import { Titles } from '../parts/titles.js';
import { queryNames, spanNameOf, spanOf, spans, type MessageQuery, type SpanName } from './query.js';
import { listTexts } from './texts.js';

/** Parameters to set; null takes one away. */
export type QueryChange = Readonly<Record<string, string | null>>;

/** The query: what is asked often in one row, the rest behind "more". Choices take effect at once, texts on Enter or leaving. */
@Component({
  selector: 'fa-query-bar',
  imports: [Icon, MatButton, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './query-bar.html',
  styleUrl: './query-bar.scss',
})
export class QueryBar {
  private readonly clock = inject(Clock);
  private readonly titles = inject(Titles);
  readonly query = input.required<MessageQuery>();
  readonly changed = output<QueryChange>();

  protected readonly systems = computed(() => this.titles.systems());
  protected readonly types = computed(() => this.systems().flatMap(({ messages, system }) => (this.query().system === undefined || this.query().system === system ? (messages ?? []) : [])));
  protected readonly span = computed(() => spanNameOf(this.query(), this.clock.now()));
  protected readonly isOpen = linkedSignal({ source: () => this.query(), computation: ({ type }, previous): boolean => previous?.value === true || type !== undefined || this.span() === 'own' });
  protected readonly states = stateNames.map((name) => ({ name, label: stateMarks[name].label }));
  protected readonly directions = (['in', 'out'] as const).map((name) => ({ name, label: directionMarks[name].label }));
  protected readonly spans = spans;
  protected readonly t = listTexts;

  protected set(name: (typeof queryNames)[number], value: string): void {
    const text = value.trim();
    if (text !== (this.query()[name] ?? '')) this.changed.emit({ [name]: text === '' ? null : text });
  }

  protected setSpan(name: string): void {
    if (name === 'own') this.isOpen.set(true);
    else this.changed.emit(isSpan(name) ? spanOf(name, this.clock.now()) : { from: null, to: null });
  }

  /** A day for the day input; of an instant nothing, the chip shows it. */
  protected day(value: string | undefined): string {
    return value !== undefined && !value.includes('T') ? value : '';
  }
}

const isSpan = (name: string): name is SpanName => spans.some((span) => span.name === name);
