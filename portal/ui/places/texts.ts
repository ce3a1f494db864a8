import type { Label } from '@fatong/contracts';

export const placeTexts = {
  analysis: ['统计分析', 'Analysis'],
  area: ['业务领域', 'Area'],
  chooseArea: (title: Label): Label => [`业务领域：${title[0]}，切换`, `Area: ${title[1]}; change`],
  favourites: ['收藏', 'Favourites'],
  star: (title: Label): Label => [`收藏 ${title[0]}`, `Add ${title[1]} to favourites`],
  unstar: (title: Label): Label => [`取消收藏 ${title[0]}`, `Remove ${title[1]} from favourites`],
  full: (most: number): Label => [`最多收藏 ${most} 项，请先取消一项`, `At most ${most} favourites: remove one first`],
  moved: (title: Label, at: number): Label => [`${title[0]} 移到第 ${at} 位`, `${title[1]} moved to place ${at}`],
  keys: {
    favourite: ['打开第 1 … 7 个收藏', 'Open favourite 1 … 7'],
    move: ['在收藏上：上移、下移', 'On a favourite: move up, down'],
    fold: ['收起或展开左侧菜单', 'Fold or unfold the menu'],
  },
} as const;
