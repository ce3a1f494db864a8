import { stories, type RegisteredLawyer } from '../../story/index.js';
import { presentation } from './presentation.js';

const gates = [
  { HYDW: '上海市黄浦区人民法院', LZDD: '黄浦区人民法院安检口', JWD: '121.4853,31.2168', SY: '开庭' },
  { HYDW: '上海市第一看守所', LZDD: '第一看守所接待大厅', SY: '会见' },
  { HYDW: '黄浦区市场监督管理局', LZDD: '市场监管档案窗口', SY: '查询企业档案' },
  { HYDW: '上海某产业园区', LZDD: '园区服务中心' },
] as const;

/** Who shows his licence at which door. */
export interface Showing {
  readonly by: RegisteredLawyer;
  readonly gate: number;
}
const { says, story } = stories<Showing>();

/** A licence is presented once; a few are taken back as read by mistake. */
export const presentationStory = story({
  cast: (lawyers, dice) => ({ by: dice.pick(lawyers), gate: dice.between(0, gates.length - 1) }),
  number: ({ begun, serial }) => `LZ-${begun.slice(0, 4)}-${serial}`,
  begins: { presented: 1 },
  steps: {
    presented: says(
      presentation,
      ({ about: { by, gate }, begun, dice }) => ({
        LSXM: by.name,
        LSZYZH: by.licence,
        LZSJ: `${begun}T${String(dice.between(9, 16)).padStart(2, '0')}:30:00+08:00`,
        SFYX: '1',
        ...gates[gate]!,
      }),
      [0, 0],
    ),
    takenBack: says(presentation, ({ said }) => ({ ...said, CHBZ: '1' }), [0, 2]),
  },
  ways: { presented: { takenBack: ({ dice }) => Number(dice.chance(0.03)) } },
});
