import { ChangeDetectionStrategy, Component, Injector, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SystemContactView } from '@fatong/contracts/api';
import { MessagesApi, Moment, Session, Words } from '@fatong/ui';
import { ask } from '../ask/question.js';
import { systemTexts } from './texts.js';

/** Whom one phones about a system: kept by whoever acts on the flow, the numbers to be pressed. */
@Component({
  selector: 'fa-system-contact',
  imports: [MatButton, Moment, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-sheet', role: 'region', 'aria-labelledby': 'system-contact' },
  template: `
    @let one = shown();
    <header><h2 id="system-contact">{{ t.contact | words }}</h2>@if (mayKeep()) { <button matButton="text" type="button" (click)="change()">{{ (isThere() ? t.contactChange : t.contactWrite) | words }}</button> }</header>
    @if (isThere()) {
      <dl>
        <dt>{{ t.contactName | words }}</dt><dd>{{ one.name }}</dd>
        @if (one.phone) { <dt>{{ t.contactPhone | words }}</dt><dd class="ft-figures"><a [href]="'tel:' + dialled()">{{ one.phone }}</a></dd> }
        @if (one.email) { <dt>{{ t.contactEmail | words }}</dt><dd><a [href]="'mailto:' + one.email">{{ one.email }}</a></dd> }
      </dl>
    } @else { <p class="ft-quiet">{{ t.contactNone | words }}</p> }
    @if (one.changed; as last) { <p class="ft-note ft-quiet">{{ last.who?.name }} <ft-moment [at]="last.at" /></p> }
  `,
  styleUrl: './system-parts.scss',
})
export class SystemContact {
  private readonly api = inject(MessagesApi);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  readonly system = input.required<string>();
  readonly contact = input.required<SystemContactView>();
  protected readonly t = systemTexts;
  /** As this page last wrote it, until it is read again. */
  protected readonly shown = linkedSignal(() => this.contact());
  protected readonly isThere = computed(() => this.shown().name !== '');
  protected readonly mayKeep = computed(() => this.session.view()?.may.retry === true);
  /** Without what a phone does not dial. */
  protected readonly dialled = computed(() => /^[+0-9][0-9 ()-]*/.exec(this.shown().phone)?.[0].replaceAll(/[ ()-]/g, '') ?? '');

  protected async change(): Promise<void> {
    const { name, phone, email, version } = this.shown();
    const kept = await ask(this.injector, {
      title: systemTexts.contactTitle,
      lead: systemTexts.contactLead,
      fields: [
        { name: 'name', title: systemTexts.contactName, kind: 'text', value: name },
        { name: 'phone', title: systemTexts.contactPhone, kind: 'text', value: phone },
        { name: 'email', title: systemTexts.contactEmail, kind: 'text', value: email },
      ],
      submit: systemTexts.contactSave,
      send: (said) =>
        this.api.keepContact(this.system(), { version, name: said['name'] ?? '', phone: said['phone'] ?? '', email: said['email'] ?? '' }),
    });
    if (kept !== undefined) this.shown.set(kept);
  }
}
