import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  ListAnswer,
  RuleAnswer,
  RuleDecisionRequest,
  RuleItem,
  RuleSettingRequest,
  RuleTrial,
  RuleTrialRequest,
} from '@fatong/contracts/api';
import { address } from './addresses.js';

/** The rules of areas, for those who steer them. */
@Injectable({ providedIn: 'root' })
export class RulesApi {
  private readonly http = inject(HttpClient);

  rules(): Observable<ListAnswer<RuleItem>> {
    return this.http.get<ListAnswer<RuleItem>>(address('rules'));
  }

  rule(name: string): Observable<RuleAnswer> {
    return this.http.get<RuleAnswer>(address('rules', name));
  }

  propose(name: string, request: RuleSettingRequest): Observable<RuleAnswer> {
    return this.http.post<RuleAnswer>(address('rules', name, 'settings'), request);
  }

  decide(name: string, version: number, request: RuleDecisionRequest): Observable<RuleAnswer> {
    return this.http.post<RuleAnswer>(address('rules', name, 'settings', String(version)), request);
  }

  /** What it would open by these numbers; nothing is written. */
  trial(name: string, request: RuleTrialRequest): Observable<RuleTrial> {
    return this.http.post<RuleTrial>(address('rules', name, 'trial'), request);
  }
}
