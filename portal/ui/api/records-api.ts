import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  ActionAnswer,
  ActionOffer,
  ActionRequest,
  CountsAnswer,
  DistrictCountsAnswer,
  FileAnswer,
  DecisionRequest,
  LetterDeliveryRequest,
  LikenessAnswer,
  LikenessRequest,
  ListAnswer,
  RecordAnswer,
  RecordItem,
  RelatedView,
  RevealAnswer,
  RevealRequest,
  SearchAnswer,
  SearchRequest,
  SentItem,
  StaffItem,
  TextHit,
  TextRequest,
  TimelineEntry,
  TrayAnswer,
  TrayList,
} from '@fatong/contracts/api';
import { address } from './addresses.js';
import { keyed } from './keyed.js';
import { bodyOf, parametersOf, type ListQuery } from './query.js';

/** Records of any type: the calls under `/api/records`, tray and search. */
@Injectable({ providedIn: 'root' })
export class RecordsApi {
  private readonly http = inject(HttpClient);

  list(type: string, query: ListQuery): Observable<ListAnswer<RecordItem>> {
    return this.http.get<ListAnswer<RecordItem>>(address('records', type), { params: parametersOf(query) });
  }

  /** For filters that may not stand in an address; the answer's `query` repeats them. */
  query(type: string, query: ListQuery): Observable<ListAnswer<RecordItem>> {
    return this.http.post<ListAnswer<RecordItem>>(address('records', type, 'query'), bodyOf(query));
  }

  /** Words in the text of files: in the body, since they may name somebody. */
  texts(type: string, request: TextRequest): Observable<ListAnswer<TextHit>> {
    return this.http.post<ListAnswer<TextHit>>(address('records', type, 'texts'), request);
  }

  record(type: string, id: string): Observable<RecordAnswer> {
    return this.http.get<RecordAnswer>(address('records', type, id));
  }

  timeline(type: string, id: string): Observable<ListAnswer<TimelineEntry>> {
    return this.http.get<ListAnswer<TimelineEntry>>(address('records', type, id, 'timeline'));
  }

  related(type: string, id: string): Observable<ListAnswer<RelatedView>> {
    return this.http.get<ListAnswer<RelatedView>>(address('records', type, id, 'related'));
  }

  offers(type: string, id: string): Observable<ListAnswer<ActionOffer>> {
    return this.http.get<ListAnswer<ActionOffer>>(address('records', type, id, 'actions'));
  }

  /** Does the action, or creates a record when `id` is null. The same `key` again has the same effect once. */
  act(
    on: { readonly type: string; readonly id: string | null; readonly action: string; readonly key: string },
    request: ActionRequest,
  ): Observable<ActionAnswer> {
    const path =
      on.id === null ? address('records', on.type, 'actions', on.action) : address('records', on.type, on.id, 'actions', on.action);
    return this.http.post<ActionAnswer>(path, request, keyed(on.key));
  }

  /** Decides what becomes of an outgoing message that does not go on by itself. */
  decide(
    on: { readonly type: string; readonly id: string; readonly messageId: string; readonly key: string },
    request: DecisionRequest,
  ): Observable<void> {
    return this.http.post<void>(address('records', on.type, on.id, 'outgoing', on.messageId, 'decisions'), request, keyed(on.key));
  }

  /** Writes down a step of the delivery of a letter. */
  deliver(
    on: { readonly type: string; readonly id: string; readonly letterId: string; readonly key: string },
    request: LetterDeliveryRequest,
  ): Observable<void> {
    return this.http.post<void>(address('records', on.type, on.id, 'letters', on.letterId, 'deliveries'), request, keyed(on.key));
  }

  /** Has the seal of a letter asked for again, after it was refused. */
  sealAgain(on: { readonly type: string; readonly id: string; readonly letterId: string; readonly key: string }): Observable<void> {
    return this.http.post<void>(address('records', on.type, on.id, 'letters', on.letterId, 'seal'), {}, keyed(on.key));
  }

  reveal(type: string, id: string, request: RevealRequest): Observable<RevealAnswer> {
    return this.http.post<RevealAnswer>(address('records', type, id, 'reveal'), request);
  }

  /** Who may be named in a field of a form. */
  staff(of: { readonly type: string; readonly field: string; readonly record?: string }): Observable<ListAnswer<StaffItem>> {
    return this.http.get<ListAnswer<StaffItem>>(address('staff'), { params: { ...of } });
  }

  /** What is asked of the reader, or what he has in hand beside. */
  tray(list: TrayList, limit: number): Observable<TrayAnswer> {
    return this.http.get<TrayAnswer>(address('tray'), { params: { list, limit } });
  }

  /** What the reader sent and what does not go on by itself. */
  sent(): Observable<ListAnswer<SentItem>> {
    return this.http.get<ListAnswer<SentItem>>(address('tray', 'sent'));
  }

  /** Of all types the reader sees, and how much is asked of him. */
  counts(): Observable<CountsAnswer> {
    return this.http.get<CountsAnswer>(address('counts'));
  }

  /** What is overdue or due soon, by district, of types the reader sees in the whole city. */
  byDistrict(): Observable<DistrictCountsAnswer> {
    return this.http.get<DistrictCountsAnswer>(address('counts', 'districts'));
  }

  /** What is alike to a form being filled in, of which nothing stands in the address. */
  likeness(type: string, request: LikenessRequest): Observable<LikenessAnswer> {
    return this.http.post<LikenessAnswer>(address('records', type, 'likeness'), request);
  }

  alike(type: string, id: string): Observable<LikenessAnswer> {
    return this.http.get<LikenessAnswer>(address('records', type, id, 'likeness'));
  }

  file(type: string, id: string): Observable<FileAnswer> {
    return this.http.get<FileAnswer>(address('records', type, id, 'file'));
  }

  search(text: string, limit: number): Observable<SearchAnswer> {
    return this.http.post<SearchAnswer>(address('search'), { text, limit } satisfies SearchRequest);
  }
}
