import type { Label } from '@fatong/contracts';

export const searchTexts = {
  everywhere: ['全局查找', 'Find anything'],
  search: ['查找编号、名称、页面或操作', 'Find a number, name, page or action'],
  key: ['Ctrl K', 'Ctrl K'],
  pages: ['页面', 'Pages'],
  actions: ['发起', 'Begin'],
  recent: ['最近打开', 'Opened lately'],
  nothing: [
    '没有找到。可输入编号、执业证号、名称的一部分或拼音首字母。',
    'Nothing found. Type a number, a licence, part of a name or the initials of its pinyin.',
  ],
  partly: ['结果较多，请输入更多字', 'There may be more: type more characters'],
  hints: [
    ['↑ ↓', ['选择', 'choose']],
    ['Tab', ['下一组', 'next group']],
    ['Enter', ['打开', 'open']],
    ['Ctrl Enter', ['新标签页打开', 'open in a new tab']],
  ] as const satisfies readonly (readonly [string, Label])[],
} as const;
