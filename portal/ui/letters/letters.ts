import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Label } from '@fatong/contracts';
import type { LetterDeliveryView, LetterView } from '@fatong/contracts/api';
import { deliveryWays, labelOf } from '@fatong/contracts/codes';
import { address } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Moment } from '../time/index.js';
import { letterTexts as t } from './texts.js';

/** The letters of a record: what each is called and numbered, who issued it, its PDF or why there is none, and how it was delivered, step by step. */
@Component({
  selector: 'ft-letters',
  imports: [Icon, MatButton, Moment, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (one of shown(); track one.letter.id) {
        <li>
          <ft-icon name="file" />
          <div>
            <p class="head">
              <strong>{{ one.letter.title | words }}</strong>
              <span class="ft-figures">{{ one.letter.number }}</span>
              <span class="ft-quiet ft-note issued"><ft-moment [at]="one.letter.issuedAt" /> {{ t.issued | words }} · {{ one.letter.by.unit }} {{ one.letter.by.name }}</span>
            </p>
            @if (one.letter.to; as to) { <p class="ft-note"><span class="ft-quiet">{{ t.to | words }}</span> {{ to }}</p> }
            @if (one.letter.cause; as cause) { <p class="late ft-note" role="status"><ft-icon name="warning" /><span>{{ t.unprinted | words }}{{ cause | words }}</span></p> }
            @else if (!one.letter.printed) { <p class="ft-note ft-quiet">{{ t.printing | words }}</p> }
            @if (one.letter.seal; as seal) {
              <p class="seal ft-note" [class.late]="seal.state === 'refused'" role="status">
                <ft-icon [name]="seal.state === 'sealed' ? 'check' : seal.state === 'refused' ? 'warning' : 'clock'" [class.done]="seal.state === 'sealed'" />
                <span><span class="ft-quiet">{{ t.seal | words }}</span> {{ t.seals[seal.state] | words }}@if (seal.reason) {：{{ seal.reason }}}@if (seal.seal) { · {{ seal.seal }}}@if (seal.certificate) { <span class="ft-quiet">{{ t.certificate | words }} {{ seal.certificate }}</span>}@if (seal.at) { <span class="ft-quiet"><ft-moment [at]="seal.at" /></span>}</span>
                @if (seal.mayAskAgain) { <button matButton="text" type="button" (click)="sealAgain.emit(one.letter)">{{ t.sealAgain | words }}</button> }
              </p>
            }
            <ol [attr.aria-label]="t.deliveries | words">
              @for (step of one.steps; track step.id) {
                <li><ft-icon [name]="step.arrivedOn ? 'check' : 'send'" [class.done]="step.arrivedOn" /><span>{{ step.words | words }}@if (step.note) { <span class="ft-quiet">{{ step.note }}</span> }</span></li>
              }
            </ol>
            <p class="deeds">
              <a matButton="outlined" [href]="one.href" target="_blank" rel="noopener"><ft-icon name="eye" />{{ (one.letter.cause ? t.again : t.pdf) | words }}</a>
              @if (one.docx; as docx) { <a matButton="text" [href]="docx" download><ft-icon name="in" />{{ t.docx | words }}</a> }
              @if (one.letter.mayDeliver) { <button matButton="text" type="button" (click)="deliver.emit(one.letter)"><ft-icon name="pen" />{{ t.deliver | words }}</button> }
              @if (one.letter.mayDeliver && one.steps.length === 0) { <span class="ft-note ft-quiet">{{ t.undelivered | words }}</span> }
            </p>
            @if (one.letter.digest; as digest) { <p class="digest ft-note ft-quiet">{{ t.digest | words }} {{ digest }} · {{ t.checkCode | words }} {{ one.letter.checkCode }}</p> }
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    ul, ol { list-style: none; margin: 0; padding: 0; }
    ul > li { display: flex; gap: 10px; padding: 10px 0; }
    ul > li + li { border-top: 1px solid var(--ft-hair); }
    ul > li > ft-icon { margin-top: 3px; color: var(--mat-sys-on-surface-variant); }
    ul > li > div { flex: 1; min-width: 0; }
    .head { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; }
    .head strong { font-weight: 700; }
    .issued { margin-left: auto; }
    .seal { display: flex; gap: 6px; align-items: center; flex-wrap: wrap; }
    .seal ft-icon.done { color: var(--ft-done); }
    .late { display: flex; gap: 6px; color: var(--ft-late); }
    ol li { display: flex; gap: 8px; padding: 2px 0; }
    ol li span span { margin-left: 8px; }
    ol ft-icon, .late ft-icon { flex: none; margin-top: 4px; }
    ol ft-icon { color: var(--ft-near); }
    ol ft-icon.done { color: var(--ft-done); }
    .deeds { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; margin-top: 6px; }
    .digest { overflow-wrap: anywhere; }
    @media (max-width: 720px) { .issued { margin-left: 0; flex-basis: 100%; } }
  `,
})
export class Letters {
  readonly type = input.required<string>();
  readonly id = input.required<string>();
  readonly letters = input.required<readonly LetterView[]>();
  readonly deliver = output<LetterView>();
  /** Its seal is to be asked for again. */
  readonly sealAgain = output<LetterView>();
  protected readonly t = t;
  protected readonly shown = computed(() =>
    this.letters().map((letter) => ({
      letter,
      href: address('records', this.type(), this.id(), 'letters', letter.id, 'pdf'),
      docx: letter.docx === true ? address('records', this.type(), this.id(), 'letters', letter.id, 'docx') : null,
      steps: letter.deliveries.map((step) => ({
        ...step,
        words: stepWords(step),
        note: [step.receivedBy, step.proof].filter((part) => part !== null).join(' · '),
      })),
    })),
  );
}

function stepWords({ way, sentOn, arrivedOn }: LetterDeliveryView): Label {
  const label = labelOf(deliveryWays, way) ?? [way, way];
  return [
    `${label[0]}：${sentOn} ${t.sent[0]}，${arrivedOn === null ? t.notArrived[0] : `${arrivedOn} ${t.arrived[0]}`}`,
    `${label[1]}: ${t.sent[1]} ${sentOn}, ${arrivedOn === null ? t.notArrived[1] : `${t.arrived[1]} ${arrivedOn}`}`,
  ];
}
