import type { Label } from '@fatong/contracts';
import type { FailurePolicyView, TreatmentView } from '@fatong/contracts/api';

export const policyTexts = {
  title: ['失败处理', 'Treatment of failures'],
  why: [
    '报文失败后怎样自动处理；错误代码另有规定的，按代码。粗体为本局改过的。改动从下一次失败起生效。',
    'What is done by itself when a message fails; a code’s own before that of its kind. In bold what was changed here. A change holds from the next failure on.',
  ],
  of: ['失败原因', 'Cause'],
  does: ['自动处理', 'What is done'],
  fixed: ['不可更改', 'Fixed'],
  fixedWhy: [
    '重复处理不会成功，或者可能已经到达，因此不能设置重试。',
    'It cannot succeed by being repeated, or may have arrived: it is never tried again.',
  ],
  change: ['修改', 'Change'],
  changeOf: ([zh, en]: Label): Label => [`修改失败处理：${zh}`, `Treatment of: ${en}`],
  changeWhy: ['两项都留空，即恢复默认。', 'Both empty: the default again.'],
  add: ['为错误代码另行规定', 'For one code'],
  code: ['错误代码', 'Code'],
  codeHint: ['见失败详情，例如 crashed', 'As the failure says it, for instance crashed'],
  codeWrong: ['由小写字母和连字符组成，最长 40 个字符。', 'Small letters and hyphens, 40 at most.'],
  again: ['立即重试次数', 'Repeated at once, times'],
  againHint: ['0 至 10', '0 to 10'],
  later: ['之后每次间隔（秒）', 'Then after so many seconds'],
  laterHint: ['用逗号分隔，例如 10,60,300；全部失败后待人工处理', 'With commas, for instance 10,60,300; then it needs attention'],
  laterWrong: ['请填写用逗号分隔的整数，每个 1 至 604800，最多 20 个。', 'Whole numbers with commas, each from 1 to 604800, 20 at most.'],
  againWrong: ['请填写 0 至 10 的整数。', 'A whole number from 0 to 10.'],
  save: ['保存', 'Save'],
  unknown: ['停下，不自动重发，请先向对方核实', 'Stops and is not sent again by itself: ask the partner first'],
  parked: ['不重试，直接待人工处理', 'Not repeated: needs attention'],
} as const satisfies Record<string, Label | ((of: Label) => Label)>;

/** 90 → `90 秒`, 300 → `5 分钟`. */
export function spanWords(seconds: number): Label {
  if (seconds % 3600 === 0) return [`${seconds / 3600} 小时`, `${seconds / 3600} h`];
  return seconds % 60 === 0 ? [`${seconds / 60} 分钟`, `${seconds / 60} min`] : [`${seconds} 秒`, `${seconds} s`];
}

/** What a treatment does, as a sentence. */
export function treatmentWords(treatment: TreatmentView): Label {
  if (treatment === 'unknown') return policyTexts.unknown;
  const { again, later } = treatment;
  if (again + later.length === 0) return policyTexts.parked;
  const spans = later.map(spanWords);
  const parts: readonly Label[] = [
    ...(again > 0 ? [[`立即重试 ${again} 次`, `${again} times at once`] as const] : []),
    ...(spans.length > 0
      ? [
          [
            `隔 ${spans.map(([zh]) => zh).join('、')}${spans.length > 1 ? '各' : ''}重试一次`,
            `after ${spans.map(([, en]) => en).join(', ')}`,
          ] as const,
        ]
      : []),
  ];
  return [
    `${parts.map(([zh]) => zh).join('，再')}，仍失败则待人工处理`,
    `Repeated ${parts.map(([, en]) => en).join(', then ')}; then it needs attention`,
  ];
}

/** `10, 60，300` as seconds; null where it is none. */
export function secondsOf(entry: string): readonly number[] | null {
  const parts = entry.split(/[,，、\s]+/).filter((part) => part !== '');
  const seconds = parts.map(Number);
  return seconds.length <= 20 && seconds.every((one) => Number.isInteger(one) && one >= 1 && one <= 604_800) ? seconds : null;
}

/** The operators' own treatments whole, with this one among them; null: it goes back to the release's. */
export function changed(
  { version, kinds, codes, own }: FailurePolicyView,
  on: { readonly kind: string } | { readonly code: string },
  treatment: TreatmentView | null,
): { readonly version: number; readonly kinds: Record<string, TreatmentView>; readonly codes: Record<string, TreatmentView> } {
  const [of, name] = 'kind' in on ? (['kinds', on.kind] as const) : (['codes', on.code] as const);
  const owned = (all: FailurePolicyView['kinds'], names: readonly string[], isIt: boolean): Record<string, TreatmentView> => ({
    ...Object.fromEntries(names.filter((one) => !isIt || one !== name).map((one) => [one, all[one]!])),
    ...(isIt && treatment !== null && { [name]: treatment }),
  });
  return { version, kinds: owned(kinds, own.kinds, of === 'kinds'), codes: owned(codes, own.codes, of === 'codes') };
}
