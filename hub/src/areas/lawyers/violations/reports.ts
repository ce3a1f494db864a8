import { violationReceipt, violationReported, violationReturned } from '@fatong/contracts/canonical/lawyers';
import { intake, note } from '../../../definitions/index.js';
import { asReceived, asReturned } from '../ministry.js';
import { systemOf } from './sources.js';
import { violation } from './violation.js';

/** What sources tell of violations, and how the ministry answers what we report of them. */
export const reports = [
  intake(violationReported, violation, (data) => ({
    source: systemOf[data.source],
    sourceId: data.id,
    version: data.version,
    withdrawn: data.withdrawn,
    happenedAt: data.decidedOn ?? data.occurredOn,
    values: {
      source: data.source,
      authority: data.authority,
      documentNumber: data.documentNumber,
      documentKind: data.documentKind,
      subject: data.subject.kind,
      subjectName: data.subject.name,
      licence: data.subject.licence,
      idNumber: data.subject.idNumber,
      birthYear: data.subject.birthYear,
      uscc: data.subject.uscc,
      firmName: data.subject.firmName,
      occurredOn: data.occurredOn,
      decidedOn: data.decidedOn,
      effectiveFrom: data.effectiveFrom,
      effectiveTo: data.effectiveTo,
      act: data.act,
      charge: data.charge,
      measure: data.measure,
      stage: data.stage,
      briberKind: data.bribe?.briberKind,
      bribedFrom: data.bribe?.from,
      bribedTo: data.bribe?.to,
      amountBand: data.bribe?.amountBand,
      bribeOutcome: data.bribe?.outcome,
      sourcePenalty: data.penalty,
      sourceFinding: data.finding,
      legalBasis: data.legalBasis,
      published: data.published,
    },
  })),
  note(violationReceipt, violation, asReceived),
  note(violationReturned, violation, asReturned),
];
