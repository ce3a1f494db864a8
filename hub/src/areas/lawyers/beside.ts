import type { BadgeType, RelatedType } from '../../definitions/index.js';

/** What is shown of records that stand beside another one. */
export const complaintColumns = ['number', 'grounds', 'state', 'complainedOn', 'decision'] as const;
export const sanctionColumns = ['number', 'measure', 'sanction', 'penaltyKind', 'state', 'executeDue', 'doneOn'] as const;
export const sheetColumns = ['asOf', 'province', 'adverse', 'state'] as const;
export const scoreReviewColumns = ['number', 'complaint', 'state', 'answerDue', 'correctedOn'] as const;
export const leaveColumns = ['number', 'firm', 'kind', 'state', 'leftOn', 'confirmedOn'] as const;
export const transferOutColumns = ['number', 'province', 'theirFirm', 'state', 'submittedOn', 'closedOn'] as const;
export const supervisionColumns = ['number', 'subject', 'state', 'dueOn'] as const;
export const courtCaseColumns = ['caseNumber', 'court', 'cause', 'state', 'filedOn'] as const;
export const violationColumns = ['number', 'source', 'documentKind', 'state', 'decidedOn', 'finding'] as const;
export const alertColumns = ['number', 'level', 'rule', 'state', 'raisedAt'] as const;
export const practiceReviewColumns = ['number', 'state', 'outcome', 'raisedOn', 'reviewDue'] as const;
export const markColumns = ['number', 'list', 'state', 'rule', 'listedOn', 'validUntil'] as const;
export const rightsColumns = ['number', 'kind', 'authorityName', 'state', 'submittedOn', 'result'] as const;
export const transferColumns = ['number', 'sender', 'receiver', 'state', 'offeredOn', 'answeredOn'] as const;
export const textColumns = ['number', 'template', 'state', 'sentAt', 'result', 'writtenOn'] as const;
export const penaltyColumns = ['number', 'party', 'state', 'kinds', 'decidedOn', 'effectiveUntil'] as const;

const practiceColumns = ['number', 'authorityName', 'caseNumber', 'state', 'usedOn'] as const;
/** What a lawyer did in his practice (L07–L10). */
export const practiceOf = [
  { title: ['代理案件', 'Cases acted in'], type: 'lawyers.agency', by: 'lawyer', columns: practiceColumns },
  { title: ['阅卷记录', 'File readings'], type: 'lawyers.reading', by: 'lawyer', columns: practiceColumns },
  { title: ['会见记录', 'Meetings'], type: 'lawyers.meeting', by: 'lawyer', columns: practiceColumns },
  { title: ['尽职调查记录', 'Inquiries'], type: 'lawyers.inquiry', by: 'lawyer', columns: practiceColumns },
  { title: ['亮证记录', 'Presentations of the licence'], type: 'lawyers.presentation', by: 'lawyer', columns: practiceColumns },
] as const satisfies readonly RelatedType<never>[];

/** The entries of a lawyer, or of a firm itself, on the yellow and black lists, and the way to propose one. */
export const listed = <const F extends string>({
  by = 'lawyer',
  of,
  fill,
}: {
  readonly by?: 'lawyer' | 'listedFirm';
  readonly of?: F;
  readonly fill: Readonly<Record<string, F | 'id'>>;
}): RelatedType<F> => ({
  title: ['黄黑名单', 'Yellow and black lists'],
  type: 'lawyers.mark',
  by,
  columns: markColumns,
  begin: { actions: ['propose', 'suggest'], fill },
  ...(of !== undefined && { of }),
});

/** Penalty cases, and the way to register one. */
export const penalized = <const F extends string>({
  by,
  of,
  fill,
}: {
  readonly by: 'lawyer' | 'firm' | 'complaint' | 'violation';
  readonly of?: F;
  readonly fill: Readonly<Record<string, F | 'id'>>;
}): RelatedType<F> => ({
  title: ['行政处罚', 'Penalties'],
  type: 'lawyers.penalty',
  by,
  columns: penaltyColumns,
  begin: { actions: ['register', 'registerCity'], fill },
  ...(of !== undefined && { of }),
});

/** A lawyer on a list wears it wherever he stands; his firm, which sees its own entry alone, is not shown it. */
export const listBadge = {
  name: 'listed',
  title: ['名单标记', 'On a list'],
  type: 'lawyers.mark',
  by: 'lawyer',
  states: ['listed', 'objected', 'removal'],
  word: 'list',
  tones: { yellow: 'near', black: 'barred' },
  notFor: ['firm-clerk'],
} as const satisfies Omit<BadgeType, 'of' | 'beside'>;

/** And so does a firm that is itself on one. */
export const firmBadge = { ...listBadge, by: 'listedFirm', notFor: [] } as const satisfies Omit<BadgeType, 'of' | 'beside'>;
