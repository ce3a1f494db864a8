import type { Label } from '@fatong/contracts';

export const calendarTexts = {
  title: ['节假日安排', 'Days of rest'],
  lead: [
    '办理期限按这里的安排计算。每年国务院办公厅公布后导入一次；未导入的年度按周末和元旦休息暂定，导入后自动重新计算并记入期限计算明细。',
    'Time limits are counted by these notices. Import each year’s once the State Council publishes it; until then last days are provisional, and are counted anew with a line in their ledger.',
  ],
  known: ['已有年度', 'Years that are known'],
  year: ['年度', 'Year'],
  rest: ['放假', 'Days of rest'],
  work: ['调休上班', 'Weekends worked'],
  origin: ['来源', 'Origin'],
  builtIn: ['系统内置', 'Built in'],
  byCommand: ['命令行', 'By command'],
  counting: ['正在重新计算期限', 'Time limits are being counted anew'],
  import: ['导入', 'Import'],
  file: ['选择文件（CSV 或 JSON）', 'Choose a file (CSV or JSON)'],
  text: ['或粘贴内容', 'Or paste it'],
  form: [
    '每行写日期、类型、名称：2027-01-01,休,元旦；周末上班写 2027-02-20,班。一份只写一年。',
    'Day, kind and name in each line: 2027-01-01,rest,元旦; a worked weekend 2027-02-20,work. One year at a time.',
  ],
  missing: ['请选择文件或粘贴内容。', 'Choose a file or paste its text.'],
  done: (year: number, version: number): Label => [
    `${year} 年安排已导入（第 ${version} 版），期限随即重新计算。`,
    `The notice of ${year} is there (version ${version}); time limits are counted anew at once.`,
  ],
  version: (version: number): Label => [`第 ${version} 版`, `Version ${version}`],
  line: (line: number, [zh, en]: Label): Label => (line === 0 ? [zh, en] : [`第 ${line} 行：${zh}`, `Line ${line}: ${en}`]),
  preview: (year: number, rest: number, work: number): Label => [
    `${year} 年：${rest} 个假期，${work} 个调休上班日。`,
    `${year}: ${rest} ${rest === 1 ? 'festival' : 'festivals'}, ${work} ${work === 1 ? 'weekend day' : 'weekend days'} worked.`,
  ],
} as const;
