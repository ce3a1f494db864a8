import { districts } from '@fatong/contracts/bureau/shanghai';
import type { Label } from '@fatong/contracts';

/** 协同主体单位: the bureau of the district that supervises the office, or the city’s for its own. */
export const collaborators: Readonly<Record<string, Label>> = {
  city: ['市司法局公管处', 'City bureau'],
  ...Object.fromEntries(
    districts.keys.map((key) => {
      const [zh, en] = districts.codes[key].label;
      return [key, [`${zh}司法局`, `${en} bureau`] as const];
    }),
  ),
};

/** 发现途径: the four sources of an event (domain rules, 5.9). */
export const origins = {
  warning: ['智能筛查', 'Screening'],
  inspection: ['日常监督', 'Inspection'],
  complaint: ['投诉举报', 'Complaint'],
  thirdParty: ['第三方监测', 'Third party'],
} as const;

export const whyNot = {
  falseAlarm: ['误报', 'False alarm'],
  explained: ['情况正常', 'Nothing out of order'],
  duplicate: ['重复事件', 'There is one already'],
} as const;

export const results = {
  none: ['未发现问题', 'Nothing found'],
  flawed: ['一般瑕疵', 'Flawed'],
  irregular: ['违规', 'Irregular'],
  illegal: ['涉嫌违法', 'Suspected of breaking the law'],
} as const;

export const disposals = {
  explained: ['情况说明', 'Explained'],
  rectified: ['责令整改', 'Put right'],
  supervised: ['转督办', 'Became a task'],
  checked: ['转专案核查', 'Became a check'],
  punished: ['转惩处', 'Led to a punishment'],
} as const;

export const stepKinds = {
  site: ['实地', 'On site'],
  file: ['调卷', 'File reading'],
  interview: ['谈话', 'Interview'],
  video: ['调看录像', 'Recording'],
  letter: ['函询', 'Inquiry by letter'],
} as const;
