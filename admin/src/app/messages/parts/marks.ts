import { stageTitles, type Label } from '@fatong/contracts';
import type { MessageStateName } from '@fatong/contracts/api';
import type { Mark, Tone } from '@fatong/ui';

interface StateWords extends Mark {
  readonly tone: Tone;
  /** What the state means for whoever reads it, one sentence. */
  readonly means: Label;
}

/** Vermilion: a person must act. Amber: goes on by itself, late. Blue: under way. Grey: rests. Green: done. */
export const stateMarks: Readonly<Record<MessageStateName, StateWords>> = {
  due: {
    label: ['待处理', 'Due'],
    tone: 'live',
    icon: 'ring',
    means: ['已保存，即将处理或发出。', 'Stored; it is about to be handled or sent.'],
  },
  sent: {
    label: ['已发出', 'Sent'],
    tone: 'live',
    icon: 'send',
    means: ['已交给接入程序，等待对方的结果。', 'Handed to the adapter; the partner’s result is awaited.'],
  },
  later: {
    label: ['稍后重试', 'Retry later'],
    tone: 'near',
    icon: 'clock',
    means: ['这次没有成功，到时间会自动再试。', 'It did not work this time; it is tried again by itself when due.'],
  },
  waiting: {
    label: ['等待前序', 'Waiting'],
    tone: 'rest',
    icon: 'sort',
    means: [
      '同一业务编号的前一条未完成，排队等待。',
      'An earlier message of the same business number is unsettled; this one waits behind it.',
    ],
  },
  held: {
    label: ['暂存', 'Held'],
    tone: 'rest',
    icon: 'pause',
    means: [
      '因停发、对方维护或对方系统故障暂存，恢复后自动继续。',
      'Held for a stop, the partner’s maintenance or its outage; it goes on by itself afterwards.',
    ],
  },
  unknown: {
    label: ['结果未知', 'Outcome unknown'],
    tone: 'late',
    icon: 'question',
    means: [
      '已发出但没有等到结果，对方可能已经收到。系统不会自动重发。',
      'It was sent and no result came; the partner may have it. It is never sent again by itself.',
    ],
  },
  parked: {
    label: ['待人工处理', 'Needs attention'],
    tone: 'late',
    icon: 'shut',
    means: ['自动处理不会再成功，等待人工处理。', 'It cannot succeed by itself; it waits for a person.'],
  },
  done: { label: ['已完成', 'Done'], tone: 'done', icon: 'check', means: ['全部投递均已完成。', 'Every delivery is settled.'] },
  discarded: {
    label: ['已作废', 'Discarded'],
    tone: 'rest',
    icon: 'cross',
    means: ['已作废，不再处理，原因见过程。', 'Discarded, with the reason on the timeline; nothing more happens.'],
  },
};

export const stateNames = Object.keys(stateMarks) as readonly MessageStateName[];

/** States that stand still until a person acts, gravest first. */
export const needsPerson: readonly MessageStateName[] = ['parked', 'unknown'];

export const isStateName = (name: string): name is MessageStateName => Object.hasOwn(stateMarks, name);

export const directionMarks: Readonly<Record<'in' | 'out', { readonly label: Label; readonly icon: 'in' | 'out' }>> = {
  in: { label: ['接收', 'In'], icon: 'in' },
  out: { label: ['发出', 'Out'], icon: 'out' },
};

/** Who or what is at fault, as an operator sorts his work. */
export const causeKinds: Readonly<Record<string, Label>> = {
  data: ['数据', 'Data'],
  contract: ['约定', 'Contract'],
  right: ['权限', 'Rights'],
  transient: ['暂时性', 'Transient'],
  unknown: ['结果未知', 'Unknown outcome'],
  ours: ['本方程序', 'Our program'],
};

const titles: Readonly<Record<string, Label>> = stageTitles;

/** The stage's title; what this release does not know is shown as it is called. */
export const stageTitle = (stage: string): Label => titles[stage] ?? [stage, stage];
