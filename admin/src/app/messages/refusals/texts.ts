import { problems, type Label, type ProblemCode } from '@fatong/contracts';

export const refusalTexts = {
  title: ['拒收', 'Refusals'],
  one: ['拒收详情', 'Refusal'],
  lead: [
    '接口当场退回的请求，只作证据保存。拒收不会重试：请对方更正后重新发送。',
    'Requests the doors turned away, kept as evidence. They are never retried: the partner corrects and sends again.',
  ],
  time: ['时间', 'Time'],
  system: ['系统', 'System'],
  door: ['接口地址', 'Endpoint'],
  status: ['应答', 'Status'],
  problem: ['原因', 'Reason'],
  type: ['类型', 'Type'],
  key: ['业务编号', 'Business number'],
  number: ['拒收编号', 'Refusal number'],
  paths: ['不符之处', 'Failing places'],
  places: (count: number): Label => [`${count} 处`, `${count} ${count === 1 ? 'place' : 'places'}`],
  noField: ['未约定的字段', 'A field the contract does not have'],
  came: ['收到', 'Received'],
  nothing: ['没有值', 'nothing'],
  asked: ['应为', 'Allowed'],
  kept: ['（含个人信息，不转出）', '(personal, not handed on)'],
  copy: ['复制给对方', 'Copy for the partner'],
  copied: ['已复制，不含个人信息', 'Copied, without personal data'],
  byToday: ['按现行接口规范重新核对', 'Judged by the agreed format of today'],
  unknownType: ['未能识别', 'Not known'],
  body: ['请求正文', 'Body of the request'],
  hidden: ['正文不能按接口规范读取，整体遮蔽。', 'The body cannot be read by any contract, so all of it is masked.'],
  noBody: ['没有保存正文', 'No body is kept'],
  noBodyWhy: ['同类拒收过多时只抽样保存正文。', 'Under a flood of equal refusals only samples are kept.'],
  none: ['没有拒收', 'Nothing was refused'],
  noneWhy: ['接口退回的请求会留在这里作证据。', 'What a door turns away stays here as evidence.'],
  news: ['有新内容，刷新', 'New refusals · Refresh'],
} as const;

const isCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** A problem in words, from the registry the doors answer from. */
export const problemTitle = (code: string): Label => (isCode(code) ? problems[code].title : [code, code]);

/** Its sentence, with the places the evidence knows filled in; none when others would stay open. */
export function problemSentence(
  code: string,
  about: { readonly paths: readonly string[]; readonly key: string | null },
): Label | undefined {
  const kind: { readonly detail?: Label } = isCode(code) ? problems[code] : {};
  const fill = (text: string): string => text.replace('{count}', String(about.paths.length));
  const detail: Label | undefined = kind.detail && [fill(kind.detail[0]), fill(kind.detail[1])];
  return detail?.some((text) => text.includes('{')) ? undefined : detail;
}
