import type { Label } from '@fatong/contracts';

export const fieldTexts = {
  none: ['—', '—'],
  notReported: ['尚未报送', 'Not yet reported'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  unsupported: ['无法显示此类字段', 'This kind of field cannot be shown'],
  choose: ['请选择', 'Choose'],
  separator: ['、', ', '],
  required: ['必填', 'required'],
  personName: ['姓名', 'Name'],
  personId: ['证件号码', 'ID number'],
  personPhone: ['联系电话', 'Phone'],
  personAddress: ['地址', 'Address'],
  organisationName: ['名称', 'Name'],
  organisationCode: ['统一社会信用代码', 'Credit code'],
  yuan: ['元', 'CNY'],
  find: ['输入编号或名称查找', 'Find by number or name'],
  nothingFound: ['没有找到', 'Nothing found'],
  remove: ['移除', 'Remove'],
  add: ['添加一项', 'Add another'],
  pickDate: ['选择日期', 'Pick a date'],
  reveal: ['查看完整信息', 'Show in full'],
  masked: ['已脱敏', 'masked'],
  faults: {
    required: ['请填写此项。', 'This must be filled in.'],
  },
} as const satisfies Record<string, Label | Record<string, Label>>;

export const ordinal = (place: number): Label => [`第 ${place} 项`, `No. ${place}`];
export const atMost = (most: number): Label => [`已达上限 ${most} 项。`, `${most} is the limit.`];
