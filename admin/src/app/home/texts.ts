import type { Label } from '@fatong/contracts';

export const homeTexts = {
  greeting: (name: string): Label => [`${name}，您好`, `Good day, ${name}`],
  stands: ['业务现状', 'Where things stand'],
  tray: ['与我有关的在办事项', 'In hand, involving me'],
  trayAll: (count: string): Label => [`全部 ${count} 项`, `All ${count}`],
  trayLead: ['有期限的在前，其余按最近更新排列。', 'What has a day comes first, then the latest changed.'],
  trayMost: ['只列最靠前的 200 项；更多请从业务列表查找。', 'Only the first 200 stand here; find others in the lists.'],
  trayNone: ['目前没有与您有关的在办事项', 'Nothing in hand involves you now'],
  trayNoneWhy: ['需要您办理、参与或知悉的事项会出现在这里。', 'What you handle, take part in or are told of appears here.'],
  nothing: ['您的岗位不办理业务', 'Your role handles no cases'],
  nothingWhy: [
    '系统、安全、审计三员分立：您看不到业务数据，业务人员也看不到您的设置。',
    'Administration, security and audit are kept apart from the work: you see no business data, and officials see none of your settings.',
  ],
  role: ['身份', 'My part'],
  title: ['名称', 'Title'],
  kind: ['类别', 'Kind'],
  state: ['状态', 'State'],
  number: ['编号', 'Number'],
  since: ['开始', 'Since'],
  due: ['期限', 'Due'],
  roles: {
    handler: ['承办', 'Handling'],
    part: ['参与', 'Taking part'],
    copy: ['抄送', 'Copied'],
    former: ['曾承办', 'Handled before'],
    subject: ['本人', 'Myself'],
    firm: ['本所', 'My firm'],
  },
} as const;
