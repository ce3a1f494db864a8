import { ChangeDetectionStrategy, Component, DestroyRef, inject, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import type { IdentityWays, SessionView } from '@fatong/contracts/api';
import { Identity, Notice, Words, problemNotice, problemOf, type ApiProblem } from '@fatong/ui';
import { IdentityAsks } from './identity-asks.js';
import { identityTexts } from './texts.js';

type Way = IdentityWays['items'][number];
/** How often it is asked what became of a check, ms. */
const every = 1500;

/**
 * 身份核验登录: number and secret, of whom no register knows what he says of himself besides, the consent apart from everything else, then waiting for the other system. What he filled in
 * stays while the page is open; nothing is kept when he leaves.
 */
@Component({
  selector: 'ft-identity-sign-in',
  imports: [FormsModule, IdentityAsks, MatButton, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (way of ways(); track way.name) {
      @if (chosen() !== way.name) {
        <button matButton="outlined" type="button" class="open" (click)="choose(way)">{{ way.title | words }}</button>
      } @else {
        <form (ngSubmit)="begin(way)" novalidate [attr.aria-label]="way.title | words">
          <h3>{{ way.title | words }}</h3>
          @if (way.explains; as explains) { <p class="explains">{{ explains | words }}</p> }
          @if (problem(); as failed) { <ft-notice tone="late" [content]="noticeOf(failed)" /> }
          @else if (isMissing()) { <ft-notice tone="late" [content]="{ title: way.asks ? t.allRequired : t.required }" /> }
          @if (isWaiting()) {
            <p role="status">{{ (page() ? t.face : way.asks ? t.checking : t.waiting) | words }}</p>
            @if (isLate() && way.away) { <ft-notice tone="near" [content]="{ title: t.late, detail: way.away }" /> }
            @if (page(); as address) { <p><a [href]="address" target="_blank" rel="noopener noreferrer">{{ t.openPage | words }}</a></p> }
            <button matButton type="button" (click)="stop()">{{ t.stop | words }}</button>
          } @else {
            <label class="name" for="identity-number">{{ way.number | words }}</label>
            <input class="ft-control" id="identity-number" name="number" autocomplete="off" spellcheck="false" [(ngModel)]="number" [attr.aria-invalid]="(isMissing() && !number()) || !!faultAt(way.fields?.number)" aria-describedby="identity-number-fault" />
            <div id="identity-number-fault">@if (faultAt(way.fields?.number); as fault) { <p class="wrong">{{ fault }}</p> }</div>
            <label class="name" for="identity-secret">{{ way.secret | words }}</label>
            <input class="ft-control" id="identity-secret" name="secret" type="password" autocomplete="off" [(ngModel)]="secret" [attr.aria-invalid]="(isMissing() && !secret()) || !!faultAt(way.fields?.secret)" aria-describedby="identity-secret-fault" />
            <div id="identity-secret-fault">@if (faultAt(way.fields?.secret); as fault) { <p class="wrong">{{ fault }}</p> }</div>
            @if (way.asks; as asks) { <ft-identity-asks [asks]="asks" [problem]="problem()" [isTried]="isMissing()" [(said)]="said" /> }
            <label class="consent"><input type="checkbox" name="consents" [(ngModel)]="consents" /> <span>{{ way.consent | words }}</span></label>
            <button matButton="filled" class="go" type="submit">{{ t.begin | words }}</button>
          }
        </form>
      }
    }
  `,
  styles: `
    form { display: flex; flex-direction: column; margin-top: 18px; border-top: 1px solid var(--mat-sys-outline-variant); padding-top: 10px; }
    h3 { margin: 0; font-size: 1rem; }
    .open { width: 100%; margin-top: 12px; height: auto; min-height: 40px; padding-block: 8px; white-space: normal; }
    .explains { margin: 4px 0 8px; font-size: 0.875rem; line-height: 1.6; color: var(--mat-sys-on-surface-variant); }
    .wrong { color: var(--mat-sys-error); font-size: 0.875rem; }
    .name { font-weight: 500; margin: 12px 0 4px; }
    .consent { display: flex; gap: 8px; margin: 14px 0 0; line-height: 1.5; font-size: 0.875rem; align-items: flex-start; }
    .consent input { margin-top: 4px; flex: none; }
    .go { margin-top: 16px; height: 40px; }
  `,
})
export class IdentitySignIn {
  private readonly identity = inject(Identity);
  readonly signedIn = output<SessionView>();

  protected readonly t = identityTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly ways = signal<readonly Way[]>([]);
  protected readonly chosen = signal<string | null>(null);
  protected readonly number = signal('');
  protected readonly secret = signal('');
  protected readonly said = signal<Readonly<Record<string, string>>>({});
  protected readonly consents = signal(false);
  protected readonly isMissing = signal(false);
  protected readonly isWaiting = signal(false);
  protected readonly page = signal<string | null>(null);
  /** There was no answer for long. */
  protected readonly isLate = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
    // Where it cannot be asked how else one signs in, name and password are there all the same.
    this.identity.ways().then(
      (ways) => this.ways.set(ways.filter(({ surface }) => surface === 'portal')),
      (error: unknown) => console.warn('How one signs in by an identity check could not be asked', error),
    );
  }

  protected choose({ name }: Way): void {
    this.stop();
    this.chosen.set(name);
    // What he agrees to is another thing each time.
    this.consents.set(false);
    this.isMissing.set(false);
    this.problem.set(undefined);
  }

  /** What the server finds wrong with a field. */
  protected faultAt(name: string | undefined): string | undefined {
    return this.problem()?.errors.find(({ pointer }) => pointer === `/form/${name}`)?.detail;
  }

  protected async begin({ name, asks }: Way): Promise<void> {
    const [number, secret] = [this.number().trim(), this.secret().trim()];
    const said = Object.fromEntries((asks ?? []).map((ask) => [ask.name, (this.said()[ask.name] ?? '').trim()]));
    const isFilled = (asks ?? []).every((ask) => !ask.isRequired || said[ask.name] !== '');
    this.problem.set(undefined);
    this.isMissing.set(number === '' || secret === '' || !isFilled || !this.consents());
    if (this.isMissing()) return;
    this.page.set(null);
    this.isLate.set(false);
    this.isWaiting.set(true);
    try {
      await this.identity.begin({ name, number, secret, ...(asks && { values: said }), consents: true });
      await this.look(name, number);
    } catch (error) {
      this.fail(error);
    }
  }

  protected stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isWaiting.set(false);
  }

  private async look(name: string, number: string): Promise<void> {
    const answer = await this.identity.goOn({ name, number });
    if ('session' in answer) {
      this.secret.set('');
      this.said.set({});
      this.stop();
      this.signedIn.emit(answer.session);
      return;
    }
    this.page.set(answer.page);
    this.isLate.set(answer.isLate);
    if (this.isWaiting()) this.timer = setTimeout(() => void this.look(name, number).catch((error: unknown) => this.fail(error)), every);
  }

  private fail(error: unknown): void {
    this.stop();
    this.problem.set(problemOf(error));
  }
}
