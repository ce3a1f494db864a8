import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { RuleAnswer, RuleDecisionRequest, RuleSetting, RuleTrial } from '@fatong/contracts/api';
import {
  Entry,
  EntryField,
  Loading,
  Moment,
  Notice,
  PageHead,
  RulesApi,
  Value,
  Words,
  problemNotice,
  problemOf,
  recordLink,
  recordsLink,
  type ApiProblem,
} from '@fatong/ui';
import { paths } from '../paths.js';
import { RuleForm } from './rule-form.js';
import { ruleTexts } from './texts.js';

/** One rule: how it goes, its versions, what it opened last, a change by two persons, and a trial before it. */
@Component({
  selector: 'ft-rule-page',
  imports: [EntryField, Loading, MatButton, Moment, Notice, PageHead, RouterLink, Value, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule-page.html',
  styleUrl: './rules.scss',
})
export class RulePage {
  private readonly api = inject(RulesApi);
  /** Of the address. */
  readonly name = input.required<string>();

  protected readonly t = ruleTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly crumbs = [{ label: ruleTexts.title, link: ['/', paths.rules] }];
  protected readonly recordLink = recordLink;
  protected readonly recordsLink = recordsLink;
  protected readonly rule = signal<RuleAnswer | undefined>(undefined);
  protected readonly form = signal<RuleForm | undefined>(undefined);
  protected readonly trial = signal<RuleTrial | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly done = signal<Label | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly decisionReason = new Entry(
    {
      name: 'decisionReason',
      kind: 'text',
      title: ruleTexts.decisionReason,
      class: 'internal',
      required: false,
      many: false,
      maxLength: 500,
    },
    false,
    null,
  );
  protected readonly title = computed(() => this.rule()?.title ?? ruleTexts.title);

  constructor() {
    effect(() => {
      const name = this.name();
      untracked(() => void this.follow(async () => this.take(await firstValueFrom(this.api.rule(name)))));
    });
  }

  protected where(rule: RuleAnswer, { districts }: RuleSetting): readonly Label[] {
    return districts === null
      ? [ruleTexts.wholeCity]
      : districts.map((code) => rule.districts.find(({ value }) => value === code)?.label ?? [code, code]);
  }

  protected tryIt(form: RuleForm): Promise<void> {
    const request = form.trial();
    this.trial.set(undefined);
    return request === null
      ? Promise.resolve()
      : this.follow(async () => this.trial.set(await firstValueFrom(this.api.trial(this.name(), request))), form);
  }

  protected propose(form: RuleForm): Promise<void> {
    const request = form.request();
    if (request === null) return Promise.resolve();
    return this.follow(async () => {
      this.take(await firstValueFrom(this.api.propose(this.name(), request)));
      this.done.set(ruleTexts.proposed);
    }, form);
  }

  protected decide({ version }: RuleSetting, decision: RuleDecisionRequest['decision']): Promise<void> {
    const reason = this.decisionReason.value();
    return this.follow(async () => {
      const request = { decision, ...(typeof reason === 'string' && reason !== '' && { reason }) };
      this.take(await firstValueFrom(this.api.decide(this.name(), version, request)));
      this.decisionReason.set(null);
      this.done.set(ruleTexts.done);
    });
  }

  private take(rule: RuleAnswer): void {
    this.rule.set(rule);
    this.form.set(rule.may.propose ? new RuleForm(rule) : undefined);
  }

  private async follow(work: () => Promise<void>, form?: RuleForm): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.done.set(undefined);
    this.problem.set(undefined);
    await work().catch((error: unknown) => {
      const problem = problemOf(error);
      form?.find(problem);
      this.problem.set(problem);
    });
    this.isBusy.set(false);
  }
}
