/** Which offices are told of an inspection, and who learns that they are late. */
export const told = {
  told: {
    words: ['贵机构将接受监督检查：{subject}（{plannedOn}）。', 'Your office will be inspected: {subject} ({plannedOn}).'],
    on: { action: 'notify' },
    to: { roles: 'office', at: { unitOf: 'offices' } },
  },
  rectify: {
    words: [
      '检查《{subject}》发现问题，请于{rectifyBy}前整改。',
      'The inspection “{subject}” found problems: put them right by {rectifyBy}.',
    ],
    on: { action: ['orderRectification', 'again'] },
    to: { roles: 'office', at: { unitOf: 'offices' } },
  },
  rectifyLate: {
    words: ['检查《{subject}》的整改已逾期（{rectifyBy}）。', 'What the inspection “{subject}” found was to be put right by {rectifyBy}.'],
    on: { clock: 'rectify', at: 'end' },
    to: [
      { roles: 'office', at: { unitOf: 'offices' } },
      { roles: ['clerk', 'inspector'], at: 'all' },
    ],
  },
} as const;
