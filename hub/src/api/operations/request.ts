import type { Finding, Label } from '@fatong/contracts';
import type { OperationRequest } from '@fatong/contracts/api';
import { dayEnd, dayStart, isDate, isInstant } from '@fatong/contracts/codes';
import type { FailureGroup, OperationFilter } from '../../ports/index.js';
import type { OperationOrder } from '../../pipeline/index.js';
import { Refused } from '../problems.js';

interface About {
  /** The group it names; absent: there is none. */
  readonly group: FailureGroup | undefined;
  readonly isSubscriber: (name: string) => boolean;
}
type Wrong = (pointer: string, words: Label, code?: string) => void;

/** A request as an order, or every place that is wrong. */
export function orderOf(request: OperationRequest, { group, isSubscriber }: About): OperationOrder {
  const { kind, filter, ids, confirmed = false, reason, target, waves, perSecond, tolerated } = request;
  const findings: Finding[] = [];
  const wrong: Wrong = (pointer, words, code = 'value') => void findings.push({ pointer, code, words });
  const given = (['group', 'filter', 'ids'] as const).filter((name) => request[name] !== undefined);
  if (given.length !== 1)
    wrong(`/${given[1] ?? 'group'}`, [
      '请用 group、filter、ids 之一说明对哪些报文。',
      'Say which messages by exactly one of group, filter, ids.',
    ]);
  if (request.group !== undefined && group === undefined)
    wrong(
      '/group',
      ['没有这个失败分组，或其中已没有未办的报文。', 'There is no such group of failures, or nothing of it is open.'],
      'reference',
    );
  if (kind !== 'retry' && (reason ?? '').trim().length < 2) wrong('/reason', ['请写明理由。', 'Say why.'], 'required');
  if (confirmed && kind !== 'retry') wrong('/confirmed', ['只有重试才须核实。', 'Only a retry is confirmed.']);
  checkTarget(request, isSubscriber, wrong);
  const narrowed = filter && narrowedBy(filter, kind, wrong);
  if (findings.length > 0) throw new Refused('input', { findings });
  return {
    kind,
    chosen: request.group !== undefined ? { group: request.group } : narrowed ? { filter: narrowed } : { ids: ids!.length },
    choice: ids ? { ids: [...new Set(ids)] } : { filter: group ? { group: group.id } : narrowed! },
    orders: {
      confirmed,
      reason: reason?.trim() ?? null,
      target: target ?? null,
      ...(waves && { waves }),
      ...(perSecond !== undefined && { perSecond }),
      ...(tolerated !== undefined && { tolerated }),
    },
  };
}

function checkTarget({ kind, target }: OperationRequest, isSubscriber: About['isSubscriber'], wrong: Wrong): void {
  if (kind !== 'replay') {
    if (target !== undefined) wrong('/target', ['只有重放才有接收方。', 'Only a replay has a subscriber.']);
  } else if (target === undefined)
    wrong('/target', ['请指明重放给哪个接收方。', 'Say to which subscriber it is to be replayed.'], 'required');
  else if (!isSubscriber(target)) wrong('/target', ['没有这个领域或系统。', 'There is no such area or system.'], 'reference');
}

/** What was done with lies in every day: there a filter names when it begins. */
function narrowedBy(
  { from, to, ...rest }: NonNullable<OperationRequest['filter']>,
  kind: OperationRequest['kind'],
  wrong: Wrong,
): OperationFilter {
  const instant = (text: string | undefined, name: string, day: (date: string) => string): string | undefined => {
    if (text === undefined) return undefined;
    if (isDate(text)) return day(text);
    if (isInstant(text)) return new Date(text).toISOString();
    wrong(`/filter/${name}`, ['应为日期或时刻。', 'It must be a date or an instant.']);
    return undefined;
  };
  const [since, until] = [instant(from, 'from', dayStart), instant(to, 'to', dayEnd)];
  if (from === undefined && (kind === 'resend' || kind === 'replay'))
    wrong('/filter/from', ['请写明从何时起。', 'Say since when.'], 'required');
  else if (from === undefined && to === undefined && Object.keys(rest).length === 0)
    wrong('/filter', ['请至少写明一个条件。', 'Name at least one condition.'], 'required');
  return { ...rest, ...(since !== undefined && { from: since }), ...(until !== undefined && { to: until }) };
}
