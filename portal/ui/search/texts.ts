import type { Label } from '@fatong/contracts';

export const searchTexts = {
  everywhere: ['全局查找', 'Find anything'],
  search: ['查找编号、证号或名称', 'Find by number, licence or name'],
  key: ['Ctrl K', 'Ctrl K'],
  nothing: ['没有找到。可输入编号、执业证号或名称的开头。', 'Nothing found. Type the beginning of a number, licence or name.'],
  partly: ['结果较多，请输入更多字', 'There may be more: type more characters'],
} as const satisfies Record<string, Label>;
