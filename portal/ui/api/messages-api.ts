import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  AuditEntry,
  BodyRevealRequest,
  ConversationView,
  DifferenceView,
  DiscardAnswer,
  FailureGroupView,
  FailureNoteRequest,
  FlowView,
  ListAnswer,
  MessageAnswer,
  MessageItem,
  OperatorChecks,
  ReckoningView,
  RefusalView,
  ResendAnswer,
  ResendRequest,
  RetryAnswer,
  RetryRequest,
  RevealedBody,
  StatesAnswer,
  StatesRequest,
  SystemContactRequest,
  SystemContactView,
  SystemPageView,
  SystemView,
} from '@fatong/contracts/api';
import { address } from './addresses.js';
import { keyed } from './keyed.js';
import { parametersOf, type ListQuery } from './query.js';

/** Message flows, failures, refusals and the audit log: the operator's and the auditor's calls. */
@Injectable({ providedIn: 'root' })
export class MessagesApi {
  private readonly http = inject(HttpClient);

  systems(minutes: number): Observable<ListAnswer<SystemView>> {
    return this.http.get<ListAnswer<SystemView>>(address('systems'), { params: { minutes } });
  }

  system(id: string, minutes: number): Observable<SystemPageView> {
    return this.http.get<SystemPageView>(address('systems', id), { params: { minutes } });
  }

  /** Whom one phones about a system: all of it, as it is from now on. */
  keepContact(id: string, request: SystemContactRequest): Observable<SystemContactView> {
    return this.http.post<SystemContactView>(address('systems', id, 'contact'), request);
  }

  checks(): Observable<OperatorChecks> {
    return this.http.get<OperatorChecks>(address('checks'));
  }

  /** What operators did to the flow, the latest first; of one system where its object is given. */
  flowEvents(query: ListQuery): Observable<ListAnswer<AuditEntry>> {
    return this.http.get<ListAnswer<AuditEntry>>(address('flow', 'events'), { params: parametersOf(query) });
  }

  flow(minutes: number): Observable<FlowView> {
    return this.http.get<FlowView>(address('flow'), { params: { minutes } });
  }

  list(query: ListQuery): Observable<ListAnswer<MessageItem>> {
    return this.http.get<ListAnswer<MessageItem>>(address('messages'), { params: parametersOf(query) });
  }

  message(id: string): Observable<MessageAnswer> {
    return this.http.get<MessageAnswer>(address('messages', id));
  }

  /** What belongs together, and what joins it. */
  conversation(id: string): Observable<ConversationView> {
    return this.http.get<ConversationView>(address('messages', id, 'conversation'));
  }

  /** What does not go on, by cause; with those of the last days of which nothing is open any more. */
  failures(resolved = false): Observable<ListAnswer<FailureGroupView>> {
    return this.http.get<ListAnswer<FailureGroupView>>(address('failures', 'groups'), resolved ? { params: { resolved } } : {});
  }

  /** `confirmed`: the person knows that the outcome of the first sending is unknown, or how many messages it means. */
  retryGroup(id: string, key: string, confirmed: boolean): Observable<RetryAnswer> {
    return this.http.post<RetryAnswer>(address('failures', 'groups', id, 'retries'), { confirmed } satisfies RetryRequest, keyed(key));
  }

  retryMessage(id: string, key: string, confirmed: boolean): Observable<RetryAnswer> {
    return this.http.post<RetryAnswer>(address('messages', id, 'retries'), { confirmed } satisfies RetryRequest, keyed(key));
  }

  /** Whose a group is, and what is known of it. */
  noteFailure(id: string, request: FailureNoteRequest): Observable<FailureGroupView> {
    return this.http.post<FailureGroupView>(address('failures', 'groups', id, 'note'), request);
  }

  discardGroup(id: string, key: string, reason: string): Observable<DiscardAnswer> {
    return this.http.post<DiscardAnswer>(address('failures', 'groups', id, 'discards'), { reason }, keyed(key));
  }

  discardMessage(id: string, key: string, reason: string): Observable<DiscardAnswer> {
    return this.http.post<DiscardAnswer>(address('messages', id, 'discards'), { reason }, keyed(key));
  }

  /** Messages about a person, audited with what for: the name or number stands in no address. */
  about(person: string, purpose: string, limit: number): Observable<ListAnswer<MessageItem>> {
    return this.http.post<ListAnswer<MessageItem>>(address('messages', 'query'), { person, purpose, limit });
  }

  states(ids: readonly string[]): Observable<StatesAnswer> {
    return this.http.post<StatesAnswer>(address('messages', 'states'), { ids } satisfies StatesRequest);
  }

  revealBody(id: string, stage: string, purpose: string): Observable<RevealedBody> {
    return this.http.post<RevealedBody>(address('messages', id, 'reveal'), { stage, purpose } satisfies BodyRevealRequest);
  }

  refusals(query: ListQuery): Observable<ListAnswer<RefusalView>> {
    return this.http.get<ListAnswer<RefusalView>>(address('refusals'), { params: parametersOf(query) });
  }

  refusal(id: string): Observable<RefusalView> {
    return this.http.get<RefusalView>(address('refusals', id));
  }

  revealRefusal(id: string, purpose: string): Observable<RevealedBody> {
    return this.http.post<RevealedBody>(address('refusals', id, 'reveal'), { purpose });
  }

  reckonings(): Observable<ListAnswer<ReckoningView>> {
    return this.http.get<ListAnswer<ReckoningView>>(address('reckonings'));
  }

  differences(system: string, limit: number): Observable<ListAnswer<DifferenceView>> {
    return this.http.get<ListAnswer<DifferenceView>>(address('reckonings', system, 'differences'), { params: { limit } });
  }

  /** Has the master report these again, or all that differ. */
  resend(system: string, ids?: readonly string[]): Observable<ResendAnswer> {
    return this.http.post<ResendAnswer>(
      address('reckonings', system, 'requests'),
      (ids === undefined ? {} : { ids }) satisfies ResendRequest,
    );
  }

  /** Has all days compared now. */
  round(system: string): Observable<void> {
    return this.http.post<void>(address('reckonings', system, 'rounds'), {});
  }

  audit(query: ListQuery): Observable<ListAnswer<AuditEntry>> {
    return this.http.get<ListAnswer<AuditEntry>>(address('audit'), { params: parametersOf(query) });
  }
}
