import type { Contract, Finding, Label, StageName } from '@fatong/contracts';
import type { Cause } from '../ports/index.js';

/** Every cause the pipeline itself states, in words a person reads. `about`: normalised, so that equal failures form one group. */

export const unreadable = (queue: string, why: Label, about: string): Cause => ({
  stage: 'received',
  code: 'unreadable',
  kind: 'data',
  group: `received:unreadable:${queue}:${about}`,
  words: [`不是可读的消息：${why[0]}`, `This is no message that can be read: ${why[1]}`],
});

export const unknownMessage = (system: string, type: string): Cause => ({
  stage: 'validated',
  code: 'unknown-message',
  kind: 'contract',
  group: `validated:unknown-message:${system}:${type}`,
  words: [`未与该系统约定此消息或版本：${type}`, `No such message or version is agreed with this system: ${type}`],
});

export const noMapping = (type: string): Cause => ({
  stage: 'mapped',
  code: 'no-mapping',
  kind: 'ours',
  group: `mapped:no-mapping:${type}`,
  words: [`尚无映射：${type}`, `There is no mapping for ${type} yet`],
});

export const noSubscriber = (type: string): Cause => ({
  stage: 'mapped',
  code: 'no-subscriber',
  kind: 'ours',
  group: `mapped:no-subscriber:${type}`,
  words: [`没有业务领域接收：${type}`, `No area answers ${type}`],
});

/** A body that breaks its contract: the partner's (`validated`), or what a mapping made (`checked`). */
export const contractBroken = (stage: 'validated' | 'checked' | 'expanded', contract: Contract, findings: readonly Finding[]): Cause => ({
  stage,
  code: 'contract',
  kind: stage === 'validated' ? 'contract' : 'ours',
  ...located(findings),
  group: `${stage}:contract:${contract.type}:${placeOf(findings)}`,
  words: [
    `不符合契约“${contract.title[0]}”：${sentence(findings, 0)}`,
    `The contract "${contract.title[1]}" is broken: ${sentence(findings, 1)}`,
  ],
});

export const mappingFailed = (stage: 'mapped' | 'expanded', mapping: string, findings: readonly Finding[]): Cause => ({
  stage,
  code: 'mapping',
  kind: 'data',
  ...located(findings),
  group: `${stage}:mapping:${mapping}:${placeOf(findings)}`,
  words: [`映射失败：${sentence(findings, 0)}`, `The mapping failed: ${sentence(findings, 1)}`],
});

/** Parts of a whole that did not come in time. */
export const incomplete = (mapping: string, count: number): Cause => ({
  stage: 'mapped',
  code: 'incomplete',
  kind: 'data',
  group: `mapped:incomplete:${mapping}`,
  words: [
    `应收齐的报文未按时到齐，已收 ${count} 份：请向对方查询，收齐后自动继续；作废则已收各份一并作废。`,
    `Messages that belong together did not all come in time, ${count} did: ask the partner; when the rest comes it goes on by itself. Discarding it discards all that came.`,
  ],
});

export const tooManyParts = (mapping: string, { parts, bytes }: { readonly parts: number; readonly bytes: number }): Cause => ({
  stage: 'mapped',
  code: 'too-many-parts',
  kind: 'data',
  group: `mapped:too-many-parts:${mapping}`,
  words: [
    `同一组报文超过 ${parts} 份或 ${bytes / 1024 / 1024} MB，不再收入该组：请向对方查询。`,
    `More than ${parts} messages, or ${bytes / 1024 / 1024} MB, of one whole: it takes no more, ask the partner.`,
  ],
});

/** Something of ours threw. */
export const crashed = (stage: StageName, where: string, error: unknown): Cause => ({
  stage,
  code: stage === 'acted' ? 'action' : stage === 'mapped' || stage === 'expanded' ? 'mapping' : 'crashed',
  kind: 'ours',
  group: `${stage}:crashed:${where}:${nameOf(error)}`,
  words: ['处理时程序出错，已转待人工处理，请查看技术信息。', 'Our program failed on it; it needs attention. See the technical view.'],
  technical: technicalOf(error),
});

/** Our program died of it time and again, which nothing of ours could catch: memory, a loop without an end, native code. */
export const killed = (stage: StageName, about: string, deaths: number): Cause => ({
  stage,
  code: 'crashed',
  kind: 'ours',
  group: `${stage}:killed:${about}`,
  words: [
    `处理时程序连续 ${deaths} 次异常退出，已转待人工处理，以免影响其他消息：请先查明原因再重试。`,
    `Our program died ${deaths} times in a row with it in hand; it is parked, so that others go on. Find out why before it is retried.`,
  ],
});

export const tooSlow = (where: string): Cause => ({
  stage: 'stored',
  code: 'transient',
  kind: 'transient',
  group: `stored:too-slow:${where}`,
  words: ['数据库未能在时限内完成该消息的处理，稍后再试。', 'The database did not get through with it in time; it is tried again later.'],
});

export const stale = (type: string): Cause => ({
  stage: 'acted',
  code: 'stale',
  kind: 'transient',
  group: `acted:stale:${type}`,
  words: ['同一记录正被他人修改，稍后重试。', 'Somebody else is changing the same record; it is tried again.'],
});

export const deadLettered = (queue: string, isLimit: boolean): Cause => ({
  stage: 'received',
  code: isLimit ? 'delivery-limit' : 'crashed',
  kind: 'ours',
  group: `received:${isLimit ? 'delivery-limit' : 'crashed'}:${queue}`,
  words: isLimit
    ? ['多次投递均未处理完成，已转待人工处理。', 'It was taken many times and never finished; it needs attention.']
    : [
        '处理失败且无法单独转出，已从死信队列转待人工处理。',
        'It could not be handled and came here through the dead queue; it needs attention.',
      ],
});

export const unknownDelivery = (): Cause => ({
  stage: 'outcome',
  code: 'unknown-delivery',
  kind: 'ours',
  group: 'outcome:unknown-delivery',
  words: ['投递结果所指的投递不存在或不属于该系统。', "The outcome speaks of a delivery that does not exist or is not this system's."],
});

const located = (findings: readonly Finding[]): Pick<Cause, 'paths' | 'technical'> => ({
  paths: findings.slice(0, 50).map(({ pointer }) => pointer),
  technical: JSON.stringify(findings.slice(0, 50)),
});

/** First failing place with entry numbers left out. */
const placeOf = (findings: readonly Finding[]): string =>
  (findings[0] ? `${findings[0].pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')}:${findings[0].code}` : '').slice(0, 160);

const shown = 3;
function sentence(findings: readonly Finding[], language: 0 | 1): string {
  const parts = findings.slice(0, shown).map(({ pointer, words }) => `${pointer.slice(0, 120) || '/'} ${words[language]}`);
  const more = findings.length - parts.length;
  return parts.join(language === 0 ? '；' : '; ') + (more > 0 ? [`（另有 ${more} 处）`, ` (and ${more} more)`][language] : '');
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

const longest = 20_000;
const technicalOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? String(error)) : String(error)).slice(0, longest);
