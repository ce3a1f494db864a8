import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { RecordExport } from './exports/record-export.js';
import { ReportExport } from './exports/report-export.js';
import { TablesExport } from './exports/tables-export.js';
import { ExportsController } from './exports.controller.js';
import { AnswersProblems } from './frame/answers-problems.js';
import { Guard } from './frame/guard.js';
import { ReadsInput } from './frame/input.js';
import { ACCESS, FRAME } from './frame/tokens.js';
import { CorrectionDesk } from './corrections/desk.js';
import { CorrectionsController } from './corrections.controller.js';
import { CalendarDesk } from './calendar/desk.js';
import { CalendarController } from './calendar.controller.js';
import { DemoClockDesk } from './demo/clock-desk.js';
import { DemoController } from './demo.controller.js';
import { DoorDesk } from './doors/desk.js';
import { DoorsController } from './doors.controller.js';
import { FileDesk } from './files/desk.js';
import { UploadDesk } from './files/uploads.js';
import { FilesController } from './files.controller.js';
import { HoldDesk } from './holds/desk.js';
import { HoldsController } from './holds.controller.js';
import { ImportDesk } from './imports/desk.js';
import { ImportSheets } from './imports/sheets.js';
import { ImportsController } from './imports.controller.js';
import { LetterChecking } from './letters/checking.js';
import { LetterDesk } from './letters/desk.js';
import { LettersController } from './letters.controller.js';
import { LiveFeed } from './live/feed.js';
import { AuditTrail } from './messages/audit.js';
import { MessageDesk } from './messages/desk.js';
import { DiscardDesk } from './messages/discards.js';
import { RetryDesk } from './messages/retries.js';
import { MessageSearch } from './messages/searching.js';
import { MessagesController } from './messages.controller.js';
import { KNOWN, PARTS, type ApiParts } from './parts.js';
import { DecidingDesk } from './records/deciding.js';
import { NoticeDesk } from './notices/desk.js';
import { NoticesController } from './notices.controller.js';
import { PublicationDesk } from './publications/desk.js';
import { PublicationsController } from './publications.controller.js';
import { ReckoningDesk } from './reckonings/desk.js';
import { RecordDesk } from './records/desk.js';
import { RecordLists } from './records/lists.js';
import { PressingDesk } from './records/pressing.js';
import { RecordOverview } from './records/overview.js';
import { SentDesk } from './records/sent.js';
import { StaffDesk } from './records/staff.js';
import { TrayDesk } from './records/tray.js';
import { LikenessDesk } from './records/likeness.js';
import { RelatedDesk } from './records/related.js';
import { WholeFileDesk } from './records/whole-file.js';
import { ReportDesk } from './reports/desk.js';
import { ReckoningsController } from './reckonings.controller.js';
import { OperationsController } from './operations.controller.js';
import { OperationDesk } from './operations/desk.js';
import { RecordsController } from './records.controller.js';
import { ReportsController } from './reports.controller.js';
import { BoardDesk } from './boards/desk.js';
import { BoardsController } from './boards.controller.js';
import { DeputyDesk } from './deputies/desk.js';
import { DeputiesController } from './deputies.controller.js';
import { ContactDesk } from './systems/contact-desk.js';
import { SystemDesk } from './systems/desk.js';
import { SystemsController } from './systems.controller.js';
import { FollowingDesk } from './following/desk.js';
import { FollowingController } from './following.controller.js';
import { KioskDesk } from './kiosks/desk.js';
import { KiosksController } from './kiosks.controller.js';
import { CountdownController } from './countdown.controller.js';
import { CountdownDesk } from './countdown/desk.js';
import { FeedDesk } from './feed/desk.js';
import { FeedController } from './feed.controller.js';
import { RuleDesk } from './rules/desk.js';
import { RulesController } from './rules.controller.js';
import { RunningController } from './running.controller.js';
import { SessionController } from './session.controller.js';
import { IdentityDesk } from './identity-desk.js';
import { OwnAccountDesk } from './own-account-desk.js';
import { PasscodeDesk } from './passcode-desk.js';
import { SessionDesk } from './session-desk.js';
import { UploadLedgerDesk } from './uploads/desk.js';
import { UploadsController } from './uploads.controller.js';
import { TextDesk } from './texts/desk.js';
import { ViewDesk } from './views/desk.js';
import { ViewsController } from './views.controller.js';
import { SteeringController } from './steering.controller.js';
import { GuardsController } from './guards.controller.js';
import { GuardDesk } from './steering/guard-desk.js';
import { SteeringDesk } from './steering/desk.js';

/** The HTTP API over the parts that the composition made. */
@Module({})
export class ApiModule {
  static of(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        SessionController,
        ExportsController,
        RecordsController,
        LettersController,
        FilesController,
        MessagesController,
        ReckoningsController,
        ReportsController,
        BoardsController,
        DeputiesController,
        FollowingController,
        KiosksController,
        SystemsController,
        NoticesController,
        ViewsController,
        OperationsController,
        CorrectionsController,
        HoldsController,
        SteeringController,
        GuardsController,
        DemoController,
        CalendarController,
        UploadsController,
        ImportsController,
        CountdownController,
        FeedController,
        RulesController,
        PublicationsController,
        DoorsController,
        RunningController,
      ],
      providers: [
        { provide: PARTS, useValue: parts },
        { provide: FRAME, useValue: parts },
        { provide: ACCESS, useValue: parts.access },
        { provide: KNOWN, useValue: parts.known },
        IdentityDesk,
        PasscodeDesk,
        OwnAccountDesk,
        SessionDesk,
        RecordDesk,
        LetterDesk,
        LetterChecking,
        FileDesk,
        TextDesk,
        UploadDesk,
        DecidingDesk,
        ReckoningDesk,
        RecordLists,
        RecordOverview,
        PressingDesk,
        SentDesk,
        StaffDesk,
        TrayDesk,
        RelatedDesk,
        LikenessDesk,
        WholeFileDesk,
        ReportDesk,
        BoardDesk,
        DeputyDesk,
        FollowingDesk,
        KioskDesk,
        ContactDesk,
        SystemDesk,
        RecordExport,
        ReportExport,
        TablesExport,
        NoticeDesk,
        ViewDesk,
        MessageDesk,
        MessageSearch,
        RetryDesk,
        DiscardDesk,
        OperationDesk,
        CorrectionDesk,
        HoldDesk,
        SteeringDesk,
        GuardDesk,
        DemoClockDesk,
        CalendarDesk,
        UploadLedgerDesk,
        ImportDesk,
        ImportSheets,
        CountdownDesk,
        FeedDesk,
        RuleDesk,
        PublicationDesk,
        DoorDesk,
        LiveFeed,
        AuditTrail,
        { provide: APP_GUARD, useClass: Guard },
        { provide: APP_INTERCEPTOR, useClass: ReadsInput },
        { provide: APP_FILTER, useClass: AnswersProblems },
      ],
      exports: [LiveFeed],
    };
  }
}
