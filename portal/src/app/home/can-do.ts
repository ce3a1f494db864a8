import { ChangeDetectionStrategy, Component, Injector, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ActionView, LifeEventView, RecordView } from '@fatong/contracts/api';
import { paths } from '@fatong/contracts/expression';
import type { Label } from '@fatong/contracts';
import { Icon, Words, openActionSheet, recordLink } from '@fatong/ui';
import { portalTexts } from '../texts.js';

/** So many are seen at a glance. */
const few = 8;

/** What this person may begin, by the event in his life that brings him here; many can be searched. */
@Component({
  selector: 'ft-can-do',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.can | words }}</h2>
    @if (isLong()) { <input class="ft-control" type="search" autocomplete="off" [placeholder]="t.canFind | words" [attr.aria-label]="t.canFind | words" (input)="sought.set($any($event.target).value)" /> }
    @for (group of groups(); track group.name) {
      <section [attr.aria-label]="(group.title ?? t.can) | words">
        @if (group.title; as title) { <h3>{{ title | words }}@if (group.hint; as hint) { <span class="ft-note ft-quiet">{{ hint | words }}</span> }</h3> }
        <ul class="ft-sheet">
          @for (one of group.begins; track one.record.type + one.action.name + one.key) {
            <li><button type="button" (click)="begin(one)"><ft-icon name="pen" /><span>{{ one.title | words }}</span><span class="ft-note ft-quiet">{{ one.record.title | words }}</span></button></li>
          }
        </ul>
      </section>
    } @empty { <p class="ft-sheet none ft-quiet">{{ (begins().length ? t.canNotFound : t.canNone) | words }}</p> }
  `,
  styles: `
    h2 { margin-bottom: 10px; }
    input { width: 100%; margin-bottom: 10px; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr)); gap: 1px; overflow: hidden; }
    /* A line about each, and no grey where the last row is not full. */
    li { box-shadow: 0 0 0 1px var(--ft-hair); }
    button { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: 0 12px; width: 100%; height: 100%; padding: 9px 16px; border: 0; background: none; text-align: left; color: inherit; cursor: pointer; }
    button:hover { background: var(--ft-hover); color: var(--mat-sys-primary); }
    button > :nth-child(3) { grid-column: 2; }
    ft-icon { color: var(--mat-sys-primary); }
    .none { padding: 14px 16px; }
    section + section { margin-top: 16px; }
    h3 { margin-bottom: 6px; }
    h3 span { display: block; font-weight: 400; }
  `,
})
export class CanDo {
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  readonly records = input.required<readonly RecordView[]>();
  /** By what event it is grouped, as the areas of this person declare it; none: all of it in one. */
  readonly events = input<readonly LifeEventView[]>([]);
  protected readonly t = portalTexts;
  protected readonly begins = computed(() =>
    this.records().flatMap((record) => {
      const actions = record.actions.filter(({ creates }) => creates);
      return actions.flatMap((action, i) => (i === 0 ? eachKind(record, action) : [whole(record, action)]));
    }),
  );

  /** Many are looked for by a word of what one wants, or of what it is about. */
  protected readonly isLong = computed(() => this.begins().length > few);
  protected readonly sought = signal('');
  /** Each event with what is begun then, and last what stands under none. */
  protected readonly groups = computed((): readonly Group[] => {
    const [sought, events] = [this.sought().trim().toLowerCase(), this.events()];
    const isFound = ({ title, record }: Beginning, event: LifeEventView | undefined): boolean =>
      [...title, ...record.title, ...(event?.title ?? []), ...(event?.hint ?? [])].some((words) => words.toLowerCase().includes(sought));
    const placed = Map.groupBy(this.begins(), (one) => eventOf(one, events));
    const found = (event: LifeEventView | undefined): readonly Beginning[] =>
      (placed.get(event) ?? []).filter((one) => isFound(one, event));
    return [
      ...events.map((event) => ({ name: event.name, title: event.title, hint: event.hint, begins: found(event) })),
      { name: '', title: events.length > 0 ? portalTexts.canOthers : undefined, hint: undefined, begins: found(undefined) },
    ].filter(({ begins }) => begins.length > 0);
  });

  protected async begin({ record, action, values }: Beginning): Promise<void> {
    const done = await openActionSheet(this.injector, { record, action, on: null, filled: { values, titles: {} } });
    if (done !== undefined) await this.router.navigate(recordLink(done.type, done.id));
  }
}

/** Something that may be begun, with what its form begins with. */
interface Beginning {
  readonly record: RecordView;
  readonly action: ActionView;
  readonly title: Label;
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
}
interface Group {
  readonly name: string;
  /** Absent: there is but this one. */
  readonly title: Label | undefined;
  readonly hint: Label | undefined;
  readonly begins: readonly Beginning[];
}

/** The event that names its kind, or else that names it without one. */
function eventOf({ record, action, key }: Beginning, events: readonly LifeEventView[]): LifeEventView | undefined {
  const of = (says: (kinds: readonly string[] | undefined) => boolean): LifeEventView | undefined =>
    events.find(({ begins }) => begins.some((one) => one.type === record.type && one.action === action.name && says(one.kinds)));
  return of((kinds) => kinds?.includes(key) === true) ?? of((kinds) => kinds === undefined);
}

const whole = (record: RecordView, action: ActionView): Beginning => ({ record, action, title: action.title, key: '', values: {} });

/** Of a form whose fields go by a kind each kind is a matter of its own: people look for what they want, not for the form. */
function eachKind(record: RecordView, action: ActionView): readonly Beginning[] {
  const asked = record.fields.filter(({ name }) => action.form.includes(name));
  const by = new Set(asked.flatMap(({ show }) => (show === undefined ? [] : paths(show))));
  const kind = asked.find(({ name, required, many, choices }) => by.has(name) && required && !many && choices !== undefined);
  if (kind?.choices === undefined) return [whole(record, action)];
  return kind.choices.map(({ value, label }) => ({ record, action, title: label, key: value, values: { [kind.name]: value } }));
}
