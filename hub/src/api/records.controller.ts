import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { languageOf } from '@fatong/contracts';
import type {
  ActionAnswer,
  ActionOffer,
  CountsAnswer,
  DistrictCountsAnswer,
  FileAnswer,
  LikenessAnswer,
  ListAnswer,
  RecordAnswer,
  RecordItem,
  RelatedView,
  SearchAnswer,
  SentItem,
  StaffItem,
  TextHit,
  TimelineEntry,
  TrayAnswer,
} from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { DecidingDesk } from './records/deciding.js';
import { RecordDesk } from './records/desk.js';
import { LikenessDesk } from './records/likeness.js';
import { RecordLists } from './records/lists.js';
import { PressingDesk } from './records/pressing.js';
import { RelatedDesk } from './records/related.js';
import { RecordOverview } from './records/overview.js';
import { SentDesk } from './records/sent.js';
import { StaffDesk } from './records/staff.js';
import { TrayDesk } from './records/tray.js';
import { WholeFileDesk } from './records/whole-file.js';
import { TextDesk } from './texts/desk.js';
import { routes } from './routes/index.js';

@Controller()
export class RecordsController {
  constructor(
    @Inject(RecordDesk) private readonly desk: RecordDesk,
    @Inject(RecordLists) private readonly lists: RecordLists,
    @Inject(RecordOverview) private readonly overview: RecordOverview,
    @Inject(PressingDesk) private readonly pressing: PressingDesk,
    @Inject(TrayDesk) private readonly trays: TrayDesk,
    @Inject(SentDesk) private readonly sentDesk: SentDesk,
    @Inject(RelatedDesk) private readonly beside: RelatedDesk,
    @Inject(LikenessDesk) private readonly likeness: LikenessDesk,
    @Inject(WholeFileDesk) private readonly files: WholeFileDesk,
    @Inject(DecidingDesk) private readonly deciding: DecidingDesk,
    @Inject(StaffDesk) private readonly staffDesk: StaffDesk,
    @Inject(TextDesk) private readonly textDesk: TextDesk,
  ) {}

  @Handles(routes.listRecords)
  list(@Who() reader: Reader, @In() { params, query, filters }: Input<typeof routes.listRecords>): Promise<ListAnswer<RecordItem>> {
    return this.lists.list(reader, params.type, query, filters);
  }

  @Handles(routes.queryRecords)
  query(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.queryRecords>): Promise<ListAnswer<RecordItem>> {
    return this.lists.query(reader, params.type, body);
  }

  @Handles(routes.findTexts)
  texts(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.findTexts>): Promise<ListAnswer<TextHit>> {
    return this.textDesk.find(reader, params.type, body);
  }

  @Handles(routes.createRecord)
  create(@Who() reader: Reader, @In() { params, key, body }: Input<typeof routes.createRecord>): Promise<ActionAnswer> {
    return this.desk.perform(reader, { ...params, key }, body);
  }

  @Handles(routes.showRecord)
  show(@Who() reader: Reader, @In() { params }: Input<typeof routes.showRecord>): Promise<RecordAnswer> {
    return this.desk.show(reader, params.type, params.id);
  }

  @Handles(routes.offerActions)
  offers(
    @Who() reader: Reader,
    @In() { params, query }: Input<typeof routes.offerActions>,
    @Req() request: Request,
  ): Promise<ListAnswer<ActionOffer>> {
    return this.desk.offers(reader, params.type, params.id, query, languageOf(request.get('Accept-Language')));
  }

  @Handles(routes.performAction)
  perform(@Who() reader: Reader, @In() { params, key, body }: Input<typeof routes.performAction>): Promise<ActionAnswer> {
    return this.desk.perform(reader, { ...params, key }, body);
  }

  @Handles(routes.decideOutgoing)
  decide(@Who() reader: Reader, @In() { params, key, body }: Input<typeof routes.decideOutgoing>): Promise<void> {
    return this.deciding.decide(reader, { ...params, key, ...body });
  }

  @Handles(routes.showTimeline)
  timeline(
    @Who() reader: Reader,
    @In() { params, query }: Input<typeof routes.showTimeline>,
    @Req() request: Request,
  ): Promise<ListAnswer<TimelineEntry>> {
    return this.desk.timeline(reader, params.type, params.id, query, languageOf(request.get('Accept-Language')));
  }

  @Handles(routes.showRelated)
  related(@Who() reader: Reader, @In() { params, query }: Input<typeof routes.showRelated>): Promise<ListAnswer<RelatedView>> {
    return this.beside.list(reader, params.type, params.id, query);
  }

  @Handles(routes.typedLikeness)
  typed(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.typedLikeness>): Promise<LikenessAnswer> {
    return this.likeness.typed(reader, params.type, body);
  }

  @Handles(routes.showLikeness)
  alike(@Who() reader: Reader, @In() { params }: Input<typeof routes.showLikeness>): Promise<LikenessAnswer> {
    return this.likeness.of(reader, params.type, params.id);
  }

  @Handles(routes.showFile)
  file(@Who() reader: Reader, @In() { params }: Input<typeof routes.showFile>, @Req() request: Request): Promise<FileAnswer> {
    return this.files.show(reader, params.type, params.id, languageOf(request.get('Accept-Language')));
  }

  @Handles(routes.revealField)
  reveal(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.revealField>): Promise<{ field: string; value: unknown }> {
    return this.desk.reveal(reader, params.type, params.id, body);
  }

  @Handles(routes.staff)
  staff(@Who() reader: Reader, @In() { query }: Input<typeof routes.staff>): Promise<ListAnswer<StaffItem>> {
    return this.staffDesk.list(reader, query);
  }

  @Handles(routes.tray)
  tray(@Who() reader: Reader, @In() { query }: Input<typeof routes.tray>): Promise<TrayAnswer> {
    return this.trays.tray(reader, query);
  }

  @Handles(routes.sent)
  sent(@Who() reader: Reader): Promise<ListAnswer<SentItem>> {
    return this.sentDesk.list(reader);
  }

  @Handles(routes.counts)
  counts(@Who() reader: Reader): Promise<CountsAnswer> {
    return this.overview.counts(reader);
  }

  @Handles(routes.districtCounts)
  districtCounts(@Who() reader: Reader): Promise<DistrictCountsAnswer> {
    return this.pressing.byDistrict(reader);
  }

  @Handles(routes.search)
  search(@Who() reader: Reader, @In() { body }: Input<typeof routes.search>): Promise<SearchAnswer> {
    return this.overview.search(reader, body);
  }
}
