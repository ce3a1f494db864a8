import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { languageOf, type Language } from '@fatong/contracts';
import type {
  AuditEntry,
  ConversationView,
  DiscardAnswer,
  FailureGroupView,
  FlowView,
  ListAnswer,
  MessageAnswer,
  MessageItem,
  RefusalView,
  RetryAnswer,
  RevealedBody,
  StatesAnswer,
  SystemView,
} from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { AuditTrail } from './messages/audit.js';
import { MessageDesk } from './messages/desk.js';
import { DiscardDesk } from './messages/discards.js';
import { MessageSearch } from './messages/searching.js';
import { RetryDesk } from './messages/retries.js';
import { routes } from './routes/index.js';

const spoken = (request: Request): Language => languageOf(request.get('Accept-Language'));

@Controller()
export class MessagesController {
  constructor(
    @Inject(MessageDesk) private readonly desk: MessageDesk,
    @Inject(MessageSearch) private readonly search: MessageSearch,
    @Inject(AuditTrail) private readonly trail: AuditTrail,
    @Inject(RetryDesk) private readonly retries: RetryDesk,
    @Inject(DiscardDesk) private readonly discards: DiscardDesk,
  ) {}

  @Handles(routes.listMessages)
  list(@Who() reader: Reader, @In() { query, filters }: Input<typeof routes.listMessages>): Promise<ListAnswer<MessageItem>> {
    return this.search.list(reader, query, filters);
  }

  @Handles(routes.queryMessages)
  query(@Who() reader: Reader, @In() { body }: Input<typeof routes.queryMessages>): Promise<ListAnswer<MessageItem>> {
    return this.search.query(reader, body);
  }

  @Handles(routes.showConversation)
  conversation(@In() { params }: Input<typeof routes.showConversation>): Promise<ConversationView> {
    return this.desk.conversation(params.id);
  }

  @Handles(routes.showMessage)
  show(@In() { params }: Input<typeof routes.showMessage>, @Req() request: Request): Promise<MessageAnswer> {
    return this.desk.show(params.id, spoken(request));
  }

  @Handles(routes.revealBody)
  reveal(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.revealBody>): Promise<RevealedBody> {
    return this.desk.reveal(reader, params.id, body);
  }

  @Handles(routes.retryMessage)
  retry(
    @Who() reader: Reader,
    @In() { params, key, body }: Input<typeof routes.retryMessage>,
    @Req() request: Request,
  ): Promise<RetryAnswer> {
    return this.retries.retryMessage(reader, { ...params, key, confirmed: body.confirmed ?? false }, spoken(request));
  }

  @Handles(routes.countStates)
  states(@In() { body }: Input<typeof routes.countStates>): Promise<StatesAnswer> {
    return this.desk.states(body.ids);
  }

  @Handles(routes.listFailures)
  failures(@In() { query }: Input<typeof routes.listFailures>): Promise<ListAnswer<FailureGroupView>> {
    return this.retries.groups(query);
  }

  @Handles(routes.noteFailure)
  noteGroup(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.noteFailure>): Promise<FailureGroupView> {
    return this.retries.note(reader, params.id, body);
  }

  @Handles(routes.retryFailures)
  retryGroup(
    @Who() reader: Reader,
    @In() { params, key, body }: Input<typeof routes.retryFailures>,
    @Req() request: Request,
  ): Promise<RetryAnswer> {
    return this.retries.retryGroup(reader, { ...params, key, confirmed: body.confirmed ?? false }, spoken(request));
  }

  @Handles(routes.discardMessage)
  discard(
    @Who() reader: Reader,
    @In() { params, key, body }: Input<typeof routes.discardMessage>,
    @Req() request: Request,
  ): Promise<DiscardAnswer> {
    return this.discards.message(reader, { ...params, key, ...body }, spoken(request));
  }

  @Handles(routes.discardFailures)
  discardGroup(
    @Who() reader: Reader,
    @In() { params, key, body }: Input<typeof routes.discardFailures>,
    @Req() request: Request,
  ): Promise<DiscardAnswer> {
    return this.discards.group(reader, { ...params, key, ...body }, spoken(request));
  }

  @Handles(routes.listRefusals)
  refusals(@In() { query, filters }: Input<typeof routes.listRefusals>): Promise<ListAnswer<RefusalView>> {
    return this.desk.refusals(query, filters);
  }

  @Handles(routes.showRefusal)
  refusal(@In() { params }: Input<typeof routes.showRefusal>): Promise<RefusalView> {
    return this.desk.refusal(params.id);
  }

  @Handles(routes.revealRefusal)
  revealRefusal(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.revealRefusal>): Promise<RevealedBody> {
    return this.desk.revealRefusal(reader, params.id, body.purpose);
  }

  @Handles(routes.listSystems)
  systems(@In() { query }: Input<typeof routes.listSystems>): Promise<ListAnswer<SystemView>> {
    return this.desk.systems(query);
  }

  @Handles(routes.showFlow)
  flow(@In() { query }: Input<typeof routes.showFlow>): Promise<FlowView> {
    return this.desk.flow(query);
  }

  @Handles(routes.listAudit)
  audit(@In() { query, filters }: Input<typeof routes.listAudit>): Promise<ListAnswer<AuditEntry>> {
    return this.trail.list(query, filters);
  }
}
