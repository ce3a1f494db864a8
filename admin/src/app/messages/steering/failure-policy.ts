import { ChangeDetectionStrategy, Component, DestroyRef, Injector, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Label } from '@fatong/contracts';
import type { FailurePolicyView, TreatmentView } from '@fatong/contracts/api';
import { Failed, Loading, Reading, SteeringApi, Words } from '@fatong/ui';
import { ask, type Asked } from '../ask/question.js';
import { causeKinds } from '../parts/marks.js';
import { changed, policyTexts, secondsOf, treatmentWords } from './policy-words.js';

interface Row {
  readonly key: string;
  readonly on: { readonly kind: string } | { readonly code: string };
  readonly title: Label;
  readonly does: Label;
  readonly treatment: TreatmentView;
  readonly isOwn: boolean;
  readonly isFixed: boolean;
}

/** Kinds that may be repeated at all: the others cannot succeed by it, or may have arrived. */
const repeated: ReadonlySet<string> = new Set(['transient', 'ours']);

/** What is done by itself with failures, by kind and by code, and its change by who may. */
@Component({
  selector: 'fa-failure-policy',
  imports: [Failed, Loading, MatButton, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="ft-sheet" [attr.aria-label]="t.title | words">
      <header><h2>{{ t.title | words }} <span class="ft-note ft-quiet">{{ t.why | words }}</span></h2>@if (mayChange() && reading.value()) { <button matButton="outlined" type="button" (click)="add()">{{ t.add | words }}</button> }</header>
      @if (reading.problem(); as failed) { <ft-failed [problem]="failed" (again)="reading.refresh()" /> }
      @if (reading.value()) {
        <table>
          <thead><tr><th scope="col">{{ t.of | words }}</th><th scope="col">{{ t.does | words }}</th><th scope="col"></th></tr></thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr>
                <th scope="row">{{ row.title | words }}</th>
                <td class="does" [attr.data-title]="t.does | words">@if (row.isOwn) { <b>{{ row.does | words }}</b> } @else { {{ row.does | words }} }</td>
                <td class="act">@if (row.isFixed) { <span class="ft-note ft-quiet" [title]="t.fixedWhy | words">{{ t.fixed | words }}</span> } @else if (mayChange()) { <button matButton="text" type="button" [attr.aria-label]="t.changeOf(row.title) | words" (click)="change(row)">{{ t.change | words }}</button> }</td>
              </tr>
            }
          </tbody>
        </table>
      } @else if (!reading.problem()) { <ft-loading [lines]="4" /> }
    </section>
  `,
  styleUrl: './table.scss',
  styles: `
    section { padding: 12px 16px; }
    header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px 12px; margin-bottom: 6px; min-height: 32px; }
    h2 { max-width: 88ch; }
    h2 span { font-weight: 400; margin-left: 8px; }
    .does { white-space: normal; }
  `,
})
export class FailurePolicyTable {
  private readonly api = inject(SteeringApi);
  private readonly injector = inject(Injector);
  readonly mayChange = input(false);
  protected readonly t = policyTexts;
  protected readonly reading = new Reading<FailurePolicyView>();
  protected readonly rows = computed((): readonly Row[] => {
    const policy = this.reading.value();
    if (policy === undefined) return [];
    return [
      ...Object.entries(policy.kinds).map(([kind, treatment]) => ({
        key: `kind ${kind}`,
        on: { kind },
        title: causeKinds[kind] ?? ([kind, kind] as const),
        treatment,
        does: treatmentWords(treatment),
        isOwn: policy.own.kinds.includes(kind),
        isFixed: !repeated.has(kind),
      })),
      ...Object.entries(policy.codes).map(([code, treatment]) => ({
        key: `code ${code}`,
        on: { code },
        title: [`错误代码 ${code}`, `Code ${code}`] as const,
        treatment,
        does: treatmentWords(treatment),
        isOwn: policy.own.codes.includes(code),
        isFixed: false,
      })),
    ];
  });

  constructor() {
    this.reading.ask(() => this.api.failurePolicy());
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  protected change({ on, title, treatment, isOwn }: Row): Promise<void> {
    const own = isOwn && treatment !== 'unknown' ? treatment : undefined;
    return this.order(policyTexts.changeOf(title), fieldsFor(own), () => on);
  }

  protected add(): Promise<void> {
    const code: Asked = {
      name: 'code',
      title: policyTexts.code,
      kind: 'text',
      hint: policyTexts.codeHint,
      isRequired: true,
      refuse: (entry) => (/^[a-z][a-z-]{0,39}$/.test(entry) ? undefined : policyTexts.codeWrong),
    };
    return this.order(policyTexts.add, [code, ...fieldsFor(undefined)], ({ code: said = '' }) => ({ code: said }));
  }

  private async order(title: Label, fields: readonly Asked[], on: (said: Readonly<Record<string, string>>) => Row['on']): Promise<void> {
    const policy = this.reading.value()!;
    const done = await ask(this.injector, {
      title,
      lead: policyTexts.changeWhy,
      fields,
      submit: policyTexts.save,
      send: (said) => {
        const { again = '', later = '' } = said;
        const treatment = again === '' && later === '' ? null : { again: Number(again), later: [...secondsOf(later)!] };
        return this.api.changeFailurePolicy(changed(policy, on(said), treatment));
      },
    });
    if (done !== undefined) this.reading.refresh();
  }
}

const fieldsFor = (own: Exclude<TreatmentView, string> | undefined): readonly Asked[] => [
  {
    name: 'again',
    title: policyTexts.again,
    kind: 'number',
    hint: policyTexts.againHint,
    value: own === undefined ? '' : String(own.again),
    refuse: (entry) => (/^(\d|10)$/.test(entry) ? undefined : policyTexts.againWrong),
  },
  {
    name: 'later',
    title: policyTexts.later,
    kind: 'text',
    hint: policyTexts.laterHint,
    value: own === undefined ? '' : own.later.join(', '),
    refuse: (entry) => (secondsOf(entry) === null ? policyTexts.laterWrong : undefined),
  },
];
