import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { RuleItem, RuleSetting } from '@fatong/contracts/api';
import { Catalogue, Loading, Notice, PageHead, RulesApi, Words, problemNotice, problemOf, type ApiProblem } from '@fatong/ui';
import { paths } from '../paths.js';
import { ruleTexts } from './texts.js';

/** The rules and decision tables this person steers: whether they are on, by which version, and how often they were wrong. */
@Component({
  selector: 'ft-rules-page',
  imports: [Loading, Notice, PageHead, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rules-page.html',
  styleUrl: './rules.scss',
})
export class RulesPage {
  private readonly api = inject(RulesApi);
  private readonly catalogue = inject(Catalogue);
  protected readonly t = ruleTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly rules = signal<readonly RuleItem[] | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  constructor() {
    firstValueFrom(this.api.rules())
      .then(({ items }) => this.rules.set(items))
      .catch((error: unknown) => this.problem.set(problemOf(error)));
  }

  protected link({ name }: RuleItem): readonly string[] {
    return ['/', paths.rules, name];
  }

  protected share({ figures }: RuleItem): string {
    return figures === null || figures.share === null ? '—' : `${figures.share}%`;
  }

  /** Where it is on. */
  protected where({ districts }: RuleSetting): readonly Label[] {
    const known = this.catalogue.districts();
    return districts === null
      ? [ruleTexts.wholeCity]
      : districts.map((code) => known.find(({ value }) => value === code)?.label ?? [code, code]);
  }
}
