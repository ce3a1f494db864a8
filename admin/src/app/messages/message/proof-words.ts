import type { Label } from '@fatong/contracts';
import type { AttemptView, MessageAnswer } from '@fatong/contracts/api';
import { fullInstant, type Tone } from '@fatong/ui';

/** The answer to an official's question, in one sentence, with its colour. */
export interface Verdict {
  readonly tone: Tone;
  readonly words: Label;
}

type Asked = Pick<MessageAnswer, 'direction' | 'state' | 'receivedAt' | 'attempts'>;

/** Did the partner get it? Of an incoming message: did we take it? */
export function verdictOn({ direction, state, receivedAt, attempts }: Asked, [zh, en]: Label): Verdict {
  if (direction === 'in')
    return {
      tone: 'done',
      words: [
        `已接收：法通于 ${fullInstant(receivedAt)} 存妥，并向${zh}返回回执。`,
        `We have it. Fatong stored it at ${fullInstant(receivedAt)} and gave ${en} a receipt.`,
      ],
    };
  const taken = attempts.find(({ outcome }) => outcome === 'delivered');
  if (taken !== undefined) return { tone: 'done', words: delivered(taken, [zh, en]) };
  const last = attempts.at(-1);
  if (last === undefined) return { tone: 'live', words: [`还没有发给${zh}。`, `It was not sent to ${en} yet.`] };
  if (state === 'unknown')
    return {
      tone: 'late',
      words: [
        `不能确定。${fullInstant(last.begunAt)} 发出后没有等到${zh}的答复，须向对方核实。`,
        `Nobody knows. It was sent at ${fullInstant(last.begunAt)} and ${en} never answered: ask them.`,
      ],
    };
  if (last.outcome === 'refused')
    return {
      tone: 'late',
      words: [
        `未送达：${zh}于 ${fullInstant(last.finishedAt ?? last.begunAt)} 拒收，答复如下。`,
        `No. ${en} refused it at ${fullInstant(last.finishedAt ?? last.begunAt)}; the answer is below.`,
      ],
    };
  if (last.outcome === null) return { tone: 'live', words: [`正在发给${zh}。`, `It is being sent to ${en}.`] };
  return {
    tone: 'near',
    words: [`还没有。${zh}暂时不能接收，已试 ${attempts.length} 次。`, `Not yet. ${en} could not take it; tried ${attempts.length} times.`],
  };
}

const delivered = ({ finishedAt, begunAt, partnerRef }: AttemptView, [zh, en]: Label): Label => [
  `已送达：${zh}于 ${fullInstant(finishedAt ?? begunAt)} 答复接收${partnerRef === null ? '' : `，回执号 ${partnerRef}`}。`,
  `Yes. ${en} confirmed at ${fullInstant(finishedAt ?? begunAt)}${partnerRef === null ? '' : `, their number ${partnerRef}`}.`,
];

/** The call that counts: the one taken, else the last. */
export const decisive = (attempts: readonly AttemptView[]): AttemptView | undefined =>
  attempts.find(({ outcome }) => outcome === 'delivered') ?? attempts.at(-1);
